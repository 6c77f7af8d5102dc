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

    /// A page of a category's list.
    ///
    /// - Parameter places: the places of the list's standards among the findings of the model.
    func list(
        _ category: String, page: Int, indicator: Int? = nil,
        places: @escaping @Sendable (CategoryModel) -> [Int]
    ) async throws -> Page<StandardEntry> {
        let result = try await withModel(category) { model, _, connection in
            let places = places(model)
            let reader = EntryReader(connection, terms)
            return Page(
                entries: try Self.slice(places, page: page).map {
                    try reader.entry(model.finding($0), model.scheme, indicator: indicator)
                },
                total: places.count, number: page, size: Self.pageSize)
        }
        return result ?? Page(entries: [], total: 0, number: page, size: Self.pageSize)
    }

    /// A page of standards given by their rows.
    func entries(
        _ standards: [Int], page: Int, _ connection: any SQLConnection
    ) throws -> Page<StandardEntry> {
        let schemes = try schemesByRow(connection)
        let reader = EntryReader(connection, terms)
        return Page(
            entries: try Self.slice(standards, page: page).compactMap {
                try reader.entry(standard: $0, schemes)
            },
            total: standards.count, number: page, size: Self.pageSize)
    }

    /// The compiled current schemes by their rows.
    func schemesByRow(_ connection: any SQLConnection) throws -> [Int: Scheme] {
        Dictionary(uniqueKeysWithValues: try shelf.current(connection).map { ($0.row, $0.scheme) })
    }

    /// The page of a standard: the declaration that counts, with its explanation where it has a category.
    func detail(of standard: Int, number: String, _ connection: any SQLConnection) throws -> StandardDetail? {
        let store = DeclarationStore(connection, terms)
        let rows = try connection.rows(
            "SELECT id, scheme_id FROM declaration WHERE standard_id = ?1 ORDER BY version",
            [.integer(standard)]
        ) { ($0.integer(0), $0.optionalInteger(1)) }
        let versions = try rows.compactMap { try store.read($0.0) }
        guard let latest = versions.last else { return nil }
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

    static func slice(_ places: [Int], page: Int) -> ArraySlice<Int> {
        let start = (max(page, 1) - 1).multipliedReportingOverflow(by: pageSize)
        guard !start.overflow, start.partialValue < places.count else { return [] }
        return places[start.partialValue...].prefix(pageSize)
    }
}
