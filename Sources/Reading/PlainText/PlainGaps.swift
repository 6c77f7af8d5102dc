import Diagnostics

/// The white space between the columns of aligned text, in columns of a font of one width.
enum PlainGaps {
    /// The gaps of a line: two spaces or more, or one as wide as a Han character, that have text on both sides.
    static func gaps(_ line: PlainLine) -> [ClosedRange<Int>] {
        var gaps: [ClosedRange<Int>] = []
        var column = line.indent
        var start: Int?
        for scalar in line.text.unicodeScalars {
            let width = scalar.columnWidth
            if scalar.properties.isWhitespace {
                start = start ?? column
            } else {
                if let first = start, column - first >= 2 { gaps.append(first...column - 1) }
                start = nil
            }
            column += width
        }
        return gaps
    }

    /// The gaps that two lines share.
    static func common(_ left: [ClosedRange<Int>], _ right: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
        var common: [ClosedRange<Int>] = []
        for gap in left {
            for other in right where gap.overlaps(other) { common.append(gap.clamped(to: other)) }
        }
        return common
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
