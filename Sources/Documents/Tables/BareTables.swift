/// Finds tables without lines: rows of texts that stand one below the other in columns.
struct BareTables {
    let text: PageText
    let limits: TableLimits

    /// The tables among words that belong to none yet.
    func found(page: Int, isFree: (Int) -> Bool) -> [FoundTable] {
        let lines = TextLines.group(text.pieces.filter { isFree($0.word) })
        var found: [FoundTable] = []
        for block in blocks(lines) where found.count < limits.tables {
            for part in sideBySide(block) {
                if let table = read(part, page: page) { found.append(table) }
            }
        }
        return found
    }

    /// Runs of lines that may be rows: near one another, most with several segments.
    private func blocks(_ lines: [TextLines]) -> [[TextLines]] {
        var blocks: [[TextLines]] = []
        var current: [TextLines] = []
        /// How many lines at the end of the run have one segment alone.
        var singles = 0
        var rows = 0
        func end() {
            current.removeLast(singles)
            if rows >= 3 { blocks.append(current) }
            current = []
            singles = 0
            rows = 0
        }
        for (number, line) in lines.enumerated() {
            if isCaption(line) {
                end()
                continue
            }
            let isRow = TextSegment.split(line, number: number, words: text.words).count >= 2
            if let last = current.last, line.box.top - last.box.bottom > 1.6 * max(line.size, last.size) {
                end()
            }
            if isRow {
                current.append(line)
                rows += 1
                singles = 0
            } else if !current.isEmpty {
                if singles == 2 || isLong(line, beside: current) {
                    end()
                } else {
                    current.append(line)
                    singles += 1
                }
            }
        }
        end()
        return blocks
    }

    private func isCaption(_ line: TextLines) -> Bool {
        let text = CellText(line.pieces, words: text.words).text
        return CaptionText.isTable(text) || CaptionText.isFigure(text)
    }

    /// Whether a line goes over more than half of what stands above it, as one of a paragraph does.
    private func isLong(_ line: TextLines, beside lines: [TextLines]) -> Bool {
        guard let whole = lines.map(\.box).union else { return false }
        return line.box.width > 0.6 * whole.width
    }

    /// Parts a block in two where its columns repeat: one table set in two halves side by side.
    private func sideBySide(_ lines: [TextLines]) -> [[TextLines]] {
        let segments = lines.enumerated().flatMap { TextSegment.split($1, number: $0, words: text.words) }
        let spans = TextColumns(segments, size: text.size).spans
        let half = spans.count / 2
        guard spans.count >= 4, spans.count % 2 == 0 else { return [lines] }
        let shifts = (0..<half).map { (place: Int) in
            let left = spans[place]
            let right = spans[place + half]
            return (left: right.lowerBound - left.lowerBound, right: right.upperBound - left.upperBound)
        }
        let slack = 0.7 * text.size
        let isRepeated = [shifts.map(\.left), shifts.map(\.right)].contains { values in
            (values.max() ?? 0) - (values.min() ?? 0) <= slack
        }
        let gaps = zip(spans, spans.dropFirst()).map { $1.lowerBound - $0.upperBound }
        let others = gaps.enumerated().filter { $0.offset != half - 1 }.map(\.element).max() ?? 0
        guard isRepeated, gaps[half - 1] >= 1.8 * others else { return [lines] }
        let border = (spans[half - 1].upperBound + spans[half].lowerBound) / 2
        return [true, false].map { isLeft in
            lines.compactMap { line in
                var line = line
                line.pieces.removeAll { ($0.box.middleX < border) != isLeft }
                return line.pieces.isEmpty ? nil : line
            }
        }
    }

    private func read(_ lines: [TextLines], page: Int) -> FoundTable? {
        guard let box = lines.map(\.box).union else { return nil }
        let table = TextTable(lines: lines, box: box, full: [], partial: [], text: text)
        guard table.isAligned, let found = table.read(page: page, ruling: .bare, confidence: 0.7) else {
            return nil
        }
        return TableShape(found.table).isConvincing ? found : nil
    }
}
