public import Diagnostics
public import Quantities

/// The explanation of one item.
public struct ItemExplanation: Sendable, Codable {
    /// What tells the item apart.
    public var label: String?
    /// The variety.
    public var variety: LocalizedText?
    /// The scheme grade 1 to 3.
    public var grade: Int?
    /// Why the grade is what it is: the weakest link, a failed base indicator, what is missing.
    public var gradeReason: LocalizedText
    /// The weighted score.
    public var score: DecimalNumber?
    /// The indicators, in the order of the scheme.
    public var indicators: [IndicatorExplanation]

    /// Creates an explanation.
    public init(
        label: String?, variety: LocalizedText?, grade: Int?, gradeReason: LocalizedText,
        score: DecimalNumber?,
        indicators: [IndicatorExplanation]
    ) {
        self.label = label
        self.variety = variety
        self.grade = grade
        self.gradeReason = gradeReason
        self.score = score
        self.indicators = indicators
    }
}
