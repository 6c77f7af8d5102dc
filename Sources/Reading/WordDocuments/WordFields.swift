/// The fields that are open where a document is being read: their results are shown, their instructions are not.
struct WordFields {
    private struct Field {
        var isInInstruction = true
        var instruction = ""
        /// What it shows without a result: a check box.
        var shown: String?
    }

    private var open: [Field] = []

    /// Whether what stands here is part of an instruction.
    var isInInstruction: Bool { open.contains(where: \.isInInstruction) }

    /// Adds to the instruction of the innermost field.
    mutating func instruct(_ text: String) {
        guard !open.isEmpty else { return }
        open[open.count - 1].instruction += text
    }

    /// A field begins, comes to its result, or ends.
    ///
    /// - Returns: what a field that ends without a result shows.
    mutating func step(_ type: String, _ node: XMLNode) -> String? {
        switch type {
        case "begin":
            // More than these are none that a person would write.
            guard open.count < 64 else { return nil }
            var field = Field()
            if let box = node.child("ffData")?.child("checkBox") {
                let state = box.child("checked") ?? box.child("default")
                field.shown = state.map(\.isOn) ?? false ? "☒" : "☐"
            }
            open.append(field)
        case "separate":
            guard !open.isEmpty else { return nil }
            open[open.count - 1].isInInstruction = false
        case "end":
            guard let field = open.popLast() else { return nil }
            if let shown = field.shown { return shown }
            return field.isInInstruction ? Self.shown(field.instruction) : nil
        default: break
        }
        return nil
    }

    /// What a field shows that has no result of its own: a sign (`SYMBOL 163 \f "Symbol"`) or a formula
    /// (`EQ \f(a,b)`).
    static func shown(_ instruction: String) -> String? {
        if let formula = EquationField.text(instruction) { return formula }
        let words = instruction.split { $0.isWhitespace }.map(String.init)
        guard words.count >= 2, words[0].uppercased() == "SYMBOL" else { return nil }
        let digits = words[1].lowercased()
        let code = digits.hasPrefix("0x") ? UInt32(digits.dropFirst(2), radix: 16) : UInt32(digits)
        guard let code, let scalar = Unicode.Scalar(code) else { return nil }
        let font = instruction.split(separator: "\"").dropFirst().first.map(String.init)
        let isSign = ["symbol", "wingdings", "wingdings 2"].contains(font?.lowercased() ?? "")
        return isSign && code < 256 ? SymbolFont.sign(code, font: font) : String(scalar)
    }
}
