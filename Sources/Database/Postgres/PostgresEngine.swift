/// PostgreSQL through libpq: pools of connections, each with a thread of its own while it works.
///
/// Reads see one snapshot each. Writes come one after the other, as they do on SQLite, over all processes: what is
/// looked for and not found is then not added by another in between.
///
/// Over several hosts writes go to the primary and reads to the standbys, and no read goes back behind the
/// ``PostgresHorizon`` of the process. What a server that went away left undone is done again on another one.
struct PostgresEngine: DatabaseEngine {
    /// The number of the advisory lock that a writer holds; any number would do that nobody else takes.
    private static let writerLock = 7_270_020
    private static let reading = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
    private static let writing = "BEGIN; SELECT pg_advisory_xact_lock(\(writerLock))"
    private static let loading =
        "BEGIN; SET LOCAL synchronous_commit = off; SELECT pg_advisory_xact_lock(\(writerLock))"
    /// The longest pause between two attempts: whoever looks for a server must not keep the others busy.
    private static let longestPause = Duration.seconds(1)

    private let primary: PostgresPool
    /// The connections to standbys; `nil` on a single host.
    private let standbys: PostgresPool?
    private let horizon = PostgresHorizon()
    private let options: DatabaseOptions

    init(_ address: String, _ options: DatabaseOptions) throws(DatabaseError) {
        let address = try PostgresAddress(address)
        self.options = options
        primary = PostgresPool(address, for: .writing, size: 8, whenLost: options.whenLost)
        standbys =
            address.hosts > 1
            ? PostgresPool(address, for: .reading, size: 8, whenLost: options.whenLost) : nil
        // A standby may be too far behind to have the database, and writes may have to wait: one of both will do.
        if let standbys, (try? standbys.prepare()) != nil { return }
        try primary.prepare()
    }

    func read<Value: Sendable>(
        _ aim: ReadAim, _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        try await read(aim, begin: Self.reading, body)
    }

    func readOnce<Value: Sendable>(
        _ aim: ReadAim, _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        // One statement has one snapshot: a transaction around it would be two more ways to the server and back.
        try await read(aim, begin: nil, body)
    }

    private func read<Value: Sendable>(
        _ aim: ReadAim, begin: String?, _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        // A single host that is not there is not waited for.
        try await again(for: standbys == nil ? .zero : options.patience) {
            if aim != .primary,
                let value = try await readStanding(isLandmark: aim == .landmark, begin: begin, body)
            {
                return value
            }
            return try await primary.with { try readNow($0, begin: begin, body) }
        }
    }

    func write<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        try await again(for: options.patience) {
            try await primary.with { try write(Self.writing, $0, body) }
        }
    }

    func writeBeside<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        try await again(for: options.patience) {
            try await primary.with { try write("BEGIN", $0, body) }
        }
    }

    func outsideTransaction<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        try await again(for: .zero) {
            try await primary.with { connection in try served(connection) { try body(connection) } }
        }
    }

    func bulkWrite<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        // What was committed so may be lost with the server. No failover may take back what this process remembers, and a load
        // must not go on behind a gap.
        if standbys != nil { return try await write(body) }
        do {
            return try await primary.with { connection in
                guard primary.isUnbroken else { throw Self.brokenLoad }
                return try write(Self.loading, connection, body)
            }
        } catch is PostgresOutage {
            throw Self.brokenLoad
        } catch DatabaseError.commitUnknown {
            throw Self.brokenLoad
        }
    }

    private static var brokenLoad: DatabaseError {
        .statement(
            "COMMIT", reason: "the server went away during a load with relaxed durability: run it again")
    }

    func close() throws {
        primary.close()
        standbys?.close()
    }

    /// Does something, and again where a server went away: once at once, then until the time is over, with pauses that grow.
    private func again<Value>(for time: Duration, _ body: () async throws -> Value) async throws -> Value {
        let end = ContinuousClock.now + time
        var pause = Duration.zero
        while true {
            do {
                return try await body()
            } catch let outage as PostgresOutage {
                guard pause == .zero || .now < end else { throw outage.error }
                try await Task.sleep(for: pause)
                pause = min(max(pause * 2, .milliseconds(100)), Self.longestPause)
            }
        }
    }

    /// Reads from a standby.
    ///
    /// - Returns: `nil` where none answers that is not behind the horizon.
    private func readStanding<Value: Sendable>(
        isLandmark: Bool, begin: String?, _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value? {
        guard let standbys else { return nil }
        do {
            return try await standbys.with {
                try readStanding($0, isLandmark: isLandmark, begin: begin, body)
            }
        } catch is PostgresOutage {
            return nil
        }
    }

    /// Reads on a connection of the standbys.
    ///
    /// - Returns: `nil` where the server is behind the horizon.
    private func readStanding<Value>(
        _ connection: PostgresConnection, isLandmark: Bool, begin: String?,
        _ body: (any SQLConnection) throws -> Value
    ) throws -> Value? {
        try served(connection) {
            // Asked before the snapshot is taken, which is then at least as new.
            let seen = horizon.position
            if connection.position < seen {
                guard try connection.measure() >= seen || connection.hasReplayedAll(through: seen) else {
                    return nil
                }
            }
            return try transaction(begin, connection, body) {
                // Asked after the snapshot was taken, which is then at most as new.
                if isLandmark { horizon.saw(try connection.measure()) }
                if begin != nil { try connection.run("COMMIT") }
            }
        }
    }

    /// Reads on a connection of the primary.
    private func readNow<Value>(
        _ connection: PostgresConnection, begin: String?, _ body: (any SQLConnection) throws -> Value
    ) throws -> Value {
        try served(connection) {
            try transaction(begin, connection, body) {
                if standbys != nil { horizon.primaryWas(at: try connection.measure()) }
                if begin != nil { try connection.run("COMMIT") }
            }
        }
    }

    private func write<Value>(
        _ begin: String, _ connection: PostgresConnection, _ body: (any SQLConnection) throws -> Value
    ) throws -> Value {
        try served(connection) {
            try transaction(begin, connection, body) {
                let position = try connection.commit(isMeasured: standbys != nil)
                if standbys != nil { horizon.primaryWas(at: position) }
            }
        }
    }

    /// Tells what failed because the server went away from what failed there.
    private func served<Value>(_ connection: PostgresConnection, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch {
            if case .commitUnknown? = error as? DatabaseError { throw error }
            throw connection.isServing ? error : PostgresOutage(error: error)
        }
    }

    private func transaction<Value>(
        _ begin: String?, _ connection: PostgresConnection, _ body: (any SQLConnection) throws -> Value,
        end: () throws -> Void
    ) throws -> Value {
        if let begin { try connection.run(begin) }
        do {
            let value = try body(connection)
            try end()
            return value
        } catch {
            // Where the connection is gone the server has rolled back already.
            if begin != nil { try? connection.run("ROLLBACK") }
            throw error
        }
    }
}
