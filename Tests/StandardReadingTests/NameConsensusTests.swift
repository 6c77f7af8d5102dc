import Documents
import Testing

@testable import StandardReading

@Suite("Names that recognition got wrong")
struct NameConsensusTests {
    private func mended(
        _ text: String, confidence: Double = 0.95, source: PageSource = .picture,
        titles: [String] = ["胶稠度", "垩白度的测定"]
    ) -> Cell {
        let clauses = titles.map { Clause(number: "6.1", title: $0, level: 2) }
        let table = Table(
            rows: 1, columns: 1, cells: [Cell(row: 0, column: 0, text: text, page: 1, confidence: confidence)]
        )
        let page = DocumentPage(number: 1, width: 1, height: 1, source: source)
        return NameConsensus(clauses).mended(
            [StandardTable(table: table)], picturePages: Document(form: .pdf, pages: [page]).picturePages)[0]
            .table.cells[0]
    }

    @Test(
        "One wrong character is mended by the clause that names the thing, and stays unsure",
        arguments: [
            ("胶秋度/mm ≥", "胶稠度/mm ≥"), ("垩白\n麻/(%)", "垩白\n度/(%)"),
        ])
    func mends(_ read: String, _ right: String) {
        let cell = mended(read)
        #expect(cell.text == right)
        #expect(cell.confidence < 0.9)
    }

    @Test(
        "Other names stay, short ones and those of pages with a text layer too",
        arguments: ["胶稠度/mm", "水分/(%)", "直链淀粉/(%)"])
    func leaves(_ read: String) {
        #expect(mended(read).text == read)
        #expect(mended(read, titles: ["胶稠度", "直链淀粉"]).confidence == 0.95)
        #expect(mended("胶秋度", source: .textLayer).text == "胶秋度")
        #expect(mended("甲秋度", titles: ["甲稠度", "甲白度"]).text == "甲秋度")
    }

    @Test("The titles of references and what stands before a method name things as well")
    func otherNames() {
        let clauses = [
            Clause.made("2", "规范性引用文件", "GB/T 4543 饮用水 溴酸盐的测定"), Clause.made("5.1", nil, "余氯按GB/T 5750规定测定。"),
        ]
        let cells = [
            Cell(row: 0, column: 0, text: "澳酸盐/(mg/L)", page: 1, confidence: 0.95),
            Cell(row: 1, column: 0, text: "余气", page: 1, confidence: 0.5),
            Cell(row: 2, column: 0, text: "余气", page: 1, confidence: 0.95),
        ]
        let page = DocumentPage(number: 1, width: 1, height: 1, source: .picture)
        let mended = NameConsensus(clauses).mended(
            [StandardTable(table: Table(rows: 3, columns: 1, cells: cells))],
            picturePages: Document(form: .pdf, pages: [page]).picturePages)[0].table.cells
        // A short name is another where it was read surely.
        #expect(mended.map(\.text) == ["溴酸盐/(mg/L)", "余氯", "余气"])
        #expect(mended[0].confidence < 0.9 && mended[1].confidence < 0.9)
    }

    @Test("A heading with a character amiss is the heading that it is near to, where it was read badly")
    func headings() {
        let texts = [["栓验项目", "限童く", "A类", "B尖"], ["铅", "55", "1", "2"]]
        let cells = texts.enumerated().flatMap { row, texts in
            texts.enumerated().map { column, text in
                Cell(
                    row: row, column: column, text: text, page: 1,
                    confidence: ["栓验项目", "限童く", "B尖"].contains(text) ? 0.6 : 0.95)
            }
        }
        let page = DocumentPage(number: 1, width: 1, height: 1, source: .picture)
        let mended = NameConsensus([]).mended(
            [StandardTable(table: Table(rows: 2, columns: 4, cells: cells))],
            picturePages: Document(form: .pdf, pages: [page]).picturePages)[0].table.cells
        #expect(mended[0].text == "检验项目")
        #expect(HeadingWords.role(String(mended[1].text.prefix(2))) == .valueHeading)
        #expect(mended[2...3].map(\.text) == ["A类", "B类"])
        #expect(mended[..<4].filter { $0.text != "A类" }.allSatisfy { $0.confidence < 0.9 })
    }

    @Test(
        "A class of flammability has a zero", arguments: [("VO 级", "V0 级"), ("V-O", "V-0"), ("VOC", "VOC")])
    func zeros(_ read: String, _ right: String) {
        #expect(mended(read).text == right)
        #expect((mended(read).confidence < 0.9) == (read != right))
    }

    @Test("A long name that stands nowhere else is unsure")
    func alone() {
        #expect(mended("直链淀粉/(%)").confidence < 0.9)
        #expect(mended("直链淀粉/(%)", titles: ["直链淀粉"]).confidence == 0.95)
        #expect(mended("直链淀粉/(%)", source: .textLayer).confidence == 0.95)
    }

    @Test("A name that was read all but surely, and a grade of the list, are confirmed by standing elsewhere")
    func confirmed() {
        #expect(mended("胶稠度/mm", confidence: 0.8).confidence >= 0.9)
        #expect(mended("一等", confidence: 0.8).confidence >= 0.9)
        #expect(mended("胶稠度/mm", confidence: 0.5).confidence == 0.5)
        #expect(mended("垩白粒率/(%)", confidence: 0.97).confidence == 0.97)
    }

    @Test("A stray digit behind a name, and a heading with its sign before it, are not sure")
    func mixed() {
        #expect(mended("氯氰菊酯1", titles: ["氯氰菊酯"]).confidence < 0.9)
        #expect(mended("氯氰菊酯/%", titles: ["氯氰菊酯"]).confidence >= 0.9)
        func confidence(_ heading: String) -> Double {
            let table = Table(
                rows: 1, columns: 1, cells: [Cell(row: 0, column: 0, text: heading, page: 1)],
                ruling: .halfRuled)
            return NameConsensus([]).mended([StandardTable(table: table)], picturePages: [1])[0].table
                .confidence
        }
        #expect(confidence("≥\n普通型") < 0.9)
        #expect(confidence("普通型\n≥") == 1)
    }

    @Test("干基 is no 千基")
    func qualifiers() {
        let cell = mended("直链淀粉(千基)/(%)", titles: ["直链淀粉"])
        #expect(cell.text == "直链淀粉(干基)/(%)")
        #expect(cell.confidence < 0.9)
    }

    @Test("A stroke alone in a cell is a dash, beside 二 it counts")
    func dashes() {
        func texts(_ rows: [[String]]) -> [String] {
            let cells = rows.enumerated().flatMap { row, texts in
                texts.enumerated().map { Cell(row: row, column: $0, text: $1, page: 1) }
            }
            let table = Table(rows: rows.count, columns: rows[0].count, cells: cells)
            let mended = NameConsensus([]).mended([StandardTable(table: table)], picturePages: [1])
            return mended[0].table.cells.map(\.text)
        }
        #expect(texts([["项目", "指标"], ["水分", "一"]]) == ["项目", "指标", "水分", "—"])
        #expect(texts([["项目", "等级", "等级"], ["", "一", "二"]]) == ["项目", "等级", "等级", "", "一", "二"])
        #expect(texts([["等级", "指标"], ["一", "0.5"]]) == ["等级", "指标", "一", "0.5"])
    }
}
