import Database
import Ledger
import Standards
import Testing

@testable import Registry

@Suite("Versions of a standard")
struct VersionTests {
    private static let number = "Q/SL1 001-2026"

    @Test("Every version stays as it was declared, and says what took its place")
    func versions() async throws {
        try await RegistryFixture.run { fixture in
            let registry = fixture.registry
            let first = try RegistryFixture.declaration(1, [95, 95, 95])
            let second = try RegistryFixture.declaration(1, [85, 95, 95], version: 2, replaces: 1)
            let fourth = try RegistryFixture.declaration(1, [85, 85, 95], version: 4, replaces: 1)
            _ = try await registry.load([first, second])
            _ = try await registry.load([fourth])
            let versions = try #require(
                try await registry.versions(enterprise: "X1", number: "q/sl1 001—2026"))
            #expect(versions.map(\.version) == [4, 2, 1])
            #expect(versions.map(\.replacedBy) == [nil, 4, 2])
            #expect(versions.map(\.replaces) == [1, 1, nil])
            #expect(versions.map(\.digest) == [fourth, second, first].map(DeclarationDigest.of))
            for declaration in [first, second, fourth] {
                let detail = try #require(
                    try await registry.version(declaration.version, enterprise: "X1", number: Self.number))
                #expect(detail.declaration == declaration)
                #expect(detail.isOld == (declaration.version != 4))
                #expect(detail.latest == 4)
                #expect(detail.leaf == nil, "nothing is published yet")
            }
            #expect(try await registry.version(3, enterprise: "X1", number: Self.number) == nil)
            #expect(try await registry.versions(enterprise: "X2", number: Self.number) == nil)
        }
    }

    @Test("A version is as it was declared when its enterprise has another name than before")
    func renamed() async throws {
        try await RegistryFixture.run { fixture in
            let first = try RegistryFixture.declaration(1, [95, 95, 95])
            var second = try RegistryFixture.declaration(1, [95, 95, 95], version: 2, replaces: 1)
            second.enterprise.name = "示例企业一(更名)"
            second.enterprise.division = nil
            _ = try await fixture.registry.load([first])
            _ = try await fixture.registry.load([second])
            for declaration in [first, second] {
                let detail = try #require(
                    try await fixture.registry.version(
                        declaration.version, enterprise: "X1", number: Self.number))
                #expect(detail.declaration == declaration)
                #expect(DeclarationDigest.of(detail.declaration) == detail.recorded.digest)
            }
        }
    }

    @Test("A version knows its leaf of the log once it is published")
    func leaf() async throws {
        try await LogFixture.run { fixture in
            let registry = fixture.registry
            let declarations = try (1...3).map { try RegistryFixture.declaration($0, [95, 95, 95]) }
            _ = try await registry.load(declarations)
            _ = try await registry.load([try RegistryFixture.declaration(4, [95, 95, 95])])
            let state = try await registry.state()
            _ = try await fixture.sequencer.round()
            #expect(try await registry.state().logged > state.logged)
            var rows = LogRows()
            for declaration in declarations { rows.add(DeclarationDigest.of(declaration)) }
            for (number, place) in [(1, 0), (2, 1), (3, 2), (4, 0)] {
                let detail = try #require(
                    try await registry.version(
                        1, enterprise: "X\(number)", number: "Q/SL\(number) 001-2026"))
                let leaf = try #require(detail.leaf)
                #expect(leaf.row == place)
                #expect(leaf.rows == (number == 4 ? 1 : 3))
                let entries = try await registry.logEntries(about: leaf.subject)
                let entry = try #require(entries.first { $0.position == leaf.position })
                #expect(
                    entry.leaf.content == (number == 4 ? .record(detail.recorded.digest) : .rows(rows)))
                #expect(entry.leaf.time == leaf.time.milliseconds)
            }
        }
    }
}
