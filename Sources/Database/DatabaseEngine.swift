/// What stands behind the SQL interface. Where a task is cancelled neither engine keeps it waiting.
protocol DatabaseEngine: Sendable {
    func read<Value: Sendable>(
        _ aim: ReadAim, _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value

    /// Reads with one statement, for which no transaction is needed.
    func readOnce<Value: Sendable>(
        _ aim: ReadAim, _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value

    func write<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value

    /// Writes without a turn among the writers, where the engine has such a thing.
    func writeBeside<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value

    /// Runs statements each of which is a transaction by itself, or none.
    func outsideTransaction<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value

    func bulkWrite<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value

    /// Empties what the engine keeps beside its tables of earlier contents, as far as it can be asked to.
    ///
    /// - Returns: whether nothing of it is left there.
    func emptyJournal() async throws -> Bool

    func close() throws
}

extension DatabaseEngine {
    /// A server keeps its write-ahead log, and dead rows until `VACUUM`, as its own rules say.
    func emptyJournal() async throws -> Bool { false }
}

/// The two languages of SQL. Statements are the same in both, but for what ``SQLText`` says twice.
public enum SQLDialect: Sendable, Hashable {
    /// SQLite.
    case sqlite
    /// PostgreSQL.
    case postgres
}

/// A statement; where the engines differ in more than words, one for each.
public struct SQLText: Sendable, Hashable, ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    private let sqlite: [String]
    private let postgres: [String]

    /// The same statement for both engines.
    public init(stringLiteral value: String) {
        sqlite = [value]
        postgres = [value]
    }

    /// A statement for SQLite, and those that do the same on PostgreSQL.
    public init(sqlite: String, postgres: [String]) {
        self.sqlite = [sqlite]
        self.postgres = postgres
    }

    /// Statements that only PostgreSQL needs.
    public init(postgres: [String]) {
        sqlite = []
        self.postgres = postgres
    }

    /// The statements for an engine.
    public func statements(_ dialect: SQLDialect) -> [String] { dialect == .sqlite ? sqlite : postgres }
}
