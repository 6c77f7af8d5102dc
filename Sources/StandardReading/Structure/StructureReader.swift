import Documents

/// Reads the structure of a standard: which blocks are its cover, and the clauses, tables and notes after it.
///
/// The numbering decides what is a head: a line that starts with a number is one only where that number may
/// follow the last (``Heading/follows(_:)``), so that `5 mm` in a sentence is not taken for clause 5.
struct StructureReader {
    private(set) var cover: [Block] = []
    private(set) var clauses: [Clause] = []
    private(set) var tables: [StandardTable] = []

    /// The title before the first clause.
    private(set) var innerTitle: InnerTitle?

    private var stage = Stage.cover
    /// What stood since the last clause or part, while the first clause is waited for.
    private var beforeBody: [Paragraph] = []
    private let picturePages: Set<Int>
    /// The number of the last clause, and the letter of the appendix that it stands in.
    private var path: [Int] = []
    private var appendix: Character?
    private var caption: Caption?
    private var unit: String?
    /// The table that notes would belong to now.
    private var openTable: Int?

    private enum Stage {
        case cover, contents, body
    }

    /// Whether the document is a part of a standard, without its first clause: a page, a table.
    private let isPart: Bool

    /// Reads the blocks of a document.
    init(_ document: Document) {
        self.init(document, isPart: false)
        if stage != .body { self = StructureReader(document, isPart: true) }
    }

    private init(_ document: Document, isPart: Bool) {
        self.isPart = isPart
        picturePages = document.picturePages
        if isPart {
            stage = .body
            clauses = [Clause(number: nil, title: nil, level: 1)]
        }
        for block in document.blocks {
            switch block {
            case .paragraph(let paragraph): take(paragraph)
            case .table(let table): take(table)
            case .figure: if stage == .cover { cover.append(block) }
            }
        }
    }

    // MARK: Paragraphs

    private mutating func take(_ paragraph: Paragraph) {
        let text = paragraph.text
        let plain = FoldedText.folded(text)
        guard !plain.isEmpty else { return }
        if let kind = Self.namedPart(plain) {
            if kind == nil { stage = .contents } else { openNamed(plain, kind ?? .foreword, paragraph) }
            return
        }
        switch stage {
        case .cover:
            guard opensBody(paragraph) else {
                beforeBody.append(paragraph)
                return cover.append(.paragraph(paragraph))
            }
        case .contents:
            guard opensBody(paragraph), !Self.isContentsLine(text) else { return }
        case .body: break
        }
        if opensBody(paragraph) { innerTitle = InnerTitle(beforeBody, picturePages: picturePages) }
        beforeBody = path.isEmpty && appendix == nil ? beforeBody.suffix(3) + [paragraph] : []
        stage = .body
        if takeCaption(text) || takeTableNote(text, plain) { return }
        openTable = nil
        if takeAppendix(plain, paragraph) || takeHeading(paragraph) { return }
        append(paragraph)
    }

    /// 目次 (`.some(nil)`), 前言, 引言, 参考文献 as a line of their own.
    private static func namedPart(_ plain: String) -> ClauseKind?? {
        switch plain {
        case "目次", "目录", "Contents": .some(nil)
        case "前言", "Foreword": .foreword
        case "引言", "Introduction": .introduction
        case "参考文献", "Bibliography": .bibliography
        default: nil
        }
    }

    private mutating func openNamed(_ plain: String, _ kind: ClauseKind, _ paragraph: Paragraph) {
        stage = .body
        openTable = nil
        clauses.append(
            Clause(number: nil, title: plain, level: 1, kind: kind, place: paragraph.place))
    }

    /// Whether a paragraph was read from the picture of its page.
    private func isFromPicture(_ paragraph: Paragraph) -> Bool {
        paragraph.place.page.map(picturePages.contains) ?? false
    }

    /// The first clause of the body.
    private func opensBody(_ paragraph: Paragraph) -> Bool {
        guard let heading = Heading(paragraph.text, isFromPicture: isFromPicture(paragraph)),
            heading.path == [1], heading.appendix == nil
        else { return false }
        let title = FoldedText.folded(heading.rest)
        return ["范围", "总则", "适用范围", "主题内容与适用范围", "Scope"].contains(title)
    }

    /// `1 范围 …… 1`: a line of the contents.
    private static func isContentsLine(_ text: String) -> Bool {
        let ends = text.last.map { $0.isNumber } ?? false
        return ends
            && (text.contains("\t") || text.contains("…") || text.contains("..") || text.contains("··"))
    }

    private mutating func takeCaption(_ text: String) -> Bool {
        if let found = Caption(text) {
            caption = found
            unit = UnitLine.unit(found.title) ?? unit
            openTable = nil
            return true
        }
        // The title of a table may stand on a line of its own below its number.
        if let open = caption, open.title.isEmpty, !open.isContinued, openTable == nil, text.count <= 120,
            !text.hasSuffix("。"), !text.hasSuffix("."), Heading(text) == nil
        {
            caption?.title = FoldedText.spaced(text)
            return true
        }
        if let found = UnitLine.unit(text), FoldedText.folded(text).count <= 24 {
            unit = found
            return true
        }
        return false
    }

    /// A note or a footnote under a table.
    private mutating func takeTableNote(_ text: String, _ plain: String) -> Bool {
        guard let openTable else { return false }
        if TableNotes.isNote(plain) {
            tables[openTable].notes.append(FoldedText.spaced(text))
            return true
        }
        if let (mark, rest) = TableNotes.footnote(text), TableNotes.holds(tables[openTable].table, mark: mark)
        {
            tables[openTable].footnotes[mark] = rest
            return true
        }
        return false
    }

    private mutating func takeAppendix(_ plain: String, _ paragraph: Paragraph) -> Bool {
        if let head = AppendixHead(plain) {
            appendix = head.letter
            path = []
            clauses.append(
                Clause(
                    number: "附录\(head.letter)", title: head.title, level: 1, kind: head.kind,
                    place: paragraph.place))
            return true
        }
        guard let last = clauses.indices.last, clauses[last].number?.hasPrefix("附录") ?? false,
            clauses[last].paragraphs.isEmpty
        else { return false }
        // The kind and the title of an appendix stand on lines of their own.
        if let kind = AppendixHead.kind(plain) {
            clauses[last].kind = kind
            return true
        }
        if clauses[last].title == nil, Heading(paragraph.text) == nil, plain.count <= 40 {
            clauses[last].title = FoldedText.spaced(paragraph.text)
            return true
        }
        return false
    }

    private mutating func takeHeading(_ paragraph: Paragraph) -> Bool {
        guard let heading = Heading(paragraph.text, isFromPicture: isFromPicture(paragraph)),
            heading.appendix == appendix
        else { return false }
        let isFirst = path.isEmpty && (heading.path.first == 1 || isPart)
        if !isFirst, !heading.follows(path) {
            guard let missing = heading.missingParent(after: path) else { return false }
            clauses.append(Clause(number: "\(missing)", title: nil, level: 1, place: paragraph.place))
        }
        // What a first-level clause is about stands in its title.
        if heading.path.count == 1, appendix == nil, !heading.isTitle { return false }
        path = heading.path
        let level = heading.path.count + (appendix == nil ? 0 : 1)
        var clause = Clause(number: heading.number, title: nil, level: level, place: paragraph.place)
        if let last = clauses.last(where: { $0.number?.hasPrefix("附录") ?? false }), appendix != nil {
            clause.kind = last.kind
        }
        if heading.isTitle {
            clause.title = FoldedText.spaced(heading.rest)
        } else if !heading.rest.isEmpty {
            var rest = paragraph
            rest.text = heading.rest
            clause.paragraphs.append(ClauseParagraph(.text, rest))
        }
        clauses.append(clause)
        return true
    }

    private mutating func append(_ paragraph: Paragraph) {
        guard let last = clauses.indices.last else { return }
        clauses[last].paragraphs.append(ClauseParagraph(ParagraphKind(paragraph), paragraph))
    }

    // MARK: Tables

    private mutating func take(_ table: Table) {
        guard stage == .body else {
            if stage == .cover { cover.append(.table(table)) }
            return
        }
        defer {
            caption = nil
            unit = nil
        }
        var next = StandardTable(
            number: caption?.number, caption: caption?.title, unit: unit, table: table,
            clause: clauses.last?.number)
        TableNotes.take(from: &next)
        if (caption?.title ?? "").isEmpty { takeCaptionRow(of: &next) }
        if let first = continued(next) {
            tables[first] = TableParts.joined(tables[first], next)
            openTable = first
            return
        }
        openTable = tables.count
        if let last = clauses.indices.last { clauses[last].tables.append(tables.count) }
        tables.append(next)
    }

    /// A first row that is the caption, as in sheets of a workbook, whose name may give the number before.
    private mutating func takeCaptionRow(of table: inout StandardTable) {
        while table.table.rows > 1, let first = table.table.cells.first, first.row == 0, first.rowSpan == 1,
            table.table.cells.allSatisfy({ $0.row > 0 || $0 == first || $0.text.isEmpty })
        {
            if let found = Caption(first.text), table.number ?? found.number == found.number,
                (table.caption ?? "").isEmpty
            {
                table.number = found.number
                table.caption = found.title
                caption = found
            } else if let found = UnitLine.unit(first.text) {
                table.unit = found
            } else {
                return
            }
            table.table.cells.removeAll { $0.row == 0 }
            table.table.rows -= 1
            for index in table.table.cells.indices { table.table.cells[index].row -= 1 }
        }
    }

    /// The table that this one goes on with, if any.
    private func continued(_ table: StandardTable) -> Int? {
        guard let last = tables.indices.last else { return nil }
        if let caption {
            guard let first = tables.lastIndex(where: { $0.number == caption.number }) else { return nil }
            let isSame = tables[first].table.columns == table.table.columns
            return caption.isContinued || caption.title.isEmpty || isSame ? first : nil
        }
        return last == openTable && TableParts.goesOn(tables[last].table, table.table) ? last : nil
    }
}

extension ParagraphKind {
    /// What a paragraph of a clause is.
    init(_ paragraph: Paragraph) {
        let plain = FoldedText.folded(paragraph.text)
        if paragraph.isFormula {
            self = .formula
        } else if TableNotes.isNote(plain) {
            self = .note
        } else if plain.hasPrefix("示例") {
            self = .example
        } else if plain.hasPrefix("图"),
            plain.dropFirst().first.map({ $0.isNumber || $0.isUppercase }) ?? false,
            plain.count <= 50, !plain.hasSuffix("。")
        {
            self = .figureCaption
        } else if ListLabel.isLabelled(plain) {
            self = .item
        } else {
            self = .text
        }
    }
}
