/// A line of a table without lines between its rows: its segments by column.
struct TextRowLine {
    /// The line.
    var line: TextLines
    /// Its segments, from the left.
    var entries: [TextEntry]

    init(_ line: TextLines, _ segments: [TextSegment], borders: [Double], words: [Word]) {
        self.line = line
        entries = segments.flatMap { Self.split($0, at: borders) }
            .map {
                let text = $0.text(words)
                return TextEntry(
                    segment: $0, columns: Self.columns(of: $0, borders), isValue: ValueText.isValue(text),
                    isBounded: ValueText.isBounded(text), isBound: ValueText.isBound(text),
                    isMark: ValueText.isMark(text))
            }
    }

    /// Parts a segment where a wide space of it lies at a border: columns may stand nearer than words.
    private static func split(_ segment: TextSegment, at borders: [Double]) -> [TextSegment] {
        var parts = [segment]
        parts[0].pieces.removeAll()
        let spaces = zip(segment.pieces, segment.pieces.dropFirst()).map { $1.box.left - $0.box.right }
        let usual = spaces.min() ?? 0
        for piece in segment.pieces {
            if let before = parts[parts.count - 1].pieces.last {
                let space = piece.box.left - before.box.right
                let isBorder = borders.contains {
                    $0 > before.box.right - 0.3 * piece.size && $0 < piece.box.left + 0.3 * piece.size
                }
                let isWide = space >= 0.42 * piece.size && (spaces.count == 1 || space >= 1.4 * usual)
                if isBorder && isWide {
                    parts[parts.count - 1].right = before.box.right
                    parts.append(
                        TextSegment(
                            pieces: [], line: segment.line, left: piece.box.left, right: segment.right))
                }
            }
            parts[parts.count - 1].pieces.append(piece)
        }
        return parts
    }

    private static func columns(of segment: TextSegment, _ borders: [Double]) -> ClosedRange<Int> {
        let slack = 0.35 * (segment.pieces.first?.size ?? 10)
        let first = borders.lowerBound { $0 < segment.left + slack }
        let last = borders.lowerBound { $0 < segment.right - slack }
        if first <= last { return first...last }
        let middle = borders.lowerBound { $0 < (segment.left + segment.right) / 2 }
        return middle...middle
    }

    /// The columns that have text.
    var filled: Set<Int> { entries.reduce(into: []) { $0.formUnion($1.columns) } }
    /// The columns with values.
    var valueColumns: Set<Int> {
        Set(entries.filter { $0.isValue && $0.columns.count == 1 }.map(\.columns.lowerBound))
    }
    /// The columns with words of comparison alone.
    var boundColumns: Set<Int> {
        Set(entries.filter { $0.isBound && $0.columns.count == 1 }.map(\.columns.lowerBound))
    }
    /// The columns with values, in words or not.
    var toldColumns: Set<Int> {
        Set(entries.filter { $0.isTold && $0.columns.count == 1 }.map(\.columns.lowerBound))
    }
    /// Whether one value beside a name spans these columns.
    func hasValue(over columns: Set<Int>) -> Bool {
        filled.contains(0)
            && entries.contains { $0.isTold && $0.columns.count > 1 && Set($0.columns) == columns }
    }
    /// Whether a segment spans columns.
    var spans: Bool { entries.contains { $0.columns.count > 1 } }

    /// The right edge of the text in a column.
    func right(of column: Int) -> Double? {
        entries.filter { $0.columns.contains(column) }.map(\.segment.right).max()
    }

    /// The width of what the first word in a column takes at the end of a line: Chinese is wrapped anywhere.
    func firstWidth(in column: Int, words: [Word]) -> Double? {
        guard let piece = entries.first(where: { $0.columns.contains(column) })?.segment.pieces.first else {
            return nil
        }
        let isWide = words[piece.word].text.unicodeScalars.first?.isIdeographic ?? false
        return isWide ? min(piece.size, piece.box.width) : piece.box.width
    }
}

/// A segment in its place in a row.
struct TextEntry {
    /// The words.
    var segment: TextSegment
    /// The columns that it spans.
    var columns: ClosedRange<Int>
    /// Whether it is a value.
    var isValue: Bool
    /// Whether it is a value behind words of comparison; these may stand on a line of their own.
    var isBounded = false
    /// Whether it is words of comparison alone, whose number was wrapped.
    var isBound = false
    /// Whether it is either.
    var isTold: Bool { isValue || isBounded }
    /// Whether it is a sign without digits, as `≥`.
    var isMark = false
    /// How many rows it spans.
    var rowSpan = 1
}

/// A row: one line, or several of which some are wrapped.
struct TextRow {
    /// Its lines from the top.
    var lines: [TextRowLine]
    /// Whether it holds headings.
    var isHeading = false

    /// The columns that have text.
    var filled: Set<Int> { lines.reduce(into: []) { $0.formUnion($1.filled) } }
    /// The columns with values.
    var valueColumns: Set<Int> { lines.reduce(into: []) { $0.formUnion($1.valueColumns) } }
    /// The columns with words of comparison to which no number has come yet.
    var boundColumns: Set<Int> {
        // A number comes a line or two below its words.
        let last = lines.suffix(3)
        return Set(last.flatMap(\.boundColumns)).subtracting(last.flatMap(\.valueColumns))
    }
    /// Where its text begins and ends from the top.
    var top: Double { lines.map(\.line.box.top).min() ?? 0 }
    /// Where its text ends.
    var bottom: Double { lines.map(\.line.box.bottom).max() ?? 0 }
}
