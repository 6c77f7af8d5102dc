import Diagnostics
import Quantities
import Ranking
import Standards
import Testing

@testable import Registry

@Suite("The registry's use cases")
struct RegistryTests {
    @Test("Declarations that are loaded are ranked, graded and shortlisted")
    func load() async throws {
        try await RegistryFixture.run { fixture in
            let report = try await fixture.registry.load([
                RegistryFixture.declaration(1, [95, 95, 95]), RegistryFixture.declaration(2, [85, 95, 80]),
                RegistryFixture.declaration(3, [60, 70, 75]),
            ])
            #expect(report.added == 3)
            #expect(report.withoutCategory == 0)
            let detail = try #require(try await fixture.registry.category("test-goods"))
            #expect(detail.grades == [1, 1, 0, 1])
            #expect(detail.counts.enterprises == 3)
            #expect(detail.counts.standards == 3)
            #expect(detail.counts.offerings == 3)
            #expect(detail.rankings[0].tierCounts == [1, 1, 0])
            #expect(detail.rankings[0].belowAll == 1)
            let shortlist = try await fixture.registry.shortlist(category: "test-goods", page: 1)
            #expect(shortlist.entries.map(\.enterprise.id) == ["X1"])
            #expect(shortlist.entries[0].offerings[0].model == "M1")
            let tier = try await fixture.registry.ranking(
                category: "test-goods", indicator: 1, tier: 0, page: 1)
            #expect(tier.entries.map(\.enterprise.id) == ["X1", "X2"])
            #expect(tier.entries.map(\.value) == ["95 %", "95 %"])
        }
    }

    @Test("Loading the same again changes nothing")
    func twice() async throws {
        try await RegistryFixture.run { fixture in
            let declarations = try (1...5).map { try RegistryFixture.declaration($0, [95, 90, 85]) }
            _ = try await fixture.registry.load(declarations)
            let again = try await fixture.registry.load(declarations)
            #expect(again.added == 0)
            #expect(again.unchanged == 5)
            #expect(try await fixture.registry.counts().standards == 5)
        }
    }

    @Test("The same version with other content is refused, and what is stored stays")
    func conflict() async throws {
        try await RegistryFixture.run { fixture in
            _ = try await fixture.registry.load([RegistryFixture.declaration(1, [95, 95, 95])])
            let report = try await fixture.registry.load([RegistryFixture.declaration(1, [99, 99, 99])])
            #expect(report.refused.map(\.code) == ["version-conflict"])
            let detail = try #require(
                try await fixture.registry.standard(enterprise: "X1", number: "q/sl1 001—2026"))
            #expect(detail.declaration.indicators[0].requirement.text == "≥ 95 %")
        }
    }

    @Test("A new version takes the place of the old one, and its category shows it")
    func newVersion() async throws {
        try await RegistryFixture.run { fixture in
            let registry = fixture.registry
            _ = try await registry.load(
                try (1...20).map { try RegistryFixture.declaration($0, [85, 85, 85]) })
            _ = try await registry.category("test-goods")
            _ = try await registry.load([
                RegistryFixture.declaration(7, [95, 95, 95], version: 2, replaces: 1, day: "2026-04-01")
            ])
            let shortlist = try await registry.shortlist(category: "test-goods", page: 1)
            #expect(shortlist.entries.map(\.enterprise.id) == ["X7"])
            #expect(try await registry.category("test-goods")?.grades == [1, 19, 0, 0])
        }
    }

    @Test("A category brought up to date after a change equals one made from the database")
    func incremental() async throws {
        try await RegistryFixture.run { fixture in
            let registry = fixture.registry
            _ = try await registry.load(
                try (1...30).map { try RegistryFixture.declaration($0, [60 + $0, 80, 90]) })
            _ = try await registry.category("test-goods")
            for number in [3, 31, 1] {
                _ = try await registry.load([
                    RegistryFixture.declaration(number, [92, 91, 90], version: 2, day: "2026-04-02")
                ])
            }
            let warm = try #require(try await registry.category("test-goods"))
            let other = try await RegistryFixture.open(fixture.location)
            let cold = try #require(try await other.category("test-goods"))
            #expect(warm.grades == cold.grades)
            #expect(warm.counts == cold.counts)
            #expect(warm.rankings.map(\.tierCounts) == cold.rankings.map(\.tierCounts))
            #expect(warm.rankings.map(\.distributions) == cold.rankings.map(\.distributions))
            let warmList = try await registry.composite(category: "test-goods", page: 1)
            let coldList = try await other.composite(category: "test-goods", page: 1)
            #expect(warmList.entries.map(\.standard.number) == coldList.entries.map(\.standard.number))
            try other.close()
        }
    }

    @Test("A version declared after the cut-off does not count")
    func cutoff() async throws {
        try await RegistryFixture.run { fixture in
            _ = try await fixture.registry.load([
                RegistryFixture.declaration(1, [75, 75, 75]),
                RegistryFixture.declaration(1, [95, 95, 95], version: 2, day: "2026-07-01"),
            ])
            #expect(try await fixture.registry.category("test-goods")?.grades == [0, 0, 1, 0])
        }
    }

    @Test("A new version of a scheme evaluates its category anew; the old version cannot be changed")
    func schemeVersions() async throws {
        try await RegistryFixture.run { fixture in
            let registry = fixture.registry
            _ = try await registry.load([RegistryFixture.declaration(1, [92, 92, 92])])
            await #expect(throws: RegistryError.self) {
                try await registry.addScheme(RegistryFixture.scheme(first: 95), file: "test.yaml")
            }
            #expect(try await registry.category("test-goods")?.grades == [1, 0, 0, 0])
            _ = try await registry.addScheme(
                RegistryFixture.scheme(version: "2", first: 95), file: "test.yaml")
            #expect(try await registry.category("test-goods")?.grades == [0, 1, 0, 0])
            #expect(try await registry.category("test-goods")?.scheme.version == "2")
        }
    }

    @Test("A scheme that comes after the declarations finds them")
    func lateScheme() async throws {
        try await RegistryFixture.run { fixture in
            var declaration = try RegistryFixture.declaration(1, [95, 95, 95])
            declaration.offerings[0].commonName = "后来品"
            declaration.offerings[0].name = "后来品"
            declaration.standard.title = "后来品"
            let report = try await fixture.registry.load([declaration])
            #expect(report.withoutCategory == 1)
            let scheme = RegistryFixture.scheme()
                .replacing("test-goods", with: "later-goods").replacing("[试验品]", with: "[后来品]")
            _ = try await fixture.registry.addScheme(scheme, file: "later.yaml")
            #expect(try await fixture.registry.category("later-goods")?.grades == [1, 0, 0, 0])
        }
    }

    @Test("A scheme with an error is not stored")
    func wrongScheme() async throws {
        try await RegistryFixture.run { fixture in
            let wrong = RegistryFixture.scheme(version: "3").replacing("thresholds", with: "treshholds")
            let findings = try await fixture.registry.addScheme(wrong, file: "wrong.yaml")
            #expect(findings.hasErrors)
            #expect(try await fixture.registry.category("test-goods")?.scheme.version == "1")
        }
    }

    @Test(
        "Standards are found by title, enterprise, model and any spelling of their number",
        arguments: [
            "试验品", "示例企业7", "m7", "q/sl7 001-2026", "QSL70012026", "Q/SL7",
        ])
    func search(words: String) async throws {
        try await RegistryFixture.run { fixture in
            _ = try await fixture.registry.load(
                try (1...9).map { try RegistryFixture.declaration($0, [90, 90, 90]) })
            let page = try await fixture.registry.search(words, page: 1)
            #expect(page.entries.contains { $0.enterprise.id == "X7" })
        }
    }

    @Test(
        "A search for nothing, or for what is not there, finds nothing",
        arguments: ["", "\"", "不存在的词", "' OR 1"])
    func searchNothing(words: String) async throws {
        try await RegistryFixture.run { fixture in
            _ = try await fixture.registry.load([RegistryFixture.declaration(1, [90, 90, 90])])
            #expect(try await fixture.registry.search(words, page: 1).total == 0)
        }
    }

    @Test("A number alone leads to all standards that have it")
    func numberAlone() async throws {
        try await RegistryFixture.run { fixture in
            let first = try RegistryFixture.declaration(1, [90, 90, 90])
            var second = first
            second.enterprise = EnterpriseReference(id: "X2", idScheme: "X-TEST", name: "示例企业2")
            _ = try await fixture.registry.load([first, second])
            let entries = try await fixture.registry.standards(number: "Q/SL1 001-2026")
            #expect(entries.map(\.enterprise.id) == ["X1", "X2"])
            #expect(entries.map(\.grade) == [1, 1])
        }
    }

    @Test("Pages beyond the last are empty and say how many there are")
    func pages() async throws {
        try await RegistryFixture.run { fixture in
            _ = try await fixture.registry.load(
                try (1...60).map { try RegistryFixture.declaration($0, [90, 90, 90]) })
            let first = try await fixture.registry.composite(category: "test-goods", page: 1)
            let second = try await fixture.registry.composite(category: "test-goods", page: 2)
            let third = try await fixture.registry.composite(category: "test-goods", page: 3)
            #expect(first.entries.count == 50)
            #expect(second.entries.count == 10)
            #expect(third.entries.isEmpty)
            #expect(third.total == 60)
            #expect(try await fixture.registry.composite(category: "test-goods", page: .max).entries.isEmpty)
        }
    }
}
