import Database
import Testing

@testable import Registry

@Suite("Words for full-text search")
struct SearchWordsTests {
    @Test(
        "Han characters stand in pairs and alone, other runs as lower-case words, each once"
    )
    func index() {
        #expect(
            SearchWords.index(["房间空调器 KFR-35GW", "空调 kfr"]).text
                == "房 房间 间 间空 空 空调 调 调器 器 kfr 35gw")
        #expect(SearchWords.index(["Q/A 1"]).text == "q a 1")
    }

    @Test("Words are told apart whatever their length and letters, the same after others were collected")
    func collector() {
        var collector = WordCollector()
        for _ in 0..<2 {
            collector.removeAll()
            for text in ["ABCDEFGH abcdefgh ABCDEFGHI", "abcdefghi É é \u{212A} k", "空é调a空 水 空", "𠀀𠀁"] {
                collector.collect(text)
            }
            #expect(collector.words.text == "abcdefgh abcdefghi é k 空 调 a 水 𠀀𠀁 𠀁")
        }
    }

    @Test("A word that is longer than either engine takes is left out")
    func longest() {
        let long = String(repeating: "a", count: SQLWords.longest + 1)
        #expect(SearchWords.index(["\(long) b"]).text == "b")
    }

    @Test("A query asks for pairs, and for the beginning of one where a character stands alone")
    func query() {
        #expect(SearchWords.query("空调器").map(\.text) == ["空调", "调器"])
        #expect(SearchWords.query("水") == [SearchWords.Word(text: "水", isPrefix: true)])
        #expect(SearchWords.query("水", hasCharacters: true) == [SearchWords.Word(text: "水")])
        #expect(SearchWords.query("Air 净化").map(\.text) == ["air", "净化"])
    }

    @Test(
        "Numbers begin as what is asked for, in any spelling",
        arguments: ["Q/ABC 001", "qabc001", "Q ABC-001—2026"])
    func numbers(spelling: String) throws {
        let whole = SearchWords.squeezed("Q/ABC 001-2026")
        let number = try #require(SearchWords.match(spelling)?.number)
        #expect(whole.hasPrefix(number))
    }

    @Test("A query of punctuation asks for nothing", arguments: ["", "  ", "\"*", "—()"])
    func emptyQuery(text: String) {
        #expect(SearchWords.query(text).isEmpty)
    }

    @Test("Every word of a query is a word of the text that holds it, or the beginning of one")
    func queryIsFound() {
        let words = SearchWords.index(["示例格力科技有限公司", "Q/ABC 001-2026"]).text.split(separator: " ")
        for query in ["格力", "科技有限", "力", "司", "abc 001", "2026"] {
            #expect(
                SearchWords.query(query).allSatisfy { asked in
                    words.contains { asked.isPrefix ? $0.hasPrefix(asked.text) : $0 == asked.text }
                }, "\(query)")
        }
    }
}
