import Documents

/// Puts the parts of a table on several pages together.
enum TableParts {
    /// Whether a table without a caption goes on with the one before it: on the next page, as wide and in the same
    /// columns.
    static func goesOn(_ first: Table, _ next: Table) -> Bool {
        guard let firstPage = first.cells.last?.page ?? first.place.page, let nextPage = next.place.page,
            nextPage == firstPage + 1
        else { return false }
        if ColumnAlignment.aligned(first, next) != nil { return true }
        guard first.columns == next.columns else { return false }
        guard let firstBox = first.place.box, let nextBox = next.place.box else { return true }
        return abs(firstBox.left - nextBox.left) < 12 && abs(firstBox.right - nextBox.right) < 12
    }

    /// The first part with the rows of the next; rows that repeat the head are left out.
    static func joined(_ first: StandardTable, _ next: StandardTable) -> StandardTable {
        var whole = first
        var part = next.table
        if let (aligned, alignedPart) = ColumnAlignment.aligned(first.table, next.table) {
            whole.table = aligned
            part = alignedPart
        } else if first.table.columns != part.columns {
            // Parts that do not fit stay apart in meaning: the grid is widened, and a person is to look.
            whole.table.columns = max(first.table.columns, part.columns)
            whole.table.confidence = min(whole.table.confidence, 0.5)
        }
        let repeated = repeatedRows(whole.table, part)
        for cell in part.cells where cell.row >= repeated {
            var moved = cell
            moved.row += whole.table.rows - repeated
            whole.table.cells.append(moved)
        }
        whole.table.rows += part.rows - repeated
        whole.table.confidence = min(whole.table.confidence, part.confidence)
        whole.unit = first.unit ?? next.unit
        whole.notes += next.notes
        whole.footnotes.merge(next.footnotes) { first, _ in first }
        return whole
    }

    /// How many rows at the top of the next part repeat those of the first.
    private static func repeatedRows(_ first: Table, _ next: Table) -> Int {
        let firstRows = texts(first)
        let nextRows = texts(next)
        return zip(firstRows, nextRows).prefix { $0 == $1 && $0.contains { !$0.isEmpty } }.count
    }

    private static func texts(_ table: Table) -> [[String]] {
        table.grid().map { row in
            row.map { $0 < 0 ? "" : FoldedText.folded(table.cells[$0].text) }
        }
    }
}
