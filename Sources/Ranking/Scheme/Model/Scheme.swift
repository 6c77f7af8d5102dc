public import Diagnostics
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
    /// Which other names belong to the category, and which only look so.
    public var scope = SchemeScope()
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
