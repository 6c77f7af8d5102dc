import Documents

extension WordReader {
    /// A run: characters that look the same.
    mutating func run(
        _ node: XMLNode, _ base: RunLook, _ context: Context, _ line: inout WordLine
    ) throws(ContainerError) {
        var look = base
        if let properties = node.child("rPr") {
            if let style = styles[properties.child("rStyle")?["val"]] {
                look = look.under(characterStyle: style.run)
            }
            look = look.under(RunLook(properties))
        }
        try content(node, look, context, &line)
    }

    private mutating func content(
        _ node: XMLNode, _ look: RunLook, _ context: Context, _ line: inout WordLine
    ) throws(ContainerError) {
        for child in node.children {
            switch child.name {
            case "t": add(child.text, look, context, &line)
            case "sym": add(child.sign, look, context, &line)
            case "noBreakHyphen": add("-", look, context, &line)
            case "tab", "ptab": add(space: "\t", look, context, &line)
            case "br", "cr": add(space: "\n", look, context, &line)
            case "instrText": fields.instruct(child.text)
            case "fldChar":
                if let shown = fields.step(child["fldCharType"] ?? "", child) {
                    add(shown, look, context, &line)
                }
            case "ruby":
                for base in child.children("rubyBase") { try inline(base, look, context, &line) }
            case "AlternateContent":
                if let choice = child.choice { try content(choice, look, context, &line) }
            case "drawing", "pict", "object":
                var inside = context
                inside.isHidden = context.isHidden || look.isHidden == true
                line.anchored += try drawing(child, inside)
            default: break
            }
        }
    }

    private mutating func add(
        _ text: String, _ look: RunLook, _ context: Context, _ line: inout WordLine
    ) {
        guard !fields.isInInstruction else { return }
        var shown = SymbolFont.text(text, font: look.font)
        guard !isHidden(look, context) else { return line.append(hidden: shown) }
        switch look.raise {
        case .raised: shown = RaisedText.raised(shown)
        case .lowered: shown = RaisedText.lowered(shown)
        default: break
        }
        line.append(shown, look)
    }

    private mutating func add(
        space: String, _ look: RunLook, _ context: Context, _ line: inout WordLine
    ) {
        guard !fields.isInInstruction else { return }
        if isHidden(look, context) { line.append(hidden: space) } else { line.append(space: space) }
    }

    /// Whether characters are there and cannot be seen: set to be hidden, white on white, or a point high.
    private func isHidden(_ look: RunLook, _ context: Context) -> Bool {
        if context.isHidden || look.isHidden == true || look.isTiny { return true }
        return look.isWhite && look.isShaded != true && !context.isShaded
    }
}

extension XMLNode {
    /// The sign that a `sym` stands for.
    var sign: String {
        guard let code = self["char"].flatMap({ UInt32($0, radix: 16) }), let scalar = Unicode.Scalar(code)
        else { return "" }
        return (0xF000...0xF0FF).contains(code)
            ? SymbolFont.sign(code & 0xFF, font: self["font"]) : String(scalar)
    }
}
