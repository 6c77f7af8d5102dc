import Database
import Foundation
import Ledger
import Standards
import Synchronization
import TestSupport
import Testing

@testable import Registry

/// A store of checkpoints in memory, which can be made to fail.
final class MemoryStore: CheckpointStore {
    private struct State {
        var latest: StoredCheckpoint?
        var written = 0
        var isFailing = false
    }

    private let state = Mutex(State())

    var description: String { "memory" }
    /// What it holds.
    var note: [UInt8]? { state.withLock { $0.latest?.note } }
    /// How often it was written to.
    var written: Int { state.withLock { $0.written } }

    func fail(_ isFailing: Bool) { state.withLock { $0.isFailing = isFailing } }
    func put(_ note: [UInt8]?) { state.withLock { $0.latest = note.map { StoredCheckpoint(note: $0) } } }

    func latest() async throws(CheckpointStoreError) -> StoredCheckpoint? {
        let (latest, isFailing) = state.withLock { ($0.latest, $0.isFailing) }
        guard !isFailing else { throw .failed("out of order") }
        return latest
    }

    func replace(
        _ old: StoredCheckpoint?, with note: [UInt8], size: UInt64
    ) async throws(CheckpointStoreError) {
        let failure: CheckpointStoreError? = state.withLock { state in
            guard !state.isFailing else { return .failed("out of order") }
            guard state.latest == old else { return .changed }
            state.latest = StoredCheckpoint(note: note)
            state.written += 1
            return nil
        }
        if let failure { throw failure }
    }
}

/// A registry with a key and a store for its log.
struct LogFixture {
    let registry: Registry
    let location: DatabaseLocation
    let store: MemoryStore

    static func key(_ seed: UInt8 = 1) throws -> NoteSigningKey {
        try NoteSigningKey(name: "log.example/lingpao", seed: [UInt8](repeating: seed, count: 32))
    }

    var notary: LogNotary { get throws { LogNotary(key: try Self.key(), store: store) } }
    var sequencer: LogSequencer { get throws { LogSequencer(registry, try notary) } }

    /// The checkpoint in the store.
    var published: Checkpoint? {
        get throws {
            try store.note.map {
                try Checkpoint(note: $0, origin: "log.example/lingpao", signedBy: [Self.key().verifier])
            }
        }
    }

    /// Runs with an empty registry, on each engine that is there.
    static func run(
        _ engines: [TestEngine] = TestEngine.present,
        _ body: @escaping @Sendable (LogFixture) async throws -> Void
    ) async throws {
        for engine in engines {
            try await engine.withDatabase { address in
                let fixture = try await open(DatabaseLocation(address))
                try await body(fixture)
                try fixture.registry.close()
            }
        }
    }

    static func open(
        _ location: DatabaseLocation, store: MemoryStore = MemoryStore()
    ) async throws -> LogFixture {
        LogFixture(registry: try await RegistryFixture.open(location), location: location, store: store)
    }

    static func leaf(_ number: Int) throws -> LogLeaf {
        try LogLeaf(
            .declaration, subject: "declarations/\(number)", .record(.of(Array("\(number)".utf8))),
            time: number)
    }

    /// Queues leaves with these numbers.
    func queue(_ numbers: Range<Int>) async throws {
        try await registry.database.write { connection in
            let queue = LogQueue(connection)
            for number in numbers { try queue.add(try Self.leaf(number)) }
        }
    }

    /// The root over the leaves with these numbers.
    static func root(_ numbers: Range<Int>) throws -> MerkleHash {
        var frontier = MerkleFrontier()
        for number in numbers { frontier.append(try leaf(number).hash) }
        return frontier.root
    }
}
