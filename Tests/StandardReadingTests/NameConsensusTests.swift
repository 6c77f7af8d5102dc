import Documents
import Testing

@testable import StandardReading

@Suite("Names that recognition got wrong")
struct NameConsensusTests {
    private func mended(_ text: String, source: PageSource = .picture, titles: [String] = ["胶稠度", "垩白度的测定"])
        -> Cell
    {
        let clauses = titles.map { Clause(number: "6.1", title: $0, level: 2) }
        let table = Table(
            rows: 1, columns: 1, cells: [Cell(row: 0, column: 0, text: text, page: 1, confidence: 0.95)])
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

    @Test("A long name that stands nowhere else is unsure")
    func alone() {
        #expect(mended("直链淀粉/(%)").confidence < 0.9)
        #expect(mended("直链淀粉/(%)", titles: ["直链淀粉"]).confidence == 0.95)
        #expect(mended("直链淀粉/(%)", source: .textLayer).confidence == 0.95)
    }
}
