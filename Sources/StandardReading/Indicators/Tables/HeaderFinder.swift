import Documents

/// Finds how many rows at the top of a table are its heading.
struct HeaderFinder {
    let grid: TableGrid

    /// The number of rows.
    func count() -> Int {
        let declared = min(grid.source.table.headerRows ?? 0, grid.rows - 1)
        guard grid.rows > 1, grid.columns > 1 else { return 0 }
        var count = isHead(0) ? 1 : declared
        guard count > 0 else { return 0 }
        // The leading cell of a heading reaches down as far as the heading does.
        if let first = grid.cell(0, 0)?.cell { count = min(max(count, first.rowSpan), grid.rows - 1) }
        while count < grid.rows - 1 {
            let reach = min(reach(of: count), grid.rows - 1)
            if reach > count, (count..<reach).allSatisfy(holdsNoQuantity) {
                count = reach
            } else if isSubhead(count) {
                count += 1
            } else if count + 2 < grid.rows, grid.row(count).allSatisfy(\.isBlank), isSubhead(count + 1) {
                count += 2
            } else {
                break
            }
        }
        return max(count, declared)
    }

    /// The row that the cells of the heading so far reach down to.
    private func reach(of count: Int) -> Int {
        var reach = count
        for cell in grid.cells where cell.cell.row < count {
            reach = max(reach, cell.cell.row + cell.cell.rowSpan)
        }
        return reach
    }

    private func holdsNoQuantity(_ row: Int) -> Bool {
        grid.row(row).allSatisfy { $0.shape != .quantity || $0.label.role != .name || $0.cell.row < row }
    }

    /// A quantity that is no label: stretches, models and grades are labels as well.
    private func isQuantity(_ cell: GridCell) -> Bool {
        cell.shape == .none || cell.shape == .quantity && cell.label.role == .name
    }

    /// Whether the first row names what is below it.
    private func isHead(_ row: Int) -> Bool {
        guard !grid.isFullWidth(row) else { return false }
        let cells = grid.row(row)
        let roles = cells.map(\.label.role)
        let quantities = cells.count { isQuantity($0) }
        if roles.first == .gradeHeading, cells.count > 2, cells.dropFirst().allSatisfy(GradeWords.isRank) {
            return true
        }
        if roles.contains(where: \.isHeading) {
            // A parameter called 规格 with its value beside it is no heading.
            return quantities == 0 || roles.count(where: \.isHeading) > 1
        }
        guard quantities == 0, !cells.contains(where: { $0.shape == .word || $0.shape == .reference }) else {
            return false
        }
        // Nothing heads stretches without a letter: they are values.
        guard
            !cells.contains(where: {
                $0.shape == .quantity && $0.label.role == .key && Stretch.variable($0.text) == nil
            })
        else { return false }
        let labels = roles.count { $0 == .grade || $0 == .key }
        if labels >= 2, labels >= roles.count - 1 { return true }
        // A leading cell beside two rows of labels, the upper of which gathers the lower ones.
        let first = cells.first?.cell
        if let first, first.rowSpan > 1, first.columnSpan < grid.columns,
            cells.contains(where: { $0.cell.columnSpan > 1 && $0.cell.column > 0 }),
            holdsNoQuantity(row + 1), row + first.rowSpan < grid.rows
        {
            return true
        }
        if isOpen, row + 2 < grid.rows, cells.count(where: { !$0.isBlank }) > 1, isSubhead(row + 1) {
            return true
        }
        let below = grid.row(row + 1)
        let measured = cells.contains {
            $0.label.role == .name && ($0.label.unit != nil || $0.label.bound != nil)
        }
        let open = cells.first?.isBlank ?? true
        guard measured && cells.count > 1 || open && roles.contains(.name) else { return false }
        return below.dropFirst().count { $0.shape == .quantity } * 2 >= below.count - 1
    }

    /// Whether a row continues the heading: nothing of its own in the leading column, labels in the others.
    private func isSubhead(_ row: Int) -> Bool {
        guard !grid.isFullWidth(row) else { return false }
        let cells = grid.row(row)
        guard cells.contains(where: { $0.cell.row == row && !$0.isBlank }) else { return false }
        var labels = 0
        var names = 0
        let opens = cells.first.map { $0.cell.row == row && !$0.isBlank } ?? false
        for (position, cell) in cells.enumerated() where cell.cell.row == row && !cell.isBlank {
            switch cell.label.role {
            case .unit, .bound: labels += 1
            case .grade, .key:
                if position == 0 || opens && cell.shape == .quantity && Stretch.variable(cell.text) == nil {
                    return false
                }
                labels += 1
            case .name:
                guard position > 0, cell.shape == .text, cell.cell.column > 0 else { return false }
                // Where no lines show how far a heading reaches any column may have a lower one.
                guard isOpen || grid.cell(row - 1, cell.cell.column)?.cell.columnSpan ?? 1 > 1 else {
                    return false
                }
                names += 1
            case .blank:
                // A dash among comparisons.
                guard position > 0 else { return false }
            default:
                if position == 0, cell.label.role != .unitHeading,
                    grid.cell(row - 1, 0)?.label.role == .itemHeading
                {
                    return false
                }
                labels += 1
            }
        }
        if names == 0 { return labels > 0 }
        guard let first = cells.first, first.cell.row < row || first.isBlank, row + 1 < grid.rows else {
            return false
        }
        let next = grid.row(row + 1)
        // In a table without lines the second line of a text looks like a row of names.
        if isOpen, next.first?.isBlank ?? true, !next.contains(where: { $0.label.role == .bound }) {
            return false
        }
        return names + labels > 1 && next.contains { $0.shape == .quantity || $0.label.role == .bound }
    }

    /// Whether nothing is drawn that shows how far cells reach.
    private var isOpen: Bool { grid.source.table.ruling != .ruled }
}
