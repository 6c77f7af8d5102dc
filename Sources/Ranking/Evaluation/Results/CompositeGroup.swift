public import Quantities

/// Standards of equal standing in the composite ranking.
public struct CompositeGroup: Sendable {
    /// The scheme grade, under the weakest link.
    public var grade: Int?
    /// The score, under the weighted score.
    public var score: DecimalNumber?
    /// The standards, in the order of numbers.
    public var standards: [Int]

    /// Creates a group.
    public init(grade: Int?, score: DecimalNumber?, standards: [Int]) {
        self.grade = grade
        self.score = score
        self.standards = standards
    }
}
