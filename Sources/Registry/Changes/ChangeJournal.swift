import Database
import Standards

/// Writes down what changed, in the transaction that changes it: the source of the change feed.
///
/// An entry of the feed has a number, and they follow each other without a gap. One row here stands for as many entries as rows
/// of another table were written together, and bears the number of the first, so that a load of millions costs a row for
/// each chunk. There is one writer at a time, on either engine, and rows are numbered by it: numbers are in the order in which
/// transactions are committed, and who has read up to a number misses nothing that comes later.
struct ChangeJournal {
    static let tables: [SQLText] = [
        """
        CREATE TABLE record_change (
            id INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            kind TEXT NOT NULL,
            first INTEGER NOT NULL,
            last INTEGER NOT NULL,
            CHECK (first <= last)
        ) STRICT
        """,
        "CREATE INDEX record_change_by_time ON record_change (at, id)",
        "CREATE INDEX record_change_by_kind ON record_change (kind, last)",
        // What was declared before: a chunk was written at one moment.
        """
        INSERT INTO record_change (id, at, kind, first, last)
        SELECT min(id), recorded_at, 'declared', min(id), max(id) FROM declaration GROUP BY recorded_at
        """,
    ]

    /// What the rows of an entry are rows of.
    enum Kind: String {
        /// Of `declaration`: versions were recorded.
        case declared
        /// Of `category_move`: versions moved to another category.
        case moved
        /// Of `scheme_standing`: a version of a scheme became the current one, and its category was evaluated anew.
        case scheme
        /// Of `tombstone`: something was forgotten.
        case forgotten
    }

    /// A row of the journal.
    struct Row {
        /// The number of the first entry.
        let number: Int
        let at: Timestamp
        let kind: Kind
        let rows: ClosedRange<Int>

        /// The number of the last entry.
        var last: Int { number + rows.count - 1 }
    }

    let connection: any SQLConnection

    /// Writes down that declarations were recorded. Those before them of which nobody wrote it down, because another process
    /// still ran a version of the program without this journal, are written down too.
    func declared(_ rows: ClosedRange<Int>, at moment: Timestamp) throws {
        let known =
            try connection.first("SELECT max(last) FROM record_change WHERE kind = ?1", [.text("declared")]) {
                $0.integer(0)
            } ?? 0
        if known + 1 < rows.lowerBound {
            try record(.declared, known + 1...rows.lowerBound - 1, at: moment)
        }
        try record(.declared, rows, at: moment)
    }

    /// Writes down what was written into the table of the kind.
    func record(_ kind: Kind, _ rows: ClosedRange<Int>, at moment: Timestamp) throws {
        let last = try self.last()
        try connection.execute(
            "INSERT INTO record_change (id, at, kind, first, last) VALUES (?1, ?2, ?3, ?4, ?5)",
            [
                .integer((last?.last ?? 0) + 1),
                // Entries are in the order of time, whatever the clock does.
                .integer(max(moment.milliseconds, last?.at.milliseconds ?? .min)), .text(kind.rawValue),
                .integer(rows.lowerBound), .integer(rows.upperBound),
            ])
    }

    /// The last row; `nil` where nothing ever changed.
    func last() throws -> Row? {
        try connection.first(
            "SELECT id, at, kind, first, last FROM record_change ORDER BY id DESC LIMIT 1", [], Self.row)
    }

    /// The first row; `nil` where nothing ever changed.
    func first() throws -> Row? {
        try connection.first(
            "SELECT id, at, kind, first, last FROM record_change ORDER BY id LIMIT 1", [], Self.row)
    }

    /// The rows that hold the entries behind a number, at most so many.
    func rows(after number: Int, limit: Int) throws -> [Row] {
        try connection.rows(
            """
            SELECT id, at, kind, first, last FROM record_change
            WHERE id >= coalesce((SELECT max(id) FROM record_change WHERE id <= ?1), 0) AND id + last - first > ?2
            ORDER BY id LIMIT ?3
            """, [.integer(number < .max ? number + 1 : number), .integer(number), .integer(limit)],
            Self.row)
    }

    /// The number of the last entry before a moment, 0 where there is none.
    func number(before moment: Timestamp) throws -> Int {
        try connection.first(
            "SELECT id + last - first FROM record_change WHERE at < ?1 ORDER BY at DESC, id DESC LIMIT 1",
            [.integer(moment.milliseconds)]
        ) { $0.integer(0) } ?? 0
    }

    /// The last row of a kind's table that was there before a moment. What was there before anything was written down here was
    /// there before any moment that can be asked for.
    func lastRow(_ kind: Kind, before moment: Timestamp) throws -> Int {
        let later = try connection.first(
            "SELECT min(first) FROM record_change WHERE kind = ?1 AND at >= ?2",
            [.text(kind.rawValue), .integer(moment.milliseconds)]
        ) { $0.optionalInteger(0) }
        return (later ?? nil).map { $0 - 1 } ?? .max
    }

    /// The row that tells when a declaration was recorded.
    func row(ofDeclaration row: Int) throws -> Row? {
        let found = try connection.first(
            """
            SELECT id, at, kind, first, last FROM record_change WHERE kind = ?1 AND last >= ?2
            ORDER BY last LIMIT 1
            """, [.text("declared"), .integer(row)], Self.row)
        return found.flatMap { $0.rows.contains(row) ? $0 : nil }
    }

    private static func row(_ row: any SQLRow) throws -> Row {
        guard let kind = Kind(rawValue: row.text(2)), row.integer(3) <= row.integer(4) else {
            throw RegistryError.inconsistent("change \(row.integer(0)) is of kind \(row.text(2))")
        }
        return Row(
            number: row.integer(0), at: Timestamp(milliseconds: row.integer(1)), kind: kind,
            rows: row.integer(3)...row.integer(4))
    }
}
