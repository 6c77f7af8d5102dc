import Dispatch

/// PostgreSQL through libpq: a pool of connections, each with a thread of its own while it works.
///
/// Reads see one snapshot each. Writes come one after the other, as they do on SQLite, over all processes: what is
/// looked for and not found is then not added by another in between.
struct PostgresEngine: DatabaseEngine {
    /// The number of the advisory lock that a writer holds; any number would do that nobody else takes.
    private static let writerLock = 7_270_020

    private let pool: PostgresPool

    init(_ options: String) throws(DatabaseError) {
        pool = try PostgresPool(options: options, size: 8)
    }

    func read<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        try await transaction("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", body)
    }

    func readOnce<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        try await pool.with { try body($0) }
    }

    func write<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        try await transaction("BEGIN; SELECT pg_advisory_xact_lock(\(Self.writerLock))", body)
    }

    func writeBeside<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        try await transaction("BEGIN", body)
    }

    func outsideTransaction<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        try await pool.with { try body($0) }
    }

    func bulkWrite<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        try await transaction(
            "BEGIN; SET LOCAL synchronous_commit = off; SELECT pg_advisory_xact_lock(\(Self.writerLock))",
            body)
    }

    func close() throws { pool.close() }

    private func transaction<Value: Sendable>(
        _ begin: String, _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws -> Value {
        try await pool.with { connection in
            try connection.run(begin)
            do {
                let value = try body(connection)
                try connection.run("COMMIT")
                return value
            } catch {
                // Where the connection is gone the server has rolled back already.
                try? connection.run("ROLLBACK")
                throw error
            }
        }
    }
}

/// Connections to one server, opened when they are needed, at most as many as the pool is large.
///
/// libpq blocks, so each connection works on a dispatch queue of its own and never on the threads of Swift's
/// concurrency. What is asked for while all are busy waits its turn.
final class PostgresPool: @unchecked Sendable {
    // Safe to share: everything below is touched on `gate` alone.
    private let gate = DispatchQueue(label: "lingpao.postgres.pool")
    private let options: String
    private var idle: [Session]
    private var room: Int
    private var waiting: [@Sendable (Result<Session, any Error>) -> Void] = []
    private var isClosed = false

    /// A connection with its queue; used by one task at a time.
    private final class Session: @unchecked Sendable {
        let connection: PostgresConnection
        let queue = DispatchQueue(label: "lingpao.postgres.connection")

        init(_ options: String) throws(DatabaseError) { connection = try PostgresConnection(options) }
    }

    /// Opens the first connection, which says at once what is wrong with the address.
    init(options: String, size: Int) throws(DatabaseError) {
        self.options = options
        idle = [try Session(options)]
        room = size - 1
    }

    /// Runs with a connection of its own.
    func with<Value: Sendable>(
        _ body: @escaping @Sendable (PostgresConnection) throws -> Value
    ) async throws -> Value {
        let session = try await withCheckedThrowingContinuation { continuation in
            take { continuation.resume(with: $0) }
        }
        return try await withCheckedThrowingContinuation { continuation in
            session.queue.async {
                let result = Result { try body(session.connection) }
                self.give(session)
                continuation.resume(with: result)
            }
        }
    }

    /// Closes the connections that are idle; those at work are closed when they are done.
    func close() {
        gate.sync {
            isClosed = true
            idle.removeAll()
        }
    }

    private func take(_ hand: @escaping @Sendable (Result<Session, any Error>) -> Void) {
        gate.async { [self] in
            if isClosed {
                hand(.failure(DatabaseError.cannotOpen("postgres", reason: "the database is closed")))
            } else if let session = idle.popLast() {
                hand(.success(session))
            } else if room > 0 {
                room -= 1
                open(hand)
            } else {
                waiting.append(hand)
            }
        }
    }

    private func open(_ hand: @escaping @Sendable (Result<Session, any Error>) -> Void) {
        DispatchQueue.global().async { [self] in
            let result = Result { try Session(options) }
            if case .failure = result { gate.async { self.leave() } }
            hand(result)
        }
    }

    private func give(_ session: Session) {
        gate.async { [self] in
            guard session.connection.isAlive, !isClosed else { return leave() }
            if waiting.isEmpty {
                idle.append(session)
            } else {
                waiting.removeFirst()(.success(session))
            }
        }
    }

    /// A connection is gone: whoever waits gets a new one.
    private func leave() {
        if waiting.isEmpty {
            room += 1
        } else {
            open(waiting.removeFirst())
        }
    }
}
