/// Rules one below the other with the same ends: what a half-ruled table is drawn with (三线表).
struct RuleStack {
    /// The rules from side to side, from the top.
    var full: [Rule]
    /// Shorter rules between the first and the last.
    var partial: [Rule]

    /// The box from the first to the last.
    var box: Box {
        Box(
            left: full.map(\.start).min() ?? 0, top: full.first?.position ?? 0,
            right: full.map(\.end).max() ?? 0, bottom: full.last?.position ?? 0)
    }

    /// Puts rules together whose ends lie less than two sizes of the type apart; at least two.
    ///
    /// - Parameter rules: rules from left to right, from the top.
    static func all(in rules: [Rule], size: Double, limits: TableLimits) -> [RuleStack] {
        let levels = joinLevels(rules, size: size)
        var stacks: [RuleStack] = []
        for rule in levels where rule.length >= 8 * size {
            let place = stacks.indices.suffix(20).last {
                abs(stacks[$0].box.left - rule.start) <= 2 * size
                    && abs(stacks[$0].box.right - rule.end) <= 2 * size
            }
            if let place {
                stacks[place].full.append(rule)
            } else if stacks.count < limits.stacks {
                stacks.append(RuleStack(full: [rule], partial: []))
            }
        }
        stacks.removeAll { $0.full.count < 2 }
        for index in stacks.indices {
            let box = stacks[index].box
            let first = rules.lowerBound { $0.position <= box.top }
            for rule in rules[first...] {
                guard rule.position < box.bottom else { break }
                let isWhole = rule.length > 0.9 * box.width
                if !isWhole, rule.start >= box.left - size, rule.end <= box.right + size {
                    stacks[index].partial.append(rule)
                }
            }
        }
        return stacks
    }

    /// Rules at one height that are drawn in parts, with gaps between columns, are one.
    private static func joinLevels(_ rules: [Rule], size: Double) -> [Rule] {
        var levels: [Rule] = []
        var first = 0
        while first < rules.count {
            var next = first
            while next < rules.count, rules[next].position - rules[first].position <= 0.06 * size {
                next += 1
            }
            let level = rules[first..<next].sorted { $0.start < $1.start }
            var joined = level[0]
            for rule in level.dropFirst() {
                if rule.start - joined.end <= 1.5 * size {
                    joined.end = max(joined.end, rule.end)
                } else {
                    levels.append(joined)
                    joined = rule
                }
            }
            levels.append(joined)
            first = next
        }
        return levels
    }
}

/// Finds half-ruled tables.
struct HalfRuledTables {
    let text: PageText
    let limits: TableLimits

    /// The tables between rules.
    ///
    /// - Parameters:
    ///   - groups: rules from left to right that no ruled table has, from the top; those of a frame are a group
    ///     of their own.
    ///   - isFree: whether a word belongs to no table yet.
    func found(groups: [[Rule]], page: Int, isFree: (Int) -> Bool) -> [FoundTable] {
        var found: [FoundTable] = []
        for stack in groups.flatMap({ RuleStack.all(in: $0, size: text.size, limits: limits) }) {
            for part in parts(stack, isFree) {
                if found.count < limits.tables, let table = read(part, page: page, isFree) {
                    found.append(table)
                }
            }
        }
        return found
    }

    /// Parts a stack where what stands between two rules is no part of a table.
    private func parts(_ stack: RuleStack, _ isFree: (Int) -> Bool) -> [RuleStack] {
        var parts: [RuleStack] = []
        var current: [Rule] = []
        func end() {
            if current.count >= 2 {
                let top = current[0].position
                let bottom = current[current.count - 1].position
                parts.append(
                    RuleStack(
                        full: current,
                        partial: stack.partial.filter { $0.position > top && $0.position < bottom }))
            }
            current = []
        }
        for rule in stack.full {
            if let last = current.last {
                let lines = lines(from: last.position, to: rule.position, stack.box, isFree)
                if !lines.isEmpty && !isTabular(lines, width: stack.box.width) {
                    end()
                } else if lines.isEmpty, rule.position - last.position > 3 * text.size {
                    end()
                }
            }
            current.append(rule)
        }
        end()
        return parts
    }

    private func lines(from top: Double, to bottom: Double, _ box: Box, _ isFree: (Int) -> Bool)
        -> [TextLines]
    {
        let slack = text.size
        let strip = Box(left: box.left - slack, top: top, right: box.right + slack, bottom: bottom)
        return TextLines.group(text.pieces(in: strip).filter { isFree($0.word) })
    }

    /// Whether texts stand side by side and none is a line of a paragraph; the rest may be wrapped.
    private func isTabular(_ lines: [TextLines], width: Double) -> Bool {
        let segments = lines.enumerated().map { TextSegment.split($1, number: $0, words: text.words) }
        let hasWide = segments.contains { $0.count == 1 && $0[0].width > 0.7 * width }
        if hasWide && lines.count > 1 { return false }
        if segments.contains(where: { $0.count >= 2 }) { return true }
        // A heading of two lines has the one beside it half way between them.
        return zip(segments, zip(lines, lines.dropFirst())).enumerated().contains { place, pair in
            let (above, below) = (segments[place][0], segments[place + 1][0])
            let (upper, lower) = pair.1
            return (above.right < below.left || below.right < above.left)
                && lower.baseline - upper.baseline < 1.2 * text.size
        }
    }

    /// The headings of a table whose first rule lies below them: a line just above it, a text for each column.
    private func headings(
        above stack: RuleStack, _ lines: [TextLines], _ isFree: (Int) -> Bool
    ) -> TextLines? {
        let box = stack.box
        let above = self.lines(from: box.top - 1.6 * text.size, to: box.top, box, isFree)
        guard above.count == 1, let line = above.first,
            !CaptionText.isTable(CellText(line.pieces, words: text.words).text)
        else { return nil }
        let segments = TextSegment.split(line, number: 0, words: text.words)
        let columns = TextColumns(
            lines.enumerated().flatMap { TextSegment.split($1, number: $0, words: text.words) },
            size: text.size)
        let touched = segments.map { segment in
            columns.spans.indices.filter {
                columns.spans[$0].overlaps(segment.left...max(segment.left, segment.right))
            }
        }
        let isEach = touched.allSatisfy { $0.count == 1 } && Set(touched.joined()).count == segments.count
        return isEach && segments.count >= 2 && segments.count >= columns.spans.count - 1 ? line : nil
    }

    private func read(_ stack: RuleStack, page: Int, _ isFree: (Int) -> Bool) -> FoundTable? {
        var box = stack.box
        var lines = lines(from: box.top, to: box.bottom, box, isFree)
        guard lines.count >= 2, lines.count <= TextTable.most else { return nil }
        if let headings = headings(above: stack, lines, isFree) {
            lines.insert(headings, at: 0)
            box.top = min(box.top, headings.box.top)
        }
        let table = TextTable(
            lines: lines, box: box, full: stack.full, partial: stack.partial, text: text)
        guard let found = table.read(page: page, ruling: .halfRuled, confidence: 0.9, regular: 0.9),
            text.isSure(found.wordIndices)
        else { return nil }
        let shape = TableShape(found.table)
        // Two rules alone may be those of a page: what stands between them must be a table without them.
        if stack.full.count == 2 { return table.isAligned && shape.isConvincing ? found : nil }
        return shape.isPlausible && !shape.isProse && !shape.isContents ? found : nil
    }
}
