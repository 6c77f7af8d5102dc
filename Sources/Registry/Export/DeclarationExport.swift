import Database
public import Standards

/// Which declarations are given out.
public struct ExportQuery: Sendable, Hashable {
    /// Those of this category, by its scheme's id; `nil`: of all and of none.
    public var category: String?
    /// Those of the enterprise with this code; `nil`: of all.
    public var enterprise: String?
    /// Every version; else the latest of each standard.
    public var allVersions: Bool

    /// Asks for declarations.
    public init(category: String? = nil, enterprise: String? = nil, allVersions: Bool = false) {
        self.category = category
        self.enterprise = enterprise
        self.allVersions = allVersions
    }
}

/// Gives declarations out part by part, in the order in which they were recorded.
///
/// All parts are of one state of the record, that of the beginning: declarations are never changed and their rows are
/// numbered in order, so what was recorded later is told by its row. Between parts nothing is held in the database.
public struct DeclarationExport: Sendable {
    /// Declarations of a part at most.
    private static let part = 500

    private let registry: Registry
    private let sql: String
    private let filters: [SQLValue]
    private let ceiling: Int
    private var last = 0
    private var isFinished = false

    init(_ registry: Registry, _ query: ExportQuery, ceiling: Int) {
        self.registry = registry
        self.ceiling = ceiling
        (sql, filters) = Self.statement(query)
    }

    /// How much of the way is done, 0 to 1.
    public var share: Double { isFinished || ceiling == 0 ? 1 : Double(last) / Double(ceiling) }

    /// The next part; `nil` at the end.
    public mutating func next() async throws -> [Declaration]? {
        if isFinished { return nil }
        let (sql, terms) = (sql, registry.terms)
        let parameters = [.integer(last), .integer(ceiling)] + filters
        let (rows, declarations) = try await registry.database.read { connection in
            let rows = try connection.rows(sql, parameters) { $0.integer(0) }
            let store = DeclarationStore(connection, terms)
            return (
                rows,
                try rows.map { row in
                    guard let declaration = try store.read(row) else {
                        throw RegistryError.inconsistent("no declaration \(row)")
                    }
                    return declaration
                }
            )
        }
        last = rows.last ?? ceiling
        isFinished = rows.count < Self.part
        return declarations.isEmpty ? nil : declarations
    }

    /// The rows of the next part. Parameters: the row before it, the last row of all, then the filters.
    static func statement(_ query: ExportQuery) -> (sql: String, filters: [SQLValue]) {
        var conditions = ["d.id > ?1", "d.id <= ?2", "d.tombstone_id IS NULL"]
        var filters: [SQLValue] = []
        if !query.allVersions {
            conditions.append(
                """
                NOT EXISTS (
                    SELECT 1 FROM declaration n
                    WHERE n.standard_id = d.standard_id AND n.version > d.version AND n.id <= ?2
                        AND n.tombstone_id IS NULL)
                """)
        }
        if let category = query.category {
            filters.append(.text(category))
            conditions.append("d.scheme_id IN (SELECT id FROM scheme WHERE name = ?\(filters.count + 2))")
        }
        if let enterprise = query.enterprise {
            filters.append(.text(enterprise))
            conditions.append(
                """
                d.standard_id IN (
                    SELECT s.id FROM standard s JOIN enterprise e ON e.id = s.enterprise_id
                    WHERE e.code = ?\(filters.count + 2))
                """)
        }
        return (
            "SELECT d.id FROM declaration d WHERE \(conditions.joined(separator: " AND ")) ORDER BY d.id LIMIT \(part)",
            filters
        )
    }
}

extension Registry {
    /// Begins to give declarations out, as they stand now. What is public needs no right.
    ///
    /// - Throws: ``ExportError`` where the query names what is not there.
    public func export(_ query: ExportQuery = ExportQuery()) async throws -> DeclarationExport {
        let ceiling = try await database.read { connection in
            if let category = query.category {
                guard try Self.has("SELECT 1 FROM scheme WHERE name = ?1", category, connection) else {
                    throw ExportError.noCategory(category)
                }
            }
            if let code = query.enterprise {
                guard try Self.has("SELECT 1 FROM enterprise WHERE code = ?1", code, connection) else {
                    throw ExportError.noEnterprise(code)
                }
            }
            return try connection.nextID(in: "declaration") - 1
        }
        return DeclarationExport(self, query, ceiling: ceiling)
    }

    private static func has(_ sql: String, _ key: String, _ connection: any SQLConnection) throws -> Bool {
        try connection.first(sql, [.text(key)]) { _ in true } ?? false
    }
}
