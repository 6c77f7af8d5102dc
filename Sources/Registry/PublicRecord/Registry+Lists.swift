import Database
import Ranking
import Standards

extension Registry {
    /// Runs with the model of a category; `nil` where there is no such category.
    func withModel<Value: Sendable>(
        _ category: String,
        _ body: @escaping @Sendable (CategoryModel, any SQLConnection) throws -> Value
    ) async throws -> Value? {
        try await database.read { connection in
            guard let entry = try shelf.scheme(category, connection) else { return nil }
            return try body(try models.model(entry, connection), connection)
        }
    }

    /// The compiled current schemes by their rows.
    func schemesByRow(_ connection: any SQLConnection) throws -> [Int: Scheme] {
        Dictionary(uniqueKeysWithValues: try shelf.current(connection).map { ($0.row, $0.scheme) })
    }

    /// The page of a standard: the declaration that counts, with its explanation where it has a category.
    func detail(of basis: StandardBasis, number: String, _ connection: any SQLConnection) throws
        -> StandardDetail?
    {
        let store = DeclarationStore(connection, terms)
        let standing = basis.versions.filter { !$0.isForgotten }
        let versions = try standing.compactMap { try store.read($0.row) }
        guard let latest = versions.last else {
            if let gone = try TombstoneStore(connection: connection).tombstone(ofStandard: basis.standard) {
                throw Gone(gone)
            }
            return nil
        }
        guard let row = standing.last?.scheme else {
            return StandardDetail(
                declaration: latest, number: number, scheme: nil, explanation: nil, gates: [], basis: basis)
        }
        let entry = try shelf.entry(row: row, connection)
        let found = entry.evaluator.explainOne(
            versions, verdicts: basis.verdicts, belonging: standing.map { $0.scheme == row })
        return StandardDetail(
            declaration: found.map { versions[$0.version] } ?? latest, number: number, scheme: entry.scheme,
            explanation: found?.explanation, gates: found?.result.gates ?? [],
            basis: basis)
    }
}
