import Database
import Synchronization
import TestSupport
import Testing

@testable import Registry

@Suite(
    "The registry on several hosts", .serialized,
    .enabled(if: PostgresServer.absence == nil, "PostgreSQL is not installed"))
struct SeveralHostsTests {
    @Test("Where the answer to COMMIT is lost a load goes on, and each declaration is there once")
    func lostAnswer() async throws {
        try await PostgresPair.withPair { pair in
            let registry = try await Self.open(pair.both)
            let isOver = Mutex(false)
            // A commit waits for a replica that never comes, once the server has read that it should.
            try pair.requireReplica("nobody")
            let loading = Task {
                var numbers = 0
                var report = LoadReport()
                while !isOver.withLock({ $0 }) {
                    numbers += 1
                    report.add(try await registry.load([RegistryFixture.declaration(numbers, [95, 95, 95])]))
                }
                return (numbers, report)
            }
            let other = try Database(DatabaseLocation(pair.primary))
            let end = ContinuousClock.now + .seconds(30)
            while try await Self.cutWaiting(other) == 0 { try #require(.now < end, "no commit waits") }
            isOver.withLock { $0 = true }
            try pair.requireReplica("")
            let (numbers, report) = try await loading.value
            // The one whose answer was lost was kept, and is then unchanged.
            #expect(report.added == numbers - 1)
            #expect(report.unchanged == 1)
            let kept = try await other.read { connection in
                try ["declaration", "log_queue"].map { table in
                    try connection.first("SELECT count(*) FROM \(table)") { $0.integer(0) } ?? 0
                }
            }
            // The log has the scheme too.
            #expect(kept == [numbers, numbers + 1])
            #expect(try await registry.tally(threads: 1).map(\.standards) == [numbers])
            try other.close()
            try registry.close()
        }
    }

    @Test(
        "Behind a standby that stands still the record never goes back, and what is kept is of the state it names"
    )
    func neverBack() async throws {
        try await PostgresPair.withPair { pair in
            let registry = try await Self.open(pair.both)
            let other = try await Self.open(pair.primary)
            let standby = try Database(DatabaseLocation(pair.standby))
            var changes = 0
            for number in 1...12 {
                let isStill = number % 4 == 2
                let isMoving = number % 4 == 0
                if isStill || isMoving {
                    let call = isStill ? "SELECT pg_wal_replay_pause()" : "SELECT pg_wal_replay_resume()"
                    try await standby.read { try $0.forEachRow(call, []) { _ in } }
                }
                // Another process writes, then this one, which sees both at once.
                for (writer, place) in [(other, 2 * number - 1), (registry, 2 * number)] {
                    _ = try await writer.load([RegistryFixture.declaration(place, [95, 95, 95])])
                    let state = try await registry.state()
                    #expect(state.changes >= changes)
                    changes = state.changes
                }
                let counts = try await registry.counts()
                #expect(counts.standards == 2 * number)
            }
            try standby.close()
            try other.close()
            try registry.close()
        }
    }

    @Test("A key that was taken back is accepted nowhere, whatever a standby still has")
    func revoked() async throws {
        try await PostgresPair.withPair { pair in
            let other = try await Self.open(pair.primary)
            var generator = SystemRandomNumberGenerator()
            let token = KeyToken(.key, using: &generator)
            _ = try await other.createKey(KeyRequest(label: "a", scopes: [.review], days: 1), token: token)
            let registry = try await Self.open(pair.both)
            #expect(try await registry.actor(key: token.text).scopes == [.review])
            let standby = try Database(DatabaseLocation(pair.standby))
            try await standby.read { try $0.forEachRow("SELECT pg_wal_replay_pause()", []) { _ in } }
            _ = try await other.revokeKey(token.id)
            for _ in 1...5 {
                await #expect(throws: RightsError.keyRevoked(id: token.id)) {
                    try await registry.actor(key: token.text)
                }
            }
            try await standby.read { try $0.forEachRow("SELECT pg_wal_replay_resume()", []) { _ in } }
            try standby.close()
            try other.close()
            try registry.close()
        }
    }

    private static func open(_ address: String) async throws -> Registry {
        let registry = try await RegistryFixture.open(DatabaseLocation(address))
        _ = try await registry.addScheme(RegistryFixture.scheme(), file: "test.yaml")
        return registry
    }

    /// Cuts the connections whose commit waits for a replica; how many there were.
    private static func cutWaiting(_ database: Database) async throws -> Int {
        try await database.read { connection in
            try connection.first(
                "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE wait_event = 'SyncRep'"
            ) { $0.integer(0) } ?? 0
        }
    }
}
