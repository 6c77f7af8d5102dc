/// A reference from one table to another that can be made apart from its table: to check a million rows in one go costs a
/// part of what it costs row by row. PostgreSQL alone has such; SQLite checks as it writes, by a look at a page that it
/// has at hand.
public struct LateReference: Sendable, Hashable {
    /// The table that refers to another.
    public let table: String
    /// Its column.
    public let column: String
    /// The other table, to whose `id` it refers.
    public let target: String

    /// Describes a reference that bears the name which PostgreSQL gives one that is made with its table.
    public init(_ table: String, _ column: String, to target: String) {
        self.table = table
        self.column = column
        self.target = target
    }

    /// The name of the constraint.
    public var name: String { "\(table)_\(column)_fkey" }
}

extension Database {
    /// Drops references, to be made again after many rows were added.
    public func drop(_ references: [LateReference]) async throws {
        try await write { connection in
            guard connection.dialect == .postgres else { return }
            for reference in references {
                try connection.execute(
                    "ALTER TABLE \(reference.table) DROP CONSTRAINT IF EXISTS \(reference.name)")
            }
        }
    }
}

extension SQLConnection {
    /// Those that are not there, or not checked.
    func missing(_ references: [LateReference]) throws -> [LateReference] {
        guard dialect == .postgres, !references.isEmpty else { return [] }
        let checked = try constraints("AND convalidated")
        return references.filter { !checked.contains($0.name) }
    }

    /// Makes a reference, so that it holds for what comes, and then checks what is there, while others read and write.
    func build(_ reference: LateReference) throws {
        if try !constraints("").contains(reference.name) {
            try execute(
                """
                ALTER TABLE \(reference.table) ADD CONSTRAINT \(reference.name)
                FOREIGN KEY (\(reference.column)) REFERENCES \(reference.target) (id) NOT VALID
                """)
        }
        try execute("ALTER TABLE \(reference.table) VALIDATE CONSTRAINT \(reference.name)")
    }

    /// The names of the references of the tables that are found without naming a schema.
    private func constraints(_ condition: String) throws -> Set<String> {
        Set(
            try rows(
                """
                SELECT conname FROM pg_constraint
                WHERE contype = 'f' AND pg_table_is_visible(conrelid) \(condition)
                """
            ) { $0.text(0) })
    }
}
