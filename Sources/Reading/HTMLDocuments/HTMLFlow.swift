import Documents

/// Gathers the text of a page: inline text until a block ends, then a paragraph.
struct HTMLFlow {
    private(set) var blocks: [Block] = []
    /// What was hidden since it was last asked for.
    var hidden = ""
    /// The label of a list item whose text is to come.
    var label: String?
    /// The level of the heading that is being read.
    var heading: Int?
    var alignment: TextAlignment?

    private var text = ""
    private var letters = 0
    private var boldLetters = 0

    /// Adds text; white space is one space.
    mutating func append(_ part: String, isBold: Bool) {
        for character in part {
            if character.isWhitespace, character != "\u{3000}", character != "\u{A0}" {
                if let last = text.last, !last.isWhitespace { text.append(" ") }
            } else {
                text.append(character)
                letters += 1
                if isBold { boldLetters += 1 }
            }
        }
    }

    /// Adds text as it stands.
    mutating func append(verbatim part: String) {
        text += part
        letters += part.count
    }

    /// Ends a line.
    mutating func breakLine() {
        while text.last == " " { text.removeLast() }
        text += "\n"
    }

    /// Ends the paragraph.
    mutating func finish() {
        var text = text.trimmedLines
        defer { reset() }
        guard !text.isEmpty else { return }
        if let label { text = label + " " + text }
        label = nil
        blocks.append(
            .paragraph(
                Paragraph(
                    text,
                    style: ParagraphStyle(
                        isBold: letters == boldLetters, alignment: alignment, headingLevel: heading))))
    }

    /// Adds a block; the paragraph before it ends.
    mutating func append(_ block: Block) {
        finish()
        blocks.append(block)
    }

    private mutating func reset() {
        text = ""
        letters = 0
        boldLetters = 0
    }
}
