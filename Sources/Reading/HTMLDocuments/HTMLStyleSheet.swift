/// What the style sheets inside a page hide or colour: rules for one tag, class or identifier; nothing else is looked at.
struct HTMLStyleSheet: Sendable {
    private var rules: [String: HTMLLook] = [:]

    /// Reads the `style` elements of a page.
    init(_ root: XMLNode) {
        for sheet in root.descendants("style") { read(sheet.text) }
    }

    /// What the rules say of an element.
    func look(of element: XMLNode) -> HTMLLook {
        guard !rules.isEmpty else { return HTMLLook() }
        var look = HTMLLook()
        var selectors = [element.name]
        for name in (element["class"] ?? "").split(whereSeparator: \.isWhitespace) {
            selectors += [".\(name)", "\(element.name).\(name)"]
        }
        if let id = element["id"] { selectors += ["#\(id)", "\(element.name)#\(id)"] }
        for selector in selectors {
            if let rule = rules[selector] { look = look.under(rule) }
        }
        return look
    }

    private mutating func read(_ sheet: String) {
        var text = sheet[...]
        // Rules inside of `@media` and the like hold only at times.
        while let open = text.firstIndex(of: "{") {
            let selectors = Self.withoutComments(text[..<open])
            text = text[text.index(after: open)...]
            if selectors.trimmed.hasPrefix("@") {
                text = Self.afterBlock(text)
                continue
            }
            guard let close = text.firstIndex(of: "}") else { return }
            let look = HTMLLook(declarations: Self.withoutComments(text[..<close]))
            text = text[text.index(after: close)...]
            guard look != HTMLLook() else { continue }
            for selector in selectors.split(separator: ",") {
                let selector = String(selector).trimmed
                rules[selector] = (rules[selector] ?? HTMLLook()).under(look)
            }
        }
    }

    private static func withoutComments(_ text: Substring) -> String {
        var result = ""
        var rest = text
        while let start = rest.firstRange(of: "/*") {
            result += rest[..<start.lowerBound]
            guard let end = rest[start.upperBound...].firstRange(of: "*/") else { return result }
            rest = rest[end.upperBound...]
        }
        return result + rest
    }

    /// What follows the block that has just been opened.
    private static func afterBlock(_ text: Substring) -> Substring {
        var depth = 1
        for index in text.indices {
            if text[index] == "{" { depth += 1 }
            if text[index] == "}" { depth -= 1 }
            if depth == 0 { return text[text.index(after: index)...] }
        }
        return ""
    }
}
