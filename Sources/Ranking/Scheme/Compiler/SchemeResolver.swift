import Diagnostics
import Quantities
import Standards

/// Stage 3: names resolved, units and numbers read. What cannot be resolved is reported and left as a gap.
struct SchemeResolver {
    var findings: SchemeFindings
    var draft = SchemeDraft()
    let root: SchemeNode

    init(root: SchemeNode, findings: SchemeFindings) {
        self.root = root
        self.findings = findings
    }

    /// Resolves the whole file.
    mutating func resolve() {
        draft.cutoff = root["cutoff"]?.text.flatMap { CalendarDate($0) }
        draft.coreException = root["coreException"].flatMap(localized)
        draft.indicatorsSpan = root.entries.first { $0.key == "indicators" }?.keySpan ?? root.span
        resolveSources()
        resolveScope()
        resolveAttributes()
        resolveVarieties()
        resolveGates()
        resolveGrading()
        declareIndicators()
        resolveDerived()
        resolveThresholds()
    }

    // MARK: Small values

    /// A text in both languages.
    func localized(_ node: SchemeNode) -> LocalizedText? {
        guard let zh = node["zh"]?.text, let en = node["en"]?.text else { return nil }
        return LocalizedText(zh: zh, en: en)
    }

    /// The texts of a list.
    func texts(_ node: SchemeNode?) -> [String] { node.map { $0.elements.compactMap(\.text) } ?? [] }

    /// A number of at most 15 significant digits, which is what the kernel compares exactly.
    mutating func number(_ node: SchemeNode?) -> DecimalNumber? {
        guard let node, let text = node.text, let number = DecimalNumber(text) else { return nil }
        return exact(number, at: node.span)
    }

    /// The number, if it has at most 15 significant digits.
    mutating func exact(_ number: DecimalNumber, at span: Span) -> DecimalNumber? {
        guard number.significantDigits > 15 else { return number }
        findings.report(
            .tooManyDigits, zh: "\(number) 的有效数字多于 15 位。",
            en: "\(number) has more than 15 significant digits.", at: span)
        return nil
    }

    /// A unit; `.one` where the node is absent, `nil` where it names none.
    mutating func unit(_ node: SchemeNode?) -> Unit? {
        guard let node else { return .one }
        guard let text = node.text else { return nil }
        return unit(named: text, at: node.span)
    }

    /// A unit by its name.
    mutating func unit(named text: String, at span: Span) -> Unit? {
        do {
            return try Unit(text)
        } catch {
            findings.report(
                .unknownUnit, zh: "没有单位“\(text)”。", en: "There is no unit “\(text)”.", at: span,
                mend: LocalizedText(
                    zh: "写 UCUM 代码或标准中的写法，如 kW·h、m3/h、%。",
                    en: "Write a UCUM code or what standards write, such as kW.h, m3/h, %."))
            return nil
        }
    }

    /// The names under which declarations give something: its id, both forms of its name, and its synonyms.
    func names(_ node: SchemeNode, id: String, name: LocalizedText) -> [String] {
        var names: [String] = []
        for text in [id, name.zh, name.en] + texts(node["names"]) {
            let normalized = NormalizedName.of(text)
            if !normalized.isEmpty, !names.contains(normalized) { names.append(normalized) }
        }
        return names
    }

    /// An id with its place; an id used before is reported.
    mutating func identifier(_ node: SchemeNode, among seen: inout Set<String>) -> (id: String, span: Span)? {
        guard let idNode = node["id"], let id = idNode.text, Identifier.isValid(id) else { return nil }
        if !seen.insert(id).inserted {
            findings.report(
                .duplicateId, zh: "标识“\(id)”用了两次。", en: "The id “\(id)” is used twice.", at: idNode.span)
        }
        return (id, idNode.span)
    }

    /// A rounding rule.
    func rounding(_ node: SchemeNode?) -> Rounding? {
        guard let node, let decimals = node["decimals"]?.text.flatMap({ Int($0) }) else { return nil }
        return Rounding(decimals: decimals, interval: node["interval"]?.text.flatMap { Int($0) } ?? 1)
    }

    /// Reports a name that nothing has.
    mutating func unknown(
        _ rule: SchemeRule, _ name: String, zh: String, en: String, among known: [String], at span: Span
    ) {
        let near = NearestName.suggestion(for: name, among: known)
        findings.report(
            rule, zh: "没有\(zh)“\(name)”。", en: "There is no \(en) “\(name)”.", at: span,
            mend: near.map { LocalizedText(zh: "是不是“\($0)”？", en: "Did you mean “\($0)”?") })
    }
}
