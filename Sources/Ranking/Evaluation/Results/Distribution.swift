/// How the ranked values of one component are spread, for a picture with the tiers drawn on it.
public struct Distribution: Sendable, Codable, Hashable {
    /// Whose thresholds are drawn.
    public enum ThresholdsOf: Sendable, Codable, Hashable {
        /// They are the same for all standards that are ranked.
        case all
        /// They are those of one segment, by its place in the indicator: the commonest among the standards ranked.
        case segment(Int)
        /// None: they are worked out for each item.
        case none
    }

    /// The edges of the bins, one more than there are bins, ascending, in the scheme's unit.
    public var edges: [Double]
    /// The number of standards in each bin; a bin holds its lower edge, the last one its upper edge too.
    public var counts: [Int]
    /// The standards below all bins: set where few values lie so far out that the others would fill a bin or two.
    public var below: Int
    /// The standards above all bins.
    public var above: Int
    /// The thresholds of the tiers, best first; empty where they differ by expression or segment.
    public var thresholds: [Double]
    /// Whether larger values are better.
    public var higherIsBetter: Bool
    /// Whose thresholds they are.
    public var thresholdsOf: ThresholdsOf

    /// Creates a distribution.
    public init(
        edges: [Double], counts: [Int], below: Int = 0, above: Int = 0, thresholds: [Double],
        higherIsBetter: Bool, thresholdsOf: ThresholdsOf = .all
    ) {
        self.edges = edges
        self.counts = counts
        self.below = below
        self.above = above
        self.thresholds = thresholds
        self.higherIsBetter = higherIsBetter
        self.thresholdsOf = thresholdsOf
    }

    /// The bin that a value lies in; `nil` where it lies in none.
    public func bin(of value: Double) -> Int? {
        guard let first = edges.first, let last = edges.last, value >= first, value <= last, counts.count > 0
        else { return nil }
        var (low, high) = (0, counts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if edges[middle] <= value { low = middle } else { high = middle }
        }
        return low
    }
}
