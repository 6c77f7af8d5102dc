extension RuledGrid {
    /// Parts a column in two.
    ///
    /// - Parameters:
    ///   - x: where.
    ///   - rows: in which rows; in the others its cells go on spanning both parts.
    mutating func split(column: Int, at x: Double, in rows: [Bool]) {
        xs.insert(x, at: column + 1)
        for row in parted.indices { parted[row].insert(rows[row], at: column) }
        for border in partedBelow.indices {
            partedBelow[border].insert(partedBelow[border][column], at: column)
        }
    }

    /// Parts a row in two.
    ///
    /// - Parameters:
    ///   - y: where.
    ///   - columns: in which columns; in the others its cells go on spanning both parts.
    mutating func split(row: Int, at y: Double, in columns: [Bool]) {
        ys.insert(y, at: row + 1)
        parted.insert(parted[row], at: row)
        partedBelow.insert(columns, at: row)
    }
}

extension RuledTable {
    /// Grids of more columns or rows than this are not parted further.
    private static let mostSplit = 300

    /// Parts columns that no line parts where texts stand side by side in most of their lines, as values that
    /// share one frame do, or a sign that stands apart from the name before it.
    mutating func splitColumns() {
        guard grid.columns <= Self.mostSplit else { return }
        let strips = Dictionary(grouping: pieces) { grid.xs.interval(of: $0.box.middleX) }
        for column in (0..<grid.columns).reversed() {
            let strip = (strips[column] ?? []).filter { !isWide($0, column) }
            let lines = TextLines.group(strip)
            guard lines.count >= 2, lines.count <= TextTable.most else { continue }
            let segments = lines.enumerated().map {
                TextSegment.split($1, number: $0, words: text.words)
            }
            let full = segments.filter { $0.count >= 2 }.count
            guard full >= 2, 10 * full >= 6 * lines.count else { continue }
            var columns = TextColumns(segments.flatMap { $0 }, size: text.size)
            columns.joinSeldom(than: (full + 1) / 2)
            guard columns.spans.count >= 2 else { continue }
            for (index, border) in columns.borders.enumerated().reversed() {
                let parts = (columns.spans[index], columns.spans[index + 1])
                grid.split(column: column, at: border, in: rowsParted(column, at: border, parts))
            }
        }
    }

    /// Whether a piece stands in a cell that spans more than its column.
    private func isWide(_ piece: TextPiece, _ column: Int) -> Bool {
        let row = grid.ys.interval(of: piece.middleY)
        return (column > 0 && !grid.parted[row][column - 1])
            || (column < grid.columns - 1 && !grid.parted[row][column])
    }

    /// The rows in which a border between texts parts: not where a text runs over it, nor where one alone
    /// stands in the middle.
    private func rowsParted(
        _ column: Int, at border: Double, _ parts: (ClosedRange<Double>, ClosedRange<Double>)
    ) -> [Bool] {
        var left = [Double](repeating: -.infinity, count: grid.rows)
        var right = [Double](repeating: .infinity, count: grid.rows)
        var isStart = [Bool](repeating: false, count: grid.rows)
        var crossed = isStart
        for piece in pieces {
            let row = grid.ys.interval(of: piece.middleY)
            guard span(of: column, in: row).contains(grid.xs.interval(of: piece.box.middleX)) else {
                continue
            }
            if piece.box.left < border - 0.5 * piece.size, piece.box.right > border + 0.5 * piece.size {
                crossed[row] = true
            }
            if piece.box.middleX < border {
                left[row] = max(left[row], piece.box.right)
                if piece.box.left <= parts.0.lowerBound + 0.6 * piece.size { isStart[row] = true }
            } else {
                right[row] = min(right[row], piece.box.left)
            }
        }
        return (0..<grid.rows).map { row in
            if crossed[row] { return false }
            let isWide = span(of: column, in: row).count > 1
            let isApart = right[row] - left[row] >= TextSegment.gap * text.size
            let hasBoth = left[row].isFinite && right[row].isFinite
            return isWide ? hasBoth && isApart : hasBoth || right[row].isFinite || isStart[row]
        }
    }

    /// The columns that the cell of a column spans in a row.
    private func span(of column: Int, in row: Int) -> ClosedRange<Int> {
        var first = column
        var last = column
        while first > 0, !grid.parted[row][first - 1] { first -= 1 }
        while last < grid.columns - 1, !grid.parted[row][last] { last += 1 }
        return first...last
    }

    /// Parts cells at borders that are drawn in other rows alone, where texts stand to both sides of them: the
    /// lines of a heading often end above the values.
    mutating func splitCells() {
        guard grid.columns > 1 else { return }
        var ends = [[(left: Double, right: Double)]](
            repeating: [(left: Double, right: Double)](
                repeating: (-.infinity, .infinity), count: grid.columns - 1), count: grid.rows)
        var crossed = grid.parted
        let spread = spreadCells()
        for piece in pieces {
            let row = grid.ys.interval(of: piece.middleY)
            let column = grid.xs.interval(of: piece.box.middleX)
            let slack = 0.3 * piece.size
            for border in span(of: column, in: row).dropLast() {
                let x = grid.xs[border + 1]
                if piece.box.right <= x + slack {
                    ends[row][border].left = max(ends[row][border].left, piece.box.right)
                } else if piece.box.left >= x - slack {
                    ends[row][border].right = min(ends[row][border].right, piece.box.left)
                } else {
                    crossed[row][border] = true
                }
                // One word whose letters are set apart (`要　求`) is not parted.
                if spread.contains([row, span(of: column, in: row).lowerBound]) {
                    crossed[row][border] = true
                }
            }
        }
        for border in 0..<grid.columns - 1 {
            let open = (0..<grid.rows).filter { !crossed[$0][border] }
            let both = open.filter {
                ends[$0][border].right - ends[$0][border].left >= TextSegment.gap * text.size
                    && ends[$0][border].left.isFinite && ends[$0][border].right.isFinite
            }
            for row in both { grid.parted[row][border] = true }
            // Where most rows are parted so, one with an empty place is too.
            guard both.count >= 3,
                2 * both.count >= (0..<grid.rows).filter({ !grid.parted[$0][border] }).count
            else { continue }
            for row in open where ends[row][border].left.isFinite != ends[row][border].right.isFinite {
                grid.parted[row][border] = true
            }
        }
    }

    /// The cells, by row and first column, whose texts are single Han characters.
    private func spreadCells() -> Set<[Int]> {
        var counts: [[Int]: (all: Int, single: Int)] = [:]
        for piece in pieces {
            let row = grid.ys.interval(of: piece.middleY)
            let column = grid.xs.interval(of: piece.box.middleX)
            let key = [row, span(of: column, in: row).lowerBound]
            let characters = CellText.text(piece, text.words[piece.word]).unicodeScalars
            let isSingle = characters.count == 1 && characters.allSatisfy(\.isHan)
            counts[key, default: (0, 0)].all += 1
            if isSingle { counts[key, default: (0, 0)].single += 1 }
        }
        return Set(counts.filter { $0.value.all >= 2 && $0.value.all == $0.value.single }.keys)
    }

    /// Parts rows that no line parts where the lines of a text stand side by side with values: a value is not
    /// wrapped, so each of its lines is a row. Two lines are two rows where they stand as far apart as rows that
    /// are parted: the line between them was not seen.
    mutating func splitRows() {
        guard grid.rows <= Self.mostSplit else { return }
        let bands = Dictionary(grouping: pieces) { grid.ys.interval(of: $0.middleY) }
        let linesOfRows = (0..<grid.rows).map { row in
            TextLines.group((bands[row] ?? []).filter { !isTall($0, row) })
        }
        let pitch = pitch(of: linesOfRows)
        for (row, all) in linesOfRows.enumerated().reversed() where (2...Self.mostSplit).contains(all.count) {
            // What stands alone between them spans both, or is what is left of the line.
            let several = all.filter {
                Set($0.pieces.map { grid.xs.interval(of: $0.box.middleX) }).count >= 2
            }
            let isLost = several.count >= 2 && stand(several, apartBy: pitch)
            guard isLost || all.count >= 3 else { continue }
            let lines = isLost ? several : all
            var full = 0
            var values = 0
            var filled = [Int](repeating: 0, count: grid.columns)
            for line in lines {
                let byColumn = Dictionary(grouping: line.pieces) { grid.xs.interval(of: $0.box.middleX) }
                for column in byColumn.keys { filled[column] += 1 }
                if byColumn.count >= 2 { full += 1 }
                let hasValue = byColumn.contains { column, pieces in
                    column > 0 && ValueText.isValue(CellText(pieces, words: text.words).text)
                }
                if hasValue { values += 1 }
            }
            guard 10 * full >= 7 * lines.count, 10 * values >= 7 * lines.count else { continue }
            let held = Set(all.flatMap(\.pieces).map { grid.xs.interval(of: $0.box.middleX) })
            let columns = filled.enumerated().map { $1 > 1 || $1 == 0 && !held.contains($0) }
            for (above, below) in zip(lines, lines.dropFirst()).reversed() {
                grid.split(row: row, at: (above.box.bottom + below.box.top) / 2, in: columns)
            }
        }
    }

    /// The height of most rows of one line; `nil` where there are few.
    private func pitch(of lines: [[TextLines]]) -> Double? {
        let heights = lines.indices.filter { lines[$0].count == 1 }.map { grid.ys[$0 + 1] - grid.ys[$0] }
            .sorted()
        return heights.count >= 3 ? heights[heights.count / 2] : nil
    }

    /// Whether lines stand as far apart as rows of one line, and further than wrapped ones.
    private func stand(_ lines: [TextLines], apartBy pitch: Double?) -> Bool {
        guard let pitch else { return false }
        return zip(lines, lines.dropFirst()).allSatisfy { above, below in
            let distance = below.baseline - above.baseline
            return distance >= 1.6 * text.size && abs(distance - pitch) <= 0.15 * pitch
        }
    }

    /// Whether a piece stands in a cell that spans more than its row.
    private func isTall(_ piece: TextPiece, _ row: Int) -> Bool {
        let column = grid.xs.interval(of: piece.box.middleX)
        return (row > 0 && !grid.partedBelow[row - 1][column])
            || (row < grid.rows - 1 && !grid.partedBelow[row][column])
    }
}
