/// What a line says that the limited process wrote.
enum SheetLine {
    /// What the workbook is, before its rows.
    case head(sheet: String, sheets: [String], counts1904: Bool)
    /// A row: its number and its cells, as a token.
    case row(Int, cells: Int)
    /// So many rows there were; nothing follows.
    case end(rows: Int)
    /// Why the workbook cannot be read.
    case error(code: String, zh: String, en: String)

    /// Reads a line; `nil` where it is none that the process would write.
    init?(_ json: inout RawJSON, _ line: Range<Int>) {
        do throws(JSONError) {
            try json.parse(line)
        } catch {
            return nil
        }
        let text = { [json] (key: String, object: Int) in json.value(key, in: object).map(json.text) ?? "" }
        if let error = json.value("error", in: 0) {
            self = .error(code: text("code", error), zh: text("zh", error), en: text("en", error))
        } else if let row = json.value("row", in: 0), let cells = json.value("cells", in: 0) {
            self = .row(Int(json.text(row)) ?? 0, cells: cells)
        } else if json.value("sheet", in: 0) != nil {
            self = .head(
                sheet: text("sheet", 0),
                sheets: json.value("sheets", in: 0).map { json.elements($0).map(json.text) } ?? [],
                counts1904: json.value("date1904", in: 0).map { json.kind($0) == .yes } ?? false)
        } else if let end = json.value("end", in: 0), let rows = Int(json.text(end)) {
            self = .end(rows: rows)
        } else {
            return nil
        }
    }
}
