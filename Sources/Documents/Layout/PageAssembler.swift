public import Diagnostics

/// Puts the pages of a file together into a document, as they come.
///
/// What is kept of a page is its lines and tables; the words are let go.
public struct PageAssembler: Sendable {
    private let form: DocumentForm
    private let finder: TableFinder
    private var layouts: [PageLayout] = []
    private var findings: [Diagnostic] = []

    /// Starts a document.
    public init(form: DocumentForm, finder: TableFinder = TableFinder()) {
        self.form = form
        self.finder = finder
    }

    /// Adds the next page.
    public mutating func add(_ page: PageContent) {
        layouts.append(PageLayout(page, finder: finder.tables))
    }

    /// Adds a finding about a page.
    public mutating func add(_ finding: Diagnostic) { findings.append(finding) }

    /// The document of all pages that were added.
    public func document() -> Document {
        var document = Document(form: form, pages: layouts.map(\.page), findings: findings)
        let running = RunningTitles.find(layouts)
        var told: Set<String> = []
        for (layout, titles) in zip(layouts, running) {
            for place in titles.sorted() where told.insert(layout.lines[place].shape).inserted {
                let line = layout.lines[place]
                document.runningTexts.append(
                    Paragraph(
                        line.text, style: ParagraphStyle(size: line.size),
                        place: BlockPlace(page: layout.page.number, box: line.box),
                        confidence: line.confidence))
            }
            let (blocks, builder) = layout.blocks(without: titles)
            append(blocks, builder, to: &document)
        }
        document.findings += HiddenTexts.findings(layouts)
        return document
    }

    /// Adds the blocks of a page; its first paragraph may be the end of the last one before.
    private func append(_ blocks: [Block], _ builder: ParagraphBuilder, to document: inout Document) {
        var blocks = blocks
        if case .paragraph(let first) = blocks.first, case .paragraph(var last) = document.blocks.last,
            builder.endsFull(last), builder.startsInside(first), last.style.isBold == first.style.isBold
        {
            last.text = last.text.joined(line: first.text)
            last.lines += first.lines
            last.confidence = min(last.confidence, first.confidence)
            document.blocks[document.blocks.count - 1] = .paragraph(last)
            blocks.removeFirst()
        }
        document.blocks += blocks
    }
}
