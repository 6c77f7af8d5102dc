public import Diagnostics
public import Quantities
public import Standards

/// An evaluation scheme (评估方案) after compilation: every name resolved, every unit checked, every
/// threshold in its indicator's unit. What is wrong with a file is said before a `Scheme` exists.
public struct Scheme: Sendable {
    /// What the scheme is for.
    public enum Kind: String, Sendable, Codable {
        /// Products: entries are models.
        case product
        /// Services: entries are service items with outlets.
        case service
    }

    /// The identifier, as used in addresses: `room-air-conditioners`.
    public var id: String
    /// The version of the scheme, such as `2026.1`.
    public var version: String
    /// The title.
    public var title: LocalizedText
    /// Product or service.
    public var kind: Kind
    /// Who makes a list legal; `nil`: everything made from the scheme is a forecast.
    public var authority: Authority?
    /// The class of GB/T 4754 that the key area belongs to.
    public var industryClass: IndustryClass?
    /// The names under which offerings of this category are declared (通用名), normalised.
    public var categoryNames: [String]
    /// Declarations count up to the end of this day.
    public var cutoff: CalendarDate
    /// The product grade that a standard is ranked by (`特等`); `nil`: its worst item counts.
    public var productGrade: String?
    /// All names of that product grade, as written (`特等`, `特级`): an item of any of them stands for its
    /// standard. Empty where the worst item counts.
    public var productGrades: [String] = []
    /// The attributes that segments, thresholds and derived indicators speak of.
    public var attributes: [Attribute]
    /// The varieties with core indicators of their own; empty: one variety.
    public var varieties: [Variety]
    /// The gates (基本要求).
    public var gates: [Gate]
    /// Base, core and innovation indicators, in the order of the file.
    public var indicators: [SchemeIndicator]
    /// How tiers become a grade.
    public var grading: Grading
    /// How many may be on the shortlist.
    public var quota: Quota?
    /// To which digit values are rounded before they are compared; `nil`: full values (全数值比较法).
    public var rounding: Rounding?
    /// The standards that the scheme cites.
    public var sources: [SourceStandard]
    /// Why fewer than three core indicators are enough; `nil` where there are three or more.
    public var coreException: LocalizedText?

    /// Creates a scheme; the compiler does.
    public init(
        id: String, version: String, title: LocalizedText, kind: Kind, authority: Authority? = nil,
        industryClass: IndustryClass? = nil, categoryNames: [String] = [], cutoff: CalendarDate,
        productGrade: String? = nil, attributes: [Attribute] = [], varieties: [Variety] = [],
        gates: [Gate] = [], indicators: [SchemeIndicator] = [], grading: Grading = .weakestLink,
        quota: Quota? = nil, rounding: Rounding? = nil, sources: [SourceStandard] = []
    ) {
        self.id = id
        self.version = version
        self.title = title
        self.kind = kind
        self.authority = authority
        self.industryClass = industryClass
        self.categoryNames = categoryNames
        self.cutoff = cutoff
        self.productGrade = productGrade
        productGrades = productGrade.map { [$0] } ?? []
        self.attributes = attributes
        self.varieties = varieties
        self.gates = gates
        self.indicators = indicators
        self.grading = grading
        self.quota = quota
        self.rounding = rounding
        self.sources = sources
    }
}

/// Who makes a list legal.
public struct Authority: Sendable, Hashable, Codable {
    /// The name.
    public var name: LocalizedText
    /// `national`, `city`, or another level.
    public var level: String
    /// The document that gives the authority.
    public var document: String?
    /// Its address.
    public var address: String?

    /// Creates an authority.
    public init(name: LocalizedText, level: String, document: String? = nil, address: String? = nil) {
        self.name = name
        self.level = level
        self.document = document
        self.address = address
    }
}

/// A class of GB/T 4754.
public struct IndustryClass: Sendable, Hashable, Codable {
    /// The code, such as `3852`.
    public var code: String
    /// The title.
    public var title: LocalizedText

    /// Creates a class.
    public init(code: String, title: LocalizedText) {
        self.code = code
        self.title = title
    }
}

/// A standard that a scheme cites, with its dates.
public struct SourceStandard: Sendable, Hashable, Codable {
    /// The number with its year.
    public var number: String
    /// The title.
    public var title: String?
    /// The day from which it is in force.
    public var implemented: CalendarDate?
    /// The day from which it is no longer in force.
    public var withdrawn: CalendarDate?
    /// What replaced it.
    public var supersededBy: String?

    /// Creates a source.
    public init(
        number: String, title: String? = nil, implemented: CalendarDate? = nil,
        withdrawn: CalendarDate? = nil,
        supersededBy: String? = nil
    ) {
        self.number = number
        self.title = title
        self.implemented = implemented
        self.withdrawn = withdrawn
        self.supersededBy = supersededBy
    }
}

/// An attribute of an item: what segments, thresholds and derived indicators speak of.
public struct Attribute: Sendable, Hashable {
    /// The types of attribute.
    public enum Domain: Sendable, Hashable {
        /// A number in a unit, within a range that the scheme covers.
        case number(unit: Unit, range: NumericRange)
        /// One of several options.
        case choice([Option])
        /// Yes or no.
        case yesno
    }

    /// One option of a choice.
    public struct Option: Sendable, Hashable {
        /// The identifier used in the scheme.
        public var id: String
        /// The name shown.
        public var name: LocalizedText
        /// Other spellings, normalised.
        public var names: [String]

        /// Creates an option.
        public init(id: String, name: LocalizedText, names: [String]) {
            self.id = id
            self.name = name
            self.names = names
        }
    }

    /// The identifier used in expressions.
    public var id: String
    /// The name shown.
    public var name: LocalizedText
    /// The names under which declarations give it, normalised; includes `id` and both forms of `name`.
    public var names: [String]
    /// Its type.
    public var domain: Domain

    /// Creates an attribute.
    public init(id: String, name: LocalizedText, names: [String], domain: Domain) {
        self.id = id
        self.name = name
        self.names = names
        self.domain = domain
    }
}

/// An interval of numbers with open or closed ends, `nil` where unbounded: `(4500, 7100]`.
public struct NumericRange: Sendable, Hashable {
    /// The lower end.
    public var lower: Requirement.Bound?
    /// The upper end.
    public var upper: Requirement.Bound?

    /// Creates a range.
    public init(lower: Requirement.Bound? = nil, upper: Requirement.Bound? = nil) {
        self.lower = lower
        self.upper = upper
    }

    /// Whether a number lies in the range.
    public func contains(_ number: DecimalNumber) -> Bool {
        if let lower, number < lower.value || (number == lower.value && !lower.closed) { return false }
        if let upper, number > upper.value || (number == upper.value && !upper.closed) { return false }
        return true
    }
}

/// A variety (品种) of a category with its own core indicators.
public struct Variety: Sendable, Hashable {
    /// The identifier.
    public var id: String
    /// The name shown.
    public var title: LocalizedText
    /// Which items belong to it.
    public var condition: SegmentCondition
    /// The indicators (places in `Scheme.indicators`) that apply to it.
    public var indicators: [Int]

    /// Creates a variety.
    public init(id: String, title: LocalizedText, condition: SegmentCondition, indicators: [Int]) {
        self.id = id
        self.title = title
        self.condition = condition
        self.indicators = indicators
    }
}

/// A gate: something an enterprise or a standard must fulfil to be on a list.
public struct Gate: Sendable, Hashable {
    /// How the answer is found.
    public enum Check: String, Sendable, Hashable, Codable {
        /// By a verdict that a person gives, with evidence.
        case verdict
        /// Declared on a public channel up to the cut-off day.
        case declared
        /// There is at least one offering of the right kind.
        case offerings
        /// No formal defect that the rule set names (unconfirmed: pending, never named in public).
        case form
    }

    /// The identifier.
    public var id: String
    /// The title.
    public var title: LocalizedText
    /// How the answer is found.
    public var check: Check
    /// Where the gate comes from.
    public var source: ThresholdSource

    /// Creates a gate.
    public init(id: String, title: LocalizedText, check: Check, source: ThresholdSource) {
        self.id = id
        self.title = title
        self.check = check
        self.source = source
    }
}

/// How many may be on the shortlist.
public struct Quota: Sendable, Hashable {
    /// At most so many standards in all.
    public var max: Int
    /// At most so many of one enterprise.
    public var perEnterprise: Int?
    /// Whether all of a tie at the cut go in; else none of them.
    public var tiesIn: Bool

    /// Creates a quota.
    public init(max: Int, perEnterprise: Int? = nil, tiesIn: Bool) {
        self.max = max
        self.perEnterprise = perEnterprise
        self.tiesIn = tiesIn
    }
}

/// The two methods of grading.
public enum Grading: Sendable, Hashable {
    /// Star rating by the weakest link (星级评价).
    case weakestLink
    /// Weighted score (加权评分): Σ weight × points / 100, two decimals by GB/T 8170.
    case weightedScore(WeightedScore)
}

/// The parameters of the weighted score.
public struct WeightedScore: Sendable, Hashable {
    /// The weight of each indicator, by its place in `Scheme.indicators`; they sum to 100.
    public var weights: [Int: DecimalNumber]
    /// The points of the levels advanced, average, baseline and none.
    public var points: [TierLevel: DecimalNumber]
    /// The score from which a standard is shortlisted; `nil`: the quota alone decides.
    public var shortlistFrom: DecimalNumber?

    /// Creates the parameters.
    public init(
        weights: [Int: DecimalNumber], points: [TierLevel: DecimalNumber], shortlistFrom: DecimalNumber?
    ) {
        self.weights = weights
        self.points = points
        self.shortlistFrom = shortlistFrom
    }
}

/// Rounding by GB/T 8170 before comparison: to a multiple of `interval × 10^-decimals`.
public struct Rounding: Sendable, Hashable {
    /// Digits after the decimal point.
    public var decimals: Int
    /// 1, 2 or 5: the rounding interval in units of the last digit (GB/T 8170, 0.2 and 0.5 units).
    public var interval: Int

    /// Creates a rounding rule.
    public init(decimals: Int, interval: Int = 1) {
        self.decimals = decimals
        self.interval = interval
    }
}
