import Diagnostics
import Documents
import Testing

@testable import Reading

@Suite struct WordTableTests {
    func tables(_ body: String) async throws -> [Table] { try await TestDocument.read(body).tables }

    func row(_ cells: String..., properties: String = "") -> String {
        "<w:tr><w:trPr>\(properties)</w:trPr>\(cells.joined())</w:tr>"
    }

    func cell(_ text: String, _ properties: String = "") -> String { TestDocument.cell(text, properties) }

    let span = { (count: Int) in #"<w:gridSpan w:val="\#(count)"/>"# }
    let first = #"<w:vMerge w:val="restart"/>"#
    let next = "<w:vMerge/>"

    @Test func mergesOverRowsAndColumns() async throws {
        let body =
            "<w:tbl>"
            + row(
                cell("项目", first + span(2)), cell("等级", span(2)), properties: "<w:tblHeader/>")
            + row(cell("", next + span(2)), cell("优"), cell("良"), properties: "<w:tblHeader/>")
            + row(cell("水分", first), cell("甲"), cell("1"), cell("2"))
            + row(cell("", next), cell("乙"), cell("3"), cell("4")) + "</w:tbl>"
        let table = try #require(try await tables(body).first)
        #expect(
            table.texts == [
                ["项目", "项目", "等级", "等级"], ["项目", "项目", "优", "良"], ["水分", "甲", "1", "2"],
                ["水分", "乙", "3", "4"],
            ])
        #expect(table.headerRows == 2)
        #expect(table.cells.map(\.rowSpan) == [2, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1])
    }

    @Test func cellsMergedTheOldWayAndRowsThatStartLater() async throws {
        let body =
            "<w:tbl>"
            + row(
                cell("甲", #"<w:hMerge w:val="restart"/>"#), cell("", "<w:hMerge/>"), cell("乙"))
            + row(cell("1"), cell("2"), properties: #"<w:gridBefore w:val="1"/>"#)
            + row(cell("3"), properties: #"<w:gridAfter w:val="2"/>"#) + "</w:tbl>"
        let table = try #require(try await tables(body).first)
        #expect(table.texts == [["甲", "甲", "乙"], ["", "1", "2"], ["3", "", ""]])
        #expect(table.cells.count == 5)
    }

    /// A merge that goes on under a cell of another width is none: nothing is lost.
    @Test func mergesThatDoNotFitAreCells() async throws {
        let body =
            "<w:tbl>" + row(cell("甲", first + span(2)), cell("乙"))
            + row(cell("丙", next), cell("丁"), cell("戊")) + row(cell("己", next), cell("庚", next)) + "</w:tbl>"
        let table = try #require(try await tables(body).first)
        #expect(table.texts == [["甲", "甲", "乙"], ["丙", "丁", "戊"], ["丙", "庚", ""]])
    }

    @Test func cellsHoldLinesAndNestedTables() async throws {
        let nested = "<w:tbl>" + row(cell("内1"), cell("内2")) + "</w:tbl>"
        let body =
            "<w:tbl><w:tr><w:tc>\(TestDocument.paragraph("一"))\(TestDocument.paragraph("二"))\(nested)"
            + "<w:p/></w:tc><w:sdt><w:sdtContent>\(cell("三"))</w:sdtContent></w:sdt></w:tr></w:tbl>"
        let tables = try await tables(body)
        #expect(tables.map(\.texts) == [[["一\n二\n内1\t内2", "三"]], [["内1", "内2"]]])
        #expect(tables.map(\.place.number) == [1, 1])
    }

    @Test func deletedRowsAreDroppedAndHiddenOnesTold() async throws {
        let body =
            "<w:tbl>" + row(cell("甲")) + row(cell("删"), properties: "<w:del/>")
            + row(cell("密"), properties: "<w:hidden/>") + "</w:tbl>"
        let document = try await TestDocument.read(body)
        #expect(document.tables.first?.texts.first == ["甲"])
        #expect(!document.tables.flatMap(\.cells).contains { $0.text == "删" || $0.text == "密" })
        #expect(Set(document.findings.map(\.code)) == ["hidden-text", "tracked-changes"])
    }

    @Test(arguments: [
        (#"<w:top w:val="single"/><w:insideV w:val="single"/>"#, "", TableRuling.ruled),
        (#"<w:top w:val="single"/><w:bottom w:val="single"/><w:insideV w:val="nil"/>"#, "", .halfRuled),
        ("", #"<w:bottom w:val="single"/>"#, .halfRuled), ("", #"<w:start w:val="single"/>"#, .ruled),
        ("", "", .bare),
    ])
    func linesAreTold(table: String, cell: String, ruling: TableRuling) async throws {
        let body =
            "<w:tbl><w:tblPr><w:tblBorders>\(table)</w:tblBorders></w:tblPr>"
            + row(self.cell("甲", "<w:tcBorders>\(cell)</w:tcBorders>"), self.cell("乙")) + "</w:tbl>"
        #expect(try await tables(body).map(\.ruling) == [ruling])
    }

    @Test func stylesDrawTheLinesOfTheirTables() async throws {
        let styles =
            #"<w:style w:type="table" w:styleId="g"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>"#
            + #"<w:top w:val="single"/><w:insideV w:val="single"/></w:tblBorders></w:tblPr></w:style>"#
        let table = { (borders: String) in
            #"<w:tbl><w:tblPr><w:tblStyle w:val="g"/><w:tblBorders>\#(borders)</w:tblBorders></w:tblPr>"#
                + "<w:tr>\(TestDocument.cell("甲"))</w:tr></w:tbl>"
        }
        let document = try await TestDocument.read(
            table("") + table(#"<w:insideV w:val="none"/>"#), parts: [("styles", "styles", styles)])
        #expect(document.tables.map(\.ruling) == [.ruled, .halfRuled])
    }

    @Test func boldIsToldOfCells() async throws {
        let bold = "<w:tc><w:p>\(TestDocument.run("粗", "<w:b/>"))</w:p></w:tc>"
        let table = try #require(try await tables("<w:tbl>\(row(bold, cell("细")))</w:tbl>").first)
        #expect(table.cells.map(\.isBold) == [true, false])
    }
}
