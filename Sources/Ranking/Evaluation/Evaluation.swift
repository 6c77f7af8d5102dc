public import Diagnostics
public import Quantities
public import Standards

/// The result of evaluating one category under one scheme: a pure function of its inputs.
public struct Evaluation: Sendable {
    /// The scheme.
    public var scheme: Scheme
    /// The day whose state was asked for; the earlier of this and the cut-off wins.
    public var asOf: CalendarDate
    /// The standards that were evaluated, in the order of their numbers, then enterprise ids.
    public var standards: [StandardResult]
    /// A ranking for each core and innovation indicator, or the reason why there is none.
    public var rankings: [IndicatorRanking]
    /// The composite ranking: groups of equal standing, best first; places in `standards`.
    public var composite: [CompositeGroup]
    /// The shortlist; a forecast where the scheme has no authority.
    public var shortlist: Shortlist
    /// What a reader has to know: sources not verified, indicators not published, and the like.
    public var notes: [Diagnostic]
    /// The facts of each standard that lists are made from, in the order of `standards`.
    public var summaries: [StandardSummary]

    /// Creates an evaluation.
    public init(
        scheme: Scheme, asOf: CalendarDate, standards: [StandardResult], rankings: [IndicatorRanking],
        composite: [CompositeGroup], shortlist: Shortlist, notes: [Diagnostic],
        summaries: [StandardSummary] = []
    ) {
        self.summaries = summaries
        self.scheme = scheme
        self.asOf = asOf
        self.standards = standards
        self.rankings = rankings
        self.composite = composite
        self.shortlist = shortlist
        self.notes = notes
    }

    /// Whether an authority stands behind the lists made from it.
    public var isForecast: Bool { scheme.authority == nil }
}

/// What became of one standard.
public struct StandardResult: Sendable {
    /// The enterprise.
    public var enterprise: EnterpriseReference
    /// The standard.
    public var standard: StandardReference
    /// The normalised number.
    public var number: String
    /// The declaration's version.
    public var version: Int
    /// What is sold under it.
    public var offerings: [Offering]
    /// Its items: product grades, segments or models.
    public var items: [ItemResult]
    /// The item that stands for the standard: the worst, or that of the grade which the scheme names;
    /// `nil` where no item is ranked.
    public var representative: Int?
    /// The answers of the gates, in the scheme's order.
    public var gates: [GateResult]

    /// Creates a result.
    public init(
        enterprise: EnterpriseReference, standard: StandardReference, number: String, version: Int,
        offerings: [Offering], items: [ItemResult], representative: Int?, gates: [GateResult]
    ) {
        self.enterprise = enterprise
        self.standard = standard
        self.number = number
        self.version = version
        self.offerings = offerings
        self.items = items
        self.representative = representative
        self.gates = gates
    }

    /// Whether a gate that a person has answered bars the standard.
    public var isBarred: Bool { gates.contains { $0.answer == .no } }
    /// Whether a gate still waits for an answer.
    public var isPending: Bool { gates.contains { $0.answer == .unknown } }
}

/// What became of one item: a standard version in one product grade, segment or model.
public struct ItemResult: Sendable {
    /// The product grade, segment or model that tells the item apart, `nil` where there is one only.
    public var label: String?
    /// The attributes in the scheme's units, by their place; `nil` where not given.
    public var attributes: [DecimalNumber?]
    /// The variety, by its place in the scheme.
    public var variety: Int?
    /// A cell for each indicator of the scheme.
    public var cells: [Cell]
    /// The scheme grade 1 to 3; `nil` where none is reached or a base indicator failed.
    public var grade: Int?
    /// Whether the grade waits: a base indicator failed on unverified data only.
    public var gradePending: Bool
    /// The weighted score, two decimals; `nil` where the scheme has none.
    public var score: DecimalNumber?
    /// Whether a base indicator failed: no grade, and no place on lists made from grades or scores.
    public var baseFailed: Bool

    /// Creates a result.
    public init(
        label: String?, attributes: [DecimalNumber?], variety: Int?, cells: [Cell], grade: Int?,
        gradePending: Bool, score: DecimalNumber?, baseFailed: Bool = false
    ) {
        self.baseFailed = baseFailed
        self.label = label
        self.attributes = attributes
        self.variety = variety
        self.cells = cells
        self.grade = grade
        self.gradePending = gradePending
        self.score = score
    }
}

/// One indicator of one item.
public struct Cell: Sendable {
    /// What can become of a value.
    public enum Status: Sendable, Hashable {
        /// Compared: in a tier, or below all.
        case ranked
        /// Not declared.
        case missing
        /// Declared, but the bound that counts is absent: it promises nothing.
        case promisesNothing
        /// Declared in a unit or kind that cannot be compared.
        case incomparableUnit(String)
        /// Tested by a method that the scheme does not accept: shown, marked, not ranked.
        case incomparableMethod([String])
        /// Text that is not understood as a number or grade.
        case notUnderstood
        /// More than 15 significant digits.
        case tooManyDigits
        /// An attribute that the segment asks for is missing (its place in the scheme).
        case missingAttribute(Int)
        /// No segment of the scheme holds for the item.
        case outOfScope
        /// The indicator does not apply to the item's variety.
        case notApplicable
    }

    /// What became of the value.
    public var status: Status
    /// The declared indicators that the value was read from: their places in the declaration, by component.
    public var declared: [Int?]
    /// The compared values in the components' units.
    public var values: [DecimalNumber?]
    /// Whether a value was stated, not guaranteed (a plain number).
    public var statedOnly: Bool
    /// The segment that holds, by its place in the indicator.
    public var segment: Int?
    /// The tier reached, by its place in the indicator, best first; `nil` where none is.
    public var tier: Int?
    /// A bit for each component whose value is an open bound: `＞95` promises more than its number.
    public var openValues: UInt8

    /// Creates a cell.
    public init(
        status: Status, declared: [Int?] = [], values: [DecimalNumber?] = [], statedOnly: Bool = false,
        segment: Int? = nil, tier: Int? = nil, openValues: UInt8 = 0
    ) {
        self.openValues = openValues
        self.status = status
        self.declared = declared
        self.values = values
        self.statedOnly = statedOnly
        self.segment = segment
        self.tier = tier
    }
}

/// The answer of one gate.
public struct GateResult: Sendable, Hashable {
    /// Yes, no or unknown.
    public enum Answer: String, Sendable, Codable {
        /// Fulfilled.
        case yes
        /// Not fulfilled, confirmed by a person or plain from the record.
        case no
        /// Not known: pending, not barred.
        case unknown
    }

    /// The answer.
    public var answer: Answer
    /// What it rests on: a document, a date, a person's verdict.
    public var basis: String?

    /// Creates an answer.
    public init(answer: Answer, basis: String? = nil) {
        self.answer = answer
        self.basis = basis
    }
}

/// A verdict on a gate that came from outside, such as a credit record.
public struct GateVerdict: Sendable, Hashable {
    /// The enterprise's id.
    public var enterprise: String
    /// The normalised standard number; `nil`: all standards of the enterprise.
    public var number: String?
    /// The gate's id.
    public var gate: String
    /// The answer.
    public var answer: GateResult.Answer
    /// What it rests on.
    public var basis: String

    /// Creates a verdict.
    public init(enterprise: String, number: String?, gate: String, answer: GateResult.Answer, basis: String) {
        self.enterprise = enterprise
        self.number = number
        self.gate = gate
        self.answer = answer
        self.basis = basis
    }
}

/// The single-indicator ranking (单指标排行榜) of one indicator.
public struct IndicatorRanking: Sendable {
    /// Why there is no ranking.
    public enum Unpublished: String, Sendable, Codable {
        /// All ranked values are equal.
        case allEqual
        /// Only one standard is ranked.
        case onlyOne
        /// No standard is ranked.
        case noneRanked
    }

    /// The indicator, by its place in the scheme.
    public var indicator: Int
    /// Why it is not published; `nil` where it is.
    public var unpublished: Unpublished?
    /// The standards in each tier, best first, by their place in `Evaluation.standards`, in the order of
    /// numbers, which is no order of merit.
    public var tiers: [[Int]]
    /// The standards that are ranked and reach no tier.
    public var belowAll: [Int]
    /// The standards that are not ranked.
    public var notRanked: [Int]

    /// Creates a ranking.
    public init(indicator: Int, unpublished: Unpublished?, tiers: [[Int]], belowAll: [Int], notRanked: [Int])
    {
        self.indicator = indicator
        self.unpublished = unpublished
        self.tiers = tiers
        self.belowAll = belowAll
        self.notRanked = notRanked
    }
}

/// Standards of equal standing in the composite ranking.
public struct CompositeGroup: Sendable {
    /// The scheme grade, under the weakest link.
    public var grade: Int?
    /// The score, under the weighted score.
    public var score: DecimalNumber?
    /// The standards, in the order of numbers.
    public var standards: [Int]

    /// Creates a group.
    public init(grade: Int?, score: DecimalNumber?, standards: [Int]) {
        self.grade = grade
        self.score = score
        self.standards = standards
    }
}

/// The shortlist (入围名单).
public struct Shortlist: Sendable {
    /// The standards on it, in the order of numbers; those with a pending gate are marked by their gates.
    public var standards: [Int]
    /// Those that would be on it but for the quota, with a tie at the cut left out.
    public var cutByQuota: [Int]
    /// Those that would be on it but for a gate.
    public var barred: [Int]

    /// Creates a shortlist.
    public init(standards: [Int], cutByQuota: [Int] = [], barred: [Int] = []) {
        self.standards = standards
        self.cutByQuota = cutByQuota
        self.barred = barred
    }
}
