/// Finds tables without lines: rows of texts that stand one below the other in columns.
struct BareTables {
    let text: PageText
    let limits: TableLimits

    /// The tables among words that belong to none yet.
    func found(page: Int, isFree: (Int) -> Bool) -> [FoundTable] {
        let lines = TextLines.group(text.pieces.filter { isFree($0.word) })
        var found: [FoundTable] = []
        for block in blocks(lines) where found.count < limits.tables && block.lines.count <= TextTable.most {
            for part in block.caption == nil ? sideBySide(block.lines) : [block.lines] {
                if let table = read(part, page: page, block.caption != nil) { found.append(table) }
            }
        }
        return found
    }

    /// A run of lines that may be rows.
    private struct Block {
        var lines: [TextLines] = []
        /// The caption of a table that stands above.
        var caption: TextLines?
        /// How many lines have several segments.
        var rows = 0
        /// How many lines at the end have one segment alone.
        var singles = 0
    }

    /// Runs of lines that may be rows: near one another, most with several segments.
    private func blocks(_ lines: [TextLines]) -> [Block] {
        var blocks: [Block] = []
        var current = Block()
        func end() {
            current.lines.removeLast(current.singles)
            dropUnit(&current.lines)
            if current.rows >= (current.caption != nil ? 2 : 3) { blocks.append(current) }
            current = Block()
        }
        for (number, line) in lines.enumerated() {
            if isCaption(line) {
                end()
                let isTable = CaptionText.isTable(CellText(line.pieces, words: text.words).text)
                current.caption = isTable ? line : nil
                continue
            }
            let isRow = TextSegment.split(line, number: number, words: text.words).count >= 2
            if isApart(line, from: current) { end() }
            if isRow {
                current.lines.append(line)
                current.rows += 1
                current.singles = 0
            } else if !current.lines.isEmpty || current.caption != nil {
                if current.singles == 2 || isLong(line, beside: current.lines) {
                    end()
                } else {
                    current.lines.append(line)
                    current.singles += 1
                }
            }
        }
        end()
        return blocks
    }

    /// Leaves out a note of the unit set above a table at its right end.
    private func dropUnit(_ lines: inout [TextLines]) {
        guard lines.count >= 3, let whole = lines.dropFirst().map(\.box).union else { return }
        let box = lines[0].box
        let isAlone = TextSegment.split(lines[0], number: 0, words: text.words).count == 1
        let isAtEnd = box.right >= whole.right - text.size && box.left > whole.middleX
        if isAlone, isAtEnd { lines.removeFirst() }
    }

    /// Whether a line stands too far below a block, or left of it.
    private func isApart(_ line: TextLines, from block: Block) -> Bool {
        guard let last = block.lines.last ?? block.caption else { return false }
        let size = max(line.size, last.size)
        let gap = line.box.top - last.box.bottom
        if block.lines.isEmpty { return gap > 4 * size }
        // Headings that stand half way between others overlap them, and tell nothing of rows.
        let recent = block.lines.suffix(40)
        let gaps = zip(recent, recent.dropFirst()).map { $1.box.top - $0.box.bottom }
            .filter { $0 > 0 }.sorted()
        let usual = gaps.isEmpty ? 1.6 * size : gaps[gaps.count / 2]
        let left = recent.map(\.box.left).min() ?? 0
        if block.rows >= 3, line.box.left < left - 1.5 * size, gap > 1.25 * usual { return true }
        return gap > max(1.6 * size, block.caption != nil ? 1.6 * usual : 0)
    }

    private func isCaption(_ line: TextLines) -> Bool {
        guard let first = line.pieces.first, CaptionText.mayStart(text.words[first.word].text) else {
            return false
        }
        let text = CellText(line.pieces, words: text.words).text
        return CaptionText.isTable(text) || CaptionText.isFigure(text)
    }

    /// Whether a line goes over more than half of what stands above it, as one of a paragraph does.
    private func isLong(_ line: TextLines, beside lines: [TextLines]) -> Bool {
        let whole = lines.suffix(40).map(\.box).union?.width ?? 0
        return line.box.width > 0.6 * max(whole, 0.6 * text.width)
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

    private func read(_ lines: [TextLines], page: Int, _ hasCaption: Bool) -> FoundTable? {
        guard lines.count <= TextTable.most, let box = lines.map(\.box).union else { return nil }
        let table = TextTable(lines: lines, box: box, full: [], partial: [], text: text)
        guard hasCaption || table.isAligned,
            let found = table.read(
                page: page, ruling: .bare, confidence: hasCaption ? 0.8 : 0.7,
                regular: hasCaption ? 0.92 : 0.7),
            text.isSure(found.wordIndices)
        else { return nil }
        let shape = TableShape(found.table)
        if hasCaption {
            return shape.isPlausible && !shape.isProse && !shape.isContents && !shape.isList ? found : nil
        }
        return shape.isConvincing && (shape.hasValues || table.isStrictlyAligned && table.isWide)
            ? found : nil
    }
}
