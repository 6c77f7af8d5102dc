import Database
import Ranking
import Standards

extension Registry {
    /// Runs with the model of a category; `nil` where there is no such category.
    func withModel<Value: Sendable>(
        _ category: String,
        _ body: @escaping @Sendable (CategoryModel, SchemeShelf.Entry, any SQLConnection) throws -> Value
    ) async throws -> Value? {
        try await database.read { connection in
            guard let entry = try shelf.scheme(category, connection) else { return nil }
            return try body(try models.model(entry, connection), entry, connection)
        }
    }

    /// The compiled current schemes by their rows.
    func schemesByRow(_ connection: any SQLConnection) throws -> [Int: Scheme] {
        Dictionary(uniqueKeysWithValues: try shelf.current(connection).map { ($0.row, $0.scheme) })
    }

    /// The page of a standard: the declaration that counts, with its explanation where it has a category.
    func detail(of standard: Int, number: String, _ connection: any SQLConnection) throws -> StandardDetail? {
        let store = DeclarationStore(connection, terms)
        let rows = try connection.rows(
            """
            SELECT id, scheme_id FROM declaration WHERE standard_id = ?1 AND tombstone_id IS NULL ORDER BY version
            """, [.integer(standard)]
        ) { ($0.integer(0), $0.optionalInteger(1)) }
        let versions = try rows.compactMap { try store.read($0.0) }
        guard let latest = versions.last else {
            if let gone = try TombstoneStore(connection: connection).tombstone(ofStandard: standard) {
                throw Gone(gone)
            }
            return nil
        }
        guard let row = rows.last?.1, let entry = try shelf.current(row: row, connection) else {
            return StandardDetail(
                declaration: latest, number: number, scheme: nil, explanation: nil, gates: [], rankings: [])
        }
        let verdicts = try VerdictStore(connection: connection).verdicts(
            enterprise: latest.enterprise.id, number: number)
        let found = entry.evaluator.evaluateOne(versions, verdicts: verdicts)
        return StandardDetail(
            declaration: found.map { versions[$0.version] } ?? latest, number: number, scheme: entry.scheme,
            explanation: found.map { entry.evaluator.explain(versions[$0.version], result: $0.result) },
            gates: found?.result.gates ?? [],
            rankings: try models.model(entry, connection).rankings)
    }
}
