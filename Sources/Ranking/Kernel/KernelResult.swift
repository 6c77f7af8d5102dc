/// What the kernel finds out about the items of one frame.
public struct KernelResult: Sendable {
    /// `noTier` or `noSegment` in the byte columns below.
    public static let none: UInt8 = 255
    /// For each indicator a column: the tier, best 0, or ``none``.
    public var tiers: [[UInt8]]
    /// For each indicator a column: the segment that holds, or ``none``.
    public var segments: [[UInt8]]
    /// The scheme grade of each item by the weakest link over indicators alone: 1 to 3, or 0.
    public var grades: [UInt8]
    /// The values of derived components, by component column; empty for declared ones.
    public var derived: [[Double]]
    /// For each component column the rank of each item (1 = best, equal values share the least rank,
    /// 0 = not ranked); empty unless asked for.
    public var ranks: [[UInt32]]

    /// Creates a result.
    public init(
        tiers: [[UInt8]], segments: [[UInt8]], grades: [UInt8], derived: [[Double]], ranks: [[UInt32]]
    ) {
        self.tiers = tiers
        self.segments = segments
        self.grades = grades
        self.derived = derived
        self.ranks = ranks
    }
}
