import Database
import Samples
import Testing
import TestSupport

@testable import Registry

@Suite("Packed words")
struct WordSegmentTests {
    /// Standards with words: some that all hold, some that few do, one that only they do, and words of all lengths.
    private static func standards(_ count: Int, from first: Int = 1) -> [(row: Int, words: [String])] {
        var seed = SeededGenerator(seed: 7)
        return (0..<count).map { index in
            var words: Set<String> = ["公司", "有限", "q"]
            for word in 0..<40 where seed.next() % UInt64(word + 2) == 0 { words.insert("词\(word)") }
            words.insert("sl\(index)")
            words.insert(String(repeating: "x", count: index % 300 + 1))
            // Rows are left out here and there.
            return (first + index * 3 / 2, words.sorted())
        }
    }

    private static func builder(_ standards: [(row: Int, words: [String])]) -> WordSegmentBuilder {
        var builder = WordSegmentBuilder()
        for (row, words) in standards {
            builder.add(row: row, SQLWords(distinct: words.shuffled().joined(separator: " ")))
        }
        return builder
    }

    @Test("What goes into blocks comes out of them, in the order of the words' bytes")
    func blocks() throws {
        let standards = Self.standards(2_000, from: 900)
        let blocks = Self.builder(standards).blocks()
        var held: [Int: [String]] = [:]
        var before: [UInt8] = []
        for block in blocks {
            let entries = try WordBlock(bytes: block.bytes).entries()
            #expect(entries.first?.word == block.first)
            #expect(block.bytes.count <= WordBlock.target || entries.count == 1)
            for entry in entries {
                #expect(before.lexicographicallyPrecedes(entry.word))
                before = entry.word
                for place in entry.places {
                    held[899 + Int(place), default: []].append(String(decoding: entry.word, as: UTF8.self))
                }
            }
        }
        #expect(held.count == standards.count)
        for (row, words) in standards {
            #expect(
                held[row]?.map { Array($0.utf8) }
                    == words.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) })
        }
        #expect(blocks.count > 10)
    }

    @Test("A block that is damaged is told, and never read past its end")
    func damaged() throws {
        let block = try #require(Self.builder(Self.standards(50)).blocks().first)
        var refused = 0
        for place in block.bytes.indices {
            var bytes = block.bytes
            bytes[place] ^= 0xFF
            do { _ = try WordBlock(bytes: bytes).entries() } catch is RegistryError { refused += 1 }
            do { _ = try WordBlock(bytes: Array(bytes[..<place])).entries() } catch is RegistryError {
                refused += 1
            }
        }
        #expect(refused > block.bytes.count)
    }

    @Test("Standards are found under all of several words, in several segments")
    func found() async throws {
        for engine in TestEngine.present {
            try await engine.withDatabase { address in
                let registry = try await RegistryFixture.open(DatabaseLocation(address))
                let first = Self.standards(1_500)
                let second = Self.standards(500, from: 5_000)
                try await registry.database.write { connection in
                    let segments = WordSegments(connection: connection)
                    #expect(try segments.end() == 0)
                    #expect(try segments.rows([.init(text: "公司")]).isEmpty)
                    try segments.add(Self.builder(first))
                    try segments.add(Self.builder(second))
                    #expect(try segments.end() == second.last?.row)
                    let all = first + second
                    func expected(_ words: [SearchWords.Word]) -> [Int] {
                        all.filter { standard in
                            words.allSatisfy { word in
                                standard.words.contains {
                                    $0 == word.text
                                }
                            }
                        }.map(\.row)
                    }
                    let queries: [[SearchWords.Word]] = [
                        [.init(text: "公司")], [.init(text: "公司"), .init(text: "词30")],
                        [.init(text: "词38"), .init(text: "词39")], [.init(text: "sl7"), .init(text: "有限")],
                        [.init(text: "没有")], [.init(text: "公司"), .init(text: "没有")], [.init(text: "a")],
                        [.init(text: "龠")], [.init(text: String(repeating: "x", count: 300))],
                        [.init(text: "词0"), .init(text: "词1"), .init(text: "x")],
                    ]
                    var hits = 0
                    for query in queries {
                        let rows = try segments.rows(query)
                        #expect(rows == expected(query), "\(engine) \(query)")
                        hits += rows.count
                    }
                    #expect(hits > 2_000)
                }
                try registry.close()
            }
        }
    }

    @Test("A standard that is taken out is found no longer, and leaves no word behind")
    func erased() async throws {
        for engine in TestEngine.present {
            try await engine.withDatabase { address in
                let registry = try await RegistryFixture.open(DatabaseLocation(address))
                let standards = Self.standards(1_000, from: 10)
                try await registry.database.write { connection in
                    let segments = WordSegments(connection: connection)
                    try segments.add(Self.builder(standards))
                    let gone = standards[333]
                    try segments.erase(
                        SQLWords(distinct: (gone.words + ["没有过"]).joined(separator: " ")), row: gone.row)
                    var held: [Int: Set<String>] = [:]
                    try segments.forEachWord { held[$0, default: []].insert($1) }
                    #expect(held.count == standards.count - 1)
                    for (row, words) in standards where row != gone.row { #expect(held[row] == Set(words)) }
                    #expect(try segments.rows([.init(text: "sl333")]).isEmpty)
                    #expect(try segments.rows([.init(text: "sl334")]) == [standards[334].row])
                    // The bytes of what only it held are gone from all blocks.
                    let bytes = try connection.rows("SELECT bytes FROM search_block") { $0.blob(0) }
                    #expect(!bytes.contains { $0.contains(subsequence: Array("sl333".utf8)) })
                    try segments.erase(SQLWords(distinct: "公司"), row: 1)
                    #expect(try segments.rows([.init(text: "公司")]).count == standards.count - 1)
                }
                try registry.close()
            }
        }
    }

    @Test("Words that a great part of standards hold are counted")
    func frequent() async throws {
        for engine in TestEngine.present {
            try await engine.withDatabase { address in
                let registry = try await RegistryFixture.open(DatabaseLocation(address))
                let standards = Self.standards(1_000)
                try await registry.database.write { connection in
                    let segments = WordSegments(connection: connection)
                    try segments.add(Self.builder(standards))
                    let counts = try segments.frequent(rarest: 20)
                    var expected: [String: Int] = [:]
                    for word in standards.flatMap(\.words) { expected[word, default: 0] += 1 }
                    let size = (standards.last?.row ?? 0) - (standards.first?.row ?? 0) + 1
                    expected = expected.filter { $0.value >= size / 20 }
                    #expect(
                        Dictionary(
                            uniqueKeysWithValues: counts.map {
                                (String(decoding: $0.key, as: UTF8.self), $0.value)
                            })
                            == expected)
                    #expect(expected["公司"] == 1_000)
                }
                try registry.close()
            }
        }
    }
}

extension Array where Element: Equatable {
    fileprivate func contains(subsequence: [Element]) -> Bool {
        indices.contains { self[$0...].starts(with: subsequence) }
    }
}
