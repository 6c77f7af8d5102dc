import Diagnostics
import Documents
import Testing

@testable import Reading

@Suite struct WorkbookDocumentTests {
    func cell(_ reference: String, _ text: String) -> String {
        #"<c r="\#(reference)" t="inlineStr"><is><t>\#(text)</t></is></c>"#
    }

    func read(_ rows: String, after: String = "", before: String = "") async throws -> Document {
        // The rows end early so that what belongs after and before them can stand there.
        let rows = rows + (after.isEmpty ? "" : "</sheetData>\(after)<sheetData>")
        return try await TestDocument.reader.read(
            TestWorkbook.bytes(rows: (before.isEmpty ? "" : "</sheetData>\(before)<sheetData>") + rows),
            name: "a.xlsx")
    }

    @Test func emptyRowsAndColumnsPartTables() async throws {
        let document = try await read(
            #"<row r="1">\#(cell("A1", "a"))\#(cell("B1", "b"))\#(cell("D1", "右"))</row>"#
                + #"<row r="2">\#(cell("A2", "c"))</row><row r="4">\#(cell("A4", "下"))</row>"#)
        #expect(document.texts == ["数据"])
        #expect(document.paragraphs.first?.style.headingLevel == 1)
        #expect(document.tables.map(\.texts) == [[["a", "b"], ["c", ""]], [["右"]], [["下"]]])
        #expect(document.blocks.count == 4 && document.form == .xlsx)
    }

    @Test func mergesAreKeptAndATitleStandsBefore() async throws {
        let document = try await read(
            #"<row r="1">\#(cell("A1", "表1 指标"))</row><row r="2">\#(cell("A2", "项目"))\#(cell("B2", "等级"))</row>"#
                + #"<row r="3">\#(cell("B3", "优"))\#(cell("C3", "良"))</row>"#,
            after:
                #"<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A2:A3"/><mergeCell ref="B2:C2"/></mergeCells>"#
        )
        #expect(document.texts == ["数据", "表1 指标"])
        #expect(document.tables.map(\.texts) == [[["项目", "等级", "等级"], ["项目", "优", "良"]]])
    }

    @Test func whatIsHiddenIsLeftOutAndTold() async throws {
        let document = try await read(
            #"<row r="1">\#(cell("A1", "a"))\#(cell("B1", "密列"))\#(cell("C1", "c"))</row>"#
                + #"<row r="2" hidden="1">\#(cell("A2", "密行"))</row><row r="3">\#(cell("A3", "d"))</row>"#,
            before: #"<cols><col min="2" max="2" hidden="1"/></cols>"#)
        // What stands beside hidden rows and columns is one table.
        #expect(document.tables.map(\.texts) == [[["a", "c"], ["d", ""]]])
        #expect(document.findings.map(\.code) == ["hidden-text"])
        #expect(document.findings.first?.message.zh.contains("2 个单元格") == true)
    }

    @Test func mergesOverWholeColumnsEndWithTheContent() async throws {
        let document = try await read(
            #"<row r="1">\#(cell("A1", "a"))\#(cell("B1", "b"))</row>"#,
            after: #"<mergeCells><mergeCell ref="A1:A1048576"/><mergeCell ref="A1:B1"/></mergeCells>"#)
        #expect(document.tables.count == 1)
    }

    @Test(arguments: [
        ("0.5", "0.00", "0.50"), ("0.05", "0%", "5%"), ("0.123", "0.0%", "12.3%"),
        ("0.1234", "0.0%", "12.34%"),
        ("12000", "#,##0.00", "12000.00"), ("14", "", "14"), ("14.25", "0.0", "14.25"), ("5", "General", "5"),
        ("3", #"0.0"mg""#, "3"), ("7", "0.00_)", "7.00"), ("x", "0.00", "x"),
        ("1", "0.00;[Red]-0.00", "1.00"),
    ])
    func numbersShowTheirDigits(raw: String, format: String, text: String) {
        #expect(NumberDisplay.text(raw, format: format) == text)
    }
}
