import Documents

/// What stands in a cell of a table: its texts in lines, those of tables inside it among them.
struct CellContent {
    /// The text, a line for each paragraph.
    let text: String
    /// Whether all of it is bold.
    let isBold: Bool
    /// Pictures, which stand after the table.
    let figures: [Block]

    init(_ blocks: [Block]) {
        var (texts, isBold, figures): ([String], Bool, [Block]) = ([], true, [])
        for block in blocks {
            switch block {
            case .paragraph(let paragraph):
                texts.append(paragraph.text)
                if !paragraph.style.isBold { isBold = false }
            case .table(let table):
                texts.append(table.text)
                isBold = false
            case .figure: figures.append(block)
            }
        }
        text = texts.joined(separator: "\n")
        self.isBold = isBold && !texts.isEmpty
        self.figures = figures
    }
}
