import Database
import Ranking
public import Standards

extension Registry: PublicRecord {
    /// Standards on a full page of a list.
    static let pageSize = 50

    /// All categories, in the order of their ids.
    public func categories() async throws -> [CategorySummary] {
        try await database.read { connection in
            try shelf.current(connection).map { entry in
                let model = try models.model(entry, connection)
                return CategorySummary(
                    id: entry.scheme.id, title: entry.scheme.title, kind: entry.scheme.kind,
                    counts: model.counts,
                    gradeOne: model.grades[0], isForecast: entry.scheme.authority == nil)
            }
        }
    }

    /// One category.
    public func category(_ id: String) async throws -> CategoryDetail? {
        try await withModel(id) { model, _, _ in
            CategoryDetail(
                scheme: model.scheme, counts: model.counts, grades: model.grades, rankings: model.rankings,
                notes: model.lists.notes(model.scheme))
        }
    }

    /// The standards of one tier of one indicator.
    public func ranking(
        category: String, indicator: Int, tier: Int?, page: Int
    ) async throws -> Page<StandardEntry> {
        try await list(category, page: page, indicator: indicator) { model in
            guard let ranking = model.lists.rankings.first(where: { $0.indicator == indicator }),
                ranking.unpublished == nil
            else { return [] }
            guard let tier else { return ranking.belowAll }
            return ranking.tiers.indices.contains(tier) ? ranking.tiers[tier] : []
        }
    }

    /// The shortlist.
    public func shortlist(category: String, page: Int) async throws -> Page<StandardEntry> {
        try await list(category, page: page) { $0.lists.shortlist.standards }
    }

    /// The composite ranking: by grade or score, then number.
    public func composite(category: String, page: Int) async throws -> Page<StandardEntry> {
        try await list(category, page: page) { $0.lists.composite.flatMap(\.standards) }
    }

    /// One standard of one enterprise, by any spelling of its number.
    public func standard(enterprise: String, number: String) async throws -> StandardDetail? {
        let key = StandardNumber(number).normalized
        return try await database.read { connection in
            guard
                let standard = try connection.first(
                    """
                    SELECT s.id FROM standard s JOIN enterprise e ON e.id = s.enterprise_id
                    WHERE e.code = ?1 AND s.number_key = ?2
                    """, [.text(enterprise), .text(key)], { $0.integer(0) })
            else { return nil }
            return try detail(of: standard, number: key, connection)
        }
    }

    /// The standards that have this number.
    public func standards(number: String) async throws -> [StandardEntry] {
        let key = StandardNumber(number).normalized
        return try await database.read { connection in
            let schemes = try schemesByRow(connection)
            let reader = EntryReader(connection, terms)
            return try connection.rows(
                """
                SELECT s.id FROM standard s JOIN enterprise e ON e.id = s.enterprise_id
                WHERE s.number_key = ?1 ORDER BY e.code COLLATE BINARY LIMIT 100
                """, [.text(key)], { $0.integer(0) }
            ).compactMap { try reader.entry(standard: $0, schemes) }
        }
    }

    /// One enterprise and its standards.
    public func enterprise(_ id: String, page: Int) async throws -> (
        EnterpriseReference, Page<StandardEntry>
    )? {
        try await database.read { connection in
            guard
                let (row, enterprise) = try connection.first(
                    "SELECT id, code, id_scheme, name, division FROM enterprise WHERE code = ?1",
                    [.text(id)],
                    { row in
                        (
                            row.integer(0),
                            EnterpriseReference(
                                id: row.text(1), idScheme: row.text(2), name: row.text(3),
                                division: row.optionalText(4))
                        )
                    })
            else { return nil }
            let standards = try connection.rows(
                "SELECT id FROM standard WHERE enterprise_id = ?1 ORDER BY number_key COLLATE BINARY",
                [.integer(row)]
            ) { $0.integer(0) }
            return (enterprise, try entries(standards, page: page, connection))
        }
    }

    /// Standards that a query finds, in the order of ``StandardSearch``.
    public func search(_ query: StandardQuery, page: Int) async throws -> StandardHits {
        try await database.read { connection in
            let schemes = try shelf.current(connection)
            let hits = try hits(query, connection)
            let counted = Array(hits.prefix(StandardSearch.most))
            return StandardHits(
                page: try entries(counted.map(\.standard), page: page, connection),
                isExact: hits.count == counted.count,
                facets: StandardSearch.facets(
                    counted,
                    categories: Dictionary(uniqueKeysWithValues: schemes.map { ($0.row, $0.scheme.id) })))
        }
    }

    /// The hits of a query. A category that is not there has no standards.
    func hits(_ query: StandardQuery, _ connection: any SQLConnection) throws -> [StandardSearch.Hit] {
        let scheme = try query.category.map { try shelf.scheme($0, connection)?.row ?? 0 }
        return try StandardSearch(connection: connection).hits(query, scheme: scheme)
    }

    /// Counts over all categories.
    public func counts() async throws -> Counts {
        try await database.read { connection in
            let models = try shelf.current(connection).map { try self.models.model($0, connection) }
            let enterprises = Set(models.flatMap(\.enterprises.keys))
            return Counts(
                enterprises: enterprises.count, standards: models.reduce(0) { $0 + $1.counts.standards },
                offerings: models.reduce(0) { $0 + $1.counts.offerings }, asOf: now().day)
        }
    }
}
