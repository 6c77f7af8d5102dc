public import Ranking

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
