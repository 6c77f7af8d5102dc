import Database
import Standards

/// How versions of standards moved from one category to another, when schemes changed. Where a version belonged when it
/// was recorded is no move.
struct CategoryMoves {
    static let tables: [SQLText] = [
        """
        CREATE TABLE category_move (
            id INTEGER PRIMARY KEY,
            declaration_id INTEGER NOT NULL REFERENCES declaration (id),
            from_name TEXT,
            to_name TEXT,
            at INTEGER NOT NULL
        ) STRICT
        """,
        "CREATE INDEX category_move_by_declaration ON category_move (declaration_id, id)",
        "CREATE INDEX category_move_by_time ON category_move (at)",
    ]

    /// One of them; `nil` stands for no category.
    struct Move {
        let declaration: Int
        let from: String?
        let to: String?
    }

    let connection: any SQLConnection

    /// Writes moves down.
    ///
    /// - Returns: their rows; `nil` where there are none.
    func add(_ moves: [Move], at moment: Timestamp) throws -> ClosedRange<Int>? {
        guard !moves.isEmpty else { return nil }
        let first = try connection.nextID(in: "category_move")
        var rows = SQLRows(["id", "declaration_id", "from_name", "to_name", "at"])
        rows.reserveCapacity(moves.count)
        for (place, move) in moves.enumerated() {
            rows.append([
                .integer(first + place), .integer(move.declaration), .optional(move.from),
                .optional(move.to), .integer(moment.milliseconds),
            ])
        }
        try connection.insert(rows, into: "category_move")
        return first...(first + moves.count - 1)
    }
}
