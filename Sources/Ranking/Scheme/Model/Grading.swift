/// The two methods of grading.
public enum Grading: Sendable, Hashable {
    /// Star rating by the weakest link (星级评价).
    case weakestLink
    /// Weighted score (加权评分): Σ weight × points / 100, two decimals by GB/T 8170.
    case weightedScore(WeightedScore)
}
