import Database
import Ledger
import Standards
import TestSupport
import Testing

@testable import Registry

@Suite("The sequencer of the log")
struct LogSequencerTests {
    @Test("What is queued gets its position in order, is signed and published")
    func places() async throws {
        try await LogFixture.run { fixture in
            try await fixture.queue(0..<300)
            let status = try await fixture.sequencer.round()
            #expect(status.standing == .published)
            #expect(status.size == 300)
            #expect(try status.root == LogFixture.root(0..<300))
            #expect(
                try fixture.published
                    == Checkpoint(origin: "log.example/lingpao", size: 300, root: status.root))
            #expect(try await fixture.registry.logStatus(fixture.notary).queued == 0)
            let note = try await fixture.registry.publishedCheckpoint()
            #expect(note.map { Array($0.utf8) } == fixture.store.note)
            #expect(fixture.registry.lastLogStatus == status)
            let entries = try await fixture.registry.logEntries(about: "declarations/123")
            #expect(entries.map(\.position) == [123])
            #expect(try entries.map(\.leaf) == [LogFixture.leaf(123)])
        }
    }

    @Test("Rounds of any size make the same log, and a round without news writes nothing")
    func rounds() async throws {
        try await LogFixture.run { fixture in
            let sequencer = try fixture.sequencer
            var size = 0
            for count in [1, 2, 253, 1, 255, 1, 90] {
                try await fixture.queue(size..<size + count)
                size += count
                let status = try await sequencer.round()
                #expect(try status.root == LogFixture.root(0..<size))
                #expect(try fixture.published?.size == UInt64(size))
            }
            let written = fixture.store.written
            #expect(try await sequencer.round().standing == .published)
            #expect(try await LogSequencer(fixture.registry, fixture.notary).round().standing == .published)
            #expect(fixture.store.written == written)
            #expect(try await fixture.registry.verifyLog(fixture.notary).findings.isEmpty)
        }
    }

    @Test("More than a transaction takes is placed in one round")
    func batches() async throws {
        try await LogFixture.run([.sqlite]) { fixture in
            let count = LogPlacement.batch + 10
            try await fixture.queue(0..<count)
            let status = try await fixture.sequencer.round()
            #expect(try status.root == LogFixture.root(0..<count))
            #expect(fixture.store.written == 1)
        }
    }

    @Test("A leaf goes with the transaction that queued it")
    func rollback() async throws {
        struct Stop: Error {}
        try await LogFixture.run { fixture in
            try await fixture.queue(0..<2)
            await #expect(throws: Stop.self) {
                try await fixture.registry.database.write { connection in
                    try LogQueue(connection).add(try LogFixture.leaf(99))
                    throw Stop()
                }
            }
            try await fixture.queue(2..<3)
            let status = try await fixture.sequencer.round()
            #expect(try status.root == LogFixture.root(0..<3))
        }
    }

    @Test("Several sequencers at once place each leaf once, and publish no two histories")
    func several() async throws {
        try await LogFixture.run { fixture in
            let other = try await LogFixture.open(fixture.location, store: fixture.store)
            try await withThrowingTaskGroup { group in
                for (place, side) in [fixture, other, fixture, other].enumerated() {
                    group.addTask {
                        let sequencer = try side.sequencer
                        for step in 0..<6 {
                            let start = place * 1000 + step * 20
                            try await side.queue(start..<start + 20)
                            try await sequencer.round()
                        }
                    }
                }
                try await group.waitForAll()
            }
            try await fixture.sequencer.round()
            #expect(try fixture.published?.size == 480)
            let result = try await other.registry.verifyLog(other.notary)
            #expect(result.findings.isEmpty, "\(result.findings)")
            #expect(result.publishedSize == 480)
            let places = try await other.registry.database.read { connection in
                try connection.first("SELECT count(DISTINCT subject) FROM log_entry") { $0.integer(0) }
            }
            #expect(places == 480)
            try other.registry.close()
        }
    }

    @Test("A scheme that is taken in queues a leaf with the digest of its file")
    func scheme() async throws {
        try await LogFixture.run { fixture in
            let text = RegistryFixture.scheme()
            _ = try await fixture.registry.addScheme(text, file: "test.yaml")
            _ = try await fixture.registry.addScheme(text, file: "test.yaml")
            _ = try await fixture.registry.addScheme(RegistryFixture.scheme(version: "2"), file: "test.yaml")
            #expect(try await fixture.sequencer.round().size == 2)
            let entries = try await fixture.registry.logEntries(about: "schemes/test-goods/1")
            #expect(entries.map(\.leaf.kind) == [.scheme])
            #expect(entries.first?.leaf.content == .record(.of(Array(text.utf8))))
            #expect(entries.first?.leaf.time == fixture.registry.now().milliseconds)
        }
    }

    @Test("Entries, tiles and proofs of the published log are those of its leaves")
    func serves() async throws {
        try await LogFixture.run { fixture in
            try await fixture.queue(0..<600)
            try await fixture.sequencer.round()
            try await fixture.queue(600..<700)
            let registry = fixture.registry
            let leaves = try (0..<600).map { try LogFixture.leaf($0) }
            var bundled: [[UInt8]] = []
            for (index, width) in [256, 256, 88].enumerated() {
                let path = try #require(TilePath(.entries, index: UInt64(index), width: width))
                let bundle = try #require(try await registry.logTile(path))
                bundled += try #require(EntryBundle.decoded(bundle))
            }
            #expect(bundled == leaves.map(\.bytes))
            for path in TilePath.tiles(size: 600) {
                let tile = HashTile(at: path) { level, index in
                    var frontier = MerkleFrontier()
                    for leaf in leaves[Int(index) << level..<(Int(index) + 1) << level] {
                        frontier.append(leaf.hash)
                    }
                    return frontier.root
                }
                #expect(try await registry.logTile(path) == tile.bytes)
            }
            // An earlier checkpoint needed this one; what is not published yet nobody gets.
            let earlier = try #require(TilePath(.hashes(level: 0), index: 0, width: 17))
            #expect(try await registry.logTile(earlier)?.count == 17 * 32)
            let later = try #require(TilePath(.entries, index: 2, width: 89))
            #expect(try await registry.logTile(later) == nil)
            let root = try #require(try fixture.published).root
            for position in [0, 255, 256, 511, 599] as [UInt64] {
                let proof = try #require(try await registry.logProof(position: position))
                #expect(
                    MerkleVerifier.isIncluded(
                        leaves[Int(position)].hash, at: position, size: 600, root: root, proof: proof))
            }
            #expect(try await registry.logProof(position: 600) == nil)
        }
    }

    @Test("Entries about a subject, and the ends of the queue, are found without reading everything")
    func plans() async throws {
        try await LogFixture.run([.sqlite]) { fixture in
            let queries = [
                "SELECT position, leaf FROM log_entry WHERE subject = 'a' AND position < 9 ORDER BY position",
                "SELECT hashes FROM log_tile WHERE level = 0 AND place = 1",
                "SELECT position FROM log_entry WHERE position >= 5 ORDER BY position LIMIT 7",
                "SELECT id FROM log_queue ORDER BY id LIMIT 1", "DELETE FROM log_queue WHERE id <= 4",
            ]
            for query in queries {
                let plan = try await fixture.registry.database.read { connection in
                    try connection.rows("EXPLAIN QUERY PLAN \(query)") { $0.text(3) }
                }
                #expect(!plan.joined().contains("TEMP B-TREE"), "\(query): \(plan)")
                #expect(
                    plan.allSatisfy { $0.contains("SEARCH") || query.contains("LIMIT 1") },
                    "\(query): \(plan)")
            }
        }
    }
}
