import Database
import Standards

/// Where the record ends for who asks as of a moment: the last rows that were there then. Rows are numbered in the order in which
/// transactions are committed, so that a number says what a time alone would say less surely.
struct RecordBoundary: Sendable, Hashable {
    /// The moment: what came at it or later is not there.
    let end: Timestamp
    /// The last row of `declaration`.
    let declaration: Int
    /// The last row of `category_move`.
    let move: Int
    /// The last row of `scheme_standing`.
    let standing: Int
}

extension RecordBoundary {
    /// Where the record ended just before a moment.
    init(before end: Timestamp, _ connection: any SQLConnection) throws {
        let journal = ChangeJournal(connection: connection)
        self.init(
            end: end, declaration: try journal.lastRow(.declared, before: end),
            move: try journal.lastRow(.moved, before: end),
            standing: try journal.lastRow(.scheme, before: end))
    }
}
