/// A line of a table without lines between its rows: its segments by column.
struct TextRowLine {
    /// The line.
    var line: TextLines
    /// Its segments.
    var segments: [TextSegment]
    /// The columns that each segment touches.
    var columns: [ClosedRange<Int>]
    /// By segment: whether it is a value.
    var values: [Bool]

    init(_ line: TextLines, _ segments: [TextSegment], borders: [Double], words: [Word]) {
        self.line = line
        var parts: [TextSegment] = []
        for segment in segments { parts += Self.split(segment, at: borders) }
        self.segments = parts
        columns = parts.map { Self.columns(of: $0, borders) }
        values = parts.map { ValueText.isValue($0.text(words)) }
    }

    /// Parts a segment where a wide space of it lies at a border: columns may stand nearer than words.
    private static func split(_ segment: TextSegment, at borders: [Double]) -> [TextSegment] {
        var parts = [segment]
        parts[0].pieces.removeAll()
        var spaces: [Double] = []
        for (left, right) in zip(segment.pieces, segment.pieces.dropFirst()) {
            spaces.append(right.box.left - left.box.right)
        }
        let usual = spaces.sorted().first ?? 0
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
    var filled: Set<Int> { Set(columns.flatMap { Array($0) }) }
    /// The columns with values.
    var valueColumns: Set<Int> {
        Set(zip(columns, values).filter { $0.1 && $0.0.count == 1 }.map(\.0.lowerBound))
    }
    /// Whether a segment spans columns.
    var spans: Bool { columns.contains { $0.count > 1 } }

    /// The right edge of the text in a column.
    func right(of column: Int) -> Double? {
        zip(columns, segments).filter { $0.0.contains(column) }.map(\.1.right).max()
    }

    /// The width of the first word in a column.
    func firstWidth(in column: Int) -> Double? {
        zip(columns, segments).first { $0.0.contains(column) }?.1.pieces.first.map(\.box.width)
    }
}

/// Joins lines to rows.
struct TextRows {
    /// The lines of each row.
    private(set) var rows: [[TextRowLine]] = []
    /// How far each column reaches to the right.
    private let rights: [Double]

    /// Joins lines.
    ///
    /// - Parameters:
    ///   - zones: the lines between rules that go from side to side, from the top.
    ///   - rights: the right edge of each column's text.
    ///   - partial: the heights of rules that go over some columns alone.
    ///   - hasHeader: whether the first zone holds headings.
    init(zones: [[TextRowLine]], rights: [Double], partial: [Double], hasHeader: Bool) {
        self.rights = rights
        for (number, zone) in zones.enumerated() where !zone.isEmpty {
            let tight = Self.tightPitch(zone)
            let isHeader = number == 0 && hasHeader
            for (place, line) in zone.enumerated() {
                let goesOn =
                    place > 0
                    && (isHeader
                        ? headingGoesOn(line, partial: partial) : rowGoesOn(line, tight: tight))
                if goesOn { rows[rows.count - 1].append(line) } else { rows.append([line]) }
            }
        }
    }

    private static func tightPitch(_ lines: [TextRowLine]) -> Double {
        let pitches = zip(lines, lines.dropFirst()).map { $1.line.baseline - $0.line.baseline }
            .filter { $0 > 0 }.sorted()
        return pitches.isEmpty ? .infinity : pitches[pitches.count / 10]
    }

    /// Headings are wrapped as they please; a line below one that spans columns starts a row of its own.
    private func headingGoesOn(_ line: TextRowLine, partial: [Double]) -> Bool {
        guard let row = rows.last, let before = row.last else { return false }
        let isRuled = partial.contains {
            $0 > before.line.baseline - 0.3 * line.line.size && $0 < line.line.baseline
        }
        if isRuled { return false }
        return !before.spans || line.spans
    }

    private func rowGoesOn(_ line: TextRowLine, tight: Double) -> Bool {
        guard let row = rows.last, let before = row.last else { return false }
        let filled = row.reduce(into: Set<Int>()) { $0.formUnion($1.filled) }
        let values = row.reduce(into: Set<Int>()) { $0.formUnion($1.valueColumns) }
        let shared = before.line.box.bottom - line.line.box.top
        let isBeside = before.filled.isDisjoint(with: line.filled)
        if isBeside, shared > 0.3 * line.line.box.height { return true }
        let pitch = line.line.baseline - before.line.baseline
        guard pitch <= 1.35 * tight, pitch <= 2 * line.line.size, !line.spans, !before.spans else {
            return false
        }
        let newValues = line.valueColumns.subtracting([0])
        if !newValues.isDisjoint(with: values) { return false }
        if !newValues.isEmpty {
            // A name that is wrapped may have its values beside its last line.
            return filled == [0] && line.filled.contains(0) && isWrapped(before, line, in: 0)
        }
        guard line.filled.isSubset(of: filled) else { return false }
        // A line full of words from side to side is a row like the one before it.
        if line.filled.count > 1, line.filled == before.filled, line.filled.contains(0),
            !isWrapped(before, line, in: 0)
        {
            return false
        }
        return line.filled.allSatisfy { isWrapped(before, line, in: $0) || (!before.filled.contains($0)) }
    }

    /// Whether the first word of a line would not have found room after the line before it.
    private func isWrapped(_ before: TextRowLine, _ line: TextRowLine, in column: Int) -> Bool {
        guard let right = before.right(of: column), let width = line.firstWidth(in: column) else {
            return false
        }
        return right + 0.2 * line.line.size + width > rights[column] + 0.1 * line.line.size
    }
}
