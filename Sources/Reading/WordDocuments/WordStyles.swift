/// The styles of a document, each with what it takes over from those that it is based on.
struct WordStyles: Sendable {
    /// A style with all that it takes over.
    struct Style: Sendable {
        var name = ""
        var run = RunLook()
        var paragraph = ParagraphLook()
        /// Whether a table of this style shades any of its cells.
        var shadesCells = false
        /// The lines of a table of this style.
        var borders = WordBorders()
        /// How the first row of a table of this style looks.
        var firstRow = RunLook()
    }

    private var styles: [String: Style] = [:]
    /// How everything looks that says nothing.
    private(set) var defaults = Style()
    /// The style of paragraphs that name none.
    private(set) var defaultParagraph: String?

    init() {}

    /// Reads the part of the styles.
    init(_ root: XMLNode) {
        if let node = root.child("docDefaults") {
            defaults.run = RunLook(node.child("rPrDefault")?.child("rPr"))
            defaults.paragraph = ParagraphLook(node.child("pPrDefault")?.child("pPr"))
        }
        var nodes: [String: XMLNode] = [:]
        for node in root.children("style") {
            guard let id = node["styleId"] else { continue }
            nodes[id] = node
            if node["type"] == "paragraph", let isDefault = node["default"],
                !["0", "false", "off"].contains(isDefault)
            {
                defaultParagraph = id
            }
        }
        for id in nodes.keys { styles[id] = Self.merged(id, nodes) }
    }

    /// A style by its identifier.
    subscript(_ id: String?) -> Style? { id.flatMap { styles[$0] } }

    private static func merged(_ id: String, _ nodes: [String: XMLNode]) -> Style {
        var chain: [XMLNode] = []
        var seen: Set<String> = []
        var next: String? = id
        while let id = next, let node = nodes[id], seen.insert(id).inserted {
            chain.append(node)
            next = node.child("basedOn")?["val"]
        }
        var style = Style()
        for node in chain.reversed() {
            style.run = style.run.under(RunLook(node.child("rPr")))
            style.paragraph = style.paragraph.under(ParagraphLook(node.child("pPr")))
            guard node["type"] == "table" else { continue }
            style.borders = style.borders.under(WordBorders(node.child("tblPr")?.child("tblBorders")))
            for shading in node.descendants("shd") where shading.isShading { style.shadesCells = true }
            for part in node.children("tblStylePr") where part["type"] == "firstRow" {
                style.firstRow = style.firstRow.under(RunLook(part.child("rPr")))
            }
        }
        style.name = nodes[id]?.child("name")?["val"] ?? id
        // Built-in headings have their level even where the file does not repeat it.
        if style.paragraph.outline == nil {
            for node in chain {
                let words = (node.child("name")?["val"] ?? "").lowercased().split(separator: " ")
                if words.count == 2, words[0] == "heading", let level = Int(words[1]),
                    (1...9).contains(level)
                {
                    style.paragraph.outline = level - 1
                    break
                }
            }
        }
        return style
    }
}
