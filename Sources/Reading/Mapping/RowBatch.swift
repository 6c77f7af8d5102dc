import Diagnostics

/// What came of some rows of a table, in their order.
struct RowBatch: Sendable {
    /// What came of a row that holds anything.
    enum Entry: Sendable {
        /// A filter leaves it out.
        case filtered
        /// What it says is wrong, as the findings tell.
        case rejected(row: Int, raw: String, Diagnostic)
        /// It could not be read at all.
        case unreadable(row: Int, raw: String, Diagnostic)
        case piece(RowMapper.Piece)
    }

    var entries: [Entry] = []
    /// What was found in the cells.
    var diagnostics: [Diagnostic] = []
    /// The number of the last row.
    var lastRow = 0
}
