import Database
import Standards

/// Which version of a scheme stood since when.
struct SchemeStandings {
    static let tables: [SQLText] = [
        """
        CREATE TABLE scheme_standing (
            id INTEGER PRIMARY KEY,
            scheme_id INTEGER NOT NULL REFERENCES scheme (id),
            at INTEGER NOT NULL
        ) STRICT
        """,
        "CREATE INDEX scheme_standing_by_scheme ON scheme_standing (scheme_id, id)",
        // Of those that stand already it is not known since when: no answer of before the record's start is given.
        "INSERT INTO scheme_standing (id, scheme_id, at) SELECT id, id, 0 FROM scheme WHERE is_current = 1",
    ]

    let connection: any SQLConnection

    /// A version becomes the current one.
    ///
    /// - Returns: the row.
    func add(scheme: Int, at moment: Timestamp) throws -> Int {
        let id = try connection.nextID(in: "scheme_standing")
        try connection.execute(
            "INSERT INTO scheme_standing (id, scheme_id, at) VALUES (?1, ?2, ?3)",
            [.integer(id), .integer(scheme), .integer(moment.milliseconds)])
        return id
    }

    /// The rows of the schemes that stood when a row was the last one, in the order of their names.
    func schemes(through row: Int) throws -> [Int] {
        try connection.rows(
            """
            SELECT t.scheme_id FROM scheme_standing t JOIN scheme s ON s.id = t.scheme_id
            WHERE t.id = (
                SELECT max(l.id) FROM scheme_standing l JOIN scheme o ON o.id = l.scheme_id
                WHERE o.name = s.name AND l.id <= ?1)
            ORDER BY s.name COLLATE BINARY
            """, [.integer(row)]
        ) { $0.integer(0) }
    }
}
