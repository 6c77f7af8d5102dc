import Diagnostics
import Documents

/// Reads a Word file: its parts, in the order in which they are read.
enum WordDocument {
    /// Reads an opened file whose main part is a Word document.
    ///
    /// - Parameter main: the main part.
    static func read(_ package: OfficePackage, main: XMLTree) throws(ContainerError) -> Document {
        var package = package
        guard let body = main.root.child("body") else { throw .damaged(package.main) }
        let parts = try package.parts(
            Set(package.links.filter { !$0.isExternal && wanted.contains($0.type) }.map(\.target)))
        let tree = { (type: String) throws(ContainerError) -> XMLTree? in
            guard let name = package.links.first(where: { $0.type == type && !$0.isExternal })?.target,
                let bytes = parts[name]
            else { return nil }
            return try XMLTree.read(bytes, name, package.limits)
        }
        let styles = try tree("styles").map { WordStyles($0.root) } ?? WordStyles()
        let numbering =
            try tree("numbering").map { WordNumbering($0.root, styles: styles) } ?? WordNumbering()
        var reader = WordReader(styles: styles, numbering: numbering)

        var blocks = try reader.blocks(in: body, WordReader.Context(isBody: true))
        for (type, element) in [("footnotes", "footnote"), ("endnotes", "endnote")] {
            guard let notes = try tree(type) else { continue }
            for note in notes.root.children(element) {
                // Separators are no notes.
                if let type = note["type"], type != "normal" { continue }
                blocks += try reader.blocks(in: note, WordReader.Context(isBody: true))
            }
        }
        reader.reportChanges()
        let running = try runningTexts(&reader, package, parts)
        try ExternalLinks.report(&reader.findings, &package)
        return Document(
            form: .docx, blocks: blocks, runningTexts: running, findings: reader.findings.all)
    }

    private static let wanted: Set<String> = [
        "styles", "numbering", "footnotes", "endnotes", "header", "footer",
    ]

    /// The texts of headers and footers, each once.
    private static func runningTexts(
        _ reader: inout WordReader, _ package: OfficePackage, _ parts: [String: [UInt8]]
    ) throws(ContainerError) -> [Paragraph] {
        reader.isRunning = true
        var texts: [Paragraph] = []
        var seen: Set<String> = []
        for link in package.links where link.type == "header" || link.type == "footer" {
            guard let bytes = parts[link.target] else { continue }
            let tree = try XMLTree.read(bytes, link.target, package.limits)
            for block in try reader.blocks(in: tree.root, WordReader.Context()) {
                switch block {
                case .paragraph(var paragraph):
                    paragraph.place = BlockPlace()
                    if seen.insert(paragraph.text).inserted { texts.append(paragraph) }
                case .table(let table):
                    for cell in table.cells where !cell.text.isEmpty && seen.insert(cell.text).inserted {
                        texts.append(Paragraph(cell.text))
                    }
                case .figure: continue
                }
            }
        }
        return texts
    }
}
