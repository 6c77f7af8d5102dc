import Documents

/// Puts the cells of an HTML table into a grid as browsers do: a cell takes the next place that is free.
struct HTMLGrid {
    /// A cell as the page has it.
    struct Entry {
        var text: String
        var isBold: Bool
        var isHeader: Bool
        var columnSpan: Int
        /// 0 for all rows of the group that follow.
        var rowSpan: Int
    }

    private(set) var rows = 0
    private(set) var columns = 0
    private var cells: [Cell] = []
    private var column = 0
    /// For each column, the row from which it is free.
    private var free: [Int] = []
    /// The cells that go on to the end of the group.
    private var open: [Int] = []
    private var headers = 0
    private var headerCells: [Bool] = []

    mutating func startRow() {
        rows += 1
        column = 0
    }

    /// The row that was read last belongs to the table's header.
    mutating func markHeader() { if headers == rows - 1 { headers = rows } }

    mutating func add(_ entry: Entry) {
        guard rows > 0 else { return }
        let row = rows - 1
        while column < free.count, free[column] > row { column += 1 }
        // A span that meets a cell from above ends before it: no two cells lie over each other.
        var width = 1
        while width < entry.columnSpan, column + width >= free.count || free[column + width] <= row {
            width += 1
        }
        while free.count < column + width { free.append(0) }
        let end = entry.rowSpan == 0 ? Int.max : row + entry.rowSpan
        for place in column..<column + width { free[place] = end }
        if entry.rowSpan != 1 { open.append(cells.count) }
        cells.append(
            Cell(
                row: row, column: column, rowSpan: entry.rowSpan == 0 ? Int.max >> 1 : entry.rowSpan,
                columnSpan: width, text: entry.text, isBold: entry.isBold))
        headerCells.append(entry.isHeader)
        column += width
        columns = max(columns, column)
    }

    /// Cells do not reach over the end of a group of rows.
    mutating func endGroup() {
        for index in open { cells[index].rowSpan = min(cells[index].rowSpan, rows - cells[index].row) }
        open = []
        free = free.map { min($0, rows) }
    }

    /// The table; `nil` where it has no cells.
    func table() -> Table? {
        guard !cells.isEmpty else { return nil }
        var headers = headers
        if headers == 0 {
            let plain = zip(cells, headerCells).first { !$1 }?.0.row ?? rows
            // A first column of headings is no header of the table.
            headers = plain < rows ? plain : 0
        }
        return Table(
            rows: rows, columns: columns, cells: cells, headerRows: headers > 0 ? headers : nil)
    }
}
