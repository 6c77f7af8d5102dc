public import Diagnostics
public import Quantities
public import Ranking
public import Standards

/// A category as the home page shows it.
public struct CategorySummary: Sendable {
    /// The scheme's id, as used in addresses.
    public var id: String
    /// The title.
    public var title: LocalizedText
    /// Product or service.
    public var kind: Scheme.Kind
    /// Enterprises, standards and offerings in it.
    public var counts: Counts
    /// Standards of grade 1.
    public var gradeOne: Int
    /// Whether no authority stands behind it.
    public var isForecast: Bool

    /// Creates a summary.
    public init(
        id: String, title: LocalizedText, kind: Scheme.Kind, counts: Counts, gradeOne: Int, isForecast: Bool
    ) {
        self.id = id
        self.title = title
        self.kind = kind
        self.counts = counts
        self.gradeOne = gradeOne
        self.isForecast = isForecast
    }
}

/// Counts are always given by enterprise, by standard and by offering, with the date.
public struct Counts: Sendable, Hashable {
    /// Enterprises.
    public var enterprises: Int
    /// Standards.
    public var standards: Int
    /// Offerings.
    public var offerings: Int
    /// The day that the counts are of.
    public var asOf: CalendarDate

    /// Creates counts.
    public init(enterprises: Int, standards: Int, offerings: Int, asOf: CalendarDate) {
        self.enterprises = enterprises
        self.standards = standards
        self.offerings = offerings
        self.asOf = asOf
    }
}

/// A category's page.
public struct CategoryDetail: Sendable {
    /// The scheme.
    public var scheme: Scheme
    /// The counts.
    public var counts: Counts
    /// The number of standards of grade 1, 2, 3 and of none.
    public var grades: [Int]
    /// A ranking for each core and innovation indicator, in the order of the scheme.
    public var rankings: [RankingSummary]
    /// What a reader has to know.
    public var notes: [Diagnostic]

    /// Creates a detail.
    public init(
        scheme: Scheme, counts: Counts, grades: [Int], rankings: [RankingSummary], notes: [Diagnostic]
    ) {
        self.scheme = scheme
        self.counts = counts
        self.grades = grades
        self.rankings = rankings
        self.notes = notes
    }
}

/// One indicator's ranking in short.
public struct RankingSummary: Sendable {
    /// The indicator, by its place in the scheme.
    public var indicator: Int
    /// Why it is not published.
    public var unpublished: IndicatorRanking.Unpublished?
    /// The number of standards in each tier, best first.
    public var tierCounts: [Int]
    /// Ranked, but in no tier.
    public var belowAll: Int
    /// Not ranked.
    public var notRanked: Int
    /// How the values are spread, for each component.
    public var distributions: [Distribution]

    /// Creates a summary.
    public init(
        indicator: Int, unpublished: IndicatorRanking.Unpublished?, tierCounts: [Int], belowAll: Int,
        notRanked: Int, distributions: [Distribution]
    ) {
        self.indicator = indicator
        self.unpublished = unpublished
        self.tierCounts = tierCounts
        self.belowAll = belowAll
        self.notRanked = notRanked
        self.distributions = distributions
    }
}

/// A standard as a list shows it.
public struct StandardEntry: Sendable {
    /// The enterprise.
    public var enterprise: EnterpriseReference
    /// The standard.
    public var standard: StandardReference
    /// The first offerings sold under it.
    public var offerings: [Offering]
    /// The number of all offerings.
    public var offeringCount: Int
    /// The category's id, where it belongs to one.
    public var category: String?
    /// The scheme grade.
    public var grade: Int?
    /// The tier in the ranking asked for, best 0.
    public var tier: Int?
    /// The weighted score.
    public var score: DecimalNumber?
    /// The compared value in the ranking asked for, in the scheme's unit, ready to show.
    public var value: String?
    /// Whether a gate still waits for an answer.
    public var isPending: Bool

    /// Creates an entry.
    public init(
        enterprise: EnterpriseReference, standard: StandardReference, offerings: [Offering],
        offeringCount: Int,
        category: String?, grade: Int?, tier: Int?, score: DecimalNumber?, value: String?, isPending: Bool
    ) {
        self.enterprise = enterprise
        self.standard = standard
        self.offerings = offerings
        self.offeringCount = offeringCount
        self.category = category
        self.grade = grade
        self.tier = tier
        self.score = score
        self.value = value
        self.isPending = isPending
    }
}

/// A page of a list.
public struct Page<Element: Sendable>: Sendable {
    /// The entries.
    public var entries: [Element]
    /// How many there are in all.
    public var total: Int
    /// The page's number, from 1.
    public var number: Int
    /// Entries on a full page.
    public var size: Int

    /// Creates a page.
    public init(entries: [Element], total: Int, number: Int, size: Int) {
        self.entries = entries
        self.total = total
        self.number = number
        self.size = size
    }
}

/// A standard's page.
public struct StandardDetail: Sendable {
    /// The declaration that counts.
    public var declaration: Declaration
    /// The normalised number.
    public var number: String
    /// The category's scheme, where it belongs to one.
    public var scheme: Scheme?
    /// The explanation under that scheme.
    public var explanation: Explanation?
    /// The answers of the scheme's gates.
    public var gates: [GateResult]
    /// For each component column of the scheme, where the standard stands in the distribution.
    public var rankings: [RankingSummary]

    /// Creates a detail.
    public init(
        declaration: Declaration, number: String, scheme: Scheme?, explanation: Explanation?,
        gates: [GateResult],
        rankings: [RankingSummary]
    ) {
        self.declaration = declaration
        self.number = number
        self.scheme = scheme
        self.explanation = explanation
        self.gates = gates
        self.rankings = rankings
    }
}

/// What the public pages ask of the registry.
public protocol PublicRecord: Sendable {
    /// All categories, in the order of their ids.
    func categories() async throws -> [CategorySummary]
    /// One category.
    func category(_ id: String) async throws -> CategoryDetail?
    /// The standards of one tier of one indicator (`tier` `nil`: those below all tiers), in the order of
    /// numbers.
    func ranking(category: String, indicator: Int, tier: Int?, page: Int) async throws -> Page<StandardEntry>
    /// The shortlist.
    func shortlist(category: String, page: Int) async throws -> Page<StandardEntry>
    /// The composite ranking: by grade or score, then number.
    func composite(category: String, page: Int) async throws -> Page<StandardEntry>
    /// One standard of one enterprise, by any spelling of its number.
    func standard(enterprise: String, number: String) async throws -> StandardDetail?
    /// The standards that have this number.
    func standards(number: String) async throws -> [StandardEntry]
    /// One enterprise and its standards.
    func enterprise(_ id: String, page: Int) async throws -> (EnterpriseReference, Page<StandardEntry>)?
    /// Standards whose number, title, enterprise or offering holds the words.
    func search(_ words: String, page: Int) async throws -> Page<StandardEntry>
    /// Counts over all categories.
    func counts() async throws -> Counts
}
