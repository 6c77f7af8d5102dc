import Diagnostics
import Documents

/// Reads the elements of a page into blocks.
struct HTMLReader {
    /// How deep elements may be nested.
    static let depth = 250

    /// What holds for all that stands in some element.
    struct Context {
        var look = HTMLLook()
        var isHidden = false
        var raise = RunLook.Raise.level
        var isPreformatted = false
        var isInTable = false
    }

    let styles: HTMLStyleSheet
    var findings = DocumentFindings()
    /// Tables and pictures that stand in the cells of the table that is being read, in their order.
    var inCells: [Block] = []

    init(styles: HTMLStyleSheet) { self.styles = styles }

    /// Reads what stands in an element.
    mutating func read(_ node: XMLNode, _ context: Context, _ flow: inout HTMLFlow) throws(ContainerError) {
        for child in node.children {
            if child.isText {
                add(child.text, context, &flow)
            } else {
                try element(child, inside(child, context), &flow)
            }
        }
    }

    /// What holds in an element.
    private mutating func inside(_ node: XMLNode, _ context: Context) -> Context {
        var context = context
        let own = styles.look(of: node).under(HTMLLook(node))
        if own.isGone == true { context.isHidden = true }
        context.look = context.look.under(own)
        if ["b", "strong", "th"].contains(node.name) { context.look.isBold = true }
        if node["aria-hidden"] == "true", !node.text.trimmed.isEmpty {
            let text = DocumentFindings.quote(node.text.trimmed)
            findings.add(
                .note, "aria-hidden", zh: "有对读屏软件隐藏的文字，已计入：“\(text)”",
                en: "text that is hidden from screen readers is taken in: ‘\(text)’")
        }
        return context
    }

    private mutating func element(
        _ node: XMLNode, _ context: Context, _ flow: inout HTMLFlow
    ) throws(ContainerError) {
        switch node.name {
        case "script", "style", "template", "noscript", "head", "title", "select", "textarea", "datalist":
            break
        case "br": if !context.isHidden { flow.breakLine() }
        case "h1", "h2", "h3", "h4", "h5", "h6":
            try block(node, context, &flow, heading: node.name.last?.wholeNumberValue)
        case "p", "div", "section", "article", "main", "header", "footer", "aside", "nav", "address",
            "blockquote", "figure", "figcaption", "form", "fieldset", "legend", "details", "summary", "dl",
            "dt", "dd", "center", "hr", "body", "html", "caption":
            try block(node, context, &flow)
        case "ul", "ol", "menu": try list(node, context, &flow)
        case "li":
            flow.finish()
            flow.label = "•"
            try block(node, context, &flow)
        case "pre":
            var inside = context
            inside.isPreformatted = true
            try block(node, inside, &flow)
        case "table":
            flow.finish()
            reportHidden(&flow)
            for block in try table(node, context) { flow.append(block) }
        case "img", "svg", "canvas", "object", "embed", "iframe", "video", "audio":
            reportExternal(node)
            guard !context.isHidden else { return }
            let text = [node["alt"], node["title"]].compactMap { $0?.trimmed }.first { !$0.isEmpty }
            flow.append(.figure(Figure(place: BlockPlace(), description: text)))
        case "input":
            if node["type"]?.lowercased() == "checkbox" {
                add(node["checked"] == nil ? "☐" : "☒", context, &flow)
            }
        case "sup", "sub":
            var inside = context
            inside.raise = node.name == "sup" ? .raised : .lowered
            try read(node, inside, &flow)
        default: try read(node, context, &flow)
        }
    }

    private mutating func block(
        _ node: XMLNode, _ context: Context, _ flow: inout HTMLFlow, heading: Int? = nil
    ) throws(ContainerError) {
        flow.finish()
        reportHidden(&flow)
        flow.heading = heading
        flow.alignment = context.look.alignment.flatMap {
            TextAlignment(justification: $0 == "justify" ? "both" : $0)
        }
        try read(node, context, &flow)
        flow.finish()
        reportHidden(&flow)
        flow.heading = nil
        flow.alignment = nil
    }

    /// Says what was hidden in the paragraph that ends here.
    mutating func reportHidden(_ flow: inout HTMLFlow) {
        findings.add(
            hidden: flow.hidden, zh: "第 \(flow.blocks.count) 段附近",
            en: "the page near paragraph \(flow.blocks.count)")
        flow.hidden = ""
    }

    private func add(_ text: String, _ context: Context, _ flow: inout HTMLFlow) {
        let look = context.look
        if context.isHidden || look.isInvisible == true || look.isWhite == true && look.isShaded != true {
            flow.hidden += text
            return
        }
        switch context.raise {
        case .raised: flow.append(RaisedText.raised(text), isBold: look.isBold == true)
        case .lowered: flow.append(RaisedText.lowered(text), isBold: look.isBold == true)
        case .level:
            if context.isPreformatted {
                flow.append(verbatim: text)
            } else {
                flow.append(text, isBold: look.isBold == true)
            }
        }
    }

    private mutating func list(
        _ node: XMLNode, _ context: Context, _ flow: inout HTMLFlow
    ) throws(ContainerError) {
        flow.finish()
        let isOrdered = node.name == "ol"
        let format =
            switch node["type"] ?? "1" {
            case "a": "lowerLetter"
            case "A": "upperLetter"
            case "i": "lowerRoman"
            case "I": "upperRoman"
            default: "decimal"
            }
        var number = node["start"].flatMap { Int($0) } ?? 1
        for child in node.children where !child.isText {
            let context = inside(child, context)
            guard child.name == "li" else {
                try element(child, context, &flow)
                continue
            }
            flow.finish()
            if let value = child["value"].flatMap({ Int($0) }) { number = value }
            flow.label = isOrdered ? NumberFormat.text(number, format) + "." : "•"
            if !context.isHidden { number &+= 1 }
            try block(child, context, &flow)
            flow.label = nil
        }
    }

    private mutating func reportExternal(_ node: XMLNode) {
        guard let address = node["src"] ?? node["href"] ?? node["data"] else { return }
        guard ["http:", "https:", "file:", "//", "ftp:"].contains(where: address.lowercased().hasPrefix)
        else {
            return
        }
        ExternalLinks.report(&findings, kind: node.name, address: address)
    }
}
