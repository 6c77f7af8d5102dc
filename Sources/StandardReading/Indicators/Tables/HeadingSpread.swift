import Documents

/// Spreads headings over the columns that they stand above, in tables without lines round every cell.
///
/// There a heading over several columns is printed in the middle of them, and nothing but the labels below says how
/// far it reaches.
enum HeadingSpread {
    /// The grid's places with the headings of all rows but the lowest spread.
    static func places(_ grid: TableGrid, headerRows: Int) -> [[Int]] {
        var places = grid.places
        guard headerRows > 1 else { return places }
        for row in 0..<(headerRows - 1) {
            for run in runs(grid, row, headerRows) {
                let labels = run.filter { isFilled(grid, row, $0) }
                guard let owners = owners(of: run, labels) else { continue }
                for (column, owner) in zip(run, owners) where !isFilled(grid, row, column) {
                    places[row][column] = grid.places[row][owner]
                }
            }
        }
        return places
    }

    /// Stretches of columns that have labels in lower rows of the heading.
    private static func runs(_ grid: TableGrid, _ row: Int, _ headerRows: Int) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start: Int?
        for column in 0...grid.columns {
            let below = column < grid.columns && reachesDown(grid, row, column, headerRows)
            if below, start == nil { start = column }
            if !below, let first = start {
                runs.append(first..<column)
                start = nil
            }
        }
        return runs
    }

    /// Whether a column has a label in a lower row, and none above that would stand for it already.
    private static func reachesDown(_ grid: TableGrid, _ row: Int, _ column: Int, _ headerRows: Int) -> Bool {
        let own = grid.places[row][column]
        guard
            ((row + 1)..<headerRows).contains(where: {
                isFilled(grid, $0, column) && grid.places[$0][column] != own
            })
        else { return false }
        return isFilled(grid, row, column) || !(0..<row).contains { isFilled(grid, $0, column) }
    }

    /// Which label each column of a run stands below: equal shares where each label lies in its own, else the nearest.
    private static func owners(of run: Range<Int>, _ labels: [Int]) -> [Int]? {
        guard !labels.isEmpty, labels.count < run.count else { return nil }
        if run.count.isMultiple(of: labels.count) {
            let share = run.count / labels.count
            let shares = labels.indices.map { run.lowerBound + $0 * share }
            if zip(labels, shares).allSatisfy({ $0 >= $1 && $0 < $1 + share }) {
                return run.map { labels[($0 - run.lowerBound) / share] }
            }
        }
        return run.map { column in labels.min { abs($0 - column) < abs($1 - column) } ?? labels[0] }
    }

    private static func isFilled(_ grid: TableGrid, _ row: Int, _ column: Int) -> Bool {
        grid.cell(row, column).map { !$0.isBlank } ?? false
    }
}
