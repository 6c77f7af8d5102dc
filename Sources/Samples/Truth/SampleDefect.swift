/// One line of the truth file: which defect is where.
public struct SampleDefect: Sendable, Hashable, Codable {
    /// The kinds of defect.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// The number breaks the rules; `form` names how, `expected` is the right one.
        case badNumber
        /// The title breaks the rules; `form` is `suffix` (…企业标准) or `mismatch` (another product).
        case badTitle
        /// The indicator has no test method.
        case missingMethod
        /// The scheme's core indicator is not declared.
        case missingIndicator
        /// The declared standard was superseded on the day of declaration; `expected` replaced it.
        case obsoleteStandard
        /// A test method was superseded on the day of declaration; `expected` replaced it.
        case obsoleteMethod
        /// Not declared on a public channel.
        case undeclared
        /// The indicator is worse than the limit of the cited standard.
        case belowLimit
        /// `form` is `repeated` (two values), `reversed` (lower end above the upper) or `misplacedPoint`.
        case inconsistent
        /// The indicator is given in a unit that cannot be compared.
        case incomparableUnit
        /// The indicator was tested by a method that the scheme does not accept.
        case incomparableMethod
        /// An attribute is not given that segments ask for.
        case missingAttribute
    }

    /// The line of the declarations file, from 1.
    public var line: Int
    /// The enterprise's id.
    public var enterprise: String
    /// The standard's number as written.
    public var number: String
    /// What is wrong.
    public var defect: Kind
    /// In which of several ways.
    public var form: String?
    /// The indicator's or the attribute's name.
    public var name: String?
    /// The indicator's place in the declaration, from 0.
    public var place: Int?
    /// What would have been right.
    public var expected: String?

    /// Creates an entry.
    public init(
        line: Int, enterprise: String, number: String, defect: Kind, form: String? = nil, name: String? = nil,
        place: Int? = nil, expected: String? = nil
    ) {
        self.line = line
        self.enterprise = enterprise
        self.number = number
        self.defect = defect
        self.form = form
        self.name = name
        self.place = place
        self.expected = expected
    }
}

/// A defect that was put into the declaration under construction, before its line is written.
struct PlantedDefect {
    var kind: SampleDefect.Kind
    var form: StaticString?
    /// JSON text without quotation marks, as are the expected ones.
    var name: [UInt8]?
    var place: Int?
    var expected: [UInt8]?
}

extension JSONBytes {
    /// Appends a line of the truth file.
    mutating func append(_ defect: PlantedDefect, line: Int, enterprise: [UInt8], number: [UInt8]) {
        append("{\"line\":")
        append(line)
        append(",\"enterprise\":\"")
        append(enterprise)
        append("\",\"number\":\"")
        append(number)
        append("\",\"defect\":\"")
        append(Array(defect.kind.rawValue.utf8))
        append(byte: UInt8(ascii: "\""))
        if let form = defect.form {
            append(",\"form\":\"")
            append(form)
            append(byte: UInt8(ascii: "\""))
        }
        if let name = defect.name {
            append(",\"name\":\"")
            append(name)
            append(byte: UInt8(ascii: "\""))
        }
        if let place = defect.place {
            append(",\"place\":")
            append(place)
        }
        if let expected = defect.expected {
            append(",\"expected\":\"")
            append(expected)
            append(byte: UInt8(ascii: "\""))
        }
        append("}\n")
    }
}
