import Documents

/// The cover as lines, each with its place: programs set covers as paragraphs, text boxes or tables.
struct CoverLine {
    var text: String
    /// Without white space, full-width signs as ASCII.
    var plain: String
    var size: Double?
    var place: BlockPlace

    init(_ text: String, size: Double?, place: BlockPlace) {
        self.text = FoldedText.spaced(text)
        plain = FoldedText.folded(text)
        self.size = size
        self.place = place
    }

    /// The lines of some blocks; what stands far apart on a line is parted.
    static func lines(_ blocks: [Block]) -> [CoverLine] {
        blocks.flatMap { block -> [CoverLine] in
            switch block {
            case .paragraph(let paragraph): lines(paragraph)
            case .table(let table):
                table.cells.sorted { ($0.row, $0.column) < ($1.row, $1.column) }.flatMap { cell in
                    parts(cell.text, size: nil, BlockPlace(page: cell.page, box: cell.box))
                }
            case .figure: []
            }
        }
    }

    private static func lines(_ paragraph: Paragraph) -> [CoverLine] {
        guard !paragraph.lines.isEmpty else {
            return parts(paragraph.text, size: paragraph.style.size, paragraph.place)
        }
        return paragraph.lines.flatMap {
            parts($0.text, size: paragraph.style.size, BlockPlace(page: $0.page, box: $0.box))
        }
    }

    private static func parts(_ text: String, size: Double?, _ place: BlockPlace) -> [CoverLine] {
        // Letters set far apart (`江  苏  省  地  方  标  准`) are one text.
        let pieces = text.split { $0 == "\t" || $0 == "\n" }
        let lines = text.split(separator: "\n")
        let isSpread = lines.count == 1 && pieces.allSatisfy { $0.filter { !$0.isWhitespace }.count <= 2 }
        let texts =
            isSpread && pieces.count > 2 ? [text.filter { !$0.isWhitespace }] : pieces.map(String.init)
        return texts.map { CoverLine($0, size: size, place: place) }.filter { !$0.plain.isEmpty }
    }
}
