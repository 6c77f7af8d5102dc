import Diagnostics
import Documents
import Foundation
import Testing

@testable import Reading

@Suite struct HTMLDocumentTests {
    func read(_ html: String) async throws -> Document {
        try await TestDocument.reader.read(Array("<!DOCTYPE html><html>\(html)</html>".utf8), name: "a.html")
    }

    @Test func headingsParagraphsAndLists() async throws {
        let document = try await read(
            """
            <head><title>标题</title><style>p{color:red}</style></head><body><h2>4  要求</h2>
            <p>水分<b>≤</b> 14<sup>2</sup>，<br>H<sub>2</sub>O</p><script>alert(1)</script>
            <ol start="3"><li>甲</li><li>乙<ul><li>丙</li></ul></li></ol><ol type="a"><li><p>丁</p></li></ol>
            <div>前<p>中</p>后</div><pre>a  b
            c</pre></body>
            """)
        #expect(
            document.texts == [
                "4 要求", "水分≤ 14²，\nH₂O", "3. 甲", "4. 乙", "• 丙", "a. 丁", "前", "中", "后", "a  b\nc",
            ])
        #expect(document.paragraphs.first?.style.headingLevel == 2)
        #expect(document.form == .html && document.findings.isEmpty)
    }

    @Test func tablesWithSpansAndHeaders() async throws {
        let document = try await read(
            """
            <table><caption>表1</caption><thead><tr><th rowspan=2>项目<th colspan=2>等级</tr>
            <tr><th>优<th>良</tr></thead><tbody><tr><td rowspan="0">水分<td>1<td>2<tr><td>3<td>4</tbody>
            <tfoot><tr><td colspan=9999999>注<p>二</p></td></tr></tfoot></table>
            """)
        #expect(document.texts == ["表1"])
        let table = try #require(document.tables.first)
        #expect(table.headerRows == 2)
        let start = table.texts.prefix(4).map { Array($0.prefix(3)) }
        let expected = [["项目", "等级", "等级"], ["项目", "优", "良"], ["水分", "1", "2"], ["水分", "3", "4"]]
        #expect(start == expected)
        // A span of any width is cut to what a table may have.
        #expect(table.columns == 1_000)
        #expect(table.texts[4].first == "注\n二")
    }

    @Test func rowsWithoutGroupsAndCellsOverEachOther() async throws {
        let document = try await read(
            "<table><tr><td>a<td rowspan=5>b<td>c</tr><tr><td colspan=3>d</tr><tr><td>e<table><tr><td>内</table></tr></table>"
        )
        #expect(
            document.tables.first?.texts.map { $0.prefix(3) } == [
                ["a", "b", "c"], ["d", "b", ""], ["e\n内", "b", ""],
            ])
        #expect(document.tables.last?.texts == [["内"]])
    }

    @Test(arguments: [
        #"<p style="display:none">密</p>"#, "<p hidden>密</p>", #"<p style="visibility: hidden">密</p>"#,
        #"<p style="color:#FFF">密</p>"#, "<font color=white>密</font>", #"<span style="font-size:0">密</span>"#,
        #"<p style="opacity:0">密</p>"#, "<style>.x{display:none}</style><p class='a x'>密</p>",
        "<style>/* */ #s, p.q { color: rgb(255,255,255) }</style><p id=s>密</p>",
        "<table style='display:none'><tr><td>密</table>",
    ])
    func whatCannotBeSeenIsLeftOutAndTold(html: String) async throws {
        let document = try await read("<body><p>明</p>\(html)</body>")
        #expect(document.texts == ["明"] && document.tables.isEmpty)
        #expect(document.findings.map(\.code) == ["hidden-text"])
        #expect(document.findings.first?.message.zh.contains("“密”") == true)
    }

    @Test(arguments: [
        #"<p style="color:white;background:#1F4E79">文</p>"#, "<p bgcolor=navy style='color:#ffffff'>文</p>",
        "<style>@media print{p{display:none}}</style><p>文</p>", "<p style='font-size:12px'>文</p>",
    ])
    func whatCanBeSeenIsKept(html: String) async throws {
        let document = try await read("<body>\(html)</body>")
        #expect(document.texts == ["文"] && document.findings.isEmpty)
    }

    @Test func hiddenFromScreenReadersIsNoted() async throws {
        let document = try await read("<p aria-hidden=true>文</p>")
        #expect(document.texts == ["文"])
        #expect(document.findings.map(\.severity) == [.note])
    }

    @Test func nothingIsFetched() async throws {
        let document = try await read(
            "<script src='http://a/b.js'></script><p>文</p><img src='https://a/c.png' alt='图'><iframe src='//a/d'></iframe>"
        )
        #expect(document.findings.map(\.code) == ["external-link", "external-link"])
        #expect(document.figures.first?.description == "图")
    }

    @Test(arguments: ["<meta charset=gb2312>", "<meta http-equiv=a content='text/html; charset=GBK'>", ""])
    func chineseEncodingsAreRead(head: String) async throws {
        let gb18030 = String.Encoding(rawValue: 0x8000_0632)
        let bytes = try #require("<html>\(head)<p>水分不大于 14%</p>".data(using: gb18030))
        let document = try await TestDocument.reader.read([UInt8](bytes), name: "a.html")
        #expect(document.texts == ["水分不大于 14%"])
        #expect(document.findings.map(\.code) == (head.isEmpty ? ["guessed-encoding"] : []))
    }

    @Test func marksOfByteOrderCount() async throws {
        let wide = try #require("<html><p>水分</p>".data(using: .utf16LittleEndian))
        let document = try await TestDocument.reader.read([0xFF, 0xFE] + [UInt8](wide), name: "a.html")
        #expect(document.texts == ["水分"])
        let marked = [0xEF, 0xBB, 0xBF] + Array("<table><tr><td>水分</table>".utf8)
        #expect(try await TestDocument.reader.read(marked, name: "a").tables.first?.texts == [["水分"]])
    }

    @Test func nestedTablesAreReadOnce() async throws {
        let deep = String(repeating: "<table><tr><td>", count: 40)
        let document = try await read("<body>\(deep)底</body>")
        #expect(document.tables.count == 40)
        #expect(document.tables.allSatisfy { $0.texts == [["底"]] })
    }

    @Test func deepAndBrokenPagesEnd() async throws {
        let deep = String(repeating: "<div>", count: 5_000)
        let code = await TestDocument.failure(Array("<html>\(deep)文".utf8))
        #expect(code == nil || code == "document-too-large")
        #expect(try await read("<p>甲<td>乙</b></table><p").texts.joined() == "甲乙")
    }
}
