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
