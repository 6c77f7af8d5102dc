/// What stands on one page, in reading order, running titles still among it.
struct PageLayout: Sendable {
    var page: DocumentPage
    /// Lines outside tables, from top to bottom.
    var lines: [PageLine]
    /// Tables and pictures.
    var tables: [Table]
    var figures: [Figure]
    /// Texts that nobody can see, with the reason.
    var hidden: [(text: String, reason: HiddenReason)]

    /// Lays a page out.
    ///
    /// - Parameter finder: finds the tables among the words that are seen.
    init(_ content: PageContent, finder: (PageContent) -> [FoundTable]) {
        let sorting = WordSorting(content)
        var body = content
        body.words = sorting.body.map { content.words[$0] }
        let found = finder(body)
        var inTables = [Bool](repeating: false, count: body.words.count)
        for table in found {
            for word in table.wordIndices where inTables.indices.contains(word) { inTables[word] = true }
        }
        let free = body.words.indices.filter { !inTables[$0] && body.words[$0].angle == 0 }
        page = DocumentPage(
            number: content.number, width: content.width, height: content.height, turned: content.turned,
            source: content.source)
        // Where words end is less sure in a picture.
        lines = LineBuilder.lines(
            free.map { body.words[$0] }, isPicture: content.source == .picture)
        tables = found.map(\.table)
        figures = Self.figures(content, tables)
        hidden = sorting.hidden.map { (content.words[$0.place].text, $0.reason) }
    }

    /// Pictures that are neither the whole page nor too small to be looked at.
    private static func figures(_ content: PageContent, _ tables: [Table]) -> [Figure] {
        guard content.source == .textLayer else { return [] }
        let whole = content.width * content.height
        return content.pictures.compactMap { picture in
            let isFigure =
                picture.box.area < 0.8 * whole && picture.box.width > 36 && picture.box.height > 24
                && !tables.contains { $0.place.box?.holdsMiddle(of: picture.box) ?? false }
            return isFigure ? Figure(place: BlockPlace(page: content.number, box: picture.box)) : nil
        }
    }

    /// The blocks of the page in reading order.
    ///
    /// - Parameter running: the places in ``lines`` of running titles, which are left out.
    func blocks(without running: Set<Int>) -> (blocks: [Block], builder: ParagraphBuilder) {
        let kept = lines.indices.filter { !running.contains($0) }.map { lines[$0] }
        var builder = ParagraphBuilder(page: page.number, lines: kept)
        let others: [(top: Double, block: Block)] =
            (tables.map { ($0.place.box?.top ?? 0, Block.table($0)) }
            + figures.map { ($0.place.box?.top ?? 0, Block.figure($0)) }).sorted { $0.top < $1.top }
        var blocks: [Block] = []
        var rest = kept[...]
        for (top, block) in others {
            let before = rest.prefix { $0.box.middleY < top }
            rest = rest.dropFirst(before.count)
            blocks += builder.paragraphs(of: Array(before)).map(Block.paragraph)
            blocks.append(block)
        }
        blocks += builder.paragraphs(of: Array(rest)).map(Block.paragraph)
        return (blocks, builder)
    }
}
