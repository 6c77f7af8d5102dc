/// A table whose columns stand apart by white space alone, with or without lines between some rows.
struct TextTable {
    private let text: PageText
    private let box: Box
    private let lines: [TextLines]
    private var segments: [[TextSegment]]
    /// The columns of text.
    let columns: TextColumns
    /// Rules that go from side to side.
    private let full: [Rule]
    /// Rules over some columns alone.
    private let partial: [Rule]

    /// More lines than this no table on a page has.
    static let most = 2000

    /// Reads what stands in a box.
    ///
    /// - Parameters:
    ///   - lines: the lines of words there.
    ///   - full: the rules from side to side there, from the top.
    ///   - partial: the rules over some columns alone.
    init(lines: [TextLines], box: Box, full: [Rule], partial: [Rule], text: PageText) {
        self.text = text
        self.box = box
        self.full = full
        self.partial = partial
        self.lines = lines
        segments = lines.enumerated().map { TextSegment.split($1, number: $0, words: text.words) }
        let beside = Self.standingBetween(lines, segments)
        var columns = TextColumns(
            segments.flatMap { $0 }, size: text.size, beside: beside,
            groups: Self.groups(beside, segments, words: text.words),
            headings: Self.headings(segments, words: text.words))
        columns.joinSeldom(than: lines.count >= 4 ? 2 : 1, butFirst: true)
        self.columns = columns
    }

    /// How many lines stand above the first with a value beside a text; none where there is no such line.
    private static func headings(_ segments: [[TextSegment]], words: [Word]) -> Int {
        let first = segments.prefix(7).firstIndex { line in
            line.dropFirst().contains { segment in
                let text = segment.text(words)
                return ValueText.isValue(text) || ValueText.isBounded(text)
            }
                && !line.allSatisfy { ValueText.isMark($0.text(words)) }
        }
        return first ?? 0
    }

    /// The lines of names of groups at the left and of their members, which have values.
    private static func groups(
        _ beside: [Int: [Int]], _ segments: [[TextSegment]], words: [Word]
    ) -> Set<Int> {
        let groups = beside.filter { line, members in
            segments[line].count == 1
                && members.allSatisfy { member in
                    segments[member].allSatisfy { $0.left > segments[line][0].right }
                        && segments[member].contains {
                            ValueText.isValue($0.text(words)) && !ValueText.isMark($0.text(words))
                        }
                }
        }
        return Set(groups.keys).union(groups.values.joined())
    }

    /// The lines that stand half way between two others, each with the lines beside which it stands: the name of a group
    /// beside its members, and names and units beside values that are wrapped over two lines.
    private static func standingBetween(
        _ lines: [TextLines], _ segments: [[TextSegment]]
    ) -> [Int: [Int]] {
        var beside: [Int: [Int]] = [:]
        for line in lines.indices.dropFirst().dropLast() {
            // Raised marks of the line above may stand between.
            let upper = lines[line - 1].size < 0.8 * lines[line].size && line >= 2 ? line - 2 : line - 1
            let above = lines[upper].baseline
            let below = lines[line + 1].baseline
            let isAlone = segments[line].count == 1
            // Lines of one value stand as near as lines do.
            guard isAlone || below - above <= 1.6 * lines[line].size else { continue }
            let isHalfway = abs(lines[line].baseline - (above + below) / 2) <= 0.15 * (below - above)
            let isFree = [upper, line + 1].allSatisfy { other in
                segments[other].count >= 2
                    && segments[line].allSatisfy { own in
                        segments[other].allSatisfy { $0.left > own.right || $0.right < own.left }
                    }
            }
            if isHalfway, isFree {
                beside[line] = isAlone ? [line - 1, line + 1] : [line - 1, line, line + 1]
            }
        }
        return beside
    }

    /// Whether the texts of each column stand below one another by their left or right edges or their middles:
    /// most in all, half in each.
    var isAligned: Bool {
        let columns = alignments
        let aligned = columns.reduce(0) { $0 + $1.aligned }
        let all = columns.reduce(0) { $0 + $1.all }
        return 10 * aligned >= 7 * all && columns.allSatisfy { 2 * $0.aligned >= $0.all }
    }

    /// Whether nearly all texts of each column do: words of running text stand so by chance alone.
    var isStrictlyAligned: Bool { alignments.allSatisfy { 20 * $0.aligned >= 17 * $0.all } }

    /// Whether the spaces between columns are wider than those that part the words of a line in some.
    var isWide: Bool {
        columns.borders.allSatisfy { border in
            var wide = 0
            var all = 0
            for line in segments {
                for (left, right) in zip(line, line.dropFirst())
                where left.right <= border && right.left >= border {
                    all += 1
                    if right.left - left.right >= 1.4 * text.size { wide += 1 }
                }
            }
            return 2 * wide >= all
        }
    }

    private var alignments: [(aligned: Int, all: Int)] {
        var edges = [[(left: Double, right: Double)]](repeating: [], count: columns.spans.count)
        for segment in segments.joined() {
            let touched = columns.spans.indices.filter {
                columns.spans[$0].overlaps(segment.left...max(segment.left, segment.right))
            }
            if touched.count == 1 { edges[touched[0]].append((segment.left, segment.right)) }
        }
        let slack = 0.4 * text.size
        return edges.map { column in
            let best = [column.map(\.left), column.map(\.right), column.map { ($0.left + $0.right) / 2 }]
                .map { Self.most($0.sorted(), within: slack) }.max()
            return (best ?? 0, column.count)
        }
    }

    /// The most of ascending values that lie within a distance.
    private static func most(_ values: [Double], within slack: Double) -> Int {
        var first = 0
        var most = 0
        for (last, value) in values.enumerated() {
            while value - values[first] > slack { first += 1 }
            most = max(most, last - first + 1)
        }
        return most
    }

    /// The grid with the texts in it, if there are rows and columns.
    ///
    /// - Parameters:
    ///   - confidence: how sure it is.
    ///   - regular: how sure it is where nothing in it had to be guessed (``isRegular(_:)``).
    func read(page: Int, ruling: TableRuling, confidence: Double, regular: Double) -> FoundTable? {
        guard columns.spans.count >= 2 else { return nil }
        let borders = columns.borders
        let rowLines = zip(lines, segments).map {
            TextRowLine($0, $1, borders: borders, words: text.words)
        }
        var zones: [[TextRowLine]] = [[]]
        var rule = 0
        for line in rowLines {
            while rule < full.count, full[rule].position < line.line.baseline - 0.3 * line.line.size {
                if zones.last?.isEmpty == false { zones.append([]) }
                rule += 1
            }
            zones[zones.count - 1].append(line)
        }
        zones.removeAll(where: \.isEmpty)
        // Words of comparison may be wrapped apart from their numbers: they tell headings from rows, not row from row.
        let told = Self.columns(rowLines, count: columns.spans.count, with: \.isTold)
        let values = Self.columns(rowLines, count: columns.spans.count, with: \.isValue)
        let hasHeader = Self.hasHeader(&zones, told)
        let rows = TextRows(
            zones: zones, columns: columns.spans, values: values, partial: partial, hasHeader: hasHeader,
            words: text.words
        ).rows
        guard rows.count >= 2 else { return nil }
        let spread = TextSpans(columns: columns.spans, size: text.size).spread(rows)
        let isSure = regular > confidence && isStrictlyAligned && isWide && isRegular(spread)
        return table(spread, borders, page, ruling, isSure ? regular : confidence)
    }

    /// Whether each row is one line, and each place in it is filled: no text was wrapped, and no place left empty
    /// for which a text beside it might stand.
    private func isRegular(_ rows: [TextRow]) -> Bool {
        guard let body = rows.firstIndex(where: { !$0.isHeading }), body > 0, rows.count - body >= 2 else {
            return false
        }
        let isOneLine = rows.allSatisfy { row in
            // What stands half way between rows is no line of either.
            row.lines.count { line in line.entries.contains { $0.rowSpan == 1 } } == 1
        }
        return isOneLine && TextSpans.taken(rows).allSatisfy { $0.count == columns.spans.count }
    }

    /// Whether the first zone holds headings; where no rule parts them from the rest they end above the first
    /// line with a value in a column of values.
    private static func hasHeader(_ zones: inout [[TextRowLine]], _ columns: Set<Int>) -> Bool {
        guard let first = zones.first else { return false }
        func isBody(_ line: TextRowLine, isFirst: Bool) -> Bool {
            if line.entries.allSatisfy(\.isMark) { return false }
            let full = line.filled.intersection(columns).count
            // The first line is more likely to say for what the columns hold: 不大于 500, 大于 500.
            let told = isFirst ? line.valueColumns : line.toldColumns
            return !isFirst && line.hasValue(over: columns)
                || full > 0 && 2 * told.intersection(columns).count >= full
        }
        if zones.count > 1 {
            // Headings may be years, but not in two lines one below the other.
            return first.filter { isBody($0, isFirst: true) }.count < 2
        }
        // A line of signs alone, as `≥` or `≤`, ends the headings, whatever of them looks like a value: `10⁻⁶/K`.
        let signs = first.prefix(8).lastIndex { $0.entries.count >= 2 && $0.entries.allSatisfy(\.isMark) }
        guard
            var body = first.indices.first(where: { $0 > signs ?? -1 && isBody(first[$0], isFirst: $0 == 0) })
        else { return false }
        body = start(of: body, in: first)
        guard body > 0, body <= (signs == nil ? 6 : 8) else { return false }
        zones = [Array(first[..<body]), Array(first[body...])]
        return true
    }

    /// The first line of a row: above its values where these stand half way down beside a name that is wrapped, which
    /// goes on below them; raised marks may stand between.
    private static func start(of body: Int, in lines: [TextRowLine]) -> Int {
        let values = lines[body]
        let near = 1.05 * values.line.size
        var start = body
        while start > 1, values.line.baseline - lines[start - 1].line.baseline < near,
            values.filled.isDisjoint(with: lines[start - 1].filled)
                || lines[start - 1].line.size < 0.8 * values.line.size
        {
            start -= 1
        }
        guard start < body, body + 1 < lines.count else { return body }
        let rest = lines[body + 1]
        let goesOn =
            rest.line.baseline - values.line.baseline < near && values.filled.isDisjoint(with: rest.filled)
            && !rest.filled.isDisjoint(with: lines[start].filled)
        return goesOn ? start : body
    }

    /// The columns but the first of which most texts are of a kind.
    private static func columns(
        _ lines: [TextRowLine], count: Int, with kind: KeyPath<TextEntry, Bool>
    ) -> Set<Int> {
        var all = [Int](repeating: 0, count: count)
        var values = all
        for entry in lines.flatMap(\.entries) where entry.columns.count == 1 {
            all[entry.columns.lowerBound] += 1
            if entry[keyPath: kind] { values[entry.columns.lowerBound] += 1 }
        }
        return Set((1..<count).filter { 2 * values[$0] >= all[$0] && values[$0] > 0 })
    }

    private func table(
        _ rows: [TextRow], _ borders: [Double], _ page: Int, _ ruling: TableRuling, _ confidence: Double
    ) -> FoundTable? {
        let ys = [box.top] + zip(rows, rows.dropFirst()).map { ($0.bottom + $1.top) / 2 } + [box.bottom]
        let count = borders.count + 1
        var grid = RuledGrid(
            xs: [box.left] + borders + [box.right], ys: ys,
            parted: [[Bool]](repeating: [Bool](repeating: true, count: borders.count), count: rows.count),
            partedBelow: [[Bool]](repeating: [Bool](repeating: true, count: count), count: rows.count - 1))
        var contents = [[[TextPiece]]](
            repeating: [[TextPiece]](repeating: [], count: count), count: rows.count)
        for (row, content) in rows.enumerated() {
            for entry in content.lines.flatMap(\.entries) {
                let last = min(rows.count, row + entry.rowSpan) - 1
                for r in row...last {
                    for border in entry.columns.dropLast() { grid.parted[r][border] = false }
                    if r < last { for column in entry.columns { grid.partedBelow[r][column] = false } }
                }
                contents[row][entry.columns.lowerBound] += entry.segment.pieces
            }
        }
        let cells = grid.areas().map { area in
            let content = area.rows.flatMap { row in area.columns.flatMap { contents[row][$0] } }
            let joined = CellText(content, words: text.words)
            return Cell(
                row: area.rows.lowerBound, column: area.columns.lowerBound, rowSpan: area.rows.count,
                columnSpan: area.columns.count, text: joined.text, isBold: joined.isBold, page: page,
                box: joined.box, confidence: joined.confidence)
        }
        let table = Table(
            rows: grid.rows, columns: grid.columns, cells: cells, ruling: ruling,
            place: BlockPlace(page: page, box: box), confidence: confidence)
        let words = Set(
            rows.flatMap { $0.lines.flatMap { $0.entries.flatMap { $0.segment.pieces.map(\.word) } } })
        return FoundTable(table: table, wordIndices: words.sorted())
    }
}
