import Synchronization
import TestSupport
import Testing

@testable import Database

@Suite(
    "PostgreSQL on several hosts", .serialized,
    .enabled(if: PostgresServer.absence == nil, "PostgreSQL is not installed"))
struct PostgresHostsTests {
    @Test(
        "Writes go to the primary, reads to the standby; what was written is read at once, and no read goes back"
    )
    func ownWrites() async throws {
        try await PostgresPair.withPair { pair in
            let database = try Database(DatabaseLocation(pair.both))
            let standby = try Database(DatabaseLocation(pair.standby))
            try await database.write { try $0.execute("CREATE TABLE t (a INTEGER NOT NULL)") }
            try await Self.until { try await database.read(.anywhere, Self.isStandby) }

            // The standby stands still: what this process wrote is read from the primary.
            try await standby.read { try $0.forEachRow("SELECT pg_wal_replay_pause()", []) { _ in } }
            try await Self.until {
                try await standby.read {
                    try $0.first("SELECT pg_get_wal_replay_pause_state()") { $0.text(0) == "paused" } ?? false
                }
            }
            for number in 1...20 {
                try await database.write { try $0.execute("INSERT INTO t VALUES (?1)", [.integer(number)]) }
                let (seen, isStandby) = try await database.read { connection in
                    (
                        try connection.first("SELECT count(*) FROM t") { $0.integer(0) },
                        try Self.isStandby(connection)
                    )
                }
                #expect(seen == number)
                #expect(!isStandby)
            }
            #expect(try await Self.count(standby) == 0)
            // Another process, that wrote nothing, sees what was written before it began.
            let other = try Database(DatabaseLocation(pair.both))
            #expect(try await other.migrate([]).isEmpty)
            #expect(try await Self.count(other) == 20)
            try other.close()

            // It goes on, and is read from again.
            try await standby.read { try $0.forEachRow("SELECT pg_wal_replay_resume()", []) { _ in } }
            try await Self.until { try await database.read(.anywhere, Self.isStandby) }
            #expect(try await Self.count(database) == 20)
            #expect(try await database.read(.primary, Self.isStandby) == false)
            try standby.close()
            try database.close()
        }
    }

    @Test("Reads are spread over the standbys, one after the other and at once, and spare the primary")
    func spread() async throws {
        try await PostgresPair.withPair { pair in
            try await pair.withAnotherStandby { third, all in
                let database = try Database(DatabaseLocation(all))
                let ports = Set([pair.standby, third].map(PostgresPair.port(of:)))
                var seen: Set<Int> = []
                for _ in 0..<6 { seen.insert(try await database.read(.anywhere, Self.port)) }
                #expect(seen == ports)
                seen = try await withThrowingTaskGroup(of: Int.self) { group in
                    for _ in 0..<40 { group.addTask { try await database.read(.anywhere, Self.port) } }
                    return try await group.reduce(into: []) { $0.insert($1) }
                }
                #expect(seen == ports)
                try database.close()
            }
        }
    }

    @Test("The primary goes and the standby takes its place: reads go on, and the write that waits finds it")
    func failover() async throws {
        try await PostgresPair.withPair { pair in
            let losses = Mutex(0)
            let database = try Database(
                DatabaseLocation(pair.both), DatabaseOptions { losses.withLock { $0 += 1 } })
            try await database.write { try $0.execute("CREATE TABLE t (a INTEGER NOT NULL)") }
            try await database.write { try $0.execute("INSERT INTO t VALUES (1)") }
            try await Self.until { try await database.read(.anywhere, Self.isStandby) }
            try pair.crashPrimary()
            #expect(try await Self.count(database) == 1)
            async let written: Void = database.write { try $0.execute("INSERT INTO t VALUES (2)") }
            // The write looks in vain meanwhile.
            try await Task.sleep(for: .milliseconds(500))
            #expect(losses.withLock { $0 } > 0)
            #expect(try await Self.count(database) == 1)
            try pair.promoteStandby()
            try await written
            #expect(try await Self.count(database) == 2)
            try database.close()
        }
    }

    /// Lets commits wait for the standby from now on.
    private static func requireReplica(_ pair: PostgresPair, _ primary: Database) async throws {
        try pair.requireReplica("*")
        try await until {
            try await primary.read {
                try $0.first("SELECT sync_state FROM pg_stat_replication") { $0.text(0) != "async" } ?? false
            }
        }
    }

    @Test("What only a transaction under way had written is not waited for when the primary goes with it")
    func unfinishedLoad() async throws {
        try await PostgresPair.withPair { pair in
            let database = try Database(DatabaseLocation(pair.both))
            let other = try Database(
                DatabaseLocation(pair.primary), DatabaseOptions(patience: .milliseconds(600)))
            try await database.write { try $0.execute("CREATE TABLE t (a INTEGER NOT NULL)") }
            // What is written reaches the disk and the standby with a commit alone.
            for statement in ["ALTER SYSTEM SET wal_writer_delay = '10s'", "SELECT pg_reload_conf()"] {
                try await other.outsideTransaction { try $0.forEachRow(statement, []) { _ in } }
            }
            try await Self.requireReplica(pair, other)
            try await database.write { try $0.execute("INSERT INTO t VALUES (0)") }
            let (isWritten, isOver) = (Signal(), Signal())
            let loading = Task {
                try await other.writeBeside { connection in
                    for number in 1...1_000 {
                        try connection.execute("INSERT INTO t VALUES (?1)", [.integer(number)])
                    }
                    isWritten.give()
                    isOver.wait()
                    throw CancellationError()
                }
            }
            await isWritten.given()
            #expect(try await database.read(.primary, Self.isStandby) == false)
            try pair.crashPrimary()
            let began = ContinuousClock.now
            let (seen, isStandby) = try await database.read { connection in
                (
                    try connection.first("SELECT count(*) FROM t") { $0.integer(0) },
                    try Self.isStandby(connection)
                )
            }
            #expect(seen == 1 && isStandby)
            #expect(began.duration(to: .now) < .seconds(5))
            isOver.give()
            await #expect(throws: (any Error).self) { try await loading.value }
            try other.close()
            try database.close()
        }
    }

    @Test("What a standby was sent half is not waited for when the primary goes")
    func cutRecord() async throws {
        try await PostgresPair.withPair { pair in
            let database = try Database(DatabaseLocation(pair.both))
            let other = try Database(
                DatabaseLocation(pair.primary), DatabaseOptions(patience: .milliseconds(600)))
            try await database.write { try $0.execute("CREATE TABLE t (a TEXT NOT NULL)") }
            try await Self.requireReplica(pair, other)
            try await database.write { try $0.execute("INSERT INTO t VALUES ('kept')") }
            let (isWritten, isOver) = (Signal(), Signal())
            let loading = Task {
                // More than the buffers of the log hold: it is stored page by page, whatever the records are.
                try await other.writeBeside { connection in
                    try connection.execute(
                        "INSERT INTO t SELECT string_agg(md5(CAST(g * n AS text)), '') FROM generate_series(1, 60) g, generate_series(1, 30000) n GROUP BY n"
                    )
                    isWritten.give()
                    isOver.wait()
                    throw CancellationError()
                }
            }
            await isWritten.given()
            // Until the standby has stored all that was sent, and waits for the rest.
            try await Self.until {
                try await other.read {
                    try $0.first(
                        "SELECT CAST(sent_lsn = flush_lsn AND replay_lsn < flush_lsn AS int) FROM pg_stat_replication"
                    ) { $0.integer(0) == 1 } ?? false
                }
            }
            #expect(try await database.read(.primary, Self.isStandby) == false)
            try pair.crashPrimary()
            let began = ContinuousClock.now
            let (seen, isCut) = try await database.read { connection in
                (
                    try connection.first("SELECT count(*) FROM t") { $0.integer(0) },
                    try connection.first(
                        "SELECT CAST(pg_last_wal_replay_lsn() < pg_last_wal_receive_lsn() AS int)"
                    ) { $0.integer(0) == 1 }
                )
            }
            #expect(seen == 1 && isCut == true)
            #expect(began.duration(to: .now) < .seconds(8))
            isOver.give()
            await #expect(throws: (any Error).self) { try await loading.value }
            try other.close()
            try database.close()
        }
    }

    @Test("Where no primary is found the write ends with what was wrong, and not before its patience does")
    func noPrimary() async throws {
        try await PostgresPair.withPair { pair in
            let database = try Database(
                DatabaseLocation(pair.both), DatabaseOptions(patience: .milliseconds(600)))
            try await database.write { try $0.execute("CREATE TABLE t (a INTEGER NOT NULL)") }
            try pair.crashPrimary()
            let began = ContinuousClock.now
            await #expect(throws: DatabaseError.self) {
                try await database.write { try $0.execute("INSERT INTO t VALUES (1)") }
            }
            #expect(began.duration(to: .now) >= .milliseconds(600))
            try database.close()
        }
    }

    @Test("A write that lands on a server that only reads looks for another one")
    func turnedAway() async throws {
        try await PostgresPair.withPair { pair in
            // The standby alone: nothing says that writes cannot be done there but the server.
            let database = try Database(
                DatabaseLocation(pair.standby), DatabaseOptions(patience: .seconds(20)))
            let primary = try Database(DatabaseLocation(pair.primary))
            try await primary.write { try $0.execute("CREATE TABLE t (a INTEGER NOT NULL)") }
            try await Self.until {
                try await database.read {
                    try $0.first("SELECT to_regclass('t')::text") { !$0.isNull(0) } ?? false
                }
            }
            let attempts = Mutex(0)
            async let written: Void = database.write { connection in
                attempts.withLock { $0 += 1 }
                try connection.execute("INSERT INTO t VALUES (1)")
            }
            try await Self.until { attempts.withLock { $0 } > 1 }
            try primary.close()
            try pair.crashPrimary()
            try pair.promoteStandby()
            try await written
            #expect(try await Self.count(database) == 1)
            try database.close()
        }
    }

    @Test("Where the answer to COMMIT is lost the write says that it does not know, and is not done again")
    func lostAnswer() async throws {
        try await PostgresPair.withPair { pair in
            let database = try Database(DatabaseLocation(pair.primary))
            let other = try Database(DatabaseLocation(pair.primary))
            try await database.write { try $0.execute("CREATE TABLE t (a INTEGER NOT NULL)") }
            // A commit waits for a replica that never comes.
            try pair.requireReplica("nobody")
            let attempts = Mutex(0)
            let writing = Task {
                // The server begins to wait when it has read its settings again.
                while true {
                    try await database.write { connection in
                        attempts.withLock { $0 += 1 }
                        try connection.execute("INSERT INTO t VALUES (1)")
                    }
                }
            }
            try await Self.until {
                let ended = try await other.read { connection in
                    try connection.first(
                        "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE wait_event = 'SyncRep'"
                    ) { $0.integer(0) }
                }
                return ended == 1
            }
            do {
                try await writing.value
            } catch DatabaseError.commitUnknown {}
            // The last one was kept, as it happens.
            let count = try await Self.count(other)
            #expect(count == attempts.withLock { $0 })
            try pair.requireReplica("")
            try other.close()
            try database.close()
        }
    }

    private static func count(_ database: Database) async throws -> Int? {
        try await database.read { try $0.first("SELECT count(*) FROM t") { $0.integer(0) } }
    }

    private static func port(_ connection: any SQLConnection) throws -> Int {
        try connection.first("SELECT inet_server_port()") { $0.integer(0) } ?? 0
    }

    private static func isStandby(_ connection: any SQLConnection) throws -> Bool {
        try connection.first("SELECT pg_is_in_recovery()") { $0.integer(0) == 1 } ?? false
    }

    /// Waits until something holds, half a minute at most.
    private static func until(_ condition: () async throws -> Bool) async throws {
        let end = ContinuousClock.now + .seconds(30)
        while try await !condition() {
            try #require(.now < end, "it does not hold after half a minute")
            try await Task.sleep(for: .milliseconds(20))
        }
    }
}
