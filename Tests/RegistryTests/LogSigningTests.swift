import Database
import Diagnostics
import Foundation
import Ledger
import TestSupport
import Testing

@testable import Registry

@Suite("When the log is signed, and when not")
struct LogSigningTests {
    @Test("Without a key or a store entries get their positions, and nothing is signed")
    func withoutNotary() async throws {
        try await LogFixture.run { fixture in
            try await fixture.queue(0..<3)
            let keyless = LogNotary(store: fixture.store)
            #expect(try await LogSequencer(fixture.registry, keyless).round().standing == .withoutKey)
            let storeless = LogNotary(key: try LogFixture.key())
            let status = try await LogSequencer(fixture.registry, storeless).round()
            #expect(status.standing == .withoutStore)
            #expect(status.size == 3)
            #expect(status.publishedSize == 0)
            #expect(fixture.store.note == nil)
            #expect(try await fixture.registry.logStatus(LogNotary()).status.standing == .withoutKey)
        }
    }

    @Test("A restored backup that is older than the checkpoint is noticed: nothing is placed or signed")
    func restoredBackup() async throws {
        try await TestEngine.sqlite.withDatabase { path in
            let store = MemoryStore()
            let location = DatabaseLocation.sqlite(path: path)
            var fixture = try await LogFixture.open(location, store: store)
            try await fixture.queue(0..<10)
            try await fixture.sequencer.round()
            try fixture.registry.close()
            let (backup, whole) = (path + ".backup", path + ".whole")
            try Self.copyDatabase(path, to: backup)
            fixture = try await LogFixture.open(location, store: store)
            try await fixture.queue(10..<20)
            try await fixture.sequencer.round()
            try fixture.registry.close()
            let published = store.note
            try Self.copyDatabase(path, to: whole)
            try Self.copyDatabase(backup, to: path)

            fixture = try await LogFixture.open(location, store: store)
            try await fixture.queue(50..<70)
            let refused = LogStatus.Standing.refused(.olderThanPublished(published: 20, own: 10))
            let sequencer = try fixture.sequencer
            for _ in 0..<3 {
                let status = try await sequencer.round()
                #expect(status.standing == refused)
                #expect(status.size == 10)
            }
            let seen = try await fixture.registry.logStatus(fixture.notary)
            #expect(seen.status.standing == refused)
            #expect(seen.queued == 20)
            #expect(!seen.status.standing.isSigning)
            let codes = try await fixture.registry.verifyLog(fixture.notary).findings.map(\.code)
            #expect(codes == ["not-as-published"])
            #expect(store.note == published)
            // Placed without a store in sight, it is long enough, and another log.
            try await LogSequencer(fixture.registry, LogNotary()).round()
            let status = try await sequencer.round()
            #expect(
                try status.standing
                    == .refused(
                        .forked(
                            size: 20, published: LogFixture.root(0..<20),
                            own: Self.root(Array(0..<10) + Array(50..<60)))))
            #expect(store.note == published)
            try fixture.registry.close()

            // The right database is put back, and all goes on.
            try Self.copyDatabase(whole, to: path)
            fixture = try await LogFixture.open(location, store: store)
            try await fixture.queue(20..<21)
            #expect(try await fixture.sequencer.round().standing == .published)
            #expect(try fixture.published?.root == LogFixture.root(0..<21))
            try fixture.registry.close()
        }
    }

    @Test("Another log of the same size under the same name is a fork, and not signed")
    func fork() async throws {
        try await LogFixture.run { fixture in
            try await fixture.queue(0..<5)
            try await fixture.sequencer.round()
            let published = fixture.store.note
            let engine: TestEngine = if case .sqlite = fixture.location { .sqlite } else { .postgres }
            try await engine.withDatabase { address in
                let other = try await LogFixture.open(DatabaseLocation(address), store: fixture.store)
                try await other.queue(100..<104)
                try await LogSequencer(other.registry, LogNotary()).round()
                #expect(
                    try await other.sequencer.round().standing
                        == .refused(.olderThanPublished(published: 5, own: 4)))
                try await other.queue(104..<105)
                try await LogSequencer(other.registry, LogNotary()).round()
                let status = try await other.sequencer.round()
                #expect(
                    try status.standing
                        == .refused(
                            .forked(
                                size: 5, published: LogFixture.root(0..<5), own: LogFixture.root(100..<105))))
                try other.registry.close()
            }
            #expect(fixture.store.note == published)
        }
    }

    @Test("A store that fails stops signatures and not positions; one that fails from the start stops both")
    func failingStore() async throws {
        try await LogFixture.run { fixture in
            fixture.store.fail(true)
            try await fixture.queue(0..<2)
            let sequencer = try fixture.sequencer
            let first = try await sequencer.round()
            #expect(first.standing == .storeFailed("out of order"))
            #expect(first.size == 0)
            fixture.store.fail(false)
            #expect(try await sequencer.round().publishedSize == 2)
            fixture.store.fail(true)
            try await fixture.queue(2..<5)
            let second = try await sequencer.round()
            #expect(second.standing == .storeFailed("out of order"))
            #expect(second.size == 5)
            #expect(second.publishedSize == 2)
            #expect(try await fixture.registry.logStatus(fixture.notary).status.standing == second.standing)
            fixture.store.fail(false)
            #expect(try await sequencer.round().standing == .published)
            #expect(try fixture.published?.root == LogFixture.root(0..<5))
        }
    }

    @Test("A store that lost its checkpoint is noticed")
    func emptiedStore() async throws {
        try await LogFixture.run { fixture in
            try await fixture.queue(0..<2)
            try await fixture.sequencer.round()
            let note = try #require(try await fixture.registry.publishedCheckpoint())
            fixture.store.put(nil)
            try await fixture.queue(2..<3)
            let refused = LogStatus.Standing.refused(.storeEmptied(published: 2))
            #expect(try await fixture.sequencer.round().standing == refused)
            #expect(fixture.store.note == nil)
            fixture.store.put(Array(note.utf8))
            #expect(try await fixture.sequencer.round().standing == .published)
        }
    }

    @Test("A checkpoint in the store that another key signed, or that was changed, is not gone on from")
    func foreignCheckpoint() async throws {
        try await LogFixture.run([.sqlite]) { fixture in
            try await fixture.queue(0..<2)
            try await fixture.sequencer.round()
            try await fixture.queue(2..<3)
            let note = try #require(fixture.store.note)
            let stranger = LogNotary(key: try LogFixture.key(2), store: fixture.store)
            #expect(
                try await LogSequencer(fixture.registry, stranger).round().standing
                    == .refused(.unreadable(.unknownSigner)))
            fixture.store.put(
                Array(String(decoding: note, as: UTF8.self).replacing("\n2\n", with: "\n1\n").utf8))
            #expect(
                try await fixture.sequencer.round().standing
                    == .refused(.unreadable(.wrongSignature(key: "log.example/lingpao"))))
            fixture.store.put(Array("no note".utf8))
            #expect(
                try await fixture.sequencer.round().standing == .refused(.unreadable(.malformedNote)))
            // A new key goes on where it knows the old one.
            fixture.store.put(note)
            let successor = LogNotary(
                key: try LogFixture.key(2), formerKeys: [try LogFixture.key().verifier], store: fixture.store)
            let status = try await LogSequencer(fixture.registry, successor).round()
            #expect(status.standing == .published)
            #expect(status.publishedSize == 3)
        }
    }

    @Test("Where a synchronous replica is required and there is none, entries are placed and not signed")
    func replication() async throws {
        try await LogFixture.run { fixture in
            try await fixture.queue(0..<2)
            let notary = LogNotary(key: try LogFixture.key(), store: fixture.store, requiresReplication: true)
            let status = try await LogSequencer(fixture.registry, notary).round()
            #expect(status.standing == .refused(.notReplicated))
            #expect(status.size == 2)
            #expect(fixture.store.note == nil)
        }
    }

    @Test("What was published is known after a process ended before it could write that down")
    func interrupted() async throws {
        try await LogFixture.run { fixture in
            try await fixture.queue(0..<4)
            try await fixture.sequencer.round()
            try await fixture.registry.database.write {
                try $0.execute("UPDATE log_state SET published_size = 0, published = NULL")
            }
            let status = try await fixture.sequencer.round()
            #expect(status.publishedSize == 4)
            #expect(fixture.store.written == 1)
        }
    }

    /// Copies a SQLite database that nobody has open, its write-ahead log with it; what was there before goes.
    private static func copyDatabase(_ path: String, to copy: String) throws {
        for suffix in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: copy + suffix)
            guard FileManager.default.fileExists(atPath: path + suffix) else { continue }
            try FileManager.default.copyItem(atPath: path + suffix, toPath: copy + suffix)
        }
    }

    private static func root(_ numbers: [Int]) throws -> MerkleHash {
        var frontier = MerkleFrontier()
        for number in numbers { frontier.append(try LogFixture.leaf(number).hash) }
        return frontier.root
    }
}
