public import Diagnostics
import Quantities

extension SchemeResolver {
    /// Indicators with their components and tiers; thresholds and expressions come when all are known.
    mutating func declareIndicators() {
        var seen = Set(draft.attributes.map(\.id))
        var column = 0
        for node in root["indicators"]?.elements ?? [] {
            guard let (id, span) = identifier(node, among: &seen), let name = node["name"].flatMap(localized),
                let role = node["role"]?.text.flatMap({ SchemeIndicator.Role(rawValue: $0) })
            else { continue }
            let isRange = node["direction"]?.text == "within"
            let components = components(node, id: id, span: span, name: name, seen: &seen, column: column)
            column += components.count
            let (tiers, tierSpans) = tiers(node, role: role)
            draft.indicators.append(
                DraftIndicator(
                    id: id, span: span, name: name, role: role, varieties: varieties(node),
                    components: components, isRange: isRange, tiers: tiers, tierSpans: tierSpans,
                    segments: [],
                    isSegmented: node["segments"] != nil, acceptedMethods: methods(node),
                    rounding: rounding(node["rounding"]), weight: number(node["weight"]),
                    weightSpan: node["weight"]?.span))
        }
    }

    private mutating func components(
        _ node: SchemeNode, id: String, span: Span, name: LocalizedText, seen: inout Set<String>, column: Int
    ) -> [DraftComponent] {
        if node["direction"]?.text == "within" {
            return ends(node, id: id, span: span, name: name, column: column)
        }
        guard let parts = node["components"] else {
            if node["derived"] != nil {
                reject("names", in: node, zh: "导出指标不由企业声明", en: "nobody declares a derived indicator")
            }
            let direction = direction(node, fallback: nil)
            return [
                DraftComponent(
                    id: id, span: span, name: name, names: names(node, id: id, name: name),
                    direction: direction,
                    unit: unit(node["unit"]), derivedNode: node["derived"], column: column)
            ]
        }
        for key in ["derived", "names"] where node[key] != nil {
            reject(key, in: node, zh: "写在成对指标的各部分上", en: "write it on the parts of the pair")
        }
        if parts.elements.count != 2 {
            findings.report(
                .pairSize, zh: "成对指标有两个部分，这里有 \(parts.elements.count) 个。",
                en: "A pair has two parts, here are \(parts.elements.count).", at: parts.span)
        }
        var result: [DraftComponent] = []
        for part in parts.elements {
            guard let (partId, partSpan) = identifier(part, among: &seen),
                let partName = part["name"].flatMap(localized)
            else { continue }
            if part["derived"] != nil {
                reject("names", in: part, zh: "导出指标不由企业声明", en: "nobody declares a derived indicator")
            }
            result.append(
                DraftComponent(
                    id: partId, span: partSpan, name: partName,
                    names: names(part, id: partId, name: partName),
                    direction: direction(part, fallback: node), unit: unit(part["unit"] ?? node["unit"]),
                    derivedNode: part["derived"], column: column + result.count))
        }
        return result
    }

    /// A range that must hold both ends: the lower end is better the higher, the upper end the lower.
    private mutating func ends(
        _ node: SchemeNode, id: String, span: Span, name: LocalizedText, column: Int
    ) -> [DraftComponent] {
        for key in ["components", "derived", "target", "scale"] {
            reject(key, in: node, zh: "不与 direction: within 同用", en: "it does not go with direction: within")
        }
        let unit = unit(node["unit"])
        let names = names(node, id: id, name: name)
        let lower = LocalizedText(zh: name.zh + "下限", en: name.en + ", lower end")
        let upper = LocalizedText(zh: name.zh + "上限", en: name.en + ", upper end")
        return [
            DraftComponent(
                id: id + ".lower", span: span, name: lower, names: names, direction: .higher, unit: unit,
                column: column),
            DraftComponent(
                id: id + ".upper", span: span, name: upper, names: names, direction: .lower, unit: unit,
                column: column + 1),
        ]
    }

    private mutating func direction(_ node: SchemeNode, fallback: SchemeNode?) -> Component.Direction? {
        guard let word = node["direction"] ?? fallback?["direction"] else {
            findings.report(
                .missingKey, zh: "缺少键“direction”。", en: "The key “direction” is missing.",
                at: node.entries.first?.keySpan ?? node.span)
            return nil
        }
        if word.text != "nearest" {
            reject("target", in: node, zh: "目标值只用于 nearest", en: "a target belongs to nearest")
        }
        if word.text != "ordinal" {
            reject("scale", in: node, zh: "等级只用于 ordinal", en: "a scale belongs to ordinal")
        }
        if word.text == "ordinal" || word.text == "yesno" {
            reject("unit", in: node, zh: "等级和是非没有单位", en: "grades and answers have no unit")
        }
        switch word.text {
        case "higher": return .higher
        case "lower": return .lower
        case "narrower": return .narrower
        case "yesno": return .yesno
        case "nearest":
            guard let target = node["target"] ?? fallback?["target"] else {
                needs("target", for: word)
                return nil
            }
            return number(target).map { .nearest($0) }
        case "ordinal":
            guard let scale = node["scale"] ?? fallback?["scale"] else {
                needs("scale", for: word)
                return nil
            }
            let grades = texts(scale)
            if Set(grades.map(NormalizedName.of)).count < grades.count {
                findings.report(
                    .duplicateId, zh: "等级写了两次。", en: "A grade is written twice.", at: scale.span)
            }
            return .ordinal(scale: grades)
        default: return nil
        }
    }

    private mutating func needs(_ key: String, for word: SchemeNode) {
        findings.report(
            .missingKey, zh: "“\(word.text ?? "")”还需要键“\(key)”。",
            en: "“\(word.text ?? "")” needs the key “\(key)”.", at: word.span)
    }

    private mutating func varieties(_ node: SchemeNode) -> [Int] {
        var result: [Int] = []
        for element in node["varieties"]?.elements ?? [] {
            guard let text = element.text else { continue }
            if let place = draft.varieties.firstIndex(where: { $0.id == text }) {
                if !result.contains(place) { result.append(place) }
            } else {
                draft.varietiesAreKnown = false
                unknown(
                    .unknownVariety, text, zh: "品种", en: "variety", among: draft.varieties.map(\.id),
                    at: element.span)
            }
        }
        return result.sorted()
    }

    private func methods(_ node: SchemeNode) -> [String] {
        var result: [String] = []
        for text in texts(node["methods"]) {
            let method = AcceptedMethod.normalized(text)
            if !result.contains(method) { result.append(method) }
        }
        return result
    }

    private func tiers(_ node: SchemeNode, role: SchemeIndicator.Role) -> ([Tier], [Span]) {
        let own = node["tiers"]
        if let list = own ?? (role == .core ? root["tiers"] : nil) {
            var tiers: [Tier] = []
            var spans: [Span] = []
            for node in list.elements {
                guard let title = node["title"].flatMap(localized), let level = node["level"],
                    let value = level.text.flatMap({ TierLevel(rawValue: $0) })
                else { continue }
                tiers.append(Tier(title: title, level: value))
                spans.append(level.span)
            }
            return (tiers, spans)
        }
        let levels: [TierLevel] =
            switch role {
            case .base: [.baseline]
            case .core: [.advanced, .average, .baseline]
            case .innovation: [.advanced, .average]
            }
        let tiers = role == .base ? [Tier.pass] : levels.map { Tier(title: $0.title, level: $0) }
        return (tiers, tiers.map { _ in node["thresholds"]?.span ?? node.span })
    }
}

extension TierLevel {
    /// The level's name.
    public var title: LocalizedText {
        switch self {
        case .advanced: LocalizedText(zh: "先进水平", en: "Advanced")
        case .average: LocalizedText(zh: "平均水平", en: "Average")
        case .baseline: LocalizedText(zh: "基准水平", en: "Baseline")
        case .none: LocalizedText(zh: "未达档", en: "Below all tiers")
        }
    }
}

extension Tier {
    /// The one tier of a base indicator.
    static let pass = Tier(title: LocalizedText(zh: "合格", en: "Pass"), level: .baseline)
}
