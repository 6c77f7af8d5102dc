import Documents

extension WordReader {
    /// The columns of a table at most; Word has 63.
    private static let mostColumns = 1_024
    /// The cells of all tables at most.
    private static let mostCells = 1_000_000

    /// A table, then the tables and pictures that stand in its cells. Of a table that itself stands in a cell these
    /// are kept for the outermost one, so that a text is not repeated once more with each level.
    mutating func table(_ node: XMLNode, _ context: Context) throws(ContainerError) -> [Block] {
        if context.isBody { number += 1 }
        let isOutermost = !context.isInTable
        let properties = node.child("tblPr")
        let style = styles[properties?.child("tblStyle")?["val"]]
        var context = context
        context.isBody = false
        context.isInTable = true
        let start = inCells.count
        if style?.shadesCells == true || properties?.child("shd").map(\.isShading) == true {
            context.isShaded = true
        }
        context.look = context.look.under(style?.run ?? RunLook())
        let hasFirstRow = properties?.child("tblLook").map(\.marksFirstRow) ?? false

        var grid = WordGrid()
        grid.borders = (style?.borders ?? WordBorders()).under(WordBorders(properties?.child("tblBorders")))
        for row in rows(node) {
            let rowProperties = row.child("trPr")
            if rowProperties?.child("del") != nil {
                deletions += 1
                continue
            }
            var rowContext = context
            if rowProperties?.child("hidden").map(\.isOn) == true { rowContext.isHidden = true }
            if hasFirstRow, grid.rows == 0, let style {
                rowContext.look = rowContext.look.under(style.firstRow)
            }
            grid.startRow(
                before: rowProperties?.child("gridBefore")?.count ?? 0,
                isHeader: rowProperties?.child("tblHeader").map(\.isOn) == true)
            var cells = cells(row)[...]
            while let cell = cells.popFirst() {
                // Cells that are merged into the one before, as old files do instead of spanning columns.
                let merged = cells.prefix { $0.isMergedIntoCellBefore }
                cells = cells.dropFirst(merged.count)
                try read(cell, Array(merged), rowContext, &grid)
            }
            grid.endRow(after: rowProperties?.child("gridAfter")?.count ?? 0)
            guard grid.columns <= Self.mostColumns, cellCount <= Self.mostCells else {
                throw .tooLarge(
                    zh: "表格超过 \(Self.mostColumns) 列或共 \(Self.mostCells) 格",
                    en:
                        "a table has more than \(Self.mostColumns) columns, or all have \(Self.mostCells) cells"
                )
            }
        }
        let table = grid.table(place).map { [Block.table($0)] } ?? []
        inCells.insert(contentsOf: table, at: start)
        guard isOutermost else { return table }
        defer { inCells = [] }
        return inCells
    }

    private mutating func read(
        _ node: XMLNode, _ merged: [XMLNode], _ context: Context, _ grid: inout WordGrid
    ) throws(ContainerError) {
        let properties = node.child("tcPr")
        if properties?.child("cellDel") != nil {
            deletions += 1
            return
        }
        cellCount += 1 + merged.count
        var context = context
        if properties?.child("shd").map(\.isShading) == true { context.isShaded = true }
        var covered = context
        covered.isHidden = true
        let span = ([node] + merged).reduce(0) { $0 + min($1.columnSpan, Self.mostColumns + 1) }
        let merge = properties?.child("vMerge").map { $0["val"] == "restart" ? WordGrid.Merge.first : .next }
        grid.borders.add(cell: WordBorders(properties?.child("tcBorders")))
        // The content of a cell that a merge covers is not shown.
        let isCovered = grid.continues(merge, span: span)
        let content = CellContent(try blocks(in: node, isCovered ? covered : context))
        inCells += content.figures
        for cell in merged { _ = try blocks(in: cell, covered) }
        grid.add(
            span: span, merge: merge, text: content.text, isBold: content.isBold)
    }

    private func rows(_ node: XMLNode) -> [XMLNode] { unwrapped(node, "tr") }

    private func cells(_ node: XMLNode) -> [XMLNode] { unwrapped(node, "tc") }

    /// The rows or cells of a table, also those that content controls and marks of changes hold.
    private func unwrapped(_ node: XMLNode, _ name: String) -> [XMLNode] {
        var found: [XMLNode] = []
        for child in node.children {
            switch child.name {
            case name: found.append(child)
            case "sdt": if let content = child.child("sdtContent") { found += unwrapped(content, name) }
            case "customXml", "ins", "moveTo": found += unwrapped(child, name)
            case "AlternateContent": if let choice = child.choice { found += unwrapped(choice, name) }
            default: break
            }
        }
        return found
    }
}

extension XMLNode {
    /// A number of columns.
    fileprivate var count: Int { max(0, min(self["val"].flatMap { Int($0) } ?? 0, 1 << 16)) }

    /// The columns that a cell spans.
    fileprivate var columnSpan: Int { max(child("tcPr")?.child("gridSpan")?.count ?? 1, 1) }

    /// Whether a cell is merged into the one before.
    fileprivate var isMergedIntoCellBefore: Bool {
        child("tcPr")?.child("hMerge").map { $0["val"] != "restart" } ?? false
    }

    /// Whether a table's look (`tblLook`) marks its first row.
    fileprivate var marksFirstRow: Bool {
        if let value = self["firstRow"] { return value == "1" || value == "true" }
        return self["val"].flatMap { Int($0, radix: 16) }.map { $0 & 0x20 != 0 } ?? false
    }
}

extension Table {
    /// The text of all cells: rows on lines of their own, cells parted by tabs.
    var text: String {
        var lines: [String] = []
        var row = -1
        for cell in cells {
            let text = cell.text.replacing("\n", with: " ")
            if cell.row == row {
                lines[lines.count - 1] += "\t" + text
            } else {
                lines.append(text)
                row = cell.row
            }
        }
        return lines.joined(separator: "\n")
    }
}
