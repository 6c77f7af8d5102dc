/// An index that can be made apart from its table: it takes long on a large one, and is made outside of transactions,
/// while others read and write. Making it is a step that can be repeated, until it is there.
public struct LateIndex: Sendable, Hashable {
    /// Its name.
    public let name: String
    /// The table, and what is indexed: `standard (number_key)`.
    public let columns: String
    /// The engines that have it.
    public let dialects: Set<SQLDialect>

    /// Describes an index.
    public init(_ name: String, on columns: String, dialects: Set<SQLDialect> = [.sqlite, .postgres]) {
        self.name = name
        self.columns = columns
        self.dialects = dialects
    }
}

extension Database {
    /// Makes those indexes and references that are missing, or were left unfinished.
    ///
    /// - Returns: the names of those that were made. Where another process is at it, it makes them, and none is.
    @discardableResult
    public func build(_ indexes: [LateIndex], _ references: [LateReference] = []) async throws -> [String] {
        // Nearly always all are there, and who only reads needs no server that takes writes.
        let isComplete = try await read { connection in
            try connection.missing(indexes).isEmpty && connection.missing(references).isEmpty
        }
        if isComplete { return [] }
        return try await outsideTransaction { connection in
            guard try connection.beginsBuilding() else { return [] }
            defer { try? connection.endsBuilding() }
            let missing = try connection.missing(indexes)
            let concurrently = connection.dialect == .postgres ? "CONCURRENTLY " : ""
            for index in missing {
                // What was left unfinished bears the name, and answers nothing.
                try connection.execute("DROP INDEX \(concurrently)IF EXISTS \(index.name)")
                try connection.execute("CREATE INDEX \(concurrently)\(index.name) ON \(index.columns)")
            }
            let unchecked = try connection.missing(references)
            for reference in unchecked { try connection.build(reference) }
            return missing.map(\.name) + unchecked.map(\.name)
        }
    }

    /// Drops indexes, to be built again after many rows were added.
    public func drop(_ indexes: [LateIndex]) async throws {
        try await write { connection in
            for index in indexes where index.dialects.contains(connection.dialect) {
                try connection.execute("DROP INDEX IF EXISTS \(index.name)")
            }
        }
    }
}

extension SQLConnection {
    /// The number of the advisory lock under which indexes are built.
    private var lock: Int { 7_270_021 }

    /// Whether nobody else builds. To wait for the other inside the database would make the other wait for us.
    fileprivate func beginsBuilding() throws -> Bool {
        guard dialect == .postgres else { return true }
        return try first("SELECT CAST(pg_try_advisory_lock(\(lock)) AS int)") { $0.integer(0) == 1 } ?? false
    }

    fileprivate func endsBuilding() throws {
        if dialect == .postgres { try forEachRow("SELECT pg_advisory_unlock(\(lock))", []) { _ in } }
    }

    /// Those that are not there, or not whole.
    fileprivate func missing(_ indexes: [LateIndex]) throws -> [LateIndex] {
        let there = try self.indexes()
        return indexes.filter { $0.dialects.contains(dialect) && !there.contains($0.name) }
    }

    /// The names of the indexes that are there and whole.
    private func indexes() throws -> Set<String> {
        let query =
            dialect == .sqlite
            ? "SELECT name FROM sqlite_master WHERE type = 'index'"
            : "SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE i.indisvalid"
        return Set(try rows(query) { $0.text(0) })
    }
}
