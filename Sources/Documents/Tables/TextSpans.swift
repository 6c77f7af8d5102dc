/// Lets texts of a table without lines span the empty places over whose middle they stand.
struct TextSpans {
    /// The columns' texts from left to right.
    let columns: [ClosedRange<Double>]
    /// The size of the type in points.
    let size: Double

    /// The rows with texts spread: headings over columns that have none, a text over all that are left in its row, a
    /// name over the column for members of groups.
    func spread(_ rows: [TextRow]) -> [TextRow] {
        var rows = TextGroups(columns: columns.count).spread(rows, taken: Self.taken(rows))
        let hasGroups = rows.contains { row in
            row.lines.contains {
                $0.entries.contains { $0.rowSpan > 1 && $0.columns == 0...0 && !row.isHeading }
            }
        }
        var taken = Self.taken(rows)
        for row in rows.indices {
            for line in rows[row].lines.indices {
                for entry in rows[row].lines[line].entries.indices {
                    let content = rows[row].lines[line].entries[entry]
                    let last = min(rows.count, row + content.rowSpan) - 1
                    let isFree = { (column: Int) in (row...last).allSatisfy { !taken[$0].contains(column) } }
                    var span = middle(of: content, isFree, isHeading: rows[row].isHeading)
                    if span == nil, hasGroups {
                        span = beside(content, isFree, isHeading: rows[row].isHeading)
                    }
                    guard let span else { continue }
                    rows[row].lines[line].entries[entry].columns = span
                    for r in row...last { taken[r].formUnion(span) }
                }
            }
        }
        return rows
    }

    /// A name spans the column for members of groups where it has none, a heading over members that for groups.
    private func beside(_ entry: TextEntry, _ isFree: (Int) -> Bool, isHeading: Bool) -> ClosedRange<Int>? {
        if entry.columns == 0...0, entry.rowSpan == 1 || isHeading, isFree(1) { return 0...1 }
        return isHeading && entry.columns == 1...1 && isFree(0) ? 0...1 : nil
    }

    /// The columns of each row that a text stands in, those of texts that reach down from rows above among them.
    static func taken(_ rows: [TextRow]) -> [Set<Int>] {
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
        let isOwn = isMiddle(place, of: own...own, within: 0.5)
        var best: ClosedRange<Int>?
        for start in first...own {
            for end in own...last where end > start {
                guard isMiddle(place, of: start...end, within: isHeading ? 1 : 0.6),
                    end - start >= best.map(\.count) ?? 1
                else { continue }
                let isWhole = start == first && start > 0 && end == columns.count - 1 && end - start >= 2
                // What stands in the middle of its own column may be there by itself.
                if !isOwn || isWhole || (isHeading && start == first && end == last) { best = start...end }
            }
        }
        return best
    }

    /// Whether a place is the middle of columns: of what they reach over, or of their own middles.
    private func isMiddle(_ place: Double, of range: ClosedRange<Int>, within slack: Double) -> Bool {
        let (left, right) = (columns[range.lowerBound], columns[range.upperBound])
        let outer = (left.lowerBound + right.upperBound) / 2
        let middles = (left.lowerBound + left.upperBound + right.lowerBound + right.upperBound) / 4
        return min(abs(place - outer), abs(place - middles)) <= slack * size
    }
}
