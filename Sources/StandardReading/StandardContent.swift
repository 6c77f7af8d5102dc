public import Diagnostics
public import Documents
public import Standards

/// What a standard says, read from a ``Document``: its cover, its clauses, its tables and what it promises.
public struct StandardContent: Sendable {
    /// The cover.
    public var cover: Cover
    /// The clauses in order, appendices included; a clause says how deep it stands.
    public var clauses: [Clause]
    /// The documents that it refers to normatively, in the order of its list.
    public var references: [NormativeReference]
    /// Its terms.
    public var terms: [Term]
    /// Its tables, parts on several pages put together.
    public var tables: [StandardTable]
    /// What it promises.
    public var indicators: [Indicator]
    /// What was noticed while reading.
    public var findings: [Diagnostic]

    /// Creates a content.
    public init(
        cover: Cover = Cover(), clauses: [Clause] = [], references: [NormativeReference] = [],
        terms: [Term] = [], tables: [StandardTable] = [], indicators: [Indicator] = [],
        findings: [Diagnostic] = []
    ) {
        self.cover = cover
        self.clauses = clauses
        self.references = references
        self.terms = terms
        self.tables = tables
        self.indicators = indicators
        self.findings = findings
    }
}

/// What the cover of a standard says (GB/T 1.1—2020, 8.1).
public struct Cover: Sendable, Hashable {
    /// The number, normalised: `DB32/T 1580-2019`.
    public var number: String?
    /// The title, parts parted by a space.
    public var title: String?
    /// The title in English.
    public var englishTitle: String?
    /// The numbers of what it replaces, normalised.
    public var replaces: [String]
    /// The day on which it was published.
    public var published: CalendarDate?
    /// The day from which it holds.
    public var implemented: CalendarDate?
    /// Who published it.
    public var issuer: String?
    /// Classes of the International Classification for Standards, as on the cover.
    public var ics: String?
    /// The class of the Chinese Classification for Standards.
    public var ccs: String?
    /// The number under which it was put on record.
    public var recordNumber: String?
    /// Where each of these stands, by the name of the field in JSON.
    public var places: [String: BlockPlace]

    /// An empty cover.
    public init() {
        replaces = []
        places = [:]
    }
}

/// A clause, an appendix or a part before them (前言, 引言).
public struct Clause: Sendable, Hashable {
    /// Its number: `5.4.1`, `附录A`, `A.2`; `nil` for a foreword or an introduction.
    public var number: String?
    /// Its title; `nil` where the number is followed by text at once.
    public var title: String?
    /// How deep it stands: 1 for `5`, 2 for `5.4`, 1 for an appendix.
    public var level: Int
    /// What it is.
    public var kind: ClauseKind
    /// Its own paragraphs, those of the clauses below it not among them.
    public var paragraphs: [ClauseParagraph]
    /// The places of its tables in ``StandardContent/tables``.
    public var tables: [Int]
    /// Where it starts.
    public var place: BlockPlace

    /// Creates a clause.
    public init(
        number: String?, title: String?, level: Int, kind: ClauseKind = .clause,
        paragraphs: [ClauseParagraph] = [], tables: [Int] = [], place: BlockPlace = BlockPlace()
    ) {
        self.number = number
        self.title = title
        self.level = level
        self.kind = kind
        self.paragraphs = paragraphs
        self.tables = tables
        self.place = place
    }
}

/// What a clause is.
public enum ClauseKind: String, Sendable, Hashable {
    /// 前言
    case foreword
    /// 引言
    case introduction
    /// A numbered clause of the body.
    case clause
    /// 附录（规范性）
    case normativeAppendix
    /// 附录（资料性）
    case informativeAppendix
    /// 参考文献
    case bibliography
}

/// A paragraph of a clause and what it is there.
public struct ClauseParagraph: Sendable, Hashable {
    /// What it is.
    public var kind: ParagraphKind
    /// The paragraph.
    public var paragraph: Paragraph

    /// Creates a paragraph of a clause.
    public init(_ kind: ParagraphKind, _ paragraph: Paragraph) {
        self.kind = kind
        self.paragraph = paragraph
    }
}

/// What a paragraph of a clause is.
public enum ParagraphKind: String, Sendable, Hashable {
    case text
    /// An item of a list: `a) …`, `—— …`.
    case item
    /// 注
    case note
    /// 示例
    case example
    case formula
    /// The caption of a figure.
    case figureCaption
}

/// An entry of the list of normative references.
public struct NormativeReference: Sendable, Hashable {
    /// Its number, normalised, with the year where it is dated: `GB/T 191`, `NY/T 83-1988`.
    public var number: String
    /// Its title.
    public var title: String
    /// Where it stands.
    public var place: BlockPlace

    /// Creates an entry.
    public init(number: String, title: String, place: BlockPlace = BlockPlace()) {
        self.number = number
        self.title = title
        self.place = place
    }
}

/// A term of clause 3.
public struct Term: Sendable, Hashable {
    /// The number of its clause.
    public var number: String?
    /// The term.
    public var name: String
    /// The term in English.
    public var englishName: String?
    /// What it means.
    public var definition: String
    /// Where it stands.
    public var place: BlockPlace

    /// Creates a term.
    public init(
        number: String? = nil, name: String, englishName: String? = nil, definition: String,
        place: BlockPlace = BlockPlace()
    ) {
        self.number = number
        self.name = name
        self.englishName = englishName
        self.definition = definition
        self.place = place
    }
}

/// A table with what belongs to it; parts on several pages are one.
public struct StandardTable: Sendable, Hashable {
    /// Its number as printed, without `表`: `1`, `A.1`; `nil` where it has none.
    public var number: String?
    /// Its title.
    public var caption: String?
    /// The unit that its caption or the line above it gives for all values (`单位为毫米`), as written.
    public var unit: String?
    /// Its cells; a header that a later page repeats is there once.
    public var table: Table
    /// Notes under it (`注：…`) and in its last rows.
    public var notes: [String]
    /// Footnotes by their mark: `a` → text.
    public var footnotes: [String: String]
    /// The number of the clause that it stands in.
    public var clause: String?

    /// Creates a table.
    public init(
        number: String? = nil, caption: String? = nil, unit: String? = nil, table: Table,
        notes: [String] = [],
        footnotes: [String: String] = [:], clause: String? = nil
    ) {
        self.number = number
        self.caption = caption
        self.unit = unit
        self.table = table
        self.notes = notes
        self.footnotes = footnotes
        self.clause = clause
    }
}
