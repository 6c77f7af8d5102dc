/// What a standard promises of every unit sold: an interval with a unit, a stated value, a grade on an
/// ordinal scale, a yes or no, absence, alternatives, or text. The shape is that of the public contract.
public struct Requirement: Sendable, Hashable, Codable {
    /// The kinds of requirement.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        /// One or two bounds: `≥ 95 %`, `15~20 %`, `(20±2) ℃`.
        case interval
        /// A plain number, taken as stated, not guaranteed: `lower` = `upper` = the number.
        case value
        /// A grade on a named scale: `4 级`, `IPX4`.
        case ordinal
        /// Nothing may be there: `不得检出`, `无`, `阴性`.
        case absence
        /// Yes or no: `合格`, `有`, `是`.
        case yesno
        /// Text that is not understood as anything else.
        case text
        /// One of several.
        case alternatives
    }

    /// One end of an interval.
    public struct Bound: Sendable, Hashable, Codable {
        /// The number, in the requirement's unit.
        public var value: DecimalNumber
        /// Whether the number itself belongs to the interval.
        public var closed: Bool

        /// Creates a bound.
        public init(value: DecimalNumber, closed: Bool) {
            self.value = value
            self.closed = closed
        }
    }

    /// A stretch of an ordinal scale; `from` = `to` for a single grade.
    public struct Ordinal: Sendable, Hashable, Codable {
        /// The scale's name: `IP`, `级`, `等`, `F`.
        public var scale: String
        /// The lower end, `nil` where open.
        public var from: String?
        /// The upper end, `nil` where open.
        public var to: String?

        /// Creates a stretch of a scale.
        public init(scale: String, from: String?, to: String?) {
            self.scale = scale
            self.from = from
            self.to = to
        }
    }

    /// The text as it stands in the document.
    public var text: String
    /// What kind of requirement it is.
    public var kind: Kind
    /// The lower end, if there is one.
    public var lower: Bound?
    /// The upper end, if there is one.
    public var upper: Bound?
    /// The nominal value of a tolerance: 80 in `80 +2/−1`.
    public var nominal: DecimalNumber?
    /// Whether the text says “about”.
    public var approximate: Bool
    /// The unit as a UCUM code; `1` for a pure number known to be one; `nil` where the text has none.
    public var unit: String?
    /// The kind that keeps counts, scores and differences apart where UCUM has no code.
    public var unitKind: String?
    /// What the number is relative to: `额定值` in `不小于额定值的95%`.
    public var relativeTo: String?
    /// The grade, for an ordinal requirement.
    public var ordinal: Ordinal?
    /// The answer, for a yes-or-no requirement.
    public var yes: Bool?
    /// The choices, where there are several.
    public var alternatives: [Requirement]?
    /// The UTF-8 bytes of the source text that were read, half open.
    public var span: Range<Int>
    /// 0 to 1; below 0.9 a person is to look.
    public var confidence: Double

    /// Creates a requirement; everything but the text and the kind has a neutral default.
    public init(
        text: String, kind: Kind, lower: Bound? = nil, upper: Bound? = nil, nominal: DecimalNumber? = nil,
        approximate: Bool = false, unit: String? = nil, unitKind: String? = nil, relativeTo: String? = nil,
        ordinal: Ordinal? = nil, yes: Bool? = nil, alternatives: [Requirement]? = nil,
        span: Range<Int>? = nil, confidence: Double = 1
    ) {
        self.text = text
        self.kind = kind
        self.lower = lower
        self.upper = upper
        self.nominal = nominal
        self.approximate = approximate
        self.unit = unit
        self.unitKind = unitKind
        self.relativeTo = relativeTo
        self.ordinal = ordinal
        self.yes = yes
        self.alternatives = alternatives
        self.span = span ?? 0..<text.utf8.count
        self.confidence = confidence
    }
}
