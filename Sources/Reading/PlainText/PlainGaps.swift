import Diagnostics

/// The white space between the columns of aligned text, in columns of a font of one width.
enum PlainGaps {
    /// The gaps of a line: two spaces or more that have text on both sides, or a tab. One space, though it be as wide as a Han
    /// character, parts words: `GB/T 191　包装储运图示标志`.
    static func gaps(_ line: PlainLine) -> [ClosedRange<Int>] {
        var gaps: [ClosedRange<Int>] = []
        var column = line.indent
        var start: (column: Int, place: Int)?
        var isTab = false
        for (place, scalar) in line.text.unicodeScalars.enumerated() {
            let width = scalar.columnWidth
            if scalar.properties.isWhitespace {
                start = start ?? (column, place)
                isTab = isTab || scalar == "\t"
            } else {
                if let first = start, place - first.place >= 2 || isTab, column - first.column >= 2 {
                    gaps.append(first.column...column - 1)
                }
                isTab = false
                start = nil
            }
            column += width
        }
        return gaps
    }

    /// What is left of gaps in one more line, whose first or last cells may be empty.
    ///
    /// - Parameter own: the gaps of that line.
    static func common(
        _ gaps: [ClosedRange<Int>], _ own: [ClosedRange<Int>], _ line: PlainLine
    ) -> [ClosedRange<Int>] {
        guard !own.isEmpty else { return [] }
        let before = line.indent >= 2 ? [0...line.indent - 1] : []
        let all = before + own + [line.width...Int.max >> 1]
        return gaps.flatMap { gap in all.filter { gap.overlaps($0) }.map { gap.clamped(to: $0) } }
    }

    /// The cells of a line between the gaps.
    static func cells(_ line: PlainLine, _ gaps: [ClosedRange<Int>]) -> [String] {
        var cells = [String](repeating: "", count: gaps.count + 1)
        var column = line.indent
        for scalar in line.text.unicodeScalars {
            let cell = gaps.count { $0.lowerBound <= column }
            cells[cell].unicodeScalars.append(scalar)
            column += scalar.columnWidth
        }
        return cells.map(\.trimmed)
    }
}
