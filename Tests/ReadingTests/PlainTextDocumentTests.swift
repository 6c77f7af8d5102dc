import Diagnostics
import Documents
import Foundation
import Testing

@testable import Reading

@Suite struct PlainTextDocumentTests {
    func read(_ text: String) -> Document {
        Document(form: .text, blocks: PlainTextDocument.blocks(text))
    }

    @Test func blankLinesAndClausesPartParagraphs() {
        let text = """
            Q/ABC 001—2026

            1 范围
            本标准规定了大米的要求。
            2 要求
            2.1 水分
            a) 不大于 14 %；
            b）其他。
            （1）甲
            第三章 附则
            表1 指标
            附录 A
            """
        #expect(
            read(text).texts == [
                "Q/ABC 001—2026", "1 范围", "本标准规定了大米的要求。", "2 要求", "2.1 水分", "a) 不大于 14 %；", "b）其他。",
                "（1）甲", "第三章 附则", "表1 指标", "附录 A",
            ])
    }

    @Test func brokenLinesAreJoined() {
        let long = "本标准规定了大米的术语和定义、技术要求、试验方法、检验规则、标志、包装、运输和贮存的要求以"
        let text =
            "　　\(long)\n及其他规定。\n　　\(long)\n5 kg 以上的包装。\n"
        #expect(
            read(text).texts == [
                "\(long)及其他规定。", "\(long)5 kg 以上的包装。",
            ])
        let english =
            "The moisture of rice is\nnot more than what is laid down\nhere; all other limits stand in\nthe table.\n"
        #expect(
            read(english).texts == [
                "The moisture of rice is",
                "not more than what is laid down here; all other limits stand in the table.",
            ])
    }

    @Test func drawnTables() {
        let boxes = """
            表1
            ┌──┬──┐
            │项目│指标│
            ├──┼──┤
            │水分│≤14 │
            │    │以内│
            ├──┼──┤
            │杂质│0.2 │
            └──┴──┘
            注
            """
        let document = read(boxes)
        #expect(document.texts == ["表1", "注"])
        #expect(document.tables.map(\.texts) == [[["项目", "指标"], ["水分", "≤14\n以内"], ["杂质", "0.2"]]])
        #expect(document.tables.first?.headerRows == 1)
        let bars = read("| a | b |\n|---|:-:|\n| 1 |  |\n| 3 | 4 |")
        #expect(bars.tables.map(\.texts) == [[["a", "b"], ["1", ""], ["3", "4"]]])
        #expect(bars.tables.first?.headerRows == 1)
        let plus = read("+---+---+\n| a | b |\n+===+===+\n| 1 | 2 |\n+---+---+")
        #expect(plus.tables.map(\.texts) == [[["a", "b"], ["1", "2"]]])
    }

    @Test func tablesByTabsAndBySpaces() {
        #expect(read("项目\t指标\n水分\t≤14\n\n后").tables.map(\.texts) == [[["项目", "指标"], ["水分", "≤14"]]])
        let spaces = """
            项目        指标      方法
            水分 %      ≤ 14.0    GB/T 5497
            杂质 %      ≤ 0.25
            """
        #expect(
            read(spaces).tables.map(\.texts) == [
                [["项目", "指标", "方法"], ["水分 %", "≤ 14.0", "GB/T 5497"], ["杂质 %", "≤ 0.25", ""]]
            ])
    }

    @Test func aListOfReferencesIsNoTable() {
        let list = "　　GB/T 191　包装储运图示标志\n　　GB/T 2270　空气净化器　电源线拉力检测方法\n"
        #expect(read(list).tables.isEmpty)
        #expect(read(list).texts == ["GB/T 191　包装储运图示标志", "GB/T 2270　空气净化器　电源线拉力检测方法"])
    }

    @Test(arguments: ["  ", "\t"])
    func mergedCellsThatAreWrittenOutAreOneCell(gap: String) throws {
        let width = gap == "\t" ? 0 : 12
        let lines = [
            ["指标名称", "指标名称", "单位", "指标", "指标"], ["指标名称", "指标名称", "单位", "优级", "良级"],
            ["净化能效", "颗粒物", "m³/h", "≥ 9", "≥ 8"], ["净化能效", "甲醛", "m³/h", "≥ 2", "≥ 1"],
            ["泄漏电流", "泄漏电流", "mA", "≤ 0.2", "≤ 0.2"],
        ].map { row in
            row.map { $0 + String(repeating: " ", count: max(width - $0.columns, 0)) }.joined(separator: gap)
        }
        let table = try #require(read(lines.joined(separator: "\n")).tables.first)
        #expect(table.headerRows == 2)
        let spans = table.cells.filter { $0.rowSpan > 1 || $0.columnSpan > 1 }
            .map { "\($0.text) \($0.rowSpan)x\($0.columnSpan)" }
        #expect(spans == ["指标名称 2x2", "单位 2x1", "指标 1x2", "净化能效 2x1", "泄漏电流 1x2"])
        #expect(table.cells.count { $0.text == "≤ 0.2" } == 2, "equal values stay values")
    }

    @Test(arguments: ["5.1  原料\n5.2  感官\n5.3  水分", "a | b", "一行  两处", "1\t范围"])
    func whatOnlyLooksLikeATableIsNone(text: String) {
        #expect(read(text).tables.isEmpty)
        #expect(!read(text).texts.isEmpty)
    }

    /// Lines that look like the start of a table each take no longer for standing in a long row.
    @Test(
        .timeLimit(.minutes(1)),
        arguments: ["a | b\nc | d | e\n", "-----\n", "5.1  甲\n", "a\tb\nc\td\te\n", "x  y\n\n"])
    func longTextsTakeNoLonger(unit: String) {
        let text = String(repeating: unit, count: 20_000)
        #expect(!read(text).blocks.isEmpty)
    }

    @Test func encodings() async throws {
        let gb18030 = String.Encoding(rawValue: 0x8000_0632)
        let bytes = try #require("水分不大于".data(using: gb18030))
        let document = try await TestDocument.reader.read([UInt8](bytes), name: "a.txt")
        #expect(document.texts == ["水分不大于"])
        #expect(document.findings.map(\.code) == ["guessed-encoding"])
        let utf8 = try await TestDocument.reader.read([0xEF, 0xBB, 0xBF] + Array("水分".utf8), name: "a.txt")
        #expect(utf8.texts == ["水分"] && utf8.findings.isEmpty && utf8.form == .text)
    }
}
