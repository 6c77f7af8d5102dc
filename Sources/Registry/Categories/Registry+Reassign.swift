import Database
import Quantities
import Ranking
import Standards

extension Registry {
    /// Finds out anew which declarations belong to a category, and evaluates them under its current scheme: one transaction.
    ///
    /// - Parameters:
    ///   - each: hears now and then how many declarations are done, of how many, and how many since the last time; what it
    ///     throws ends the transaction.
    ///   - also: what else belongs into the transaction, at its end.
    func reassign(
        category: String, each: (@Sendable (_ done: Int, _ total: Int, _ new: Int) throws -> Void)? = nil,
        also: (@Sendable (any SQLConnection) throws -> Void)? = nil
    ) async throws {
        let moment = now()
        let changes = try await database.write { connection -> [CategoryChange] in
            let changes = try reassign(category: category, at: moment, each: each, connection)
            try also?(connection)
            return changes
        }
        models.apply(changes)
    }

    /// Does so inside a transaction.
    func reassign(
        category: String, at moment: Timestamp,
        each: (@Sendable (_ done: Int, _ total: Int, _ new: Int) throws -> Void)? = nil,
        _ connection: any SQLConnection
    ) throws -> [CategoryChange] {
        guard let entry = try shelf.scheme(category, connection) else { return [] }
        try connection.execute(
            "DELETE FROM finding WHERE scheme_id IN (SELECT id FROM scheme WHERE name = ?1)",
            [.text(category)])
        try CategoryCounts(connection: connection).removeCategory(category)
        try connection.execute(
            "UPDATE scheme SET reader_version = ?2 WHERE id = ?1",
            [.integer(entry.row), .integer(RequirementReader.version)])
        let rows = try connection.rows(
            """
            SELECT id, standard_id, scheme_id FROM declaration
            WHERE scheme_id IS NULL OR scheme_id IN (SELECT id FROM scheme WHERE name = ?1)
            """, [.text(category)]
        ) { ($0.integer(0), $0.integer(1), $0.optionalInteger(2)) }
        guard !rows.isEmpty else { return [] }
        let store = DeclarationStore(connection, terms)
        var placement = try CategoryPlacement(self, store: store, at: moment)
        let part = 200
        for (place, (row, standard, old)) in rows.enumerated() {
            if place % part == 0 { try each?(place, rows.count, place > 0 ? part : 0) }
            guard let declaration = try store.read(row) else { continue }
            let new = try placement.scheme(of: declaration)
            try placement.put(row, of: standard, from: old, to: new)
        }
        let changes = try placement.finish()
        try each?(rows.count, rows.count, rows.count - max(rows.count - 1, 0) / part * part)
        return changes
    }
}
