public import Diagnostics
public import Ranking

/// A category as the home page shows it.
public struct CategorySummary: Sendable {
    /// The scheme's id, as used in addresses.
    public var id: String
    /// The title.
    public var title: LocalizedText
    /// Product or service.
    public var kind: Scheme.Kind
    /// Enterprises, standards and offerings in it.
    public var counts: Counts
    /// Standards of grade 1.
    public var gradeOne: Int
    /// Whether no authority stands behind it.
    public var isForecast: Bool

    /// Creates a summary.
    public init(
        id: String, title: LocalizedText, kind: Scheme.Kind, counts: Counts, gradeOne: Int, isForecast: Bool
    ) {
        self.id = id
        self.title = title
        self.kind = kind
        self.counts = counts
        self.gradeOne = gradeOne
        self.isForecast = isForecast
    }
}

extension CategorySummary {
    /// The category of a scheme.
    init(_ scheme: Scheme, counts: Counts, gradeOne: Int) {
        self.init(
            id: scheme.id, title: scheme.title, kind: scheme.kind, counts: counts, gradeOne: gradeOne,
            isForecast: scheme.authority == nil)
    }
}
