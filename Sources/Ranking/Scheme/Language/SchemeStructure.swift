import Diagnostics
import Quantities
import Standards

/// Stage 2: every key known, every value of the right form. What passes can be read without asking again;
/// what does not pass is reported here and left out by the later stages.
struct SchemeStructure {
    var findings: SchemeFindings

    /// Checks a node against a shape, and all that lies in it.
    mutating func check(_ node: SchemeNode, _ shape: Shape) {
        switch shape {
        case .table(let table): checkTable(node, table)
        case .list(let element): checkList(node, element)
        case .condition: checkCondition(node)
        case .localized:
            checkTable(node, Self.localized)
        case .either(let shapes):
            guard let shape = shapes.first(where: { Self.fits(node, $0) }) else {
                wrongKind(node, shape)
                return
            }
            check(node, shape)
        default: checkScalar(node, shape)
        }
    }

    /// `{zh: …, en: …}`
    static let localized = Shape.Table(
        name: "localized",
        keys: [
            Shape.Key("zh", .text, required: true, "Simplified Chinese."),
            Shape.Key("en", .text, required: true, "English."),
        ])

    private static func fits(_ node: SchemeNode, _ shape: Shape) -> Bool {
        switch (node, shape) {
        case (.mapping, .table), (.mapping, .localized), (.mapping, .condition), (.list, .list): true
        case (_, .table), (_, .localized), (_, .condition), (_, .list): false
        case (_, .either(let shapes)): shapes.contains { fits(node, $0) }
        case (.scalar, _): true
        default: false
        }
    }

    private mutating func checkTable(_ node: SchemeNode, _ table: Shape.Table) {
        guard case .mapping(let entries, let span) = node else {
            wrongKind(node, .table(table))
            return
        }
        for entry in entries {
            if let key = table.keys.first(where: { $0.name == entry.key }) {
                if case .null = entry.value { continue }
                check(entry.value, key.shape)
                continue
            }
            let near = NearestName.suggestion(for: entry.key, among: table.keys.map(\.name))
            let known = table.keys.map(\.name).joined(separator: ", ")
            findings.report(
                .unknownKey, zh: "这里没有键“\(entry.key)”。", en: "There is no key “\(entry.key)” here.",
                at: entry.keySpan,
                mend: near.map { LocalizedText(zh: "是不是“\($0)”？", en: "Did you mean “\($0)”?") }
                    ?? LocalizedText(zh: "可用的键：\(known)。", en: "Known keys: \(known)."))
        }
        for key in table.keys where key.required && node[key.name] == nil {
            findings.report(
                .missingKey, zh: "缺少键“\(key.name)”。", en: "The key “\(key.name)” is missing.",
                at: entries.first?.keySpan ?? span)
        }
    }

    private mutating func checkList(_ node: SchemeNode, _ element: Shape) {
        guard case .list(let elements, let span) = node else {
            wrongKind(node, .list(element))
            return
        }
        if elements.isEmpty {
            findings.report(
                .badValue, zh: "列表是空的；没有内容就不写这个键。",
                en: "The list is empty; leave the key out where there is nothing.", at: span)
        }
        for node in elements { check(node, element) }
    }

    /// Keys are attributes, which only the resolver knows; the values are texts or lists of texts.
    private mutating func checkCondition(_ node: SchemeNode) {
        guard case .mapping(let entries, _) = node else {
            wrongKind(node, .condition)
            return
        }
        for entry in entries { check(entry.value, .either([.text, .list(.text)])) }
    }

    private mutating func checkScalar(_ node: SchemeNode, _ shape: Shape) {
        guard case .scalar(let text, let span) = node else {
            wrongKind(node, shape)
            return
        }
        let wanted: LocalizedText? =
            switch shape {
            case .number where DecimalNumber(text) == nil:
                LocalizedText(zh: "一个十进制数", en: "a decimal number")
            case .count(let least) where (Int(text) ?? -1) < least || (Int(text) ?? 0) > 1_000_000:
                LocalizedText(zh: "不小于 \(least) 的整数", en: "a whole number, at least \(least)")
            case .date where CalendarDate(text) == nil:
                LocalizedText(zh: "日期，如 2026-06-30", en: "a date such as 2026-06-30")
            case .yesno where YesNo.read(text) == nil: LocalizedText(zh: "yes 或 no", en: "yes or no")
            case .identifier where !Identifier.isValid(text):
                LocalizedText(
                    zh: "以字母或汉字开头，由字母、数字、汉字、“-”“_”组成的标识",
                    en: "an identifier: a letter, then letters, digits, “-” and “_”")
            case .oneOf(let words) where !words.contains(text):
                LocalizedText(
                    zh: "其中之一：" + words.joined(separator: "、"), en: "one of " + words.joined(separator: ", "))
            case .text where text.allSatisfy(\.isWhitespace),
                .threshold where text.allSatisfy(\.isWhitespace):
                LocalizedText(zh: "文字", en: "a text")
            default: nil
            }
        guard let wanted else { return }
        var mend: LocalizedText?
        if case .oneOf(let words) = shape, let near = NearestName.suggestion(for: text, among: words) {
            mend = LocalizedText(zh: "是不是“\(near)”？", en: "Did you mean “\(near)”?")
        }
        findings.report(
            .badValue, zh: "“\(text)”不行，这里要\(wanted.zh)。", en: "“\(text)” will not do; wanted: \(wanted.en).",
            at: span, mend: mend)
    }

    private mutating func wrongKind(_ node: SchemeNode, _ shape: Shape) {
        let wanted: LocalizedText =
            switch shape {
            case .table(let table):
                LocalizedText(
                    zh: "映射，键有 " + table.keys.map(\.name).joined(separator: "、"),
                    en: "a mapping with keys such as "
                        + table.keys.prefix(4).map(\.name).joined(separator: ", "))
            case .localized: LocalizedText(zh: "{zh: …, en: …}", en: "{zh: …, en: …}")
            case .condition:
                LocalizedText(zh: "映射：属性: 区间或选项", en: "a mapping of attributes to intervals or options")
            case .list: LocalizedText(zh: "列表", en: "a list")
            case .either: LocalizedText(zh: "其他形式的值", en: "a value of another form")
            default: LocalizedText(zh: "一个值，不是列表或映射", en: "a single value, not a list or a mapping")
            }
        findings.report(
            .wrongKind, zh: "这里要\(wanted.zh)。", en: "Wanted here: \(wanted.en).", at: node.span)
    }
}

/// Yes and no as scheme files write them.
enum YesNo {
    static func read(_ text: String) -> Bool? {
        switch text.lowercased() {
        case "yes", "true", "是": true
        case "no", "false", "否": false
        default: nil
        }
    }
}

/// Identifiers of the scheme language.
enum Identifier {
    /// The words of expressions.
    static let reserved: Set<String> = ["if", "and", "or", "not", "且", "或", "非"]

    static func isValid(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, isStart(first), !reserved.contains(text) else {
            return false
        }
        return text.unicodeScalars.allSatisfy { isPart($0) || $0 == "-" } && text.unicodeScalars.count <= 64
    }

    /// A letter or a Han character.
    static func isStart(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic }

    /// What may follow, hyphens aside.
    static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        isStart(scalar) || (scalar.value >= 0x30 && scalar.value <= 0x39) || scalar == "_"
    }
}
