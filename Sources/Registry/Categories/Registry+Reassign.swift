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
            guard let entry = try shelf.scheme(category, connection) else { return [] }
            try ChangeCounter.bump(connection)
            try connection.execute(
                "DELETE FROM finding WHERE scheme_id IN (SELECT id FROM scheme WHERE name = ?1)",
                [.text(category)])
            try connection.execute(
                "UPDATE scheme SET reader_version = ?2 WHERE id = ?1",
                [.integer(entry.row), .integer(RequirementReader.version)])
            let entries = try shelf.current(connection)
            let names = Dictionary(uniqueKeysWithValues: entries.map { ($0.row, $0.scheme.id) })
            let matcher = shelf.matcher(entries)
            let scope = try ScopeReview(connection, actor: actor, at: moment, entries)
            var moves: [CategoryMoves.Move] = []
            let store = DeclarationStore(connection, terms)
            let states = StandardStateStore(connection: connection)
            var touched = Set<FindingStore.Key>()
            let rows = try connection.rows(
                """
                SELECT id, standard_id, scheme_id FROM declaration
                WHERE scheme_id IS NULL OR scheme_id IN (SELECT id FROM scheme WHERE name = ?1)
                """, [.text(category)]
            ) { ($0.integer(0), $0.integer(1), !$0.isNull(2)) }
            let part = 200
            for (place, (row, standard, hasCategory)) in rows.enumerated() {
                if place % part == 0 { try each?(place, rows.count, place > 0 ? part : 0) }
                guard let declaration = try store.read(row) else { continue }
                let match = matcher.match(declaration)
                let key = StandardNumber(declaration.standard.number).normalized
                let subject = ScopeReview.subject(declaration.enterprise, key)
                let scheme = scope.scheme(subject, sure: matcher.row(of: match))
                if !scope.isDecided(subject) {
                    try scope.ask(
                        declaration, numberKey: key, PreparedDeclaration.doubts(match), isNew: false)
                }
                let (old, new) = (hasCategory ? category : nil, scheme.flatMap { names[$0] })
                if old != new { moves.append(CategoryMoves.Move(declaration: row, from: old, to: new)) }
                try connection.execute(
                    "UPDATE declaration SET scheme_id = ?2 WHERE id = ?1", [.integer(row), .optional(scheme)])
                try states.moved(standard, declaration: row, to: scheme)
                // It may come to belong to another category than the one that changed.
                if let scheme { touched.insert(FindingStore.Key(scheme: scheme, standard: standard)) }
            }
            let changes = try FindingStore(connection, store: store).evaluate(
                touched, Dictionary(uniqueKeysWithValues: entries.map { ($0.row, $0) }))
            let standards = Set(touched.map(\.standard))
            for change in changes { try states.evaluated(change, standards: standards) }
            if let rows = try CategoryMoves(connection: connection).add(moves, at: moment) {
                try ChangeJournal(connection: connection).record(.moved, rows, at: moment)
            }
            try ChangeCounter.bump(connection)
            try each?(rows.count, rows.count, rows.count - max(rows.count - 1, 0) / part * part)
            try also?(connection)
            return changes
        }
        models.apply(changes)
    }
}
