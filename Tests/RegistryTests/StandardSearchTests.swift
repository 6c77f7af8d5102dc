import Database
import Quantities
import Standards
import Testing

@testable import Registry

@Suite("Searching standards and enterprises")
struct StandardSearchTests {
    @Test(
        "Filters narrow a search, with words and without",
        arguments: [
            (StandardQuery("试验品", year: 2025), ["X2", "X4"]), (StandardQuery(year: 2025), ["X2", "X4"]),
            (StandardQuery(division: "11"), ["X1", "X2", "X3"]),
            (StandardQuery(division: "110108"), ["X1", "X2"]),
            (StandardQuery("示例", division: "1101", year: 2025), ["X2"]),
            (StandardQuery(category: "test-goods", grade: 1), ["X1", "X2", "X5"]),
            (StandardQuery(grade: 2), ["X3"]), (StandardQuery(grade: 0), ["X4"]),
            (StandardQuery(isDeclared: false), []),
            (StandardQuery("试验品", isDeclared: true), ["X1", "X2", "X3", "X4", "X5"]),
            (StandardQuery(category: "no-such"), []), (StandardQuery("没有", year: 2025), []),
            (StandardQuery("—", year: 2025), []),
        ])
    func filters(query: StandardQuery, found: [String]) async throws {
        try await RegistryFixture.run { fixture in
            _ = try await fixture.registry.load(try Self.declarations())
            let hits = try await fixture.registry.page(.search(query), 1)
            #expect(hits.entries.map(\.enterprise.id) == found, "\(query)")
            let spread = try await fixture.registry.spread(of: query)
            #expect(spread.isExact)
            #expect(spread.total == found.count)
        }
    }

    @Test("Hits are counted by category, division, year and grade, the most frequent first")
    func facets() async throws {
        try await RegistryFixture.run { fixture in
            var plain = try RegistryFixture.declaration(6, [90, 90, 90])
            plain.standard.title = "另一种东西"
            plain.offerings = [Offering(kind: .model, name: "另一种东西", model: "试验品")]
            plain.channel = nil
            _ = try await fixture.registry.load(try Self.declarations() + [plain])
            let facets = try await fixture.registry.spread(of: StandardQuery("试验品")).facets
            #expect(facets.categories.map(\.value) == ["test-goods"])
            #expect(facets.categories.map(\.count) == [5])
            #expect(facets.divisions.map(\.value) == ["110108", "110101", "310101", "440100"])
            #expect(facets.divisions.map(\.count) == [3, 1, 1, 1])
            #expect(facets.years.map(\.value) == [2026, 2025])
            #expect(facets.grades.map(\.value) == [1, 0, 2])
            #expect(facets.declared.map(\.value) == [true, false])
        }
    }

    @Test("A standard whose number begins as the query says stands before those that hold its words")
    func order() async throws {
        try await RegistryFixture.run { fixture in
            var other = try RegistryFixture.declaration(1, [90, 90, 90])
            other.standard.title = "SL9 001 的配件"
            _ = try await fixture.registry.load([other, try RegistryFixture.declaration(9, [90, 90, 90])])
            let hits = try await fixture.registry.page(.search(StandardQuery("Q/SL9 001")), 1)
            #expect(hits.entries.first?.enterprise.id == "X9")
        }
    }

    @Test(
        "A new version changes what a standard is found by, and its grade; an older one that comes late does not"
    )
    func versions() async throws {
        try await RegistryFixture.run { fixture in
            let registry = fixture.registry
            let first = try RegistryFixture.declaration(1, [90, 90, 90], day: "2024-03-01")
            _ = try await registry.load([first])
            var third = try RegistryFixture.declaration(1, [70, 70, 70], version: 3, replaces: 1)
            third.standard.title = "新名称"
            _ = try await registry.load([third])
            var second = try RegistryFixture.declaration(1, [80, 80, 80], version: 2, day: "2025-03-01")
            second.standard.title = "迟到"
            _ = try await registry.load([second])
            func found(_ query: StandardQuery) async throws -> Int {
                try await registry.page(.search(query), 1).total
            }
            #expect(try await found(StandardQuery("新名称", year: 2026, grade: 3)) == 1)
            #expect(try await found(StandardQuery("试验品")) == 1)
            #expect(try await found(StandardQuery("迟到")) == 1)
            #expect(try await found(StandardQuery(year: 2024)) == 0)
            #expect(try await found(StandardQuery(year: 2025)) == 0)
            #expect(try await found(StandardQuery(grade: 1)) == 0)
        }
    }

    @Test("A scheme's new version changes the grades that are searched for")
    func regraded() async throws {
        try await RegistryFixture.run { fixture in
            _ = try await fixture.registry.load(try Self.declarations())
            _ = try await fixture.registry.addScheme(
                RegistryFixture.scheme(version: "2", first: 99), file: "test.yaml")
            let hits = try await fixture.registry.page(
                .search(StandardQuery(category: "test-goods", grade: 1)), 1)
            #expect(hits.total == 0)
            #expect(try await fixture.registry.page(.search(StandardQuery(grade: 2)), 1).total == 4)
        }
    }

    @Test(
        "Enterprises are found by words of their names, by their codes and by pinyin initials",
        arguments: ["示例企业3", "企业3", "x3", "业", "slqy", "SLQY3", "lq"])
    func enterprises(words: String) async throws {
        try await RegistryFixture.run { fixture in
            _ = try await fixture.registry.load(try Self.declarations())
            let found = try await fixture.registry.enterprises(words, from: .start, limit: 50)
            #expect(found.entries.contains { $0.id == "X3" }, "\(words)")
        }
    }

    @Test("Enterprises are not found by what they are not", arguments: ["", "别的企业", "qqq", "ls", "!"])
    func noEnterprises(words: String) async throws {
        try await RegistryFixture.run { fixture in
            _ = try await fixture.registry.load(try Self.declarations())
            #expect(try await fixture.registry.enterprises(words, from: .start, limit: 50).total == 0)
        }
    }

    @Test(
        "A search runs over the words and looks each hit up; it reads no table of standards from end to end")
    func plan() async throws {
        try await RegistryFixture.run { fixture in
            guard case .sqlite = fixture.location else { return }
            let plan = try await fixture.registry.database.read { connection in
                try connection.rows(
                    """
                    EXPLAIN QUERY PLAN SELECT t.standard_id FROM standard_search
                    JOIN standard_state t ON t.standard_id = standard_search.rowid
                    WHERE standard_search MATCH ?1 AND t.scheme_id = ?2 ORDER BY standard_search.rowid LIMIT 10001
                    """, [.text("a"), .integer(1)]
                ) { $0.text(3) }
            }
            #expect(plan.contains { $0.hasPrefix("SEARCH t USING") }, "\(plan)")
            #expect(!plan.contains { $0.hasPrefix("SCAN t") || $0.contains("B-TREE") }, "\(plan)")
        }
    }

    /// Five enterprises in four districts.
    private static func declarations() throws -> [Declaration] {
        let rows: [(values: [Int], division: String, day: String)] = [
            ([90, 90, 90], "110108", "2026-03-01"), ([95, 95, 95], "110108", "2025-03-01"),
            ([80, 80, 80], "110101", "2026-03-01"), ([10, 10, 10], "310101", "2025-12-31"),
            ([99, 99, 98], "440100", "2026-03-01"),
        ]
        return try rows.enumerated().map { index, row in
            var declaration = try RegistryFixture.declaration(index + 1, row.values, day: row.day)
            declaration.enterprise.division = row.division
            return declaration
        }
    }
}
