import Documents
import Quantities

/// What the heading above a column of values says.
struct ColumnHead {
    /// Names of items, outermost first.
    var names: [String] = []
    /// The grade.
    var grade: String?
    /// What the column holds for, by attribute.
    var keys: [SegmentEntry] = []
    /// The attribute that a name here is a value of, where the items run the other way.
    var attribute = "类别"
    var unit: Unit?
    var bound: QuantityHeader.Bound?
    var impliedBound: QuantityHeader.Bound?
    /// Which half of a requirement the column holds.
    var half: ValueHalf?
    var marks: [String] = []
    /// Whether what the heading says is named and not guessed.
    var isSure = true
    /// How sure the reading of these cells is.
    var reading = 1.0
    /// Whether a unit is named that nobody knows.
    var hasUnknownUnit = false

    /// Reads the heading of a column.
    init(_ grid: TableGrid, _ layout: TableLayout, _ column: Int, _ segments: SegmentNames) {
        let cells = grid.column(column, 0..<layout.headerRows)
        let corner = Self.corner(grid, layout)
        if let corner { attribute = corner }
        let areGrades = Self.namesGrades(grid, layout)
        var key: (name: String, unit: Unit?)?
        for (level, cell) in cells.enumerated() {
            let label = cell.label
            marks += cell.marks
            // A word such as 要求 or 指标 says nothing that a value depends on.
            if label.role != .valueHeading { reading = min(reading, cell.cell.confidence) }
            unit = label.unit ?? unit
            bound = label.bound ?? bound
            half = ValueHalf(label) ?? half
            impliedBound = label.impliedBound ?? impliedBound
            if label.hasUnknownUnit { hasUnknownUnit = true }
            switch label.role {
            case .grade:
                grade = label.name
            case .key where key == nil && corner == nil && !names.isEmpty && Stretch.isNameless(cell.text):
                // 尘埃度 over 小于1.0 mm²: a stretch that does not say of what is part of the name.
                names.append(label.name)
                isSure = false
            case .key:
                keys.append(segments.entry(label.name, attribute: key?.name ?? corner, unit: key?.unit))
                if key != nil { unit = nil }
            case .keyHeading
            where layout.orientation == .itemsInColumns && label.unit != nil && level == cells.count - 1:
                names.append(label.name)
            case .keyHeading:
                key = (label.name, label.unit)
                attribute = label.name
            case .gradeHeading:
                key = (label.name, nil)
            case .name:
                // A quantity above its own stretches is an attribute, not an item.
                let below = cells.dropFirst(level + 1).first { !$0.isBlank }
                if layout.orientation != .itemsInColumns, let below, below.label.role == .key {
                    key = (label.name, label.unit)
                    unit = nil
                } else if grade == nil, areGrades, level == cells.count - 1 {
                    grade = label.name
                } else if grade == nil, GradeWords.isRank(cell),
                    Self.isGradeHeading(cells, level) || Self.isRankRow(grid, cell)
                {
                    grade = GradeWords.told(cell, below: key?.name ?? grid.cell(cell.cell.row, 0)?.label.name)
                } else if layout.orientation == .itemsInRows, Self.isTitle(cell, layout) {
                    // 优质大米 over all columns is what the table is of.
                    continue
                } else if grade == nil, unit != nil || bound != nil, level > 0,
                    Self.partsKinds(grid, cells[level - 1], in: cell.cell.row)
                {
                    grade = label.name
                    isSure = false
                } else {
                    // 浓缩型 below an item is a kind of the product rather than a part of the item's name.
                    if !names.isEmpty, Self.kinds.contains(where: { label.name.ends(with: $0) }) {
                        isSure = false
                    }
                    names.append(label.name)
                }
            default: break
            }
        }
    }

    /// Whether the heading above the names of items says that the columns beside it are grades: `等级`.
    private static func namesGrades(_ grid: TableGrid, _ layout: TableLayout) -> Bool {
        guard layout.headerRows > 0, layout.orientation == .itemsInRows else { return false }
        return grid.cell(0, layout.block.lowerBound)?.label.role == .gradeHeading
    }

    /// What names of kinds and grades end in.
    private static let kinds = ["型", "级", "等", "类", "品", "档"]

    /// Whether what stands below a quantity with its unit or comparison are kinds of the product, all of them.
    private static func partsKinds(_ grid: TableGrid, _ above: GridCell, in row: Int) -> Bool {
        guard above.cell.columnSpan > 1, above.label.role == .name else { return false }
        return (above.cell.column..<above.cell.column + above.cell.columnSpan).allSatisfy { column in
            guard let name = grid.cell(row, column)?.label.name else { return false }
            return kinds.contains { name.ends(with: $0) }
        }
    }

    /// What the heading above the leading columns says of the columns: `项目\n型号`.
    private static func corner(_ grid: TableGrid, _ layout: TableLayout) -> String? {
        guard layout.headerRows > 0, let cell = grid.cell(0, layout.block.lowerBound) else { return nil }
        if let key = LabelReader.diagonalKey(cell.cell.text) { return key }
        return layout.orientation == .itemsInRows && cell.label.role == .keyHeading ? cell.label.name : nil
    }

    /// Whether a heading spans all columns of values.
    private static func isTitle(_ cell: GridCell, _ layout: TableLayout) -> Bool {
        let values = layout.block.filter { layout.columns[$0] == .value }
        guard let first = values.first, let last = values.last, values.count > 1 else { return false }
        return cell.cell.column <= first && cell.cell.column + cell.cell.columnSpan > last
    }

    private static func isGradeHeading(_ cells: [GridCell], _ level: Int) -> Bool {
        cells[..<level].contains { $0.label.role == .gradeHeading }
    }

    /// Whether 等级 stands at the left of a row of ranks.
    private static func isRankRow(_ grid: TableGrid, _ cell: GridCell) -> Bool {
        grid.cell(cell.cell.row, 0)?.label.role == .gradeHeading
    }
}
