import Diagnostics
import Ranking
import Standards
import Testing

@testable import Registry

@Suite("Standards of which it is doubtful where they belong")
struct ScopeReviewTests {
    /// A declaration whose names leave a doubt, or another.
    private static func declaration(
        _ number: Int, named name: String = "试验品及配件", _ values: [Int] = [95, 85, 75], version: Int = 1
    ) throws -> Declaration {
        var declaration = try RegistryFixture.declaration(
            number, values, version: version, replaces: version > 1 ? version - 1 : nil)
        declaration.standard.title = name
        declaration.offerings[0].name = name
        declaration.offerings[0].commonName = name
        return declaration
    }

    /// The standards of the category, with their grades.
    private static func members(_ registry: Registry) async throws -> [String: Int?] {
        let list = try await registry.list(.composite(category: "test-goods"), from: .start, limit: 200)
        return Dictionary(
            uniqueKeysWithValues: try #require(list).entries.map { ($0.enterprise.id, $0.grade) })
    }

    @Test("What is doubtful waits for a person, whose word puts it in, and stands for later versions")
    func decided() async throws {
        try await RegistryFixture.run { fixture in
            let registry = fixture.registry
            let report = try await registry.load([
                try Self.declaration(1), try RegistryFixture.declaration(2, [95, 85, 75]),
            ])
            #expect((report.withoutCategory, report.doubtful) == (1, 1))
            #expect(try await Self.members(registry).keys.sorted() == ["X2"])

            let item = try #require(try await registry.reviewItems(kind: .scope).first)
            #expect(item.draft.subject == "X-TEST:X1/Q/SL1 001-2026")
            #expect(item.draft.candidates.map(\.key) == ["test-goods"])
            #expect(item.draft.candidates.allSatisfy { !$0.reasons.isEmpty })
            let before = try await registry.state()
            let decided = try await registry.decide(item.id, choice: "test-goods", reason: "配件随机供应")
            #expect(decided.state == .decided)
            #expect(try await Self.members(registry) == ["X1": 3, "X2": 3])
            #expect(try await registry.state() != before)
            let detail = try await registry.standard(enterprise: "X1", number: "Q/SL1 001-2026")
            #expect(detail?.scheme?.id == "test-goods")
            #expect(detail?.explanation != nil)

            _ = try await registry.load([try Self.declaration(1, [95, 95, 95], version: 2)])
            #expect(try await Self.members(registry) == ["X1": 1, "X2": 3])
            #expect(try await registry.reviewItems(kind: .scope).isEmpty, "it is not asked again")

            _ = try await registry.decide(item.id, choice: nil, reason: "不是整机")
            #expect(try await Self.members(registry).keys.sorted() == ["X2"])
            let changes = try await registry.changes(after: 0, limit: 100)
            #expect(changes.changes.count { $0.kind == .moved } == 3, "one in, two versions out")
        }
    }

    @Test("A decision is kept when the scheme changes; a question whose answer is sure falls away")
    func schemes() async throws {
        try await RegistryFixture.run { fixture in
            let registry = fixture.registry
            _ = try await registry.load([try Self.declaration(1), try Self.declaration(2)])
            let items = try await registry.reviewItems(kind: .scope)
            #expect(items.count == 2)
            _ = try await registry.decide(items[0].id, choice: nil, reason: "不是整机")
            let named = RegistryFixture.scheme(version: "2").replacing("[试验品]", with: "[试验品, 试验品及配件]")
            #expect(try await !registry.addScheme(named, file: "test.yaml").hasErrors)
            #expect(try await Self.members(registry).keys.sorted() == ["X2"])
            #expect(try await registry.reviewItems(kind: .scope).isEmpty)
            let other = try await registry.reviewItem(items[1].id)
            #expect(other.decisions.map(\.outcome) == [.moot])
        }
    }

    @Test("A standard that was missed is put in by a person's word, and one that is wrong taken out")
    func assigned() async throws {
        try await RegistryFixture.run { fixture in
            let registry = fixture.registry
            let report = try await registry.load([
                try Self.declaration(1, named: "试验品机"), try RegistryFixture.declaration(2, [95, 85, 75]),
            ])
            #expect((report.withoutCategory, report.doubtful) == (1, 0))
            let item = try await registry.assign(
                enterprise: "X1", number: "q/sl1 001—2026", category: "test-goods", reason: "俗称")
            #expect(item.state == .decided)
            #expect(try await Self.members(registry) == ["X1": 3, "X2": 3])
            _ = try await registry.assign(
                enterprise: "X2", number: "Q/SL2 001-2026", category: nil, reason: "样机")
            #expect(try await Self.members(registry) == ["X1": 3])
            // The whole category is worked out anew, and what was decided stands.
            try await registry.reassign(category: "test-goods")
            #expect(try await Self.members(registry) == ["X1": 3])

            await #expect(throws: ReviewError.noSuchCategory("none", among: ["test-goods"])) {
                try await registry.assign(
                    enterprise: "X1", number: "Q/SL1 001-2026", category: "none", reason: "错")
            }
            await #expect(throws: ReviewError.noSuchStandard(enterprise: "X1", number: "Q/SL9")) {
                try await registry.assign(enterprise: "X1", number: "Q/SL9", category: nil, reason: "错")
            }
            await #expect(throws: ReviewError.reasonNeeded) {
                try await registry.assign(
                    enterprise: "X1", number: "Q/SL1 001-2026", category: nil, reason: " ")
            }
        }
    }
}
