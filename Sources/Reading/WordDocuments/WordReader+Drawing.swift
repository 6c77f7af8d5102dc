import Diagnostics
import Documents

extension WordReader {
    /// The text boxes and pictures of a drawing, in their order.
    mutating func drawing(_ node: XMLNode, _ context: Context) throws(ContainerError) -> [Block] {
        let description = node.descendants("docPr").first.flatMap(Self.description)
        var blocks: [Block] = []
        try scan(node, description, context, &blocks)
        return blocks
    }

    private mutating func scan(
        _ node: XMLNode, _ description: String?, _ context: Context, _ blocks: inout [Block]
    ) throws(ContainerError) {
        for child in node.children {
            switch child.name {
            case "txbxContent":
                var inside = context
                inside.isBody = false
                // What lies behind a text box is not known.
                inside.isShaded = true
                let fields = self.fields
                self.fields = WordFields()
                blocks += try self.blocks(in: child, inside)
                self.fields = fields
            case "pic":
                let own = child.child("nvPicPr")?.child("cNvPr").flatMap(Self.description)
                blocks.append(.figure(Figure(place: place, description: own ?? description)))
            case "chart", "relIds", "chartSpace", "contentPart":
                blocks.append(.figure(Figure(place: place, description: description)))
            case "shape", "rect", "roundrect", "oval":
                try scan(child, child["alt"] ?? description, context, &blocks)
            case "imagedata":
                blocks.append(.figure(Figure(place: place, description: child["title"] ?? description)))
            case "textpath":
                guard let text = child["string"]?.trimmed, !text.isEmpty, !context.isHidden else { continue }
                blocks.append(.paragraph(Paragraph(text, place: place)))
            case "OLEObject": reportObject(child["ProgID"] ?? "")
            case "AlternateContent":
                if let choice = child.choice { try scan(choice, description, context, &blocks) }
            default: try scan(child, description, context, &blocks)
            }
        }
    }

    private mutating func reportObject(_ program: String) {
        let isFormula = program.hasPrefix("Equation")
        findings.add(
            .note, "embedded-object",
            zh: isFormula
                ? "\(spot.zh)的公式是嵌入对象（\(program)），只有图形，未读取"
                : "\(spot.zh)有嵌入对象（\(program)），未读取",
            en: isFormula
                ? "the formula in \(spot.en) is an embedded object (\(program)) and is not read"
                : "the object embedded in \(spot.en) (\(program)) is not read")
    }

    /// What a file says of a drawing.
    private static func description(_ node: XMLNode) -> String? {
        [node["descr"], node["title"]].compactMap { $0?.trimmed }.first { !$0.isEmpty }
    }
}
