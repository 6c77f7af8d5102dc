import Documents
import Quantities
import Standards

/// Goes over the values of a table by its layout and gathers what each stands for.
struct TableInterpreter {
    let grid: TableGrid
    let layout: TableLayout
    /// What the table is about, where it names no item itself.
    let subject: String?
    /// The unit that stands above the table.
    let unit: Unit?
    /// What stretches and models are of.
    let segments: SegmentNames

    /// The values of the block, row by row.
    func values() -> [TableValue] {
        var result: [TableValue] = []
        var rows = RowReader(grid: grid, layout: layout, segments: segments)
        let columns = layout.block.filter { layout.columns[$0] == .value }
        let heads = columns.map { ColumnHead(grid, layout, $0, segments) }
        let rowRoles = rowRoles()
        let methodRow = rowRoles.first { $0.value == .methodHeading }?.key
        for row in layout.headerRows..<grid.rows {
            guard rowRoles[row] == nil, var stub = rows.next(row) else { continue }
            var last: (index: Int, context: ValueContext)?
            var own: [TableValue] = []
            var above: [ColumnHead] = []
            let spread = spread(row, columns)
            for (column, head) in zip(columns, heads) {
                let filled = filled(row, column)
                let index = spread ?? filled ?? grid.places[row][column]
                guard index >= 0, !stub.cells.contains(index) else { continue }
                let cell = grid.cells[index]
                if cell.shape == .text, let bound = cell.label.bound, cell.label.role == .name {
                    // `未标“含氯”的产品 ≤` before the value says for what and how the value holds.
                    stub.bound = bound
                    stub.segment["条件"] = cell.label.name
                    stub.isSure = false
                    continue
                }
                guard !cell.isBlank, cell.shape != .none, cell.shape != .tick,
                    cell.cell.row >= layout.headerRows
                else {
                    continue
                }
                if let methodRow { stub.methods = grid.cell(methodRow, column)?.text }
                guard var context = context(stub, head) else { continue }
                if spread != nil || filled != nil { context.confidence = min(context.confidence, 0.85) }
                if let last, last.index == index, last.context.isSame(as: context) { continue }
                last = (index, context)
                above.append(head)
                own.append(TableValue(context: context, text: cell.text, row: row, cell: cell))
            }
            result += SamplingPlan.joined(own, above) ?? ValuePairs.joined(own, above)
        }
        return result
    }

    /// Where items run along the heading a row may hold their methods, or remarks.
    private func rowRoles() -> [Int: LabelRole] {
        guard layout.orientation != .itemsInRows else { return [:] }
        var result: [Int: LabelRole] = [:]
        for row in layout.headerRows..<grid.rows {
            switch grid.cell(row, layout.block.lowerBound)?.label.role {
            case .methodHeading: result[row] = .methodHeading
            case .otherHeading, .serialHeading: result[row] = .otherHeading
            default: continue
            }
        }
        return result
    }

    /// In a table without lines a value for several rows of grades stands beside one of them.
    private func filled(_ row: Int, _ column: Int) -> Int? {
        guard grid.source.table.ruling != .ruled, layout.orientation == .itemsInColumns,
            grid.cell(row, column)?.isBlank ?? true
        else { return nil }
        let rows = Array(layout.headerRows..<grid.rows)
        let others = rows.filter { grid.cell($0, column).map { !$0.isBlank } ?? false }
        guard let nearest = others.min(by: { abs($0 - row) < abs($1 - row) }) else { return nil }
        return grid.places[nearest][column]
    }

    /// In a table without lines a value for all grades stands alone in its row.
    private func spread(_ row: Int, _ columns: [Int]) -> Int? {
        guard grid.source.table.ruling != .ruled, columns.count > 1, layout.orientation == .itemsInRows else {
            return nil
        }
        let filled = columns.filter { grid.cell(row, $0).map { !$0.isBlank } ?? false }
        return filled.count == 1 ? grid.places[row][filled[0]] : nil
    }

    private func context(_ stub: RowStub, _ head: ColumnHead) -> ValueContext? {
        var context = ValueContext()
        context.confidence = min(layout.confidence, stub.reading, head.reading)
        context.nameText = layout.orientation == .itemsInRows ? stub.nameText : nil
        context.marks = stub.marks + head.marks
        context.methods = stub.methods
        context.grade = head.grade ?? stub.grade
        context.segment = stub.segment
        context.unit = stub.unit ?? head.unit ?? unit
        context.bound = stub.bound ?? head.bound
        context.impliedBound = head.impliedBound
        for entry in head.keys { context.segment[entry.name] = entry.value }
        if context.unit == nil, stub.hasUnknownUnit || head.hasUnknownUnit { context.confidence *= 0.85 }
        if !stub.isSure || !head.isSure || head.keys.contains(where: { !$0.isSure }) {
            context.confidence *= 0.88
        }
        switch layout.orientation {
        case .itemsInRows:
            context.names = stub.names
            if stub.names.isEmpty { return nil }
            if !head.names.isEmpty { context.segment[head.attribute] = head.names.joined(separator: " ") }
        case .itemsInColumns:
            context.names = stub.names + head.names
            if let unit = head.unit { context.unit = unit }
            if let bound = head.bound { context.bound = bound }
        case .oneItem:
            guard let subject else { return nil }
            context.names = [subject]
            context.confidence = min(context.confidence, 0.85)
        }
        return context
    }
}
