import Database
import Ledger
import Standards

/// Reads the change feed: turns the rows of ``ChangeJournal`` into entries.
struct ChangeFeed {
    let connection: any SQLConnection
    private var journal: ChangeJournal { ChangeJournal(connection: connection) }

    init(_ connection: any SQLConnection) { self.connection = connection }

    /// The entries behind a number, at most so many.
    func part(after number: Int, limit: Int) throws -> ChangePart {
        let last = try journal.last()?.last ?? 0
        var changes: [RecordChange] = []
        for row in try journal.rows(after: max(number, 0), limit: limit) {
            let skipped = max(0, max(number, 0) + 1 - row.number)
            let first = row.rows.lowerBound + skipped
            let end = min(row.rows.upperBound, first + limit - changes.count - 1)
            guard first <= end else { break }
            changes += try entries(of: row, first...end)
            if changes.count == limit { break }
        }
        return ChangePart(changes: changes, last: last)
    }

    private func entries(of row: ChangeJournal.Row, _ rows: ClosedRange<Int>) throws -> [RecordChange] {
        func change(_ id: Int, _ kind: RecordChange.Kind) -> RecordChange {
            RecordChange(number: row.number + id - row.rows.lowerBound, at: row.at, kind: kind)
        }
        let parameters: [SQLValue] = [.integer(rows.lowerBound), .integer(rows.upperBound)]
        let found =
            switch row.kind {
            case .declared: try declared(parameters, change)
            case .moved: try moved(parameters, change)
            case .scheme: try evaluated(parameters, change)
            case .forgotten: try forgotten(parameters, change)
            }
        guard found.count == rows.count else {
            throw RegistryError.inconsistent("changes from \(row.number) on name rows that are not there")
        }
        return found
    }

    /// What the feed tells of tombstones, by their rows; without numbers.
    func tombstones(_ rows: ClosedRange<Int>) throws -> [RecordChange] {
        try forgotten([.integer(rows.lowerBound), .integer(rows.upperBound)]) { _, kind in
            RecordChange(number: 0, at: Timestamp(milliseconds: 0), kind: kind)
        }
    }

    private typealias Creation = (Int, RecordChange.Kind) -> RecordChange

    /// The columns of a version, and what they are read into.
    private static let version =
        "e.code, CASE WHEN d.tombstone_id IS NULL THEN d.number ELSE n.number_key END, d.version, d.digest"

    private static func readVersion(_ row: any SQLRow, from column: Int, into change: inout RecordChange) {
        change.enterprise = row.text(column)
        change.standard = row.text(column + 1)
        change.version = row.integer(column + 2)
        change.digest = .plain(row.blob(column + 3))
    }

    private func declared(_ parameters: [SQLValue], _ change: Creation) throws -> [RecordChange] {
        // Of a version that moved later, the category from which it first did.
        try connection.rows(
            """
            SELECT d.id, d.replaces, \(Self.version), CASE WHEN m.id IS NULL THEN s.name ELSE m.from_name END
            FROM declaration d JOIN standard n ON n.id = d.standard_id JOIN enterprise e ON e.id = n.enterprise_id
            LEFT JOIN scheme s ON s.id = d.scheme_id
            LEFT JOIN category_move m ON m.id = (SELECT min(id) FROM category_move WHERE declaration_id = d.id)
            WHERE d.id BETWEEN ?1 AND ?2 ORDER BY d.id
            """, parameters
        ) { row in
            var entry = change(row.integer(0), row.isNull(1) ? .declared : .replaced)
            entry.replaces = row.optionalInteger(1)
            Self.readVersion(row, from: 2, into: &entry)
            entry.category = row.optionalText(6)
            return entry
        }
    }

    private func moved(_ parameters: [SQLValue], _ change: Creation) throws -> [RecordChange] {
        try connection.rows(
            """
            SELECT m.id, m.from_name, m.to_name, \(Self.version)
            FROM category_move m JOIN declaration d ON d.id = m.declaration_id
            JOIN standard n ON n.id = d.standard_id JOIN enterprise e ON e.id = n.enterprise_id
            WHERE m.id BETWEEN ?1 AND ?2 ORDER BY m.id
            """, parameters
        ) { row in
            var entry = change(row.integer(0), .moved)
            entry.from = row.optionalText(1)
            entry.category = row.optionalText(2)
            Self.readVersion(row, from: 3, into: &entry)
            return entry
        }
    }

    private func evaluated(_ parameters: [SQLValue], _ change: Creation) throws -> [RecordChange] {
        try connection.rows(
            """
            SELECT t.id, s.name, s.version FROM scheme_standing t JOIN scheme s ON s.id = t.scheme_id
            WHERE t.id BETWEEN ?1 AND ?2 ORDER BY t.id
            """, parameters
        ) { row in
            var entry = change(row.integer(0), .evaluated)
            entry.category = row.text(1)
            entry.schemeVersion = row.text(2)
            return entry
        }
    }

    private func forgotten(_ parameters: [SQLValue], _ change: Creation) throws -> [RecordChange] {
        let rows = try connection.rows(
            """
            SELECT t.id, e.code, n.number_key, d.version, d.digest FROM tombstone t
            JOIN enterprise e ON e.id = t.enterprise_id
            LEFT JOIN standard n ON n.id = t.standard_id LEFT JOIN declaration d ON d.id = t.declaration_id
            WHERE t.id BETWEEN ?1 AND ?2 ORDER BY t.id
            """, parameters
        ) { row -> (id: Int, entry: RecordChange) in
            var entry = change(row.integer(0), .forgotten)
            entry.enterprise = row.text(1)
            entry.standard = row.optionalText(2)
            entry.version = row.optionalInteger(3)
            entry.digest = row.isNull(4) ? nil : .plain(row.blob(4))
            return (row.integer(0), entry)
        }
        let tombstones = TombstoneStore(connection: connection)
        return try rows.map { id, entry in
            var entry = entry
            entry.tombstone = try tombstones.tombstone(id)
            return entry
        }
    }
}
