import Diagnostics
public import Documents
public import StandardReading
import Standards

/// Writes what was read from a document as one JSON object, with the keys in one order: the same document gives
/// the same bytes.
public struct StandardWriter: Sendable {
    private var json = JSONWriter()

    /// Nothing is written yet.
    public init() {}

    /// What was written, UTF-8.
    public var bytes: [UInt8] { json.bytes }

    /// Writes one standard as one line.
    ///
    /// - Parameters:
    ///   - content: what the document says.
    ///   - document: the document, for its form and pages.
    ///   - file: the name of the file.
    ///   - matches: what the indicators mean in a scheme, where one was given.
    public mutating func write(
        _ content: StandardContent, of document: Document, file: String, matches: [NamedMatch]? = nil
    ) {
        let cover = content.cover
        json.object { json in
            json.field("file", file)
            json.field("form", document.form.rawValue)
            json.field("number", cover.number)
            json.field("title", cover.title)
            json.field("englishTitle", cover.englishTitle)
            json.field("replaces", cover.replaces)
            json.field("published", cover.published?.description)
            json.field("implemented", cover.implemented?.description)
            json.field("issuer", cover.issuer)
            json.field("ics", cover.ics)
            json.field("ccs", cover.ccs)
            json.field("recordNumber", cover.recordNumber)
            json.field("coverPlaces") { json in
                json.object { json in
                    for (field, place) in cover.places.sorted(by: { $0.key < $1.key }) {
                        json.field(field) { Self.write(place, to: &$0) }
                    }
                }
            }
            json.field("references") { $0.array { Self.write(content.references, to: &$0) } }
            json.field("terms") { $0.array { Self.write(content.terms, to: &$0) } }
            json.field("clauses") { $0.array { Self.write(content.clauses, to: &$0) } }
            json.field("tables") { $0.array { Self.write(content.tables, to: &$0) } }
            json.field("indicators") { json in
                json.array { json in
                    for place in content.indicators.indices {
                        DeclarationWriter.write(content.indicators, place, .full, to: &json)
                    }
                }
            }
            if let matches { json.field("matches") { $0.array { Self.write(matches, to: &$0) } } }
            json.field("pages") { $0.array { Self.write(document.pages, to: &$0) } }
            json.field("findings") { json in
                json.array { json in
                    for finding in content.findings {
                        json.object {
                            $0.field("severity", finding.severity.rawValue)
                            $0.field("code", finding.code)
                            $0.field("zh", finding.message.zh)
                            $0.field("en", finding.message.en)
                        }
                    }
                }
            }
        }
        json.endLine()
    }

    private static func write(_ matches: [NamedMatch], to json: inout JSONWriter) {
        for match in matches {
            json.object { json in
                json.field("indicator", number: match.indicator)
                json.field("id", match.id)
                json.field("title") { Self.write(match.title, to: &$0) }
                json.field("reason") { Self.write(match.reason, to: &$0) }
            }
        }
    }

    private static func write(_ text: LocalizedText, to json: inout JSONWriter) {
        json.object {
            $0.field("zh", text.zh)
            $0.field("en", text.en)
        }
    }

    private static func write(_ references: [NormativeReference], to json: inout JSONWriter) {
        for reference in references {
            json.object {
                $0.field("number", reference.number)
                $0.field("title", reference.title)
                $0.field("place") { write(reference.place, to: &$0) }
            }
        }
    }

    private static func write(_ terms: [Term], to json: inout JSONWriter) {
        for term in terms {
            json.object {
                $0.field("number", term.number)
                $0.field("name", term.name)
                $0.field("englishName", term.englishName)
                $0.field("definition", term.definition)
                $0.field("place") { write(term.place, to: &$0) }
            }
        }
    }

    private static func write(_ clauses: [Clause], to json: inout JSONWriter) {
        for clause in clauses {
            json.object { json in
                json.field("number", clause.number)
                json.field("title", clause.title)
                json.field("level", number: clause.level)
                json.field("kind", clause.kind.rawValue)
                json.field("place") { write(clause.place, to: &$0) }
                json.field("paragraphs") { json in
                    json.array { json in
                        for paragraph in clause.paragraphs {
                            json.object {
                                $0.field("kind", paragraph.kind.rawValue)
                                $0.field("text", paragraph.paragraph.text)
                                $0.field("place") { write(paragraph.paragraph.place, to: &$0) }
                                $0.field("confidence") { $0.value(raw: paragraph.paragraph.confidence) }
                            }
                        }
                    }
                }
                json.field("tables") { json in
                    json.array { for table in clause.tables { $0.value(raw: table) } }
                }
            }
        }
    }

    private static func write(_ tables: [StandardTable], to json: inout JSONWriter) {
        for table in tables {
            json.object { json in
                json.field("number", table.number)
                json.field("caption", table.caption)
                json.field("unit", table.unit)
                json.field("clause", table.clause)
                json.field("place") { write(table.table.place, to: &$0) }
                json.field("rows", number: table.table.rows)
                json.field("columns", number: table.table.columns)
                json.field("ruling", table.table.ruling.rawValue)
                json.field("confidence") { $0.value(raw: table.table.confidence) }
                json.field("cells") { json in
                    json.array { for cell in table.table.cells { write(cell, to: &$0) } }
                }
                json.field("notes", table.notes)
                json.field("footnotes") { $0.value(table.footnotes) }
            }
        }
    }

    private static func write(_ cell: Cell, to json: inout JSONWriter) {
        json.object { json in
            json.field("row", number: cell.row + 1)
            json.field("column", number: cell.column + 1)
            json.field("rowSpan", number: cell.rowSpan)
            json.field("columnSpan", number: cell.columnSpan)
            json.field("text", cell.text)
            json.field("place") { write(BlockPlace(page: cell.page, box: cell.box), to: &$0) }
            json.field("confidence") { $0.value(raw: cell.confidence) }
        }
    }

    private static func write(_ pages: [DocumentPage], to json: inout JSONWriter) {
        for page in pages {
            json.object {
                $0.field("number", number: page.number)
                $0.field("width") { $0.value(raw: rounded(page.width)) }
                $0.field("height") { $0.value(raw: rounded(page.height)) }
                $0.field("turned", number: page.turned)
                $0.field("source", page.source.rawValue)
            }
        }
    }

    private static func write(_ place: BlockPlace, to json: inout JSONWriter) {
        guard place != BlockPlace() else { return json.value(nil) }
        json.object { json in
            json.field("page", number: place.page)
            json.field("number", number: place.number)
            json.field("box") { json in
                guard let box = place.box else { return json.value(nil) }
                json.array {
                    for edge in [box.left, box.top, box.right, box.bottom] { $0.value(raw: rounded(edge)) }
                }
            }
        }
    }

    /// A length to a hundredth of a point.
    private static func rounded(_ length: Double) -> Double { (length * 100).rounded() / 100 }
}
