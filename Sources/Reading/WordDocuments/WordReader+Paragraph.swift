import Diagnostics
import Documents

extension WordReader {
    /// A paragraph and what is anchored in it.
    mutating func paragraph(_ node: XMLNode, _ context: Context) throws(ContainerError) -> [Block] {
        if context.isBody { number += 1 }
        let properties = node.child("pPr")
        let styleID = properties?.child("pStyle")?["val"] ?? styles.defaultParagraph
        let style = styles[styleID]
        let direct = ParagraphLook(properties)
        let look = styles.defaults.paragraph.under(style?.paragraph ?? ParagraphLook()).under(direct)
        var context = context
        if look.isShaded == true { context.isShaded = true }

        var line = carried ?? WordLine()
        carried = nil
        let base = styles.defaults.run.under(context.look).under(style?.run ?? RunLook())
        try inline(node, base, context, &line)

        let mark = properties?.child("rPr")
        if mark?.child("del") != nil || mark?.child("moveFrom") != nil {
            deletions += 1
            carried = line
            return []
        }
        if mark?.child("ins") != nil { insertions += 1 }
        findings.add(hidden: line.hidden, zh: spot.zh, en: spot.en)

        let list = direct.list ?? look.list
        let level = list.flatMap { list in
            direct.level ?? numbering.level(of: styleID, in: list) ?? look.level ?? 0
        }
        var text = line.text.trimmedLines
        // Word numbers an empty paragraph too; a bullet without a text says nothing.
        if let list, let level, !context.isHidden, let label = numbering.label(list: list, level: level) {
            let isBullet = !label.contains { $0.isLetter || $0.isNumber }
            if !text.isEmpty { text = label + " " + text } else if !isBullet { text = label }
        }
        guard !text.isEmpty else { return line.anchored }
        let paragraph = Paragraph(
            text,
            style: ParagraphStyle(
                size: line.size, isBold: line.isBold, alignment: look.alignment,
                headingLevel: look.outline.flatMap { (0..<9).contains($0) ? $0 + 1 : nil },
                name: style?.name),
            place: place, isFormula: line.isFormula)
        return [.paragraph(paragraph)] + line.anchored
    }

    /// What stands in a paragraph, or in something inside of one.
    mutating func inline(
        _ node: XMLNode, _ look: RunLook, _ context: Context, _ line: inout WordLine
    ) throws(ContainerError) {
        for child in node.children {
            switch child.name {
            case "r": try run(child, look, context, &line)
            case "ins", "moveTo":
                insertions += 1
                try inline(child, look, context, &line)
            case "hyperlink", "smartTag", "customXml", "dir", "bdo", "fldSimple", "p":
                try inline(child, look, context, &line)
            case "sdt":
                if let content = child.child("sdtContent") { try inline(content, look, context, &line) }
            case "del", "moveFrom": deletions += 1
            case "AlternateContent":
                if let choice = child.choice { try inline(choice, look, context, &line) }
            case "oMath": line.append(formula: MathText.text(child))
            case "oMathPara":
                for formula in child.children("oMath") {
                    if line.text.last.map({ $0 != "\n" }) ?? false { line.append(space: "\n") }
                    line.append(formula: MathText.text(formula))
                }
            default: break
            }
        }
    }
}

extension String {
    /// Each line without white space at its end, and the whole without any at its ends.
    var trimmedLines: String {
        guard contains("\n") else { return trimmed }
        return split(separator: "\n", omittingEmptySubsequences: false)
            .map { line in
                var line = line
                while let last = line.last, last.isWhitespace { line.removeLast() }
                return String(line)
            }
            .joined(separator: "\n").trimmed
    }
}
