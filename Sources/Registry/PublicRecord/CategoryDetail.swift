public import Diagnostics
public import Ranking

/// A category's page.
public struct CategoryDetail: Sendable {
    /// The scheme.
    public var scheme: Scheme
    /// The counts.
    public var counts: Counts
    /// The number of standards of grade 1, 2, 3 and of none.
    public var grades: [Int]
    /// A ranking for each core and innovation indicator, in the order of the scheme.
    public var rankings: [RankingSummary]
    /// What a reader has to know.
    public var notes: [Diagnostic]

    /// Creates a detail.
    public init(
        scheme: Scheme, counts: Counts, grades: [Int], rankings: [RankingSummary], notes: [Diagnostic]
    ) {
        self.scheme = scheme
        self.counts = counts
        self.grades = grades
        self.rankings = rankings
        self.notes = notes
    }
}
