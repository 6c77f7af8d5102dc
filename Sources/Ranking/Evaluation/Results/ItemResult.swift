public import Quantities

/// What became of one item: a standard version in one product grade, segment or model.
public struct ItemResult: Sendable {
    /// The product grade, segment or model that tells the item apart, `nil` where there is one only.
    public var label: String?
    /// The attributes in the scheme's units, by their place; `nil` where not given.
    public var attributes: [DecimalNumber?]
    /// The variety, by its place in the scheme.
    public var variety: Int?
    /// A cell for each indicator of the scheme.
    public var cells: [Cell]
    /// The scheme grade 1 to 3; `nil` where none is reached or a base indicator failed.
    public var grade: Int?
    /// Whether the grade waits: a base indicator failed on unverified data only.
    public var gradePending: Bool
    /// The weighted score, two decimals; `nil` where the scheme has none.
    public var score: DecimalNumber?
    /// Whether a base indicator failed: no grade, and no place on lists made from grades or scores.
    public var baseFailed: Bool

    /// Creates a result.
    public init(
        label: String?, attributes: [DecimalNumber?], variety: Int?, cells: [Cell], grade: Int?,
        gradePending: Bool, score: DecimalNumber?, baseFailed: Bool = false
    ) {
        self.baseFailed = baseFailed
        self.label = label
        self.attributes = attributes
        self.variety = variety
        self.cells = cells
        self.grade = grade
        self.gradePending = gradePending
        self.score = score
    }
}
