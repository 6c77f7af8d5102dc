/// A table that lines draw, as it is read from its grid and the words in it.
struct RuledTable {
    var grid: RuledGrid
    let text: PageText
    /// Whether the lines draw something else, as the bars of a chart.
    let isDrawing: Bool
    private(set) var pieces: [TextPiece]

    init?(_ network: RuleNetwork, text: PageText, limits: TableLimits) {
        guard let grid = RuledGrid(network, size: text.size, limits: limits) else { return nil }
        self.grid = grid
        self.text = text
        pieces = text.pieces(in: grid.box.inset(by: -0.5))
        guard !pieces.isEmpty else { return nil }
        isDrawing = grid.isRagged
        dropNarrow()
        // One frame alone draws no table.
        guard self.grid.columns * self.grid.rows >= 2 else { return nil }
        cutPieces()
        splitColumns()
        splitCells()
        splitRows()
    }

    /// The box round the lines.
    var box: Box { grid.box }
    /// The words in it.
    var wordIndices: [Int] { Array(Set(pieces.map(\.word))).sorted() }

    /// Two lines near each other leave a column or row between them that can hold no text.
    private mutating func dropNarrow() {
        var full = [Bool](repeating: false, count: grid.columns)
        for piece in pieces { full[grid.xs.interval(of: piece.box.middleX)] = true }
        for column in (0..<grid.columns).reversed() where !full[column] && grid.columns > 1 {
            if grid.xs[column + 1] - grid.xs[column] < 0.9 * text.size { grid.removeColumn(column) }
        }
        full = [Bool](repeating: false, count: grid.rows)
        for piece in pieces { full[grid.ys.interval(of: piece.middleY)] = true }
        for row in (0..<grid.rows).reversed() where !full[row] && grid.rows > 1 {
            if grid.ys[row + 1] - grid.ys[row] < 0.6 * text.size { grid.removeRow(row) }
        }
    }

    /// Cuts words through which a border runs.
    private mutating func cutPieces() {
        pieces = pieces.flatMap { piece in
            let row = grid.ys.interval(of: piece.middleY)
            let slack = 0.3 * piece.size
            let first = grid.xs.interval(of: piece.box.left + slack)
            let last = grid.xs.interval(of: piece.box.right - slack)
            guard first < last else { return [piece] }
            let places = (first..<last).filter { grid.parted[row][$0] }.map { grid.xs[$0 + 1] }
            return piece.cut(at: places, word: text.words[piece.word])
        }
    }

    /// The table, unless what is drawn is something else: a frame, a chart, a box round a text.
    func found(page: Int) -> FoundTable? {
        let areas = grid.areas()
        var owner = [[Int]](repeating: [Int](repeating: 0, count: grid.columns), count: grid.rows)
        for (index, area) in areas.enumerated() {
            for row in area.rows { for column in area.columns { owner[row][column] = index } }
        }
        var contents = [[TextPiece]](repeating: [], count: areas.count)
        for piece in pieces {
            let row = grid.ys.interval(of: piece.middleY)
            contents[owner[row][grid.xs.interval(of: piece.box.middleX)]].append(piece)
        }
        var cells: [Cell] = []
        for (area, content) in zip(areas, contents) {
            let joined = CellText(content, words: text.words)
            cells.append(
                Cell(
                    row: area.rows.lowerBound, column: area.columns.lowerBound, rowSpan: area.rows.count,
                    columnSpan: area.columns.count, text: joined.text, isBold: joined.isBold, page: page,
                    box: Box(
                        left: grid.xs[area.columns.lowerBound], top: grid.ys[area.rows.lowerBound],
                        right: grid.xs[area.columns.upperBound + 1], bottom: grid.ys[area.rows.upperBound + 1]
                    ),
                    confidence: joined.confidence))
        }
        let table = Table(
            rows: grid.rows, columns: grid.columns, cells: cells, ruling: .ruled,
            place: BlockPlace(page: page, box: grid.box))
        guard !isDrawing, TableShape(table).isPlausible else { return nil }
        return FoundTable(table: table, wordIndices: wordIndices)
    }
}
