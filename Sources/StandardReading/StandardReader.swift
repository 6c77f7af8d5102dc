public import Documents

/// Reads a standard from a document: its cover, clauses, references, terms, tables and indicators.
public struct StandardReader: Sendable {
    /// A reader.
    public init() {}

    /// What a document says of the standard that it is.
    public func read(_ document: Document) -> StandardContent {
        let structure = StructureReader(document)
        var content = StandardContent(
            cover: CoverReader.read(
                structure.cover, runningTexts: document.runningTexts, innerTitle: structure.innerTitle),
            clauses: structure.clauses,
            references: ReferenceReader.references(structure.clauses, tables: structure.tables),
            terms: TermReader.terms(structure.clauses),
            tables: document.picturePages.isEmpty
                ? structure.tables
                : NameConsensus(structure.clauses).mended(
                    structure.tables, picturePages: document.picturePages),
            findings: document.findings)
        content.indicators = IndicatorReader().indicators(of: content)
        return content
    }
}
