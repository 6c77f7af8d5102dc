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
