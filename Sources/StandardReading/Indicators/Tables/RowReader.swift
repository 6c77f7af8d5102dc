import Documents
import Quantities

/// Reads the columns beside the values, row by row from above; what is left blank below a name carries on.
struct RowReader {
    let grid: TableGrid
    let layout: TableLayout
    let segments: SegmentNames
    /// The heading of a group of rows.
    private var group: Label?
    /// Whether the group ends with the first row that is not marked as its part.
    private var groupIsLoose = false
    /// The labels of the columns of names in the row above.
    private var above: [Label] = []
    /// The last item that stood under no parent: `其中：` below it belongs to it.
    private var lastItem: String?
    private var keysAbove: [Int: GridCell] = [:]

    init(grid: TableGrid, layout: TableLayout, segments: SegmentNames) {
        self.grid = grid
        self.layout = layout
        self.segments = segments
    }

    /// What a row's stub says; `nil` where the row holds no values.
    mutating func next(_ row: Int) -> RowStub? {
        if grid.isFullWidth(row) {
            startGroup(row)
            return nil
        }
        var stub = RowStub()
        let labels = itemLabels(row, &stub)
        readOthers(row, &stub)
        guard !labels.isEmpty || layout.orientation != .itemsInRows else { return stub }
        if layout.orientation == .itemsInRows, isBare(row), let label = labels.last {
            group = label
            groupIsLoose = true
            return nil
        }
        name(labels, &stub)
        return stub
    }

    // MARK: Names

    /// The labels in the columns of names, the same cell once; blank ones are filled from above.
    private mutating func itemLabels(_ row: Int, _ stub: inout RowStub) -> [Label] {
        var labels: [Label] = []
        var last = -1
        let columns = layout.block.filter { layout.columns[$0] == .item }
        for column in columns {
            let index = grid.places[row][column]
            guard index >= 0, index != last else { continue }
            last = index
            stub.cells.insert(index)
            let cell = grid.cells[index]
            stub.marks += cell.marks
            stub.nameText = cell.cell.text
            stub.reading = min(stub.reading, cell.cell.confidence)
            var label = cell.label
            if !labels.isEmpty, takeKey(cell, &stub) { continue }
            if label.role == .blank && cell.isBlank {
                label = .blank
            } else if label.role != .name {
                label = Self.asName(cell)
            }
            labels.append(label)
        }
        // Without lines the name of a group may stand beside its second row: a blank below no group is unsure.
        if labels.count > 1, labels[0].role == .blank, labels.contains(where: { $0.role != .blank }),
            above.count != labels.count, grid.source.table.ruling != .ruled
        {
            stub.isSure = false
        }
        return carried(labels)
    }

    /// A grade, a stretch with a letter or a season below a name tells what the name's values hold for.
    private func takeKey(_ cell: GridCell, _ stub: inout RowStub) -> Bool {
        switch cell.label.role {
        case .grade: stub.grade = cell.label.name
        case .key:
            let line = PlainText.line(cell.text)
            guard Stretch.variable(line) != nil || Stretch.isSeason(PlainText.key(line)) else { return false }
            let entry = segments.entry(cell.text, attribute: nil, unit: nil)
            stub.segment[entry.name] = entry.value
            if !entry.isSure { stub.isSure = false }
        default: return false
        }
        return true
    }

    /// A word that would be a heading elsewhere (`规格`, `PM10`) is a name in a column of names.
    private static func asName(_ cell: GridCell) -> Label {
        let head = HeadText(cell.text)
        return Label(
            role: .name, name: head.name, unit: head.unit, hasUnknownUnit: head.unknownUnit != nil,
            bound: head.bound,
            marks: cell.marks)
    }

    private mutating func carried(_ labels: [Label]) -> [Label] {
        var result = labels
        if labels.count > 1, labels[0].role == .blank,
            labels.dropFirst().contains(where: { $0.role != .blank }),
            above.count == labels.count
        {
            // A parent is printed once; its rows below leave the place blank.
            for place in result.indices.dropLast() {
                guard result[place].role == .blank else { break }
                result[place] = above[place]
            }
        } else if !labels.isEmpty, labels.allSatisfy({ $0.role == .blank }), hasKey {
            result = above
        }
        above = result
        return result.filter { $0.role != .blank && !$0.name.isEmpty }
    }

    private var hasKey: Bool { layout.columns[layout.block].contains(where: \.isKeyOrGrade) }

    private mutating func name(_ labels: [Label], _ stub: inout RowStub) {
        for label in labels {
            stub.unit = label.unit ?? stub.unit
            stub.bound = label.bound ?? stub.bound
            if label.hasUnknownUnit { stub.hasUnknownUnit = true }
        }
        stub.names = labels.map(\.name)
        guard let name = stub.names.last else { return }
        let isPart = Self.isPart(name)
        if let group, !groupIsLoose || isPart || Self.isSum(name), stub.names.count == 1 || !groupIsLoose {
            if !HeadingCategories.isCategory(group.name) { stub.names.insert(group.name, at: 0) }
            stub.unit = stub.unit ?? group.unit
            stub.bound = stub.bound ?? group.bound
        } else if stub.names.count == 1 {
            if groupIsLoose { group = nil }
            if isPart, let lastItem { stub.names.insert(lastItem, at: 0) }
        }
        if !isPart, stub.names.count == 1 { lastItem = HeadingCategories.withoutTotal(name) }
        if stub.names.count > 1, HeadingCategories.isCategory(stub.names[0]) { stub.names.removeFirst() }
    }

    /// 其中：…: a part of what stands above.
    private static func isPart(_ name: String) -> Bool { name.begins(with: "其中") }
    /// 总量: of what stands above.
    private static func isSum(_ name: String) -> Bool { name == "总量" || name == "总计" || name == "合计" }

    // MARK: Groups

    private mutating func startGroup(_ row: Int) {
        guard let cell = grid.cell(row, 0), !cell.isBlank, cell.shape != .none else { return }
        let text = PlainText.line(cell.text)
        // A note at the foot of the table is no heading.
        // Nor is a sentence: `其他项目应符合 GB 2762 的规定`.
        guard !PlainText.holds(text, anyOf: ["应", "符合", "按照"]), !text.begins(with: "注"),
            text.unicodeScalars.count <= 24, !text.ends(with: "。")
        else { return }
        group = RowReader.asName(cell)
        groupIsLoose = false
        lastItem = nil
        above = []
    }

    /// Whether a row names something and holds no value at all.
    private func isBare(_ row: Int) -> Bool {
        layout.block.filter { layout.columns[$0] == .value }.allSatisfy {
            grid.cell(row, $0)?.isBlank ?? true
        }
    }

    // MARK: Other columns

    private mutating func readOthers(_ row: Int, _ stub: inout RowStub) {
        for column in layout.block {
            let index = grid.places[row][column]
            guard index >= 0 else { continue }
            let cell = grid.cells[index]
            // A name that reaches over a narrow column.
            if layout.columns[column].isKeyOrGrade, cell.cell.column < column { continue }
            switch layout.columns[column] {
            case .unit:
                stub.unit = HeadText.unit(PlainText.line(cell.text)) ?? cell.label.unit ?? stub.unit
                if cell.shape == .none { stub.unit = nil }
                if stub.unit == nil, !cell.isBlank, cell.shape != .none { stub.hasUnknownUnit = true }
            case .bound: stub.bound = cell.label.bound ?? stub.bound
            case .method: if !cell.isBlank { stub.methods = cell.text }
            case .grade:
                let own = cell.isBlank ? keysAbove[column] ?? cell : cell
                keysAbove[column] = own
                if !own.isBlank {
                    stub.grade = GradeWords.told(
                        own, below: grid.headings(column).last?.name)
                }
            case .key(let attribute):
                let own = cell.isBlank ? keysAbove[column] ?? cell : cell
                keysAbove[column] = own
                // 指标 beside the only row of values is no attribute.
                guard !own.isBlank, own.shape != .none, own.label.role != .valueHeading else { continue }
                let entry = segments.entry(own.text, attribute: attribute, unit: headUnit(column))
                stub.segment[entry.name] = entry.value
                if !entry.isSure { stub.isSure = false }
                stub.marks += own.marks
            case .condition(let name):
                if tellsApart(row), !cell.isBlank, cell.shape != .none {
                    stub.segment[name] = PlainText.line(cell.text)
                    stub.isSure = false
                }
            default: continue
            }
            stub.cells.insert(index)
            stub.reading = min(stub.reading, cell.cell.confidence)
        }
    }

    /// Whether the item of a row has other rows as well.
    private func tellsApart(_ row: Int) -> Bool {
        guard let column = layout.block.last(where: { layout.columns[$0] == .item }),
            let cell = grid.cell(row, column)
        else { return false }
        return cell.cell.rowSpan > 1 || cell.isBlank
    }

    private func headUnit(_ column: Int) -> Unit? {
        for row in (0..<layout.headerRows).reversed() {
            if let unit = grid.cell(row, column)?.label.unit { return unit }
        }
        return nil
    }
}
