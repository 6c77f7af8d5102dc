import Database

/// Tells the states of the public record apart, so that an answer that was kept can be known to be still true.
///
/// Every transaction that changes what the public sees counts on, inside the transaction: who reads the count and
/// then the record never holds an old record for a new one. It counts in steps of any size: where a failover takes back a
/// change that was seen and never acknowledged, the one that comes in its place has another count.
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

    /// A step: with 2⁴³ of them a count is full.
    static var step: Int { .random(in: 1...(1 << 20)) }

    /// The count, as this transaction sees it.
    static func count(_ connection: any SQLConnection) throws -> Int {
        guard
            let count = try connection.first(
                "SELECT counter FROM registry_change WHERE id = ?1", [1], { $0.integer(0) })
        else { throw RegistryError.inconsistent("there is no count of changes") }
        return count
    }

    /// Counts on, in the transaction that changes the record.
    static func bump(_ connection: any SQLConnection) throws {
        try connection.execute(
            "UPDATE registry_change SET counter = counter + ?1 WHERE id = 1", [.integer(step)])
    }
}
