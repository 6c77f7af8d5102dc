/// Writes formulas (OMML, ISO/IEC 29500-1, 22.1) as one line: `(a+b)/c`, `x_1^2`, `√(x)`, `∑_(i=1)^n`.
enum MathText {
    /// A formula on one line.
    static func text(_ formula: XMLNode) -> String { formula.children.map(part).joined() }

    private static func part(_ node: XMLNode) -> String {
        switch node.name {
        case "r": return run(node)
        case "f": return fraction(node)
        case "sSup": return base(node) + "^" + operand(node, "sup")
        case "sSub": return base(node) + "_" + operand(node, "sub")
        case "sSubSup": return base(node) + "_" + operand(node, "sub") + "^" + operand(node, "sup")
        case "sPre": return "_" + operand(node, "sub") + "^" + operand(node, "sup") + base(node)
        case "rad": return root(node)
        case "nary": return sum(node)
        case "d": return brackets(node)
        case "func":
            let argument = inside(node, "e")
            return inside(node, "fName") + (isWhole(argument) ? " " + argument : "(\(argument))")
        case "limLow": return inside(node, "e") + "_" + operand(node, "lim")
        case "limUpp": return inside(node, "e") + "^" + operand(node, "lim")
        case "m":
            let rows = node.children("mr").map { $0.children("e").map(text).joined(separator: ", ") }
            return "[" + rows.joined(separator: "; ") + "]"
        case "eqArr": return node.children("e").map(text).joined(separator: "; ")
        case "acc": return accent(node)
        case "bar": return mark(inside(node, "e"), "\u{305}")
        // Properties, deletions and what a comment marks.
        case "ctrlPr", "del", "moveFrom", "": return ""
        default: return node.name.hasSuffix("Pr") ? "" : text(node)
        }
    }

    private static func run(_ node: XMLNode) -> String {
        var text = ""
        for child in node.children {
            switch child.name {
            case "t": text += child.text
            case "br", "cr", "tab": text += " "
            case "sym": text += child.sign
            default: break
            }
        }
        return text
    }

    private static func fraction(_ node: XMLNode) -> String {
        let above = operand(node, "num")
        let below = operand(node, "den")
        if node.child("fPr")?.child("type")?["val"] == "noBar" { return "(\(above); \(below))" }
        return above + "/" + below
    }

    private static func root(_ node: XMLNode) -> String {
        let degree = inside(node, "deg")
        let isPlain = degree.isEmpty || node.child("radPr")?.child("degHide").map(\.isOn) == true
        return (isPlain ? "" : RaisedText.raised(degree)) + "√(" + inside(node, "e") + ")"
    }

    private static func sum(_ node: XMLNode) -> String {
        var text = node.child("naryPr")?.child("chr").map { $0["val"] ?? "" } ?? "∫"
        let (below, above) = (operand(node, "sub"), operand(node, "sup"))
        if !below.isEmpty { text += "_" + below }
        if !above.isEmpty { text += "^" + above }
        return text + " " + inside(node, "e")
    }

    private static func brackets(_ node: XMLNode) -> String {
        let properties = node.child("dPr")
        let sign = { (name: String, usual: String) in properties?.child(name).map { $0["val"] ?? "" } ?? usual
        }
        let parts = node.children("e").map(text)
        return sign("begChr", "(") + parts.joined(separator: sign("sepChr", "|")) + sign("endChr", ")")
    }

    private static func accent(_ node: XMLNode) -> String {
        mark(inside(node, "e"), node.child("accPr")?.child("chr")?["val"] ?? "\u{302}")
    }

    /// A mark over one character, or over all of a bracket.
    private static func mark(_ text: String, _ mark: String) -> String {
        text.count == 1 ? text + mark : "(\(text))" + mark
    }

    private static func inside(_ node: XMLNode, _ name: String) -> String {
        node.child(name).map(text) ?? ""
    }

    private static func base(_ node: XMLNode) -> String {
        let text = inside(node, "e")
        return isWhole(text) ? text : "(\(text))"
    }

    private static func operand(_ node: XMLNode, _ name: String) -> String {
        let text = inside(node, name).trimmed
        return text.isEmpty || isWhole(text) ? text : "(\(text))"
    }

    /// Whether a text needs no brackets to be read as one: letters and digits, or something in brackets.
    private static func isWhole(_ text: String) -> Bool {
        if text.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "." || $0 == "%" || $0 == "′" }) {
            return true
        }
        var depth = 0
        for (index, character) in text.enumerated() {
            switch character {
            case "(", "[", "{": depth += 1
            case ")", "]", "}": depth -= 1
            default: break
            }
            // The first bracket must close at the very end.
            if depth == 0 { return index > 0 && index == text.count - 1 }
        }
        return false
    }
}
