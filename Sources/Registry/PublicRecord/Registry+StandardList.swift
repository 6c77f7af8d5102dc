import Database
import Ranking
public import Standards

extension Registry {
    /// A part of a list; `nil` where what it is a list of is not there.
    public func list(
        _ list: StandardList, from position: ListPosition, limit: Int
    ) async throws -> ListPart<StandardEntry>? {
        switch list {
        case .ranking(let category, _, _), .shortlist(let category), .composite(let category):
            try await withModel(category) { model, connection in
                try model.part(of: list, from: position, limit: limit, EntryReader(connection, terms))
            }
        case .enterprise(let id):
            try await database.read { connection in
                let enterprise = try connection.first(
                    "SELECT id FROM enterprise WHERE code = ?1", [.text(id)], { $0.integer(0) })
                guard let enterprise else { return nil }
                if let gone = try TombstoneStore(connection: connection).tombstone(ofEnterprise: id) {
                    throw Gone(gone)
                }
                // Those of which something is left.
                let standards = try connection.rows(
                    """
                    SELECT s.id FROM standard s JOIN standard_state t ON t.standard_id = s.id
                    WHERE s.enterprise_id = ?1 ORDER BY s.number_key COLLATE BINARY
                    """, [.integer(enterprise)]
                ) { $0.integer(0) }
                return try entries(standards, from: position, limit: limit, connection)
            }
        case .number(let number):
            try await database.read { connection in
                let standards = try connection.rows(
                    """
                    SELECT s.id FROM standard s JOIN enterprise e ON e.id = s.enterprise_id
                    JOIN standard_state t ON t.standard_id = s.id
                    WHERE s.number_key = ?1 ORDER BY e.code COLLATE BINARY
                    """, [.text(StandardNumber(number).normalized)]
                ) { $0.integer(0) }
                return try entries(standards, from: position, limit: limit, connection)
            }
        case .search(let query):
            try await database.read { connection in
                let found = try hits(query, try columns.columns(connection), connection)
                return try entries(found.standards, from: position, limit: limit, connection)
            }
        }
    }

    /// Enterprises whose name or code holds the words, or whose name has these pinyin initials.
    public func enterprises(
        _ words: String, from position: ListPosition, limit: Int
    ) async throws -> ListPart<EnterpriseReference> {
        try await database.read { connection in
            let rows = try EnterpriseIndex(connection: connection).enterprises(words)
            return try Self.part(of: rows, from: position, limit: limit, key: { $0 }) { row in
                try connection.first(
                    "SELECT \(EnterpriseRow.columns) FROM enterprise e WHERE e.id = ?1", [.integer(row)],
                    EnterpriseRow.read)
            }
        }
    }

    /// What answers from the record depend on.
    public func state() async throws -> RecordState {
        let day = now().day
        let states = try await database.rows(
            """
            SELECT c.counter, l.published_size FROM registry_change c JOIN log_state l ON l.id = c.id WHERE c.id = ?1
            """, [1], aim: .landmark
        ) { RecordState(changes: $0.integer(0), day: day, logged: UInt64(clamping: $0.integer(1))) }
        guard let state = states.first else {
            throw RegistryError.inconsistent("there is no count of changes")
        }
        return state
    }

    /// A part of a list of standards given by their rows.
    private func entries(
        _ standards: [Int], from position: ListPosition, limit: Int, _ connection: any SQLConnection
    ) throws -> ListPart<StandardEntry> {
        let schemes = try schemesByRow(connection)
        let reader = EntryReader(connection, terms)
        return try Self.part(of: standards, from: position, limit: limit, key: { $0 }) {
            try reader.entry(standard: $0, schemes)
        }
    }

    static func part<Element: Sendable>(
        of list: [Int], from position: ListPosition, limit: Int, key: (Int) -> Int,
        entry: (Int) throws -> Element?
    ) rethrows -> ListPart<Element> {
        let start = position.start(in: list, key: key)
        let end = min(start + limit, list.count)
        return ListPart(
            entries: try list[start..<end].compactMap(entry), total: list.count,
            next: end < list.count ? ListPosition(offset: end, after: key(list[end - 1])) : nil)
    }
}
