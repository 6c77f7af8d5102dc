/// The thresholds that hold under a condition.
public struct Segment: Sendable {
    /// When they hold.
    public var condition: SegmentCondition
    /// A threshold for each tier (best first) and component: `thresholds[tier][component]`.
    public var thresholds: [[Threshold]]
    /// The limit of the cited national or industry standard, by component.
    public var limit: [Threshold]?
    /// Where the thresholds come from.
    public var source: ThresholdSource

    /// Creates a segment.
    public init(
        condition: SegmentCondition, thresholds: [[Threshold]], limit: [Threshold]?, source: ThresholdSource
    ) {
        self.condition = condition
        self.thresholds = thresholds
        self.limit = limit
        self.source = source
    }
}
