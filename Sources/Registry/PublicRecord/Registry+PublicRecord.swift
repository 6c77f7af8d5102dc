import Database
import Ranking
public import Standards

extension Registry: PublicRecord {
    /// Standards on a full page of a list.
    public var pageSize: Int { 50 }

    /// All categories, in the order of their ids.
    public func categories() async throws -> [CategorySummary] {
        try await database.read { connection in
            let counts = try CategoryCounts(connection: connection).counts().categories
            return try shelf.current(connection).map { entry in
                let count = counts[entry.row] ?? CategoryCounts.Count()
                return CategorySummary(
                    entry.scheme,
                    counts: Counts(
                        enterprises: count.enterprises, standards: count.standards,
                        offerings: count.offerings, asOf: entry.scheme.cutoff), gradeOne: count.gradeOne)
            }
        }
    }

    /// One category.
    public func category(_ id: String) async throws -> CategoryDetail? {
        try await withModel(id) { model, _ in model.detail }
    }

    /// One standard of one enterprise, by any spelling of its number.
    public func standard(enterprise: String, number: String) async throws -> StandardDetail? {
        let key = StandardNumber(number).normalized
        return try await database.read { connection in
            let rows = try connection.rows(
                StandardBasis.query, [.text(enterprise), .text(key)], StandardBasis.Row.init)
            return try StandardBasis(rows).flatMap { try detail(of: $0, number: key, connection) }
        }
    }

    /// What the answer about a standard depends on.
    public func basis(enterprise: String, number: String) async throws -> StandardBasis? {
        StandardBasis(
            try await database.rows(
                StandardBasis.query, [.text(enterprise), .text(StandardNumber(number).normalized)],
                StandardBasis.Row.init))
    }

    /// One enterprise.
    public func enterprise(_ id: String) async throws -> EnterpriseReference? {
        try await database.read { connection in
            if let gone = try TombstoneStore(connection: connection).tombstone(ofEnterprise: id) {
                throw Gone(gone)
            }
            return try connection.first(
                "SELECT \(EnterpriseRow.columns) FROM enterprise e WHERE e.code = ?1", [.text(id)],
                EnterpriseRow.read)
        }
    }

    /// How the standards that a query finds are spread.
    public func spread(of query: StandardQuery) async throws -> SearchSpread {
        try await database.read { connection in
            let schemes = try shelf.current(connection)
            let columns = try columns.columns(connection)
            let hits = try hits(query, columns, connection)
            return SearchSpread(
                total: hits.standards.count, isExact: hits.isExact,
                facets: columns.facets(
                    hits.standards,
                    categories: Dictionary(uniqueKeysWithValues: schemes.map { ($0.row, $0.scheme.id) })))
        }
    }

    /// The hits of a query. A category that is not there has no standards.
    func hits(
        _ query: StandardQuery, _ columns: StandardColumns, _ connection: any SQLConnection
    ) throws -> StandardSearch.Hits {
        var scheme: Int?
        if let category = query.category {
            guard let entry = try shelf.scheme(category, connection) else { return StandardSearch.Hits() }
            scheme = entry.row
        }
        let key = HitMemory.Key(
            query: query, scheme: scheme, counter: try ChangeCounter.count(connection))
        return try lastHits.hits(key) {
            try StandardSearch(connection: connection).hits(query, scheme: scheme, columns)
        }
    }

    /// Counts over all categories.
    public func counts() async throws -> Counts {
        try await database.read { connection in
            let (categories, enterprises) = try CategoryCounts(connection: connection).counts()
            return Counts(
                enterprises: enterprises,
                standards: categories.values.reduce(0) { $0 + $1.standards },
                offerings: categories.values.reduce(0) { $0 + $1.offerings }, asOf: now().day)
        }
    }
}
