/// Finds the names of groups of rows in a table without lines.
struct TextGroups {
    /// The number of columns.
    let columns: Int

    /// Lets names of groups that stand beside their middle member span all of them.
    ///
    /// Read so only where it holds for all of the rows below the headings: each name has as many members above
    /// as below, members stand in the second column, and names without members have nothing in it.
    func spread(_ rows: [TextRow], taken: [Set<Int>]) -> [TextRow] {
        guard columns >= 3, let first = rows.firstIndex(where: { !$0.isHeading }) else { return rows }
        var reach: [(row: Int, members: Int)] = []
        var free = 0
        for row in first..<rows.count {
            guard taken[row].contains(0) else {
                free += 1
                continue
            }
            let before = free - (reach.last?.members ?? 0)
            guard before >= 0 else { return rows }
            reach.append((row, before))
            free = 0
        }
        guard let last = reach.last, last.members == free, reach.contains(where: { $0.members > 0 }) else {
            return rows
        }
        let isStretched = { (row: Int) in
            rows[max(0, row - 1)...row].contains {
                $0.lines.contains { $0.entries.contains { $0.rowSpan > 1 } }
            }
        }
        for (row, members) in reach {
            let inside = (row - members...row + members).allSatisfy { taken[$0].contains(1) }
            guard members > 0 ? inside : !taken[row].contains(1) || isStretched(row) else { return rows }
        }
        var rows = rows
        for (row, members) in reach where members > 0 {
            for line in rows[row].lines.indices {
                guard let place = rows[row].lines[line].entries.firstIndex(where: { $0.columns == 0...0 })
                else {
                    continue
                }
                var moved = rows[row].lines[line]
                moved.entries = [rows[row].lines[line].entries.remove(at: place)]
                moved.entries[0].rowSpan = 2 * members + 1
                rows[row - members].lines.insert(moved, at: 0)
                break
            }
        }
        return rows
    }
}
