import Ledger
import Standards
import Testing

@testable import Registry

@Suite("What a load writes into the log")
struct LogLoadTests {
    @Test(
        "Declarations taken in together are one leaf with the root over their digests, one alone is its digest"
    )
    func leaves() async throws {
        try await LogFixture.run { fixture in
            let declarations = try (1...5).map { try RegistryFixture.declaration($0, [90, 90, 90]) }
            _ = try await fixture.registry.load(Array(declarations[..<4]))
            _ = try await fixture.registry.load([declarations[4]], bulk: true)
            _ = try await fixture.sequencer.round()
            var rows = LogRows()
            for declaration in declarations[..<4] {
                rows.add(DeclarationDigest.of(declaration))
            }
            let together = try await fixture.registry.logEntries(about: "declarations/1-4")
            #expect(together.map(\.leaf.kind) == [.import])
            #expect(together.map(\.leaf.content) == [.rows(rows)])
            let alone = try await fixture.registry.logEntries(about: "declarations/5")
            #expect(alone.map(\.leaf.kind) == [.declaration])
            #expect(alone.map(\.leaf.content) == [.record(DeclarationDigest.of(declarations[4]))])
        }
    }

    @Test("What was there before, or is refused, writes nothing into the log")
    func nothing() async throws {
        try await LogFixture.run { fixture in
            let declaration = try RegistryFixture.declaration(1, [90, 90, 90])
            _ = try await fixture.registry.load([declaration])
            let size = try await fixture.sequencer.round().size
            let other = try RegistryFixture.declaration(1, [80, 80, 80])
            let report = try await fixture.registry.load([declaration, other])
            #expect((report.unchanged, report.refused.count) == (1, 1))
            #expect(try await fixture.sequencer.round().size == size)
        }
    }
}
