/// The one door to stored data: a small SQL interface. SQLite or PostgreSQL stands behind it; what they do
/// otherwise stays behind it too.
public struct Database: Sendable {
    private let engine: any DatabaseEngine

    /// Opens a database; a SQLite file is created where there is none.
    public init(_ location: DatabaseLocation) throws {
        engine =
            switch location {
            case .sqlite(let path): try SQLiteEngine(path: path)
            case .postgres(let options): try PostgresEngine(options)
            }
    }

    /// Reads in one consistent snapshot; never blocked by writers.
    public func read<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        try await engine.read(body)
    }

    /// The rows of one query, which sees one consistent state by itself: cheaper than ``read(_:)``.
    public func rows<Value: Sendable>(
        _ sql: String, _ parameters: [SQLValue], _ value: @escaping @Sendable (any SQLRow) throws -> Value
    ) async throws -> [Value] {
        try await engine.readOnce { try $0.rows(sql, parameters, value) }
    }

    /// Runs statements each of which is a transaction by itself, or none.
    func outsideTransaction<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        try await engine.outsideTransaction(body)
    }

    /// Writes in one transaction; what is acknowledged is on disk.
    public func write<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        try await engine.write(body)
    }

    /// Writes in one transaction beside those of the writers, without a turn among them: for rows that nobody else numbers
    /// and that are locked one by one, such as those of jobs. On SQLite, where there is one writer at a time, the same as
    /// ``write(_:)``.
    public func writeBeside<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        try await engine.writeBeside(body)
    }

    /// Writes with relaxed durability, for bulk loads that can be run again from their source: the file stays
    /// consistent, but the last transactions may be lost when the machine loses power.
    public func bulkWrite<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        try await engine.bulkWrite(body)
    }

    /// Brings the schema up to date.
    ///
    /// - Returns: the names of the steps that were done; none where it was up to date.
    /// - Throws: ``DatabaseError/newerSchema(_:)`` where the database holds steps that are not in the list.
    @discardableResult
    public func migrate(_ migrations: [Migration]) async throws -> [String] {
        try await write { connection in
            try connection.execute(
                "CREATE TABLE IF NOT EXISTS schema_migration (name TEXT NOT NULL PRIMARY KEY) STRICT")
            let done = try Set(connection.rows("SELECT name FROM schema_migration") { $0.text(0) })
            let unknown = done.subtracting(migrations.map(\.name))
            guard unknown.isEmpty else { throw DatabaseError.newerSchema(unknown.sorted()) }
            let missing = migrations.filter { !done.contains($0.name) }
            for migration in missing {
                for statement in migration.statements.flatMap({ $0.statements(connection.dialect) }) {
                    try connection.execute(statement)
                }
                try connection.execute(
                    "INSERT INTO schema_migration (name) VALUES (?1)", [.text(migration.name)])
            }
            return missing.map(\.name)
        }
    }

    /// Closes the database; pending work is finished first.
    public func close() throws { try engine.close() }
}
