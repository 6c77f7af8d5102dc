import Diagnostics
import Documents

/// Reads the parts of a Word document (ISO/IEC 29500-1, 17) into blocks.
///
/// Elements go by their local names, so that strict and transitional files read the same.
struct WordReader {
    /// What holds for all that stands in some place.
    struct Context {
        /// Whether blocks stand in the body itself, so that each has a number of its own.
        var isBody = false
        /// Whether something other than white paper may lie behind.
        var isShaded = false
        /// Whether it stands in a table.
        var isInTable = false
        /// Whether all of it is hidden.
        var isHidden = false
        /// How characters look before their paragraph says anything.
        var look = RunLook()
    }

    let styles: WordStyles
    var numbering: WordNumbering
    var findings = DocumentFindings()
    /// The number of the paragraph or table that was read last.
    var number = 0
    /// Whether headers and footers are being read.
    var isRunning = false
    var fields = WordFields()
    /// How many insertions and deletions were met.
    var insertions = 0
    var deletions = 0
    /// Text of a paragraph whose end was deleted, which goes on in the next one.
    var carried: WordLine?
    /// Tables and pictures that stand in the cells of the table that is being read, in their order.
    var inCells: [Block] = []
    /// The cells of all tables so far.
    var cellCount = 0

    init(styles: WordStyles, numbering: WordNumbering) {
        self.styles = styles
        self.numbering = numbering
    }

    /// The blocks of a body, a cell, a text box, a note, a header or a footer.
    mutating func blocks(in node: XMLNode, _ context: Context) throws(ContainerError) -> [Block] {
        var blocks: [Block] = []
        try read(node, context, &blocks)
        return blocks
    }

    private mutating func read(
        _ node: XMLNode, _ context: Context, _ blocks: inout [Block]
    ) throws(ContainerError) {
        for child in node.children {
            switch child.name {
            case "p": blocks += try paragraph(child, context)
            case "tbl": blocks += try table(child, context)
            case "sdt": if let content = child.child("sdtContent") { try read(content, context, &blocks) }
            case "ins", "moveTo":
                insertions += 1
                try read(child, context, &blocks)
            case "customXml", "smartTag": try read(child, context, &blocks)
            case "del", "moveFrom": deletions += 1
            case "AlternateContent":
                if let choice = child.choice { try read(choice, context, &blocks) }
            case "oMathPara", "oMath":
                if context.isBody { number += 1 }
                let formula = MathText.text(child).trimmed
                guard !formula.isEmpty else { continue }
                blocks.append(.paragraph(Paragraph(formula, place: place, isFormula: true)))
            case "altChunk":
                findings.add(
                    .note, "embedded-content", zh: "\(spot.zh)之后嵌入了另一文件的内容，未读取",
                    en: "after \(spot.en) the content of another file is embedded; it is not read")
            default: break
            }
        }
    }

    /// Where what is being read stands, in words.
    var spot: LocalizedText {
        isRunning
            ? LocalizedText(zh: "页眉页脚", en: "a header or footer")
            : LocalizedText(zh: "第 \(number) 段", en: "paragraph \(number)")
    }

    /// Where what is being read stands.
    var place: BlockPlace { BlockPlace(number: max(number, 1)) }

    /// What is to be said about tracked changes.
    mutating func reportChanges() {
        guard insertions + deletions > 0 else { return }
        findings.add(
            .note, "tracked-changes",
            zh: "文档带有未接受的修订：\(insertions) 处插入已计入，\(deletions) 处删除未计入",
            en: "the document has tracked changes: \(insertions) insertions are taken as made, \(deletions) "
                + "deletions too")
    }
}

extension XMLNode {
    /// Of alternatives (`mc:AlternateContent`) the one to read: the first that holds anything, so that a text box is
    /// not read twice.
    var choice: XMLNode? {
        let alternatives = children.filter { $0.name == "Choice" || $0.name == "Fallback" }
        return alternatives.first { $0.children.contains { !$0.isText } } ?? alternatives.first
    }
}
