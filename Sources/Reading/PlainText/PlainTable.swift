import Documents

/// Finds tables in plain text: lines whose parts stand under each other.
enum PlainTable {
    /// The columns of a table at most.
    private static let mostColumns = 64
    /// The columns of a line at most that is looked at for gaps.
    private static let longestLine = 500

    /// The table that starts at a line, and the line after it; `nil` where none does.
    static func table(_ lines: [PlainLine], from start: Int) -> (table: Table, end: Int)? {
        guard !lines[start].isBlank else { return nil }
        return drawn(lines, start) ?? tabbed(lines, start) ?? aligned(lines, start)
    }

    /// A table whose cells are parted by `|`, with rules of `-`, `+` and `=` or of box-drawing characters.
    private static func drawn(_ lines: [PlainLine], _ start: Int) -> (Table, Int)? {
        var end = start
        var (rows, groups): ([[String]], [[[String]]]) = ([], [])
        var columns: Int?
        var hasRules = false
        // It ends where a row has other columns or two rules follow each other: what is no table is known soon, and
        // no line is looked at again and again.
        while end < lines.count {
            if isRule(lines[end]) {
                if end > start, isRule(lines[end - 1]) { break }
                hasRules = true
                if !rows.isEmpty { groups.append(rows) }
                rows = []
            } else {
                guard bars(lines[end]) >= 1 else { break }
                let row = parts(lines[end].text)
                guard (2...mostColumns).contains(row.count), row.count == columns ?? row.count else { break }
                columns = row.count
                rows.append(row)
            }
            end += 1
        }
        if !rows.isEmpty { groups.append(rows) }
        let all = groups.flatMap { $0 }
        guard let columns, all.count >= 2 else { return nil }
        // Where a rule stands between all rows, the lines between two rules are one row; one rule under the first
        // row makes that the header.
        let isRuledByRow = groups.count > 2
        let merged = isRuledByRow ? groups.map { joined($0, columns) } : all
        let headers = hasRules && groups.count == 2 ? groups[0].count : isRuledByRow ? 1 : nil
        return (table(merged, columns, headers: headers, ruling: hasRules ? .ruled : .bare), end)
    }

    /// A table whose cells are parted by tabs: as many in each line.
    private static func tabbed(_ lines: [PlainLine], _ start: Int) -> (Table, Int)? {
        let count = { (line: PlainLine) in line.text.count { $0 == "\t" } }
        let tabs = count(lines[start])
        guard (1..<mostColumns).contains(tabs) else { return nil }
        var end = start
        while end < lines.count, count(lines[end]) == tabs { end += 1 }
        guard end - start >= 2 else { return nil }
        let rows = lines[start..<end].map { line in
            line.text.split(separator: "\t", omittingEmptySubsequences: false).map { String($0).trimmed }
        }
        return (table(rows, tabs + 1, headers: nil, ruling: .bare), end)
    }

    /// A table whose cells are parted by two spaces or more that stand under each other in all lines.
    private static func aligned(_ lines: [PlainLine], _ start: Int) -> (Table, Int)? {
        var end = start
        var gaps: [ClosedRange<Int>]?
        while end < lines.count, !lines[end].isBlank, lines[end].width <= longestLine,
            lines[end].text.contains("  ") || lines[end].text.contains("　")
        {
            let own = PlainGaps.gaps(lines[end])
            let common = gaps.map { PlainGaps.common($0, own, lines[end]) } ?? own
            guard !common.isEmpty, common.count < mostColumns, gaps.map({ common.count >= $0.count }) ?? true
            else {
                break
            }
            // Numbers of clauses with a gap after them are no column.
            if common.count == 1, end == start + 1, lines[start...end].allSatisfy(\.startsClause) {
                return nil
            }
            gaps = common
            end += 1
        }
        guard let gaps, end - start >= 2 else { return nil }
        let rows = lines[start..<end].map { PlainGaps.cells($0, gaps) }
        return (table(rows, gaps.count + 1, headers: nil, ruling: .bare), end)
    }

    private static func table(
        _ rows: [[String]], _ columns: Int, headers: Int?, ruling: TableRuling
    ) -> Table {
        let spans = PlainSpans(rows, columns: columns, headers: headers)
        // Where no cell is empty there is no doubt of which column a text belongs to.
        let isFull = rows.count > 2 && rows.allSatisfy { $0.allSatisfy { !$0.isEmpty } }
        return Table(
            rows: rows.count, columns: columns, cells: spans.cells, headerRows: spans.headerRows,
            ruling: ruling,
            confidence: ruling == .ruled ? 1 : isFull ? 0.95 : 0.8)
    }

    private static func joined(_ rows: [[String]], _ columns: Int) -> [String] {
        (0..<columns).map { column in
            rows.map { $0[column] }.filter { !$0.isEmpty }.joined(separator: "\n")
        }
    }

    private static let barSigns: Set<Character> = ["|", "│", "┃", "║", "｜"]
    private static let ruleSigns: Set<Character> = Set(
        "-+=|:─━═│┃║┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬╒╕╘╛╞╡╤╧╪╓╖╙╜╟╢╥╨╫ ")

    private static func isRule(_ line: PlainLine) -> Bool {
        line.text.count >= 3 && line.text.allSatisfy { ruleSigns.contains($0) }
            && line.text.contains { "-=─━═".contains($0) }
    }

    private static func bars(_ line: PlainLine) -> Int { line.text.count { barSigns.contains($0) } }

    private static func parts(_ line: String) -> [String] {
        var parts = line.split(omittingEmptySubsequences: false) { barSigns.contains($0) }
            .map { String($0).trimmed }
        if let first = line.first, barSigns.contains(first) { parts.removeFirst() }
        if let last = line.last, barSigns.contains(last), !parts.isEmpty { parts.removeLast() }
        return parts
    }
}
