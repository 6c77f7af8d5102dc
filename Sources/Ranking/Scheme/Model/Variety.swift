public import Diagnostics

/// A variety (品种) of a category with its own core indicators.
public struct Variety: Sendable, Hashable {
    /// The identifier.
    public var id: String
    /// The name shown.
    public var title: LocalizedText
    /// Which items belong to it.
    public var condition: SegmentCondition
    /// The indicators (places in `Scheme.indicators`) that apply to it.
    public var indicators: [Int]

    /// Creates a variety.
    public init(id: String, title: LocalizedText, condition: SegmentCondition, indicators: [Int]) {
        self.id = id
        self.title = title
        self.condition = condition
        self.indicators = indicators
    }
}
