import Foundation
import Ledger
import Testing

@testable import Registry

@Suite("A folder as a store of checkpoints")
struct LogFolderStoreTests {
    @Test("The latest checkpoint is read back, and each one is kept by its size")
    func history() async throws {
        try await withFolder { folder in
            let store = try FolderCheckpointStore(folder: folder)
            #expect(try await store.latest() == nil)
            let first = try note(3)
            try await store.replace(nil, with: first, size: 3)
            #expect(try await store.latest()?.note == first)
            let second = try note(5)
            try await store.replace(try await store.latest(), with: second, size: 5)
            #expect(try await FolderCheckpointStore(folder: folder).latest()?.note == second)
            #expect(try read("\(folder)/checkpoints/3") == first)
            #expect(try read("\(folder)/checkpoints/5") == second)
            let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
            #expect(names == [".lock", "checkpoint", "checkpoints"])
        }
    }

    @Test("Who saw another checkpoint than the last one writes nothing")
    func changed() async throws {
        try await withFolder { folder in
            let store = try FolderCheckpointStore(folder: folder)
            try await store.replace(nil, with: note(3), size: 3)
            let seen = try await store.latest()
            try await store.replace(seen, with: note(4), size: 4)
            for stale in [seen, nil] {
                await #expect(throws: CheckpointStoreError.changed) {
                    try await store.replace(stale, with: note(6), size: 6)
                }
            }
            #expect(try await store.latest()?.note == note(4))
            #expect(!FileManager.default.fileExists(atPath: "\(folder)/checkpoints/6"))
        }
    }

    @Test("Another checkpoint of a size that was published stays as the evidence of a fork")
    func evidence() async throws {
        try await withFolder { folder in
            let store = try FolderCheckpointStore(folder: folder)
            try await store.replace(nil, with: note(3), size: 3)
            try FileManager.default.removeItem(atPath: "\(folder)/checkpoint")
            await #expect(throws: CheckpointStoreError.self) {
                try await store.replace(nil, with: note(3, leaf: 2), size: 3)
            }
            #expect(try read("\(folder)/checkpoints/3") == note(3))
            #expect(try await store.latest() == nil)
            // The same checkpoint, signed by another key, is no fork.
            try await store.replace(nil, with: note(3, seed: 9), size: 3)
            #expect(try await store.latest()?.note == note(3, seed: 9))
        }
    }

    @Test("A folder that is not there, or goes away, is not an empty store")
    func absent() async throws {
        try await withFolder { folder in
            #expect(throws: CheckpointStoreError.self) { try FolderCheckpointStore(folder: folder + "/none") }
            let store = try FolderCheckpointStore(folder: folder)
            try FileManager.default.removeItem(atPath: folder)
            await #expect(throws: CheckpointStoreError.self) { try await store.latest() }
            await #expect(throws: CheckpointStoreError.self) {
                try await store.replace(nil, with: note(1), size: 1)
            }
        }
    }

    private func note(_ size: UInt64, leaf: UInt8 = 1, seed: UInt8 = 1) throws -> [UInt8] {
        try Checkpoint(origin: "log.example/lingpao", size: size, root: .leaf([leaf]))
            .signed(by: LogFixture.key(seed)).bytes
    }

    private func read(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path))) }

    private func withFolder(_ body: (String) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "lingpao-store-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(folder.path)
    }
}
