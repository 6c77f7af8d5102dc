public import Standards

/// Reads what a standard promises from its tables and sentences.
public struct IndicatorReader: Sendable {
    /// A reader.
    public init() {}

    /// The indicators of a standard whose clauses and tables are known, in the order in which they stand.
    public func indicators(of content: StandardContent) -> [Indicator] { [] }
}
