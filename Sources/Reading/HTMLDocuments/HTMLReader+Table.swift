import Documents

extension HTMLReader {
    /// The columns of a table at most.
    private static let mostColumns = 1_000
    /// The places of a table's grid at most.
    private static let mostPlaces = 1_000_000

    /// A table: its caption, its grid, then what stands in its cells besides text. Of a table that itself stands in
    /// a cell this is kept for the outermost one.
    mutating func table(_ node: XMLNode, _ context: Context) throws(ContainerError) -> [Block] {
        var grid = HTMLGrid()
        var before: [Block] = []
        let isOutermost = !context.isInTable
        let start = inCells.count
        var context = context
        context.isInTable = true
        for part in parts(node) {
            if part.name == "caption" {
                var flow = HTMLFlow()
                try read(part, context, &flow)
                flow.finish()
                reportHidden(&flow)
                before += flow.blocks
                continue
            }
            // Rows that stand in no group are one group among themselves.
            if part.name != "tr" { grid.endGroup() }
            let context = self.look(part, context)
            for row in part.name == "tr" ? [part] : part.children("tr") {
                try self.row(row, part.name == "tr" ? context : self.look(row, context), &grid)
                if part.name == "thead" { grid.markHeader() }
                guard grid.columns <= Self.mostColumns, grid.rows * grid.columns <= Self.mostPlaces else {
                    throw .tooLarge(
                        zh: "表格超过 \(Self.mostColumns) 列或 \(Self.mostPlaces) 格",
                        en: "a table has more than \(Self.mostColumns) columns or \(Self.mostPlaces) cells")
                }
            }
            if part.name != "tr" { grid.endGroup() }
        }
        grid.endGroup()
        let table = grid.table().map { [Block.table($0)] } ?? []
        inCells.insert(contentsOf: table, at: start)
        guard isOutermost else { return before + table }
        defer { inCells = [] }
        return before + inCells
    }

    private mutating func row(
        _ node: XMLNode, _ context: Context, _ grid: inout HTMLGrid
    ) throws(ContainerError) {
        // A row that is not shown has no place; what stands in it is told.
        if !context.isHidden { grid.startRow() }
        for child in node.children where child.name == "td" || child.name == "th" {
            var flow = HTMLFlow()
            let look = self.look(child, context)
            try read(child, look, &flow)
            flow.finish()
            reportHidden(&flow)
            guard !look.isHidden else { continue }
            let content = CellContent(flow.blocks)
            inCells += content.figures
            grid.add(
                HTMLGrid.Entry(
                    text: content.text, isBold: content.isBold,
                    isHeader: child.name == "th",
                    columnSpan: min(max(child["colspan"].flatMap { Int($0) } ?? 1, 1), Self.mostColumns),
                    rowSpan: child["rowspan"].flatMap { Int($0) }.map { $0 < 0 ? 1 : min($0, 65_534) } ?? 1))
        }
    }

    /// The captions, groups and rows of a table.
    private func parts(_ node: XMLNode) -> [XMLNode] {
        node.children.filter { ["caption", "thead", "tbody", "tfoot", "tr"].contains($0.name) }
    }

    /// What holds in an element of a table.
    private func look(_ node: XMLNode, _ context: Context) -> Context {
        var context = context
        let own = styles.look(of: node).under(HTMLLook(node))
        if own.isGone == true { context.isHidden = true }
        context.look = context.look.under(own)
        if node.name == "th" { context.look.isBold = true }
        return context
    }
}
