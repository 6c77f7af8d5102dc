/// The items of one scheme as columns: what the kernel reads.
///
/// A value is the double nearest to a decimal of at most 15 significant digits in the unit of its column,
/// so that doubles compare as the decimals do. NaN stands for a value that is missing or not comparable.
public struct ItemFrame: Sendable {
    /// The number of items.
    public let count: Int
    /// A column for each component (see ``ColumnLayout``); the columns of derived components are empty.
    public var components: [[Double]]
    /// A column for each attribute: the number, the place of the option, or 1/0.
    public var attributes: [[Double]]

    /// Creates a frame; every column has `count` values, those of derived components none.
    public init(count: Int, components: [[Double]], attributes: [[Double]]) {
        self.count = count
        self.components = components
        self.attributes = attributes
    }
}

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
