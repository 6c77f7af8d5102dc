import Diagnostics

/// Reads the lines that the limited process wrote.
struct SpreadsheetAnswer {
    private let name: String
    private(set) var table = SpreadsheetTable()
    /// Whether the last line said that this is all.
    private(set) var isComplete = false
    private var counts1904 = false

    init(name: String) { self.name = name }

    mutating func read(_ bytes: [UInt8]) throws(InputFailure) {
        var json = RawJSON(bytes)
        var start = 0
        while start < bytes.count, !isComplete {
            let end = DeclarationReader.lineEnd(bytes, from: start, to: bytes.count)
            do throws(JSONError) {
                try json.parse(start..<end)
            } catch {
                // A line that was cut off: the process ended early, which the missing end tells.
                return
            }
            try take(json, start..<end)
            start = end + 1
        }
    }

    private mutating func take(_ json: RawJSON, _ line: Range<Int>) throws(InputFailure) {
        if let error = json.value("error", in: 0) {
            throw InputFailure(
                code: text("code", of: error, json), file: name, zh: text("zh", of: error, json),
                en: text("en", of: error, json))
        }
        if let row = json.value("row", in: 0), let cells = json.value("cells", in: 0) {
            table.rows.append(
                TableRow(
                    number: Int(json.text(row)) ?? 0, cells: self.cells(json.elements(cells), json),
                    raw: String(decoding: json.bytes[json.range(cells)], as: UTF8.self)))
        } else if json.value("sheet", in: 0) != nil {
            table.sheet = text("sheet", of: 0, json)
            table.sheets = json.value("sheets", in: 0).map { json.elements($0).map(json.text) } ?? []
            counts1904 = json.value("date1904", in: 0).map { json.kind($0) == .yes } ?? false
        } else if let end = json.value("end", in: 0) {
            isComplete = Int(json.text(end)) == table.rows.count
        }
    }

    private func text(_ key: String, of object: Int, _ json: RawJSON) -> String {
        json.value(key, in: object).map(json.text) ?? ""
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
