/// Where the cells of a sheet stand once its hidden rows and columns are taken out.
struct ShownPlaces {
    private let hiddenRows: [Int]
    private let layout: SheetLayout

    init(_ layout: SheetLayout) {
        self.layout = layout
        hiddenRows = layout.hiddenRows.sorted()
    }

    /// Where a cell stands; `nil` where it is hidden.
    func place(_ row: Int, _ column: Int) -> (row: Int, column: Int)? {
        guard !layout.hiddenRows.contains(row), !layout.isHidden(column: column) else { return nil }
        return (row - hiddenRows(before: row), column - hiddenColumns(before: column))
    }

    /// What is left of a merge; `nil` where it is all hidden.
    ///
    /// - Parameters:
    ///   - bottom: the last row that it may reach.
    ///   - right: the last column that it may reach.
    func range(_ range: SheetLayout.Range, bottom: Int, right: Int) -> SheetLayout.Range? {
        let rows = range.rows.lowerBound...max(range.rows.lowerBound, min(range.rows.upperBound, bottom))
        let columns =
            range.columns.lowerBound...max(range.columns.lowerBound, min(range.columns.upperBound, right))
        // A merge whose first cell is hidden shows its text where it begins to be seen; that text was left out.
        let top = rows.lowerBound - hiddenRows(before: rows.lowerBound)
        let left = columns.lowerBound - hiddenColumns(before: columns.lowerBound)
        let end = rows.upperBound + 1 - hiddenRows(before: rows.upperBound + 1)
        let edge = columns.upperBound + 1 - hiddenColumns(before: columns.upperBound + 1)
        guard top < end, left < edge else { return nil }
        return SheetLayout.Range(rows: top...end - 1, columns: left...edge - 1)
    }

    private func hiddenRows(before row: Int) -> Int {
        var (low, high) = (0, hiddenRows.count)
        while low < high {
            let middle = (low + high) / 2
            if hiddenRows[middle] < row { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func hiddenColumns(before column: Int) -> Int {
        layout.hiddenColumns.reduce(0) { count, range in
            range.lowerBound < column ? count + min(range.upperBound + 1, column) - range.lowerBound : count
        }
    }
}
