import Database
import Standards
import Testing

@testable import Registry

@Suite("What searches use")
struct SearchIndexTests {
    /// What stands under a standard.
    private struct Indexed: Equatable {
        var words: Set<String> = []
        var facts: StandardFacts
        var division: String
    }

    /// All that is indexed, by standard. Which words are common is checked, and left out.
    private static func picture(_ registry: Registry) async throws -> [Int: Indexed] {
        try await registry.database.write { connection in
            let columns = try StandardColumnShelf().columns(connection)
            var words: [Int: Set<String>] = [:]
            try WordSegments(connection: connection).forEachWord { row, word in
                let (number, place) = FactsBlock.place(of: row)
                if columns.blocks[number]?[place].isApart == false { words[row, default: []].insert(word) }
            }
            if connection.dialect == .sqlite {
                try connection.execute(
                    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.words_there USING fts5vocab(main, standard_search, instance)"
                )
                try connection.forEachRow("SELECT doc, term FROM temp.words_there", []) {
                    words[$0.integer(0), default: []].insert($0.text(1))
                }
            } else {
                try connection.forEachRow(
                    "SELECT rowid, unnest(tsvector_to_array(words)) FROM standard_search", []
                ) { words[$0.integer(0), default: []].insert($0.text(1)) }
            }
            var picture: [Int: Indexed] = [:]
            for (number, block) in columns.blocks.enumerated() {
                guard let block else { continue }
                for place in 0..<FactsBlock.size {
                    let row = number * FactsBlock.size + place
                    var facts = block[place]
                    let held = words.removeValue(forKey: row) ?? []
                    let mask = columns.common.mask(
                        of: SQLWords(distinct: held.sorted().joined(separator: " ")))
                    #expect(facts.common == mask, "standard \(row)")
                    guard facts != StandardFacts() || !held.isEmpty else { continue }
                    let division = columns.divisions[Int(facts.division)]
                    (facts.common, facts.division, facts.isApart) = (0, 0, false)
                    picture[row] = Indexed(words: held, facts: facts, division: division)
                }
            }
            #expect(words.isEmpty, "words of standards without facts")
            return picture
        }
    }

    private static func declaration(_ number: Int, version: Int = 1, title: String? = nil) throws
        -> Declaration
    {
        var declaration = try RegistryFixture.declaration(
            number, [95 - number % 40, 90, 90], version: version, replaces: version > 1 ? version - 1 : nil)
        declaration.enterprise.division = ["110108", "110101", "X-BDA", nil][number % 4]
        if let title { declaration.standard.title = title }
        return declaration
    }

    @Test("After all that can happen to standards it is as if it were made anew", arguments: [true, false])
    func changes(hasCommonWords: Bool) async throws {
        try await RegistryFixture.run { fixture in
            let registry = fixture.registry
            _ = try await registry.load((1...30).map { try Self.declaration($0) })
            if hasCommonWords { #expect(try await registry.prepareSearch(fewest: 1) == ["common words"]) }
            _ = try await registry.load((31...40).map { try Self.declaration($0) })
            _ = try await registry.load([
                try Self.declaration(1, version: 3, title: "第三版"),
                try Self.declaration(2, version: 2, title: "改称"),
            ])
            _ = try await registry.load([try Self.declaration(1, version: 2, title: "迟到")])
            _ = try await registry.assign(
                enterprise: "X3", number: "Q/SL3 001-2026", category: nil, reason: "不属于")
            _ = try await registry.assign(
                enterprise: "X2", number: "Q/SL2 001-2026", category: "test-goods", reason: "属于")
            _ = try await registry.addScheme(
                RegistryFixture.scheme(version: "2", first: 85), file: "test.yaml")
            for (enterprise, number, version) in [
                ("X1", "Q/SL1 001-2026", 3), ("X4", "Q/SL4 001-2026", nil), ("X5", nil, nil),
            ] as [(String, String?, Int?)] {
                _ = try await registry.forget(
                    ForgettingRequest(enterprise: enterprise, number: number, version: version, ground: "依法"))
            }
            let kept = try await Self.picture(registry)
            #expect(kept.count == 38)
            #expect(Set(kept.values.map(\.facts.grade)).count > 2)
            try await registry.packFacts()
            try await registry.cutWordsAnew()
            #expect(try await Self.picture(registry) == kept)
        }
    }

    @Test("No answer depends on which words are common")
    func commonWords() async throws {
        try await RegistryFixture.run { fixture in
            let registry = fixture.registry
            _ = try await registry.load((1...30).map { try Self.declaration($0) })
            let queries = [
                StandardQuery("示例"), StandardQuery("示"), StandardQuery("示例企业7"), StandardQuery("试验品 sl9"),
                StandardQuery("品", division: "11", year: 2026), StandardQuery("没有"), StandardQuery("Q/SL1"),
                StandardQuery("企业", grade: 1), StandardQuery("q", division: "X-BDA"),
            ]
            func found() async throws -> [[String]] {
                var found: [[String]] = []
                for query in queries {
                    found.append(try await registry.page(.search(query), 1).entries.map(\.standard.number))
                }
                return found
            }
            let before = try await found()
            #expect(before.count { !$0.isEmpty } == 8, "\(before)")
            #expect(try await registry.prepareSearch(fewest: 1) == ["common words"])
            let isThere = try await registry.database.read {
                try CommonWords.read($0).bit(of: .init(text: "试验")) != nil
            }
            #expect(isThere)
            #expect(try await found() == before)
            #expect(
                try await registry.prepareSearch(fewest: 1) == [],
                "they are chosen anew when there are twice as many")
        }
    }

    @Test("What was cut and packed otherwise is made anew when the registry is opened")
    func otherVersion() async throws {
        try await RegistryFixture.run { fixture in
            _ = try await fixture.registry.load((1...5).map { try Self.declaration($0) })
            let kept = try await Self.picture(fixture.registry)
            try await fixture.registry.database.write { connection in
                try connection.execute("DELETE FROM standard_block")
                try StandardSearch(connection: connection).words.removeAll()
                try SearchIndexVersion.put(SearchWords.version - 1, connection)
            }
            let again = try await RegistryFixture.open(fixture.location)
            #expect(again.migrations == ["facts of standards", "words of standards"])
            #expect(try await Self.picture(again) == kept)
            try again.close()
        }
    }
}
