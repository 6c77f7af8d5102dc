public import Quantities

/// The parameters of the weighted score.
public struct WeightedScore: Sendable, Hashable {
    /// The weight of each indicator, by its place in `Scheme.indicators`; they sum to 100.
    public var weights: [Int: DecimalNumber]
    /// The points of the levels advanced, average, baseline and none.
    public var points: [TierLevel: DecimalNumber]
    /// The score from which a standard is shortlisted; `nil`: the quota alone decides.
    public var shortlistFrom: DecimalNumber?

    /// Creates the parameters.
    public init(
        weights: [Int: DecimalNumber], points: [TierLevel: DecimalNumber], shortlistFrom: DecimalNumber?
    ) {
        self.weights = weights
        self.points = points
        self.shortlistFrom = shortlistFrom
    }
}
