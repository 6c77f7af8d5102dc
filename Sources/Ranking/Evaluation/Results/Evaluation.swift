public import Diagnostics
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
