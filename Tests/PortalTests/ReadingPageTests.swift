import Diagnostics
import Documents
import Quantities
import Reading
import StandardReading
import Standards
import Testing

@testable import Portal

@Suite("The page of documents as they were read")
struct ReadingPageTests {
    private func page(_ language: Language, matches: [NamedMatch]? = nil) -> String {
        var cover = Cover()
        cover.number = "Q/ABC 001-2024"
        cover.title = "<script>alert(1)</script>"
        let table = Table(
            rows: 2, columns: 2,
            cells: [
                Cell(row: 0, column: 0, columnSpan: 2, text: "指标 \"<\u{338}b>\"&"),
                Cell(row: 1, column: 0, text: "长度", confidence: 0.5), Cell(row: 1, column: 1, text: "≤20"),
            ])
        let unsure = Indicator(
            name: "长度", parents: ["外形"], grade: "特级", segment: ["型号": "甲"],
            requirement: Requirement(text: "≤20 mm", kind: .text), methods: ["GB/T 1"],
            place: DocumentPlace(page: 5, table: "1", cell: "2,2"), confidence: 0.895)
        let content = StandardContent(
            cover: cover, tables: [StandardTable(number: "1", caption: "尺寸", table: table)],
            indicators: [unsure],
            findings: [Diagnostic(.warning, code: "x", LocalizedText(zh: "有隐藏文字", en: "hidden text"))])
        let reading = StandardFileReader.Reading(document: Document(form: .docx), content: content)
        return ReadingPage.render(
            [ReadingPage.Entry(file: "a.docx", reading: reading, matches: matches)], language: language)
    }

    @Test("What documents say is text and never markup", arguments: Language.allCases)
    func escaped(_ language: Language) {
        let page = page(language)
        #expect(!page.contains("<script>alert"))
        #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        #expect(!page.utf8.contains(sequence: "\"<\u{338}b>\"".utf8))
        #expect(page.contains(language == .zh ? "有隐藏文字" : "hidden text"))
    }

    @Test("A value stands with its condition, place and confidence; what is unsure is marked")
    func row() {
        let page = page(.zh)
        #expect(
            page.contains(
                "<tr class=\"unsure\"><th scope=\"row\">外形 长度</th><td>特级, 型号 甲</td><td>≤20 mm</td><td>GB/T 1</td><td>第 5 页 表 1 单元格 2,2</td><td class=\"num\">89\u{A0}%</td></tr>"
            ))
        #expect(page.contains("<td class=\"unsure\">长度</td>"))
        #expect(page.contains("<td colspan=\"2\">"))
        #expect(self.page(.en).contains("page 5 table 1 cell 2,2"))
    }

    @Test("With a scheme the meaning of a value has a column")
    func meaning() {
        let match = NamedMatch(
            indicator: 0, id: "length", title: LocalizedText(zh: "长", en: "Length"),
            reason: LocalizedText(zh: "同名", en: "same name"))
        #expect(page(.zh, matches: [match]).contains("<td>长：同名</td></tr>"))
        #expect(!page(.zh, matches: []).contains("方案的指标"))
    }
}

extension Sequence<UInt8> {
    /// Whether bytes stand one after the other somewhere.
    fileprivate func contains(sequence: some Sequence<UInt8>) -> Bool {
        Array(self).firstRange(of: Array(sequence)) != nil
    }
}
