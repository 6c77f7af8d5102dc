/// Lets texts of a table without lines span the empty places over whose middle they stand.
struct TextSpans {
    /// The columns' texts from left to right.
    let columns: [ClosedRange<Double>]
    /// The columns but the first that hold values.
    let values: Set<Int>
    /// The size of the type in points.
    let size: Double

    /// The rows with texts spread: headings over columns that have none, a value over all columns of values, a
    /// name over the column for members of groups.
    func spread(_ rows: [TextRow]) -> [TextRow] {
        let hasGroups = rows.contains { row in
            row.lines.contains { $0.entries.contains { $0.rowSpan > 1 && $0.columns == 0...0 && !row.isHeading } }
        }
        var taken = taken(rows)
        var rows = rows
        for row in rows.indices {
            for line in rows[row].lines.indices {
                for entry in rows[row].lines[line].entries.indices {
                    let content = rows[row].lines[line].entries[entry]
                    let last = min(rows.count, row + content.rowSpan) - 1
                    let isFree = { (column: Int) in (row...last).allSatisfy { !taken[$0].contains(column) } }
                    var span = middle(of: content, isFree, isHeading: rows[row].isHeading)
                    if span == nil, hasGroups, content.columns == 0...0, content.rowSpan == 1, isFree(1) { span = 0...1 }
                    guard let span else { continue }
                    rows[row].lines[line].entries[entry].columns = span
                    for r in row...last { taken[r].formUnion(span) }
                }
            }
        }
        return rows
    }

    private func taken(_ rows: [TextRow]) -> [Set<Int>] {
        var taken = [Set<Int>](repeating: [], count: rows.count)
        for (row, content) in rows.enumerated() {
            for entry in content.lines.flatMap(\.entries) {
                for r in row..<min(rows.count, row + entry.rowSpan) { taken[r].formUnion(entry.columns) }
            }
        }
        return taken
    }

    /// The widest range of columns with nothing else in them over whose middle an entry stands.
    private func middle(of entry: TextEntry, _ isFree: (Int) -> Bool, isHeading: Bool) -> ClosedRange<Int>? {
        guard entry.columns.count == 1, columns.count > 2 else { return nil }
        let own = entry.columns.lowerBound
        var first = own
        var last = own
        while first > 0, isFree(first - 1) { first -= 1 }
        while last < columns.count - 1, isFree(last + 1) { last += 1 }
        guard last > first else { return nil }
        let place = (entry.segment.left + entry.segment.right) / 2
        let isOwn = abs(place - centre(own...own)) <= 0.5 * size
        var best: ClosedRange<Int>?
        for start in first...own {
            for end in own...last where end > start {
                guard abs(place - centre(start...end)) <= 0.6 * size, end - start >= best.map(\.count) ?? 1 else { continue }
                let isWhole = Set(start...end) == values && values.count >= 3
                // What stands in the middle of its own column may be there by itself.
                if !isOwn || isWhole || (isHeading && start == first && end == last) { best = start...end }
            }
        }
        return best
    }

    private func centre(_ range: ClosedRange<Int>) -> Double {
        (columns[range.lowerBound].lowerBound + columns[range.upperBound].upperBound) / 2
    }
}
