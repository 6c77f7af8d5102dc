import Database
import Standards

extension Registry {
    /// The rows of the audit trail that a query asks for, the latest first.
    public func audit(_ query: AuditQuery = AuditQuery()) async throws -> [AuditEntry] {
        try actor.requires(.audit)
        let (sql, parameters) = Self.statement(query)
        return try await database.read { connection in
            try connection.rows(sql, parameters) { row in
                AuditEntry(
                    number: row.integer(0), at: Timestamp(milliseconds: row.integer(1)), actor: row.text(2),
                    right: row.text(3), action: row.text(4), subject: row.text(5),
                    details: try StoredJSON.value([String: String].self, row.text(6)))
            }
        }
    }

    static func statement(_ query: AuditQuery) -> (sql: String, parameters: [SQLValue]) {
        var conditions: [String] = []
        var parameters: [SQLValue] = []
        func add(_ condition: String, _ value: SQLValue?) {
            guard let value else { return }
            parameters.append(value)
            conditions.append("\(condition) ?\(parameters.count)")
        }
        add("actor =", query.actor.map { .text($0) })
        add("action =", query.action.map { .text($0.rawValue) })
        add("subject =", query.subject.map { .text($0) })
        add("at >=", query.from.map { .integer(Timestamp(startOf: $0).milliseconds) })
        add("at <", query.until.map { .integer(Timestamp(startOf: $0).adding(days: 1).milliseconds) })
        add("id <", query.before.map { .integer($0) })
        let limit = min(max(query.limit, 1), 10_000)
        let filter = conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
        return (
            """
            SELECT id, at, actor, by_right, action, subject, details FROM audit\(filter) \
            ORDER BY id DESC LIMIT \(limit)
            """,
            parameters
        )
    }
}
