/// Finds tables without lines: rows of texts that stand one below the other in columns.
struct BareTables {
    let text: PageText
    let limits: TableLimits

    /// The tables among words that belong to none yet.
    func found(page: Int, isFree: (Int) -> Bool) -> [FoundTable] {
        let lines = TextLines.group(text.pieces.filter { isFree($0.word) })
        var found: [FoundTable] = []
        for block in blocks(lines) where found.count < limits.tables {
            if let table = read(block, page: page) { found.append(table) }
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

    /// Whether a line goes over more than half of what stands above it, as one of a paragraph does.
    private func isLong(_ line: TextLines, beside lines: [TextLines]) -> Bool {
        guard let whole = lines.map(\.box).union else { return false }
        return line.box.width > 0.6 * whole.width
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
