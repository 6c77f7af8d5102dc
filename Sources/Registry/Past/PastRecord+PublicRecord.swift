import Database
import Ranking
import Standards

extension PastRecord: PublicRecord {
    var pageSize: Int { registry.pageSize }

    func categories() async throws -> [CategorySummary] {
        try await read { reader in
            try reader.schemes().map { try reader.model($0).summary }
        }
    }

    func category(_ id: String) async throws -> CategoryDetail? {
        try await withModel(id) { model, _ in model.detail }
    }

    func standard(enterprise: String, number: String) async throws -> StandardDetail? {
        let key = StandardNumber(number).normalized
        return try await read { reader in
            guard let standard = try reader.versions.standard(enterprise: enterprise, numberKey: key) else {
                return nil
            }
            guard let row = try reader.versions(of: standard).last,
                let latest = try reader.store.read(row)
            else {
                // Throws where all that was there was forgotten.
                _ = try Registry.versions(reader.versions, of: standard)
                return nil
            }
            guard let entry = try reader.category(ofDeclaration: row).flatMap(reader.scheme) else {
                return StandardDetail(
                    declaration: latest, number: key, scheme: nil, explanation: nil, gates: [])
            }
            let found = try reader.explained(standard, entry)
            return StandardDetail(
                declaration: found?.declaration ?? latest, number: key, scheme: entry.scheme,
                explanation: found?.explanation,
                gates: found?.result.gates ?? [])
        }
    }

    func basis(enterprise: String, number: String) async throws -> StandardBasis? { nil }

    func versions(enterprise: String, number: String) async throws -> [RecordedVersion]? {
        try await withVersions(enterprise, number) { try Registry.versions($0, of: $1) }
    }

    func version(_ version: Int, enterprise: String, number: String) async throws -> VersionDetail? {
        try await withVersions(enterprise, number) { try $0.detail(version, of: $1) }
    }

    private func withVersions<Value: Sendable>(
        _ enterprise: String, _ number: String,
        _ body: @escaping @Sendable (VersionReader, Int) throws -> Value?
    ) async throws -> Value? {
        let key = StandardNumber(number).normalized
        return try await read { reader in
            try reader.versions.standard(enterprise: enterprise, numberKey: key).flatMap {
                try body(reader.versions, $0)
            }
        }
    }

    /// An enterprise that had declared something, or stood in the directory.
    func enterprise(_ id: String) async throws -> EnterpriseReference? {
        guard let enterprise = try await registry.enterprise(id) else { return nil }
        let isKnown = try await read { reader in
            try reader.connection.first(
                """
                SELECT 1 FROM enterprise e WHERE e.code = ?1 AND (
                    EXISTS (SELECT 1 FROM standard s JOIN declaration d ON d.standard_id = s.id
                        WHERE s.enterprise_id = e.id AND d.id <= ?2)
                    OR EXISTS (SELECT 1 FROM enterprise_name n
                        WHERE n.enterprise_id = e.id AND n.recorded_at < ?3))
                """,
                [
                    .text(id), .integer(reader.boundary.declaration),
                    .integer(reader.boundary.end.milliseconds),
                ]
            ) { _ in true } ?? false
        }
        return isKnown ? enterprise : nil
    }

    func list(
        _ list: StandardList, from position: ListPosition, limit: Int
    ) async throws -> ListPart<StandardEntry>? {
        switch list {
        case .ranking(let category, _, _), .shortlist(let category), .composite(let category):
            let terms = registry.terms
            return try await withModel(category) { model, reader in
                try model.part(
                    of: list, from: position, limit: limit, EntryReader(reader.connection, terms))
            }
        case .enterprise(let id):
            return try await enterprise(id) == nil
                ? nil
                : standards(
                    "e.code = ?1 ORDER BY s.number_key COLLATE BINARY", id, from: position, limit: limit)
        case .number(let number):
            return try await standards(
                "s.number_key = ?1 ORDER BY e.code COLLATE BINARY", StandardNumber(number).normalized,
                from: position, limit: limit)
        case .search: throw PastError.noSearch
        }
    }

    /// The standards of which something was there.
    ///
    /// - Parameter condition: which of `standard s` and `enterprise e`, and in which order; `?1` is the text.
    private func standards(
        _ condition: String, _ text: String, from position: ListPosition, limit: Int
    ) async throws -> ListPart<StandardEntry> {
        try await read { reader in
            let rows = try reader.connection.rows(
                """
                SELECT s.id FROM standard s JOIN enterprise e ON e.id = s.enterprise_id
                WHERE EXISTS (SELECT 1 FROM declaration d
                    WHERE d.standard_id = s.id AND d.id <= ?2 AND d.tombstone_id IS NULL) AND \(condition)
                """, [.text(text), .integer(reader.boundary.declaration)]
            ) { $0.integer(0) }
            return try Registry.part(of: rows, from: position, limit: limit, key: { $0 }) {
                try reader.entry(standard: $0)
            }
        }
    }

    func changes(after number: Int, limit: Int) async throws -> ChangePart {
        try await registry.changes(after: number, limit: limit)
    }

    func change(before moment: Timestamp) async throws -> Int { try await registry.change(before: moment) }

    func spread(of query: StandardQuery) async throws -> SearchSpread { throw PastError.noSearch }

    func enterprises(
        _ words: String, from position: ListPosition, limit: Int
    ) async throws -> ListPart<EnterpriseReference> {
        throw PastError.noSearch
    }

    func suggestions(_ typed: String) async throws -> [Suggestion] { throw PastError.noSearch }

    func indicators(
        _ words: String, from position: ListPosition, limit: Int
    ) async throws -> ListPart<IndicatorEntry> {
        throw PastError.noSearch
    }

    func values(
        category: String, indicator: Int, _ order: ValueOrder, from position: ListPosition, limit: Int
    ) async throws -> ListPart<ValueEntry>? {
        let terms = registry.terms
        return try await withModel(category) { model, reader in
            try model.values(
                of: indicator, order, from: position, limit: limit, EntryReader(reader.connection, terms))
        } ?? nil
    }

    func counts() async throws -> Counts {
        let day = day
        return try await read { reader in
            Counts(try reader.schemes().map(reader.model), asOf: day)
        }
    }

    func asOf(_ day: CalendarDate) async throws -> any PublicRecord { try await registry.asOf(day) }

    func state() async throws -> RecordState { try await registry.state() }
}
