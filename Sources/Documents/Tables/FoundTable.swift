/// A table on a page, and the words that it is made of.
public struct FoundTable: Sendable, Hashable {
    /// The table.
    public var table: Table
    /// The places of its words in ``PageContent/words``.
    public var words: [Int]

    /// Creates a found table.
    public init(table: Table, words: [Int]) {
        self.table = table
        self.words = words
    }
}
