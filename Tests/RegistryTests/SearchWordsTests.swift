import Testing

@testable import Registry

@Suite("Words for full-text search")
struct SearchWordsTests {
    @Test("Han characters are found alone and in pairs, other runs as lower-case words")
    func index() {
        #expect(SearchWords.index(["房间空调器 KFR-35GW"]) == "房 间 空 调 器 房间 间空 空调 调器 kfr 35gw")
    }

    @Test("A query asks for pairs, and for a character only where it stands alone")
    func query() {
        #expect(SearchWords.query("空调器") == ["空调", "调器"])
        #expect(SearchWords.query("水") == ["水"])
        #expect(SearchWords.query("Air 净化") == ["air", "净化"])
    }

    @Test("A query of punctuation asks for nothing", arguments: ["", "  ", "\"*", "—()"])
    func emptyQuery(text: String) {
        #expect(SearchWords.query(text).isEmpty)
    }

    @Test("Every word of a query is a word of the text that holds it")
    func queryIsFound() {
        let words = Set(SearchWords.index(["示例格力科技有限公司", "Q/ABC 001-2026"]).split(separator: " "))
        for query in ["格力", "科技有限", "力", "abc 001", "2026"] {
            #expect(SearchWords.query(query).allSatisfy { words.contains(Substring($0)) }, "\(query)")
        }
    }
}
