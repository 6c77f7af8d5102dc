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

    @Test("More hits than are counted are told as such, and those by number are never among what is left out")
    func most() async throws {
        try await RegistryFixture.run { fixture in
            let registry = fixture.registry
            _ = try await registry.load(try Self.declarations())
            func hits(_ query: StandardQuery, most: Int) async throws -> StandardSearch.Hits {
                try await registry.database.read { connection in
                    let columns = try registry.columns.columns(connection)
                    return try StandardSearch(connection: connection, most: most).hits(
                        query, scheme: nil, columns)
                }
            }
            for query in [StandardQuery("试验品"), StandardQuery(isDeclared: true), StandardQuery("品")] {
                let all = try await hits(query, most: 5)
                #expect(all.isExact && all.standards.count == 5, "\(query)")
                let some = try await hits(query, most: 4)
                #expect(!some.isExact && some.standards == Array(all.standards.prefix(4)), "\(query)")
            }
            let numbered = try await hits(StandardQuery("Q/SL5 001"), most: 1)
            #expect(numbered.isExact && numbered.standards.count == 1)
        }
    }

    @Test("Numbers that begin alike for long stand in the order of their ends")
    func longNumbers() async throws {
        try await RegistryFixture.run { fixture in
            let ends = ["9-2026", "10-2026", "1-2026", "1-2025"]
            let declarations = try ends.enumerated().map { index, end in
                var declaration = try RegistryFixture.declaration(index + 1, [90, 90, 90])
                declaration.standard.number = "Q/SLABCDEFGHIJKLMNOPQR \(end)"
                return declaration
            }
            _ = try await fixture.registry.load(declarations)
            let hits = try await fixture.registry.search("试验品", page: 1)
            #expect(
                hits.entries.map { $0.standard.number.split(separator: " ")[1] } == [
                    "1-2025", "1-2026", "10-2026", "9-2026",
                ])
        }
    }

    @Test("What another process writes is found, and what it forgets is not")
    func otherProcess() async throws {
        try await RegistryFixture.run { fixture in
            _ = try await fixture.registry.load(try Self.declarations())
            #expect(try await fixture.registry.search("试验品", page: 1).total == 5)
            let other = try await RegistryFixture.open(fixture.location)
            _ = try await other.load([try RegistryFixture.declaration(9, [90, 90, 90], day: "2019-03-01")])
            #expect(try await fixture.registry.page(.search(StandardQuery("试验品", year: 2019)), 1).total == 1)
            _ = try await other.forget(ForgettingRequest(enterprise: "X9", ground: "依法"))
            #expect(try await fixture.registry.search("试验品", page: 1).total == 5)
            #expect(try await fixture.registry.page(.search(StandardQuery(year: 2019)), 1).total == 0)
            try other.close()
        }
    }

    @Test("A search reads only blocks that changed, and words by their index")
    func plan() async throws {
        try await RegistryFixture.run { fixture in
            guard case .sqlite = fixture.location else { return }
            let plans = try await fixture.registry.database.read { connection in
                try [
                    "SELECT block, bytes FROM standard_block WHERE changed > 1",
                    "SELECT rowid FROM standard_search WHERE standard_search MATCH 'a' AND rowid > 1 ORDER BY rowid LIMIT 9",
                    """
                    SELECT t.number_key FROM json_each('[1]') AS l JOIN standard_state t ON t.standard_id = l.value
                    """,
                    "SELECT id FROM standard WHERE number_word >= 'a' AND number_word < 'b'",
                    """
                    SELECT s.id, (SELECT b.bytes FROM search_block b WHERE b.segment = s.id AND b.first_word <= x'61'
                        ORDER BY b.first_word DESC LIMIT 1) FROM search_segment s
                    """,
                ].map { sql in try connection.rows("EXPLAIN QUERY PLAN \(sql)") { $0.text(3) } }
            }
            #expect(plans[0].contains { $0.contains("standard_block_changed (changed>?)") }, "\(plans[0])")
            #expect(!plans[1].contains { $0.contains("B-TREE") }, "\(plans[1])")
            #expect(plans[2].contains { $0.hasPrefix("SEARCH t USING INTEGER PRIMARY KEY") }, "\(plans[2])")
            #expect(plans[3].contains { $0.contains("standard_by_word (number_word>?") }, "\(plans[3])")
            #expect(plans[4].contains { $0.contains("(segment=? AND first_word<?)") }, "\(plans[4])")
            #expect(!plans[4].contains { $0.contains("B-TREE") }, "\(plans[4])")
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
