import Diagnostics
import Quantities
import Standards

extension SchemeResolver {
    /// Attributes and inputs.
    mutating func resolveAttributes() {
        var seen: Set<String> = []
        for node in root["attributes"]?.elements ?? [] {
            guard let (id, span) = identifier(node, among: &seen), let name = node["name"].flatMap(localized),
                let domain = domain(node)
            else { continue }
            let names = names(node, id: id, name: name)
            draft.attributes.append(Attribute(id: id, name: name, names: names, domain: domain))
            draft.attributeSpans.append(span)
        }
        draft.scopeCount = draft.attributes.count
        for node in root["inputs"]?.elements ?? [] {
            guard let (id, span) = identifier(node, among: &seen), let name = node["name"].flatMap(localized),
                let unit = unit(node["unit"])
            else { continue }
            let domain = Attribute.Domain.number(unit: unit, range: range(node["range"]) ?? NumericRange())
            let names = names(node, id: id, name: name)
            draft.attributes.append(Attribute(id: id, name: name, names: names, domain: domain))
            draft.attributeSpans.append(span)
        }
    }

    private mutating func domain(_ node: SchemeNode) -> Attribute.Domain? {
        switch node["type"]?.text {
        case "number":
            reject("options", in: node, zh: "选项只用于 type: choice", en: "options belong to type: choice")
            guard let unit = unit(node["unit"]) else { return nil }
            guard let rangeNode = node["range"] else { return .number(unit: unit, range: NumericRange()) }
            return range(rangeNode).map { .number(unit: unit, range: $0) }
        case "choice":
            reject("unit", in: node, zh: "单位只用于 type: number", en: "a unit belongs to type: number")
            reject("range", in: node, zh: "范围只用于 type: number", en: "a range belongs to type: number")
            guard let list = node["options"] else {
                findings.report(
                    .missingKey, zh: "缺少键“options”。", en: "The key “options” is missing.",
                    at: node.entries.first?.keySpan ?? node.span)
                return nil
            }
            var seen: Set<String> = []
            return .choice(
                list.elements.compactMap { node in
                    guard let (id, _) = identifier(node, among: &seen),
                        let name = node["name"].flatMap(localized)
                    else { return nil }
                    return Attribute.Option(id: id, name: name, names: names(node, id: id, name: name))
                })
        case "yesno":
            for key in ["unit", "range", "options"] {
                reject(key, in: node, zh: "是非属性没有它", en: "a yes-or-no attribute has none")
            }
            return .yesno
        default: return nil
        }
    }

    /// Reports a key that does not go with the others.
    mutating func reject(_ key: String, in node: SchemeNode, zh: String, en: String) {
        guard let entry = node.entries.first(where: { $0.key == key }) else { return }
        findings.report(
            .misplacedKey, zh: "键“\(key)”不该在这里：\(zh)。", en: "The key “\(key)” does not belong here: \(en).",
            at: entry.keySpan)
    }

    /// An interval.
    mutating func range(_ node: SchemeNode?) -> NumericRange? {
        guard let node, let text = node.text else { return nil }
        if let range = IntervalText.read(text) { return range }
        findings.report(
            .badInterval, zh: "“\(text)”不是区间，或区间是空的。", en: "“\(text)” is not an interval, or an empty one.",
            at: node.span,
            mend: LocalizedText(
                zh: "写 \"(4500, 7100]\"、\"<= 4500\" 或 \"(7100, ∞)\"。",
                en: "Write \"(4500, 7100]\", \"<= 4500\" or \"(7100, ∞)\"."))
        return nil
    }

    /// Varieties.
    mutating func resolveVarieties() {
        var seen: Set<String> = []
        for node in root["varieties"]?.elements ?? [] {
            guard let (id, span) = identifier(node, among: &seen),
                let title = node["title"].flatMap(localized),
                let condition = condition(node["when"])
            else {
                draft.varietiesAreKnown = false
                continue
            }
            draft.varieties.append(Variety(id: id, title: title, condition: condition, indicators: []))
            draft.varietySpans.append(span)
        }
    }

    /// A condition on attributes; `nil` where a part of it is not understood.
    mutating func condition(_ node: SchemeNode?) -> SegmentCondition? {
        guard case .mapping(let entries, _) = node else { return nil }
        var terms: [SegmentCondition.Term] = []
        var sound = true
        for entry in entries {
            guard let index = draft.attributes[..<draft.scopeCount].firstIndex(where: { $0.id == entry.key })
            else {
                sound = false
                unknown(
                    .unknownAttribute, entry.key, zh: "属性", en: "attribute",
                    among: draft.attributes[..<draft.scopeCount].map(\.id), at: entry.keySpan)
                continue
            }
            if let term = term(index, entry.value) { terms.append(term) } else { sound = false }
        }
        return sound ? SegmentCondition(terms: terms) : nil
    }

    private mutating func term(_ index: Int, _ node: SchemeNode) -> SegmentCondition.Term? {
        switch draft.attributes[index].domain {
        case .number:
            if case .list(_, let span) = node {
                findings.report(
                    .wrongKind, zh: "数值属性要一个区间。", en: "A number wants one interval.", at: span)
                return nil
            }
            return range(node).map { .range(attribute: index, $0) }
        case .yesno:
            var answers: [Int] = []
            for element in node.elements {
                guard let text = element.text else { continue }
                guard let answer = YesNo.read(text) else {
                    unknown(
                        .unknownOption, text, zh: "选项", en: "option", among: ["yes", "no"], at: element.span)
                    return nil
                }
                answers.append(answer ? 1 : 0)
            }
            return .options(attribute: index, answers.sorted())
        case .choice(let options):
            var places: [Int] = []
            for element in node.elements {
                guard let text = element.text else { continue }
                guard let place = options.firstIndex(where: { $0.id == text }) else {
                    unknown(
                        .unknownOption, text, zh: "选项", en: "option", among: options.map(\.id),
                        at: element.span)
                    return nil
                }
                if !places.contains(place) { places.append(place) }
            }
            return .options(attribute: index, places.sorted())
        }
    }
}
