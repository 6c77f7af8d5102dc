import Documents

/// A table with every cell looked at, and the cell of each place.
struct TableGrid {
    /// The table.
    let source: StandardTable
    /// The cells.
    let cells: [GridCell]
    /// The place in ``cells`` by row and column; −1 where there is no cell.
    private(set) var places: [[Int]]
    /// How many rows at the top are the heading.
    private(set) var headerRows: Int

    /// Looks at a table.
    init(_ source: StandardTable, grades: GradeNames) {
        self.source = source
        cells = source.table.cells.map { cell in
            var seen = GridCell(cell, footnotes: source.footnotes)
            if seen.label.role == .name || seen.label.role == .key, grades.contains(seen.text) {
                seen.label = Label(role: .grade, name: PlainText.line(seen.text), marks: seen.marks)
            }
            return seen
        }
        places = source.table.grid()
        headerRows = 0
        headerRows = HeaderFinder(grid: self).count()
        // Where no lines say how far a heading reaches, the labels below it do.
        if source.table.ruling != .ruled { places = HeadingSpread.places(self, headerRows: headerRows) }
    }

    /// The number of rows.
    var rows: Int { source.table.rows }
    /// The number of columns.
    var columns: Int { source.table.columns }

    /// The cell at a place.
    func cell(_ row: Int, _ column: Int) -> GridCell? {
        let index = places[row][column]
        return index < 0 ? nil : cells[index]
    }

    /// The cells of a row, each once, from left to right.
    func row(_ row: Int) -> [GridCell] { distinct(places[row]) }

    /// The cells of a stretch of a column, each once, from above.
    func column(_ column: Int, _ rows: Range<Int>) -> [GridCell] { distinct(rows.map { places[$0][column] }) }

    /// The labels of the heading above a column, blank ones left out.
    func headings(_ column: Int) -> [Label] {
        self.column(column, 0..<headerRows).map(\.label).filter { $0.role != .blank }
    }

    /// Whether one cell takes a whole row: the heading of a group, or a note.
    func isFullWidth(_ row: Int) -> Bool {
        guard columns > 1, let first = places[row].first, first >= 0 else { return false }
        return places[row].allSatisfy { $0 == first }
    }

    private func distinct(_ indices: [Int]) -> [GridCell] {
        var result: [GridCell] = []
        var last = -1
        for index in indices where index >= 0 && index != last {
            result.append(cells[index])
            last = index
        }
        return result
    }
}
