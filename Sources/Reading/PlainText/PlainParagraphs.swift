import Documents

/// Puts the lines of a plain text together into paragraphs.
struct PlainParagraphs {
    /// The width at which the text's lines are broken; `nil` where each line is a paragraph.
    private let wrap: Int?
    private var text = ""
    private var indent = 0
    /// Whether the line before was as long as lines are, so that the next one may go on with it.
    private var isFull = false

    /// Looks at all lines for the width at which they are broken.
    init(_ lines: [PlainLine]) {
        let widths = lines.filter { !$0.isBlank }.map(\.width).sorted()
        guard let longest = widths.last, longest <= 130, widths.count > 2 else {
            wrap = nil
            return
        }
        // The lines of a paragraph but its last are about as long as each other.
        let usual = widths[widths.count * 9 / 10]
        wrap = usual >= 30 ? usual : nil
    }

    /// Adds a line.
    ///
    /// - Returns: the paragraph that ended before it, if one did.
    mutating func add(_ line: PlainLine) -> [Block] {
        if line.isBlank { return finish() }
        var ended: [Block] = []
        let goesOn = !text.isEmpty && isFull && line.indent <= indent && !line.startsClause
        if goesOn {
            let isTight = (text.last?.isASCII == false) || (line.text.first?.isASCII == false)
            text += (isTight ? "" : " ") + line.text
        } else {
            ended = finish()
            text = line.text
        }
        // The lines that follow stand at the margin, or under the first one.
        indent = goesOn ? line.indent : max(line.indent, 0)
        isFull = wrap.map { line.width >= $0 - 6 } ?? false
        return ended
    }

    /// Ends the paragraph.
    mutating func finish() -> [Block] {
        defer {
            text = ""
            isFull = false
        }
        return text.isEmpty ? [] : [.paragraph(Paragraph(text))]
    }
}
