import Crypto
import Database
import Diagnostics
import Foundation
import Gzip
import Ledger
import Quantities
import Reading
import Standards
import TestSupport
import Testing

@testable import Registry

@Suite("Snapshots")
struct SnapshotTests {
    /// Runs with a folder that goes afterwards.
    private static func withFolder(_ body: (URL) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "lingpao-snapshot-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try await body(folder)
    }

    private static func lines(_ file: URL) throws -> [String] {
        let inflater = try Inflater()
        inflater.feed(Array(try Data(contentsOf: file)))
        var bytes: [UInt8] = []
        while case let part = try inflater.next(), !part.isEmpty { bytes += part }
        try inflater.finish()
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    private static func json(_ line: String) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }

    /// A registry with versions, another name of an enterprise, places in documents, and something that was forgotten.
    private static func fill(_ registry: Registry) async throws {
        var first = try RegistryFixture.declaration(1, [95, 95, 85])
        first.indicators[0].place = DocumentPlace(page: 7)
        first.indicators[0].confidence = 0.75
        first.indicators.append(
            Indicator(name: "外观\t\"好\"", requirement: try RequirementReader.read("无裂纹\n等"), methods: ["目测"]))
        var table = try RegistryFixture.declaration(2, [85, 85, 85])
        table.disclosure = .table
        table.indicators[0].place = DocumentPlace(page: 9)
        var renamed = try RegistryFixture.declaration(1, [95, 95, 95], version: 2, replaces: 1)
        renamed.enterprise.name = "更名企业"
        _ = try await registry.load([first, table])
        _ = try await registry.load(
            [renamed] + (3...9).map { try RegistryFixture.declaration($0, [95, 75, 75]) })
        _ = try await registry.importEnterprises([
            EnterpriseReference(id: "X50", idScheme: "X-TEST", name: "名录企业", division: "110105"),
            EnterpriseReference(id: "X3", idScheme: "X-TEST", name: "示例企业3(更名)", division: nil),
        ])
        _ = try await registry.forget(
            ForgettingRequest(enterprise: "X4", number: "Q/SL4 001-2026", ground: "法"))
        _ = try await registry.forget(ForgettingRequest(enterprise: "X5", ground: "法"))
    }

    @Test("Who imports a snapshot has the same registry: digests, lists and search")
    func same() async throws {
        try await RegistryFixture.run { fixture in
            let registry = fixture.registry
            try await Self.fill(registry)
            try await Self.withFolder { folder in
                let manifest = try await registry.snapshot(to: folder.path)
                #expect(manifest.unreproduced == 0)
                let files = folder.appending(path: manifest.id)
                try await TestEngine.sqlite.withDatabase { address in
                    let copy = try await RegistryFixture.open(DatabaseLocation(address))
                    _ = try await copy.addScheme(RegistryFixture.scheme(), file: "test.yaml")
                    var stream = try DeclarationStream(
                        path: files.appending(path: "declarations.jsonl.gz").path, blockBytes: 1000)
                    while let block = try stream.next() {
                        #expect(!block.diagnostics.hasErrors && block.rejects.isEmpty)
                        let report = try await copy.load(block.declarations)
                        #expect(report.refused.isEmpty && report.unchanged == 0)
                    }
                    var directory = try DirectoryStream(
                        path: files.appending(path: "enterprises.jsonl.gz").path)
                    var findings: [Diagnostic] = []
                    while let enterprises = try directory.next(into: &findings) {
                        _ = try await copy.importEnterprises(enterprises)
                    }
                    #expect(findings.isEmpty)
                    for number in 1...9 {
                        let name = "Q/SL\(number) 001-2026"
                        guard number != 4, number != 5 else {
                            #expect(try await copy.versions(enterprise: "X\(number)", number: name) == nil)
                            continue
                        }
                        let (one, other) = (
                            try await registry.versions(enterprise: "X\(number)", number: name),
                            try await copy.versions(enterprise: "X\(number)", number: name)
                        )
                        #expect(one?.map(\.digest) == other?.map(\.digest) && one != nil)
                        for version in one ?? [] {
                            let declared = try await registry.version(
                                version.version, enterprise: "X\(number)", number: name)?.declaration
                            let copied = try await copy.version(
                                version.version, enterprise: "X\(number)", number: name)?.declaration
                            #expect(copied == declared?.disclosed)
                        }
                    }
                    for query in ["试验", "更名", "示例企业"] {
                        let (one, other) = (
                            try await registry.search(query, page: 1), try await copy.search(query, page: 1)
                        )
                        #expect(one.entries.map(\.standard.number) == other.entries.map(\.standard.number))
                        // An enterprise whose standards were all forgotten comes with the directory, behind the others.
                        let known = try await registry.enterprises(query, from: .start, limit: 99).entries
                        let copied = try await copy.enterprises(query, from: .start, limit: 99).entries
                        #expect(Set(copied) == Set(known) && copied.count == known.count)
                    }
                    let (one, other) = (
                        try await registry.composite(category: "test-goods", page: 1),
                        try await copy.composite(category: "test-goods", page: 1)
                    )
                    #expect(one.entries.map(\.grade) == other.entries.map(\.grade))
                    #expect(one.total == 7 && other.total == 7)
                    try copy.close()
                }
            }
        }
    }

    @Test("The manifest tells the truth: digests, rows, the log, and from where the feed goes on")
    func manifest() async throws {
        try await RegistryFixture.run { fixture in
            let registry = fixture.registry
            try await Self.fill(registry)
            try await Self.withFolder { folder in
                let manifest = try await registry.snapshot(to: folder.path)
                let files = folder.appending(path: manifest.id)
                for file in manifest.files {
                    let bytes = try Data(contentsOf: files.appending(path: file.name))
                    #expect(bytes.count == file.bytes)
                    #expect(Hexadecimal.encoded(Array(SHA256.hash(data: bytes))) == file.sha256)
                    let lines = try Self.lines(files.appending(path: file.name))
                    #expect(lines.count == file.rows)
                    #expect(lines.reduce(0) { $0 + $1.utf8.count + 1 } == file.uncompressedBytes)
                    for line in lines { _ = try Self.json(line) }
                }
                let rows = Dictionary(uniqueKeysWithValues: manifest.files.map { ($0.name, $0.rows) })
                #expect(
                    rows == [
                        "declarations.jsonl.gz": 8, "enterprises.jsonl.gz": 10, "schemes.jsonl.gz": 1,
                        "catalogue.jsonl.gz": 0, "forgotten.jsonl.gz": 5,
                    ])
                let all = try await ChangeFeedTests.all(registry)
                #expect(manifest.change == all.count)
                let text = try Self.lines(files.appending(path: "declarations.jsonl.gz")).joined()
                #expect(
                    text.contains("\"page\":7") && !text.contains("\"page\":9"), "the indicator table alone")
                #expect(!text.contains("示例企业4") && !text.contains("示例企业5"))
                let forgotten = try Self.json(
                    try #require(Self.lines(files.appending(path: "forgotten.jsonl.gz")).first))
                #expect(forgotten["enterprise"] as? String == "X4" && forgotten["version"] as? Int == 1)

                // Snapshot and feed together are the record.
                _ = try await registry.load([try RegistryFixture.declaration(30, [95, 95, 95])])
                let later = try await registry.changes(after: manifest.change, limit: 9)
                #expect(later.changes.map(\.enterprise) == ["X30"])

                // The same state is not written twice.
                #expect(SnapshotFolder(folder.path).isThere)
                let second = try await registry.snapshot(to: folder.path)
                let third = try await registry.snapshot(to: folder.path)
                #expect(third == second)
                #expect(try SnapshotFolder(folder.path).list() == [second, manifest])
                #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
            }
        }
    }

    @Test("What was recorded with another name of the enterprise, which was not kept, is counted")
    func unreproduced() async throws {
        try await RegistryFixture.run { fixture in
            try await Self.fill(fixture.registry)
            try await fixture.registry.database.write {
                try $0.execute("UPDATE declaration SET declared_by = NULL")
            }
            try await Self.withFolder { folder in
                let manifest = try await fixture.registry.snapshot(to: folder.path)
                #expect(manifest.unreproduced == 1)
            }
        }
    }

    @Test("A folder that is not there, or holds something else, is told")
    func wrong() async throws {
        try await RegistryFixture.run { fixture in
            await #expect(throws: SnapshotError.noFolder("/none")) {
                try await fixture.registry.snapshot(to: "/none")
            }
            try await Self.withFolder { folder in
                let manifest = try await fixture.registry.snapshot(to: folder.path)
                let snapshots = SnapshotFolder(folder.path)
                for name in ["x", "2026-05-01", "2026-13-01-1", "2026-05-01-", "2026-05-01-1/..", "../a"] {
                    #expect(try snapshots.manifest(name) == nil)
                }
                #expect(try snapshots.file("manifest.json", of: manifest.id) == nil)
                #expect(try snapshots.file("../manifest.json", of: manifest.id) == nil)
                let file = folder.appending(path: manifest.id).appending(path: "manifest.json")
                try Data("{}".utf8).write(to: file)
                #expect(throws: SnapshotError.self) { try snapshots.list() }
            }
        }
    }
}
