/// Reads the headings of a table whose cells no lines part: rows, and headings that span columns or rows.
struct TextHeadings {
    /// The columns' texts from left to right.
    let columns: [ClosedRange<Double>]
    /// Rules over some columns alone.
    let partial: [Rule]
    /// How far apart in points the lines of the rows below stand.
    let pitch: Double

    /// The rows of headings.
    func rows(_ lines: [TextRowLine]) -> [TextRow] {
        if let last = lines.last, lines.count >= 2, last.entries.count >= 2, last.entries.allSatisfy(\.isMark)
        {
            return Self.marked(rows(Array(lines.dropLast())), by: last)
        }
        for upper in lines.indices.dropLast() {
            guard let lower = lower(below: upper, lines) else { continue }
            guard let spanning = spanning(lines[upper], over: lines[lower]) else { continue }
            var top = TextRow(lines: Array(lines[..<lower]), isHeading: true)
            top.lines[upper].entries = spanning
            var bottom = rows(Array(lines[lower...]))
            takeWrapped(&top, from: &bottom[0])
            return Self.stretched(top, over: bottom)
        }
        return lines.isEmpty ? [] : Self.unevenlyParted(lines) ?? [TextRow(lines: lines, isHeading: true)]
    }

    /// Headings of which some span columns that each have a heading of their own below, wrapped into unlike numbers of
    /// lines, so that no line has two of them.
    private static func unevenlyParted(_ lines: [TextRowLine]) -> [TextRow]? {
        var spans: [ClosedRange<Int>] = []
        for (place, line) in lines.enumerated() {
            for entry in line.entries where entry.columns.count > 1 {
                let below = lines[(place + 1)...].flatMap(\.entries)
                let isParted = entry.columns.allSatisfy { column in
                    below.contains { $0.columns == column...column }
                }
                let isFree =
                    !spans.contains { $0.overlaps(entry.columns) }
                    && !lines[..<place].contains { !$0.filled.isDisjoint(with: entry.columns) }
                guard isParted, isFree else { return nil }
                spans.append(entry.columns)
            }
        }
        guard !spans.isEmpty else { return nil }
        var top: [TextRowLine] = []
        var bottom: [TextRowLine] = []
        for line in lines {
            var upper = line
            var lower = line
            let isMember = { (entry: TextEntry) in
                entry.columns.count == 1 && spans.contains { $0.overlaps(entry.columns) }
            }
            lower.entries = line.entries.filter(isMember)
            upper.entries = line.entries.filter { !isMember($0) }.map { entry in
                var entry = entry
                if entry.columns.count == 1 { entry.rowSpan = 2 }
                return entry
            }
            if !upper.entries.isEmpty { top.append(upper) }
            if !lower.entries.isEmpty { bottom.append(lower) }
        }
        return [TextRow(lines: top, isHeading: true), TextRow(lines: bottom, isHeading: true)]
    }

    /// The next line that is a row of its own: not one that is set between two as it spans both.
    private func lower(below upper: Int, _ lines: [TextRowLine]) -> Int? {
        let first = lines[upper]
        return lines.indices.first {
            $0 > upper && lines[$0].entries.count >= 2
                && lines[$0].line.baseline - first.line.baseline > 0.8 * first.line.size
                && !lines[$0].filled.isDisjoint(with: first.filled)
        }
    }

    /// The upper line's entries with the columns that they span, if any spans columns that the lower line parts.
    private func spanning(_ upper: TextRowLine, over lower: TextRowLine) -> [TextEntry]? {
        let parts = lower.entries.filter { $0.columns.count == 1 }.map(\.columns.lowerBound)
        guard parts.count >= 2 else { return nil }
        var entries = upper.entries
        var found = false
        let groups = entries.indices.map { group(of: $0, upper, parts, lower) }
        // Several of one kind side by side are no chance, however near the lines stand.
        let areMany = groups.filter { $0 != nil }.count >= 2
        for (index, entry) in entries.enumerated() {
            guard let (group, isSure) = groups[index], isSure || areMany else { continue }
            entries[index].columns =
                min(
                    group.lowerBound, entry.columns.lowerBound)...max(
                    group.upperBound, entry.columns.upperBound)
            found = true
        }
        return found ? entries : nil
    }

    /// The columns below an entry over whose middle it stands, or that a rule below it goes over, and whether
    /// that is sure by itself.
    private func group(
        of index: Int, _ upper: TextRowLine, _ parts: [Int], _ lower: TextRowLine
    ) -> (columns: ClosedRange<Int>, isSure: Bool)? {
        let segment = upper.entries[index].segment
        let middle = (segment.left + segment.right) / 2
        let rule = partial.first {
            $0.position > upper.line.baseline - 0.3 * upper.line.size
                && $0.position < lower.line.baseline - 0.4 * lower.line.size && $0.start <= middle
                && $0.end >= middle
        }
        let members = parts.filter { column in
            let place = (columns[column].lowerBound + columns[column].upperBound) / 2
            if let rule { return place >= rule.start && place <= rule.end }
            let nearest = upper.entries.indices.min {
                Self.distance(upper.entries[$0], place) < Self.distance(upper.entries[$1], place)
            }
            return nearest == index
        }
        guard let first = members.first, let last = members.last, last > first,
            members.count == last - first + 1
        else { return nil }
        if rule != nil { return (first...last, true) }
        let others = upper.entries.indices.filter { $0 != index }
        guard !others.contains(where: { upper.entries[$0].columns.overlaps(first...last) }) else {
            return nil
        }
        let whole = columns[first].lowerBound...columns[last].upperBound
        let isMiddle = abs(middle - (whole.lowerBound + whole.upperBound) / 2) <= 0.8 * upper.line.size
        let isLeft = abs(segment.left - whole.lowerBound) <= 0.3 * upper.line.size
        // A heading that is wrapped stands as near above its second line as lines do.
        let step = lower.line.baseline - upper.line.baseline
        let isRow = step >= min(1.5 * upper.line.size, 0.9 * pitch) && step >= 1.4 * upper.line.size
        let isWide = upper.entries[index].columns.count > 1
        return isMiddle || isLeft ? (first...last, isRow || isWide) : nil
    }

    private static func distance(_ entry: TextEntry, _ x: Double) -> Double {
        abs((entry.segment.left + entry.segment.right) / 2 - x)
    }

    /// A line of signs alone, as `≥` or `≤`, is a row of its own; headings without one go down to it.
    private static func marked(_ rows: [TextRow], by line: TextRowLine) -> [TextRow] {
        var rows = rows
        for row in rows.indices {
            for place in rows[row].lines.indices {
                for index in rows[row].lines[place].entries.indices {
                    let entry = rows[row].lines[place].entries[index]
                    if row + entry.rowSpan == rows.count, line.filled.isDisjoint(with: entry.columns) {
                        rows[row].lines[place].entries[index].rowSpan += 1
                    }
                }
            }
        }
        return rows + [TextRow(lines: [line], isHeading: true)]
    }

    /// A heading that is wrapped beside two rows of headings has a line in each: it is one that spans both.
    private func takeWrapped(_ top: inout TextRow, from bottom: inout TextRow) {
        for line in bottom.lines.indices {
            let below = bottom.lines[line]
            let isWrapped = { (entry: TextEntry) in
                entry.columns.count == 1
                    && top.lines.contains { above in
                        let step = below.line.baseline - above.line.baseline
                        return step > 0 && step <= 1.6 * above.line.size
                            && above.entries.contains {
                                $0.columns == entry.columns && isFull($0, above.line.size)
                            }
                    }
            }
            let wrapped = below.entries.filter(isWrapped)
            guard !wrapped.isEmpty else { continue }
            bottom.lines[line].entries.removeAll { entry in wrapped.contains { $0.columns == entry.columns } }
            var moved = below
            moved.entries = wrapped
            top.lines.append(moved)
        }
    }

    /// Whether a heading fills its column, so that one more character would not find room.
    private func isFull(_ entry: TextEntry, _ size: Double) -> Bool {
        let span = columns[entry.columns.lowerBound]
        return entry.segment.width + size > span.upperBound - span.lowerBound
    }

    /// Headings with nothing below them go down to the last row of headings, those with nothing above them up
    /// to the first.
    private static func stretched(_ top: TextRow, over rest: [TextRow]) -> [TextRow] {
        var top = top
        var rest = rest
        let below = rest.reduce(into: Set<Int>()) { $0.formUnion($1.filled) }
        for line in top.lines.indices {
            for entry in top.lines[line].entries.indices {
                let columns = top.lines[line].entries[entry].columns
                if below.isDisjoint(with: columns) { top.lines[line].entries[entry].rowSpan = rest.count + 1 }
            }
        }
        let above = top.filled
        var raised: [TextRowLine] = []
        for line in rest[0].lines.indices {
            let isFree = { (entry: TextEntry) in above.isDisjoint(with: entry.columns) }
            let free = rest[0].lines[line].entries.filter(isFree)
            guard !free.isEmpty else { continue }
            rest[0].lines[line].entries.removeAll(where: isFree)
            var moved = rest[0].lines[line]
            moved.entries = free.map { entry in
                var entry = entry
                entry.rowSpan += 1
                return entry
            }
            raised.append(moved)
        }
        top.lines += raised
        return [top] + rest
    }
}
