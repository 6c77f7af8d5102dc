import Diagnostics
import Documents
import Foundation
import TestSupport

@testable import Reading

/// Word documents that tests make themselves.
enum TestDocument {
    static let reader = DocumentReader(executable: TestWorkbook.worker)

    private static let spaces =
        #"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" "#
        + #"xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" "#
        + #"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" "#
        + #"xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" "#
        + #"xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" "#
        + #"xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" "#
        + #"xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" "#
        + #"xmlns:v="urn:schemas-microsoft-com:vml""#
    private static let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    /// A part of a document, with the namespaces that its elements use.
    static func part(_ name: String, _ content: String) -> String {
        "<w:\(name) \(spaces)>\(content)</w:\(name)>"
    }

    /// A document with this body.
    ///
    /// - Parameters:
    ///   - parts: further parts by their type; the content of the root element.
    ///   - links: further relationships of the document, as XML.
    static func bytes(
        _ body: String, parts: [(type: String, root: String, content: String)] = [], links: String = "",
        head: String = ""
    ) -> [UInt8] {
        let relations = parts.enumerated().map { index, part in
            #"<Relationship Id="p\#(index)" Type="\#(types)/\#(part.type)" Target="part\#(index).xml"/>"#
        }
        return TestWorkbook.zip(
            [
                ("[Content_Types].xml", "<Types/>"),
                (
                    "_rels/.rels",
                    #"<Relationships><Relationship Id="r" Type="\#(types)/officeDocument" "#
                        + #"Target="word/document.xml"/></Relationships>"#
                ),
                ("word/document.xml", head + part("document", "<w:body>\(body)</w:body>")),
                (
                    "word/_rels/document.xml.rels",
                    "<Relationships>\(relations.joined())\(links)</Relationships>"
                ),
            ] + parts.enumerated().map { ("word/part\($0).xml", part($1.root, $1.content)) })
    }

    /// A paragraph.
    static func paragraph(_ text: String, _ properties: String = "") -> String {
        "<w:p><w:pPr>\(properties)</w:pPr>\(run(text))</w:p>"
    }

    /// A run.
    static func run(_ text: String, _ properties: String = "") -> String {
        "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
    }

    /// A cell.
    static func cell(_ text: String, _ properties: String = "") -> String {
        "<w:tc><w:tcPr>\(properties)</w:tcPr>\(paragraph(text))</w:tc>"
    }

    /// The document that was made.
    static func read(
        _ body: String, parts: [(type: String, root: String, content: String)] = [], links: String = ""
    ) async throws -> Document {
        try await reader.read(bytes(body, parts: parts, links: links), name: "t.docx")
    }

    /// The code of the failure that reading ends with; `nil` where it does not.
    static func failure(_ bytes: [UInt8]) async -> String? {
        do throws(InputFailure) {
            _ = try await reader.read(bytes, name: "t")
            return nil
        } catch {
            return error.diagnostics.first?.code
        }
    }
}

extension Document {
    /// The paragraphs.
    var paragraphs: [Paragraph] {
        blocks.compactMap { if case .paragraph(let paragraph) = $0 { paragraph } else { nil } }
    }

    /// The texts of the paragraphs.
    var texts: [String] { paragraphs.map(\.text) }

    /// The tables.
    var tables: [Table] { blocks.compactMap { if case .table(let table) = $0 { table } else { nil } } }

    /// The pictures.
    var figures: [Figure] { blocks.compactMap { if case .figure(let figure) = $0 { figure } else { nil } } }
}

extension Table {
    /// The texts of the grid; a cell that spans several places stands in each.
    var texts: [[String]] { grid().map { $0.map { $0 < 0 ? "" : cells[$0].text } } }
}
