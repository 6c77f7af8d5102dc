import Documents
import Foundation
import TestSupport

/// What docling expects of a file: tables as grids of texts, texts in reading order.
struct DoclingTruth: Decodable {
    struct Reference: Decodable {
        var ref: String

        enum CodingKeys: String, CodingKey { case ref = "$ref" }
    }

    struct Item: Decodable {
        var text: String?
        var label: String?
        var layer: String?
        var children: [Reference]

        enum CodingKeys: String, CodingKey {
            case text, label, children
            case layer = "content_layer"
        }
    }

    struct Cell: Decodable { var text: String }

    struct Grid: Decodable { var grid: [[Cell]] }

    struct Table: Decodable { var data: Grid }

    var body: Item
    var texts: [Item]
    var groups: [Item]
    var tables: [Table]

    /// The files of a kind, each with what is expected of it.
    static func files(_ kind: String) throws -> [(name: String, bytes: [UInt8], truth: DoclingTruth)] {
        let folder = SharedMaterial.file("vectors/docling/\(kind)")
        let sources = folder.appending(path: "sources")
        return try FileManager.default.contentsOfDirectory(atPath: sources.path).sorted().map { name in
            let truth = folder.appending(path: "groundtruth/\(name).json")
            return (
                name, try [UInt8](Data(contentsOf: sources.appending(path: name))),
                try JSONDecoder().decode(DoclingTruth.self, from: Data(contentsOf: truth))
            )
        }
    }

    /// The texts of the body outside of tables and formulas, in reading order.
    var reading: [String] {
        var texts: [String] = []
        var open = body.children.reversed().map { $0 }
        while let reference = open.popLast() {
            let path = reference.ref.split(separator: "/")
            guard path.count == 3, let index = Int(path[2]) else { continue }
            let item: Item
            switch path[1] {
            case "texts": item = self.texts[index]
            case "groups": item = groups[index]
            default: continue
            }
            if let text = item.text, item.layer == "body", item.label != "formula" { texts.append(text) }
            open += item.children.reversed()
        }
        return texts
    }

    /// The grids of the tables, folded.
    var grids: [[[String]]] { tables.map { $0.data.grid.map { $0.map { Self.folded($0.text) } } } }

    /// A text in the form in which both sides are compared: raised digits as digits, no white space, no labels of
    /// lists and no check boxes, which docling keeps elsewhere; formulas, which it writes in LaTeX, as one sign.
    static func folded(_ text: String) -> String {
        let lines = text.replacing(#/^\$.*\$$/#, with: "∎").replacing(" 00:00:00", with: "")
            .split(separator: "\n")
            .map { $0.replacing(#/^\s*(•|·|o|▪|–|\d+(\.\d+)*\.)\s+/#, with: "") }
        return lines.joined().precomposedStringWithCompatibilityMapping
            .filter { !$0.isWhitespace && !"☐☒".contains($0) }
    }
}
