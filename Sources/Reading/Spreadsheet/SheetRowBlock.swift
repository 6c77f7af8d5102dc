/// Rows of a sheet: lines that the limited process wrote, taken as data, not on trust.
struct SheetRowBlock: RowBlock {
    let bytes: [UInt8]
    /// Where the bytes begin among all lines.
    let start: Int
    /// The lines, without their ends.
    let lines: [Range<Int>]
    let counts1904: Bool
    /// The number of the header; rows up to it are left out.
    let header: Int

    var count: Int { lines.count }

    func place(of row: Int) -> Int { start + lines[row].lowerBound }

    func forEach(in range: Range<Int>, _ body: (Result<TableRow, RowProblem>) -> Void) {
        var json = RawJSON(bytes)
        for line in lines[range] {
            guard case .row(let number, let cells)? = SheetLine(&json, line), number > header else {
                continue
            }
            body(.success(row(number, cells, json)))
        }
    }

    /// A row of a line that was parsed last.
    func row(_ number: Int, _ token: Int, _ json: RawJSON) -> TableRow {
        TableRow(
            number: number, cells: cells(json.elements(token), json),
            raw: String(decoding: json.bytes[json.range(token)], as: UTF8.self))
    }

    private func cells(_ triples: [Int], _ json: RawJSON) -> [TableRow.Cell] {
        var cells: [TableRow.Cell] = []
        for triple in triples {
            let parts = json.elements(triple)
            guard parts.count == 3, let column = Int(json.text(parts[0])), (0..<16_384).contains(column)
            else {
                continue
            }
            while cells.count <= column { cells.append(TableRow.Cell(text: "")) }
            cells[column] = cell(json.text(parts[1]), json.text(parts[2]))
        }
        return cells
    }

    private func cell(_ kind: String, _ text: String) -> TableRow.Cell {
        switch kind {
        case "n": return TableRow.Cell(text: SpreadsheetNumber.text(text), kind: .number)
        case "d":
            if let day = SpreadsheetNumber.day(text, counts1904: counts1904) {
                return TableRow.Cell(text: day, kind: .date)
            }
            return TableRow.Cell(text: SpreadsheetNumber.text(text), kind: .number)
        case "e": return TableRow.Cell(text: text.trimmed, kind: .error)
        default: return TableRow.Cell(text: text.trimmed)
        }
    }
}
