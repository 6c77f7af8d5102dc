/// How the ranked values of one component are spread, for a picture with the tiers drawn on it.
public struct Distribution: Sendable, Codable, Hashable {
    /// The edges of the bins, one more than there are bins, ascending, in the scheme's unit.
    public var edges: [Double]
    /// The number of standards in each bin.
    public var counts: [Int]
    /// The thresholds of the tiers, best first; empty where they differ by expression or segment.
    public var thresholds: [Double]
    /// Whether larger values are better.
    public var higherIsBetter: Bool

    /// Creates a distribution.
    public init(edges: [Double], counts: [Int], thresholds: [Double], higherIsBetter: Bool) {
        self.edges = edges
        self.counts = counts
        self.thresholds = thresholds
        self.higherIsBetter = higherIsBetter
    }
}
