import Database

/// Counts the changes of the public record, so that an answer that was kept can be known to be still true.
///
/// Every transaction that changes what the public sees adds one, inside the transaction: who reads the count and
/// then the record never holds an old record for a new one.
enum ChangeCounter {
    /// The table: one row.
    static let migration = Migration(
        "2026-11 change counter",
        [
            """
            CREATE TABLE registry_change (
                id INTEGER PRIMARY KEY CHECK (id = 1),
                counter INTEGER NOT NULL
            ) STRICT
            """,
            "INSERT INTO registry_change (id, counter) VALUES (1, 0)",
        ])

    /// Adds one, in the transaction that changes the record.
    static func bump(_ connection: any SQLConnection) throws {
        try connection.execute("UPDATE registry_change SET counter = counter + 1 WHERE id = 1")
    }
}
