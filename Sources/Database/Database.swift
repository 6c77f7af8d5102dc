/// The one door to stored data: a small SQL interface. SQLite or PostgreSQL stands behind it; what they do
/// otherwise stays behind it too.
public struct Database: Sendable {
    private let engine: any DatabaseEngine

    /// Opens a database; a SQLite file is created where there is none.
    ///
    /// - Throws: ``DatabaseError`` where it is none, or where no host of the address answers.
    public init(_ location: DatabaseLocation, _ options: DatabaseOptions = DatabaseOptions()) throws {
        engine =
            switch location {
            case .sqlite(let path): try SQLiteEngine(path: path)
            case .postgres(let address): try PostgresEngine(address, options)
            }
    }

    /// Reads in one consistent snapshot; never blocked by writers. Where a server went away meanwhile the body is run once
    /// more from its beginning.
    public func read<Value: Sendable>(
        _ aim: ReadAim = .anywhere, _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        try await engine.read(aim, body)
    }

    /// The rows of one query, which sees one consistent state by itself: cheaper than ``read(_:_:)``.
    public func rows<Value: Sendable>(
        _ sql: String, _ parameters: [SQLValue], aim: ReadAim = .anywhere,
        _ value: @escaping @Sendable (any SQLRow) throws -> Value
    ) async throws -> [Value] {
        try await engine.readOnce(aim) { try $0.rows(sql, parameters, value) }
    }

    /// Runs statements each of which is a transaction by itself, or none.
    func outsideTransaction<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        try await engine.outsideTransaction(body)
    }

    /// Writes in one transaction; what is acknowledged is on disk. Where a server went away before it was to commit the
    /// body is run again from its beginning.
    ///
    /// - Throws: ``DatabaseError/commitUnknown(reason:)`` where it went away after that: then nothing is done again.
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
    /// consistent, but the last transactions may be lost when the machine loses power. Over several hosts it is a write like
    /// others.
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
        // Where nothing is to be done nobody's turn to write is waited for.
        guard try await !read(.primary, { try Self.missing(migrations, $0).isEmpty }) else { return [] }
        return try await write { connection in
            try connection.execute(
                "CREATE TABLE IF NOT EXISTS schema_migration (name TEXT NOT NULL PRIMARY KEY) STRICT")
            let missing = try Self.missing(migrations, connection)
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

    /// Empties what the engine keeps beside its tables of earlier contents, as far as it can be asked to: the write-ahead log of
    /// SQLite. PostgreSQL keeps its own, and dead rows until `VACUUM`.
    ///
    /// - Returns: whether nothing of it is left there.
    public func emptyJournal() async throws -> Bool { try await engine.emptyJournal() }
    private static func missing(
        _ migrations: [Migration], _ connection: any SQLConnection
    ) throws -> [Migration] {
        let table = SQLText(
            sqlite: "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'schema_migration'",
            postgres: ["SELECT count(*) FROM pg_class WHERE oid = to_regclass('schema_migration')"])
        let isThere = try table.statements(connection.dialect).contains { statement in
            try connection.first(statement) { $0.integer(0) > 0 } ?? false
        }
        guard isThere else { return migrations }
        let done = try Set(connection.rows("SELECT name FROM schema_migration") { $0.text(0) })
        let unknown = done.subtracting(migrations.map(\.name))
        guard unknown.isEmpty else { throw DatabaseError.newerSchema(unknown.sorted()) }
        return migrations.filter { !done.contains($0.name) }
    }

    /// Closes the database; pending work is finished first.
    public func close() throws { try engine.close() }
}
