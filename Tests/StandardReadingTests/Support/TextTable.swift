import Documents
import StandardReading

/// Tables drawn as text: a line a row, cells parted by `|`; `<` belongs to the cell at the left, `^` to the one above,
/// `\n` is a line feed in a cell.
enum TextTable {
    static func table(
        _ drawing: String, headerRows: Int? = nil, ruling: TableRuling = .ruled, confidence: Double = 1
    ) -> Table {
        let rows = drawing.split(separator: "\n").map { line in
            line.split(separator: "|", omittingEmptySubsequences: false).map { cell in
                trimmed(cell).replacing("\\n", with: "\n")
            }
        }
        let columns = rows.map(\.count).max() ?? 0
        var cells: [Cell] = []
        for (row, texts) in rows.enumerated() {
            for (column, text) in texts.enumerated() where text != "<" && text != "^" {
                var columnSpan = 1
                while column + columnSpan < texts.count, texts[column + columnSpan] == "<" { columnSpan += 1 }
                var rowSpan = 1
                while row + rowSpan < rows.count, column < rows[row + rowSpan].count,
                    rows[row + rowSpan][column] == "^"
                {
                    rowSpan += 1
                }
                cells.append(
                    Cell(
                        row: row, column: column, rowSpan: rowSpan, columnSpan: columnSpan, text: text,
                        page: 3,
                        box: Box(left: 0, top: 0, right: 10, bottom: 10)))
            }
        }
        return Table(
            rows: rows.count, columns: columns, cells: cells, headerRows: headerRows, ruling: ruling,
            confidence: confidence)
    }

    /// A standard of one table in a clause that requires.
    static func standard(
        _ drawing: String, caption: String? = "技术指标", unit: String? = nil, clause: String = "要求",
        footnotes: [String: String] = [:], headerRows: Int? = nil, ruling: TableRuling = .ruled,
        others: [Clause] = []
    ) -> StandardContent {
        let table = StandardTable(
            number: "1", caption: caption, unit: unit,
            table: table(drawing, headerRows: headerRows, ruling: ruling), footnotes: footnotes, clause: "5")
        return StandardContent(
            clauses: [Clause(number: "5", title: clause, level: 1, tables: [0])] + others, tables: [table])
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}

extension Clause {
    /// A clause whose level is told by its number.
    static func made(_ number: String, _ title: String?, _ paragraphs: String...) -> Clause {
        Clause(
            number: number, title: title, level: number.split(separator: ".").count,
            paragraphs: paragraphs.map { ClauseParagraph($0.hasPrefix("注") ? .note : .text, Paragraph($0)) })
    }
}
