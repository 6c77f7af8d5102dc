/// A table that was found on a page, with the words that it is made of.
public struct FoundTable: Sendable, Hashable {
    /// The table.
    public var table: Table
    /// The places in ``PageContent/words`` of the words that stand in it, in ascending order.
    public var wordIndices: [Int]

    /// Creates a found table.
    public init(table: Table, wordIndices: [Int]) {
        self.table = table
        self.wordIndices = wordIndices
    }
}

/// What a page may come to before tables are not looked for on it.
public struct TableLimits: Sendable, Hashable {
    /// The most words on a page.
    public var words = 200_000
    /// The most rulings that are looked at; of more, only those longer than the type is high are taken, and
    /// where those are too many too, the page is a drawing and none is.
    public var rulings = 40_000
    /// The most places where rulings may cross.
    public var crossings = 400_000
    /// The most places in a grid.
    public var places = 40_000
    /// The most groups of lines that cross that are looked at as ruled tables, those of more lines first.
    public var networks = 1000
    /// The most groups of rules with the same ends that are looked at as half-ruled tables.
    public var stacks = 60
    /// The most tables on a page.
    public var tables = 200

    /// The usual limits.
    public init() {}
}
