/// A standard number as written, with its normal form, in which spellings of the same number are equal.
///
/// Nothing is refused: what is not understood keeps a cleaned form and carries ``Deviations/notUnderstood``.
public struct StandardNumber: Sendable {
    /// As written.
    public let text: String
    /// The normal form: half-width, upper case, one space, a plain hyphen before a four-digit year
    /// (`GB/T 1354-2018`); a colon before the year where the body writes one (`ISO 9001:2015`).
    public let normalized: String
    /// Whose number it is.
    public let kind: Kind
    /// The year, four digits; `nil` where there is none.
    public let year: Int?
    /// How the text departs from the normal form.
    public let deviations: Deviations
    /// Where the number without the year ends, in UTF-8 bytes of the normal form.
    let designationEnd: Int
    /// From where the numbers of one kind are ordered, in UTF-8 bytes of the normal form.
    let orderStart: Int

    /// Reads a number; anything is accepted, what is not understood is normalised as far as it goes.
    public init(_ text: String) {
        let cleaned = CleanedNumber(text)
        var parser = StandardNumberParser(cleaned)
        parser.parse()
        self.text = text
        normalized = String(decoding: parser.output, as: UTF8.self)
        kind = parser.kind
        year = parser.year
        deviations = parser.deviations
        designationEnd = parser.designationEnd
        orderStart = parser.orderStart
    }

    /// Whose numbers there are, in the order in which lists of references name them (GB/T 1.1).
    public enum Kind: UInt8, Sendable, Hashable, CaseIterable {
        /// GB: mandatory national standards.
        case national
        /// GB/T: recommended national standards.
        case nationalRecommended
        /// GB/Z: national guidance documents.
        case nationalGuide
        /// Two or three letters of a sector, with or without /T: JB/T, QB/T, HJ, JJG.
        case industry
        /// DBnn: local standards.
        case local
        /// T/…: association standards.
        case association
        /// Q/…: enterprise standards.
        case enterprise
        /// ISO, IEC, ITU and the like.
        case international
        /// EN, ASTM, JIS and the like.
        case foreign
        /// Not understood.
        case other
    }

    /// How a text departs from the normal form. Upper case, one space and `—` or `-` are no deviations.
    public struct Deviations: OptionSet, Sendable, Hashable {
        /// The bits.
        public let rawValue: UInt16

        /// Creates a set from its bits.
        public init(rawValue: UInt16) { self.rawValue = rawValue }

        /// No space between the code and the sequence number.
        public static let missingSpace = Deviations(rawValue: 1 << 0)
        /// Spaces where none belong.
        public static let extraSpace = Deviations(rawValue: 1 << 1)
        /// `GBT` for `GB/T`, or a slash where none belongs.
        public static let slash = Deviations(rawValue: 1 << 2)
        /// Full-width letters, digits or signs.
        public static let fullWidth = Deviations(rawValue: 1 << 3)
        /// Another dash than `—` or `-`, or several.
        public static let dash = Deviations(rawValue: 1 << 4)
        /// Lower-case letters.
        public static let lowerCase = Deviations(rawValue: 1 << 5)
        /// A year of two digits.
        public static let twoDigitYear = Deviations(rawValue: 1 << 6)
        /// A hyphen before the year where the body writes a colon, or the other way round.
        public static let yearSeparator = Deviations(rawValue: 1 << 7)
        /// An enterprise's number without a year.
        public static let missingYear = Deviations(rawValue: 1 << 8)
        /// Han characters in the code.
        public static let hanInCode = Deviations(rawValue: 1 << 9)
        /// Where the code ends and the sequence number begins cannot be told (`Q/AB12001-2020`).
        public static let ambiguous = Deviations(rawValue: 1 << 10)
        /// Something follows the number that does not belong to it.
        public static let trailingText = Deviations(rawValue: 1 << 11)
        /// Not understood as a standard number.
        public static let notUnderstood = Deviations(rawValue: 1 << 12)
    }

    /// Whether the text was understood as a standard number.
    public var isUnderstood: Bool { !deviations.contains(.notUnderstood) }

    /// The normal form without the year and what follows it: `GB/T 1354`.
    public var withoutYear: String {
        String(decoding: normalized.utf8.prefix(designationEnd), as: UTF8.self)
    }
}

extension StandardNumber: Hashable, CustomStringConvertible {
    /// Numbers are equal whose normal forms are.
    public static func == (left: StandardNumber, right: StandardNumber) -> Bool {
        left.normalized == right.normalized && left.normalized.utf8.elementsEqual(right.normalized.utf8)
    }

    /// Hashes the normal form.
    public func hash(into hasher: inout Hasher) { hasher.combine(normalized) }

    /// The normal form.
    public var description: String { normalized }
}
