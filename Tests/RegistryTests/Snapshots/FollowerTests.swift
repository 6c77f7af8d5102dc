import Database
import Foundation
import Ledger
import Reading
import Standards
import TestSupport
import Testing

@testable import Registry

@Suite("Who follows snapshot and feed")
struct FollowerTests {
    private struct Key: Hashable {
        let enterprise: String
        let number: String
        let version: Int
    }

    /// A copy of the record as a follower keeps it: what was declared, by its key.
    private struct Copy {
        var declarations: [Key: Declaration] = [:]
        var change = 0

        /// Begins with a snapshot.
        init(_ manifest: SnapshotManifest, in folder: URL) throws {
            let file = folder.appending(path: manifest.id).appending(path: "declarations.jsonl.gz")
            var stream = try DeclarationStream(path: file.path)
            while let block = try stream.next() {
                for declaration in block.declarations { add(declaration) }
            }
            change = manifest.change
        }

        mutating func add(_ declaration: Declaration) {
            let number = StandardNumber(declaration.standard.number).normalized
            declarations[
                Key(enterprise: declaration.enterprise.id, number: number, version: declaration.version)] =
                declaration
        }

        /// Does what the feed tells, up to where it is now.
        mutating func follow(_ record: any PublicRecord) async throws {
            while case let part = try await record.changes(after: change, limit: 3), !part.changes.isEmpty {
                for entry in part.changes {
                    #expect(entry.number == change + 1)
                    change = entry.number
                    try await apply(entry, record)
                }
            }
        }

        private mutating func apply(_ entry: RecordChange, _ record: any PublicRecord) async throws {
            switch entry.kind {
            case .moved, .evaluated: return
            case .declared, .replaced:
                do {
                    let detail = try await record.version(
                        try #require(entry.version), enterprise: try #require(entry.enterprise),
                        number: try #require(entry.standard))
                    let declaration = try #require(detail).declaration
                    #expect(DeclarationDigest.of(declaration) == entry.digest)
                    add(declaration)
                } catch is Gone {
                    // Forgotten meanwhile: its entry comes later.
                }
            case .forgotten:
                let number = entry.standard.map { StandardNumber($0).normalized }
                declarations = declarations.filter { key, _ in
                    key.enterprise != entry.enterprise || (number != nil && key.number != number)
                        || (entry.version != nil && key.version != entry.version)
                }
            }
        }
    }

    @Test("has the whole record, whatever was declared, replaced and forgotten meanwhile")
    func copy() async throws {
        try await RegistryFixture.run { fixture in
            let registry = fixture.registry
            let folder = FileManager.default.temporaryDirectory.appending(path: "lingpao-follow-\(UUID())")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            func forget(_ enterprise: String, _ number: String? = nil, version: Int? = nil) async throws {
                _ = try await registry.forget(
                    ForgettingRequest(enterprise: enterprise, number: number, version: version, ground: "法"))
            }
            _ = try await registry.load((1...6).map { try RegistryFixture.declaration($0, [95, 95, 95]) })
            try await forget("X6")
            let first = try await registry.snapshot(to: folder.path)
            var copy = try Copy(first, in: folder)
            #expect(copy.declarations.count == 5)
            _ = try await registry.load(
                try (1...4).map {
                    try RegistryFixture.declaration($0, [85, 95, 95], version: 2, replaces: 1)
                })
            try await copy.follow(registry)
            #expect(copy.declarations.count == 9)
            try await forget("X1", "Q/SL1 001-2026", version: 1)
            try await forget("X2", "Q/SL2 001-2026")
            _ = try await registry.load([try RegistryFixture.declaration(7, [95, 95, 95])])
            _ = try await registry.load([try RegistryFixture.declaration(8, [95, 95, 95])])
            try await forget("X7")
            try await forget("X3")
            _ = try await registry.addScheme(RegistryFixture.scheme(version: "2"), file: "test.yaml")
            try await copy.follow(registry)
            let second = try await registry.snapshot(to: folder.path)
            let whole = try Copy(second, in: folder)
            #expect(copy.declarations == whole.declarations)
            #expect(Set(copy.declarations.keys.map(\.enterprise)) == ["X1", "X4", "X5", "X8"])
            #expect(copy.declarations.count == 5)
            #expect(copy.change == second.change)
        }
    }
}
