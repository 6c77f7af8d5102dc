import Dispatch

/// Connections for one purpose, opened when they are needed, at most as many as the pool is large.
///
/// libpq blocks, so each connection works on a dispatch queue of its own and never on the threads of Swift's
/// concurrency. What is asked for while all are busy waits its turn. Where one connection was lost, none that was open then
/// is used again: what made one server go makes others look for a new place too.
final class PostgresPool: @unchecked Sendable {
    // Safe to share: everything below is touched on `gate` alone, once it is prepared.
    private let gate = DispatchQueue(label: "lingpao.postgres.pool")
    private let address: PostgresAddress
    private let purpose: PostgresAddress.Purpose
    private let whenLost: @Sendable () -> Void
    /// How many connections are opened before one is used a second time: over several hosts, one from each of them on.
    private let spread: Int
    private let size: Int
    private var idle: [Session] = []
    private var open = 0
    private var waiting: [@Sendable (Result<Session, any Error>) -> Void] = []
    private var isClosed = false
    private var turns: Int
    /// Counts the losses; a connection of an earlier round is not used again.
    private var round = 0
    private var firstRound: Int?

    /// How long a connection over several hosts is used, so that a standby that comes back is found.
    private static let lifetime = Duration.seconds(60)

    /// A connection with its queue; used by one task at a time.
    private final class Session: @unchecked Sendable {
        let connection: PostgresConnection
        let queue = DispatchQueue(label: "lingpao.postgres.connection")
        let round: Int
        let opened = ContinuousClock.now

        init(_ connection: PostgresConnection, round: Int) {
            self.connection = connection
            self.round = round
        }
    }

    /// - Parameter whenLost: called where a connection that stood was lost, before another one is handed out.
    init(
        _ address: PostgresAddress, for purpose: PostgresAddress.Purpose, size: Int,
        whenLost: @escaping @Sendable () -> Void
    ) {
        self.whenLost = whenLost
        self.address = address
        self.purpose = purpose
        self.size = size
        spread = purpose == .reading ? address.hosts : 1
        // Several processes begin with several hosts.
        turns = Int.random(in: 0..<address.hosts)
    }

    /// Opens the first connection, with whichever host lets it; what the last one says is wrong is told at once.
    func prepare() throws(DatabaseError) {
        for place in 1...address.hosts {
            turns += 1
            do throws(DatabaseError) {
                let connection = try PostgresConnection(address, for: purpose, turn: turns)
                open += 1
                idle.append(Session(connection, round: round))
                return
            } catch {
                if place == address.hosts { throw error }
            }
        }
    }

    /// Runs with a connection of its own. libpq cannot be stopped: where the task is cancelled it goes on at once, and what the
    /// server was asked to do is done or not, and nobody is told.
    ///
    /// - Throws: ``PostgresOutage`` where no connection can be opened; what the body throws.
    func with<Value: Sendable>(
        _ body: @escaping @Sendable (PostgresConnection) throws -> Value
    ) async throws -> Value {
        let answer = Answer<Value>()
        take { session in
            switch session {
            case .failure(let error): answer.give(.failure(error))
            case .success(let session):
                session.queue.async {
                    let result = Result { try body(session.connection) }
                    if !session.connection.isServing { self.whenLost() }
                    self.give(session)
                    answer.give(result)
                }
            }
        }
        return try await answer.value()
    }

    /// Whether no connection was lost since this was asked for the first time.
    var isUnbroken: Bool {
        gate.sync {
            let first = firstRound ?? round
            firstRound = first
            return first == round
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
            while !isClosed, !idle.isEmpty, open >= min(spread, size) {
                // Over several hosts the one that has rested longest, so that all are read from; else the one that is warm.
                let session = spread > 1 ? idle.removeFirst() : idle.removeLast()
                if !session.connection.hasHungUp { return hand(.success(session)) }
                whenLost()
                lose()
                open -= 1
            }
            if isClosed {
                hand(.failure(DatabaseError.cannotOpen("postgres", reason: "the database is closed")))
            } else if open < size {
                add(hand)
            } else {
                waiting.append(hand)
            }
        }
    }

    /// Opens a connection; on `gate`.
    private func add(_ hand: @escaping @Sendable (Result<Session, any Error>) -> Void) {
        turns += 1
        open += 1
        let (turn, round) = (turns, round)
        DispatchQueue.global().async { [self] in
            do {
                hand(
                    .success(Session(try PostgresConnection(address, for: purpose, turn: turn), round: round))
                )
            } catch {
                gate.async { self.leave() }
                hand(.failure(PostgresOutage(error: error)))
            }
        }
    }

    private func give(_ session: Session) {
        gate.async { [self] in
            if !session.connection.isServing, session.round == round { lose() }
            guard session.round == round, session.connection.isReusable, !isClosed, !isOld(session) else {
                return leave()
            }
            if waiting.isEmpty {
                idle.append(session)
            } else {
                waiting.removeFirst()(.success(session))
            }
        }
    }

    private func isOld(_ session: Session) -> Bool {
        address.hosts > 1 && session.opened.duration(to: .now) > Self.lifetime
    }

    /// A server is gone: what is open is not used again.
    private func lose() {
        round += 1
        open -= idle.count
        idle.removeAll()
    }

    /// A connection is gone: whoever waits gets a new one.
    private func leave() {
        open -= 1
        if !waiting.isEmpty { add(waiting.removeFirst()) }
    }
}
