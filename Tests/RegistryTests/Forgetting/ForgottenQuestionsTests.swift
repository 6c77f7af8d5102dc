import Database
import Ranking
import Standards
import Testing

@testable import Registry

@Suite("Questions about what is forgotten")
struct ForgottenQuestionsTests {
    /// A declaration of which it is doubtful where it belongs.
    private static func doubtful(titled title: String, version: Int = 1) throws -> Declaration {
        var declaration = try RegistryFixture.declaration(
            1, [95, 85, 75], version: version, replaces: version > 1 ? version - 1 : nil)
        declaration.standard.title = title
        declaration.offerings[0].name = "试验品及配件"
        declaration.offerings[0].commonName = "试验品及配件"
        return declaration
    }

    private static func forget(
        _ registry: Registry, _ enterprise: String, _ number: String?, version: Int? = nil
    )
        async throws
    {
        _ = try await registry.forget(
            ForgettingRequest(
                enterprise: enterprise, number: number, version: version, ground: "《个人信息保护法》第四十七条"))
    }

    /// All that questions hold.
    private static func text(_ registry: Registry) async throws -> String {
        try await registry.database.read { connection in
            try connection.rows("SELECT payload, candidates FROM review_item ORDER BY id") {
                $0.text(0) + $0.text(1)
            }
        }.joined(separator: "\n")
    }

    @Test("The names go, the question falls away, and nobody can answer it")
    func standard() async throws {
        try await RegistryFixture.run { fixture in
            let registry = fixture.registry
            _ = try await registry.load([try Self.doubtful(titled: "试验品（机密）")])
            #expect(try await Self.text(registry).contains("机密"))
            try await Self.forget(registry, "X1", "Q/SL1 001-2026")
            #expect(try await Self.text(registry) == "{}[]")
            let item = try await registry.reviewItem(1)
            #expect(item.state == .decided && item.decisions.map(\.outcome) == [.moot])
            await #expect(throws: ReviewError.forgotten(1)) {
                try await registry.decide(1, choice: nil, reason: "a")
            }
        }
    }

    @Test("Of a standard of which a version is left it is asked again, by the names of that one")
    func version() async throws {
        try await RegistryFixture.run { fixture in
            let registry = fixture.registry
            _ = try await registry.load([try Self.doubtful(titled: "试验品及配件")])
            _ = try await registry.load([try Self.doubtful(titled: "试验品（机密）", version: 2)])
            try await Self.forget(registry, "X1", "Q/SL1 001-2026", version: 2)
            #expect(try await !Self.text(registry).contains("机密"))
            let open = try await registry.reviewItems(kind: .scope)
            #expect(open.count == 1)
            let item = try #require(open.first)
            #expect(item.draft.payload.contains(#""title":"试验品及配件""#))
            let decided = try await registry.decide(item.id, choice: "test-goods", reason: "整机")
            #expect(decided.state == .decided)
            let detail = try await registry.standard(enterprise: "X1", number: "Q/SL1 001-2026")
            #expect(detail?.scheme?.id == "test-goods")
        }
    }

    @Test("An enterprise is no candidate any more")
    func enterprise() async throws {
        try await RegistryFixture.run { fixture in
            let registry = fixture.registry
            _ = try await registry.importEnterprises([
                ListFixture.enterprise(1, "示例海淀星河电器有限公司"), ListFixture.enterprise(2, "示例海淀星湖电器有限公司"),
            ])
            let entry = ListFixture.entry("示例海淀星海电器有限公司", "Q/AB 1-2026")
            _ = try await registry.importList(ListFixture.list(), [entry])
            #expect(try await registry.reviewItems().first?.draft.candidates.count == 2)
            try await Self.forget(registry, ListFixture.code(1), nil)
            #expect(try await !Self.text(registry).contains("星河"))
            let open = try await registry.reviewItems()
            #expect(open.map { $0.draft.candidates.map(\.key) } == [["USCC:\(ListFixture.code(2))"]])
            try await Self.forget(registry, ListFixture.code(2), nil)
            #expect(try await !Self.text(registry).contains("星湖"))
            #expect(try await registry.reviewItems().isEmpty)
        }
    }

    @Test("Any other change of a question is refused by the database")
    func change() async throws {
        try await RegistryFixture.run { fixture in
            let registry = fixture.registry
            _ = try await registry.load([try Self.doubtful(titled: "试验品及配件")])
            for change in [
                "subject = 'a'", "payload = '{\"a\":1}'", "candidates = '[1]'", "payload = '{}', kind = 'a'",
            ] {
                await #expect(throws: (any Error).self) {
                    try await registry.database.write { try $0.execute("UPDATE review_item SET \(change)") }
                }
            }
            await #expect(throws: (any Error).self) {
                try await registry.database.write { try $0.execute("DELETE FROM review_item") }
            }
            #expect(try await registry.reviewItems().count == 1)
        }
    }
}
