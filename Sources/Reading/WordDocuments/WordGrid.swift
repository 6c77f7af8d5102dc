import Documents

/// Puts the cells of a Word table into a grid, row by row.
struct WordGrid {
    /// What a cell is of a merge over rows.
    enum Merge {
        case first, next
    }

    private(set) var rows = 0
    private(set) var columns = 0
    /// The lines of the table.
    var borders = WordBorders()
    private var cells: [Cell] = []
    private var headers = 0
    private var column = 0
    /// For each column, the cell of the row above that a merge can go on from.
    private var above: [Int: Int] = [:]
    private var current: [Int: Int] = [:]

    /// Whether a cell that stands next goes on the cell above: that one is as wide and merged too.
    func continues(_ merge: Merge?, span: Int) -> Bool {
        guard merge == .next, let index = above[column] else { return false }
        return cells[index].column == column && cells[index].columnSpan == span
    }

    mutating func startRow(before: Int, isHeader: Bool) {
        column = min(before, 1 << 16)
        current = [:]
        if isHeader, headers == rows { headers += 1 }
    }

    mutating func add(span: Int, merge: Merge?, text: String, isBold: Bool) {
        defer { column += span }
        if continues(merge, span: span), let index = above[column] {
            cells[index].rowSpan = rows - cells[index].row + 1
            current[column] = index
            return
        }
        cells.append(Cell(row: rows, column: column, columnSpan: span, text: text, isBold: isBold))
        if merge != nil { current[column] = cells.count - 1 }
    }

    mutating func endRow(after: Int) {
        columns = max(columns, min(column + after, 1 << 16))
        rows += 1
        above = current
    }

    /// The table; `nil` where it has no cells.
    func table(_ place: BlockPlace) -> Table? {
        guard !cells.isEmpty else { return nil }
        return Table(
            rows: rows, columns: columns, cells: cells, headerRows: headers > 0 ? headers : nil,
            ruling: borders.ruling, place: place)
    }
}
