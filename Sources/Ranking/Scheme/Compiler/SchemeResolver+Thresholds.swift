import Diagnostics
import Quantities

extension SchemeResolver {
    /// Thresholds, limits and sources of all indicators.
    mutating func resolveThresholds() {
        var index = 0
        for node in root["indicators"]?.elements ?? [] {
            guard draft.indicators.indices.contains(index), node["id"]?.span == draft.indicators[index].span
            else { continue }
            draft.indicators[index].segments = segments(node, draft.indicators[index])
            index += 1
        }
    }

    private mutating func segments(_ node: SchemeNode, _ indicator: DraftIndicator) -> [DraftSegment] {
        let inherited = source(node["source"])
        guard let list = node["segments"] else {
            guard node["thresholds"] != nil else {
                findings.report(
                    .missingKey, zh: "缺少键“thresholds”或“segments”。",
                    en: "The key “thresholds” or “segments” is missing.",
                    at: node.entries.first?.keySpan ?? node.span)
                return []
            }
            return [
                segment(
                    node, indicator, condition: SegmentCondition(), span: indicator.span, source: inherited,
                    isCited: node["source"] != nil)
            ]
        }
        for key in ["thresholds", "limit"] {
            reject(key, in: node, zh: "写在各分段里", en: "write it in the segments")
        }
        let isCited = node["source"] != nil
        return list.elements.compactMap { node in
            guard let when = node["when"] else { return nil }
            let own = node["source"] == nil ? inherited : source(node["source"])
            return segment(
                node, indicator, condition: condition(when), span: when.span, source: own,
                isCited: isCited || node["source"] != nil)
        }
    }

    private mutating func segment(
        _ node: SchemeNode, _ indicator: DraftIndicator, condition: SegmentCondition?, span: Span,
        source: (source: ThresholdSource, span: Span)?, isCited: Bool
    ) -> DraftSegment {
        if !isCited, let key = node.entries.first(where: { $0.key == "thresholds" }) {
            findings.report(
                .missingSource, zh: "阈值没有出处。", en: "The thresholds have no source.", at: key.keySpan,
                mend: LocalizedText(
                    zh: "写 source: {standard: …}，没有出处时写 source: illustrative。",
                    en: "Write source: {standard: …}, or source: illustrative where none gives the level."))
        }
        return DraftSegment(
            condition: condition, span: span, thresholds: thresholds(node["thresholds"], indicator),
            limit: node["limit"].map { components($0, indicator, isTier: false) },
            limitSpan: node["limit"]?.span,
            source: source?.source, sourceSpan: source?.span)
    }

    private mutating func thresholds(_ node: SchemeNode?, _ indicator: DraftIndicator) -> [[DraftThreshold?]]
    {
        guard let node else { return [] }
        let rows = node.elements
        if rows.count != indicator.tiers.count {
            findings.report(
                .tierCount, zh: "有 \(indicator.tiers.count) 档，却给了 \(rows.count) 个阈值。",
                en: "There are \(indicator.tiers.count) tiers, but \(rows.count) thresholds.", at: node.span)
        }
        return rows.map { components($0, indicator, isTier: true) }
    }

    /// The thresholds of one tier, or the limit: one for each component.
    private mutating func components(
        _ node: SchemeNode, _ indicator: DraftIndicator, isTier: Bool
    ) -> [DraftThreshold?] {
        let parts = node.elements
        guard parts.count == indicator.components.count else {
            findings.report(
                .componentCount,
                zh: indicator.components.count == 1
                    ? "这里要一个值。" : "“\(indicator.id)”有两个部分，每档要写成 [值, 值]。",
                en: indicator.components.count == 1
                    ? "One value is wanted here."
                    : "“\(indicator.id)” has two parts; each tier wants [value, value].", at: node.span)
            return indicator.components.map { _ in nil }
        }
        let result = zip(parts, indicator.components).map { threshold($0, $1) }
        if indicator.isRange, isTier, let lower = result[0]?.plain, let upper = result[1]?.plain,
            lower > upper
        {
            findings.report(
                .badInterval, zh: "下限 \(lower) 大于上限 \(upper)。",
                en: "The lower end \(lower) is above the upper end \(upper).", at: node.span)
        }
        return result
    }

    private mutating func threshold(_ node: SchemeNode, _ component: DraftComponent) -> DraftThreshold? {
        guard let text = node.text, let direction = component.direction else { return nil }
        switch direction {
        case .ordinal(let scale):
            let wanted = NormalizedName.of(text)
            guard let place = scale.firstIndex(where: { NormalizedName.of($0) == wanted }) else {
                unknown(.unknownGrade, text, zh: "等级", en: "grade", among: scale, at: node.span)
                return nil
            }
            return DraftThreshold(threshold: Threshold(value: .number(DecimalNumber(place))), span: node.span)
        case .yesno:
            guard let answer = YesNo.read(text) else {
                unknown(.unknownGrade, text, zh: "答案", en: "answer", among: ["yes", "no"], at: node.span)
                return nil
            }
            return DraftThreshold(
                threshold: Threshold(value: .number(DecimalNumber(answer ? 1 : 0))), span: node.span)
        case .higher, .lower, .nearest, .narrower:
            return bound(text, node.span, component, direction)
        }
    }

    private mutating func bound(
        _ text: String, _ span: Span, _ component: DraftComponent, _ direction: Component.Direction
    ) -> DraftThreshold? {
        let comparison = BoundText.split(text)
        if let comparison, comparison.isLower != direction.higherIsBetter {
            findings.report(
                .boundDirection,
                zh: direction.higherIsBetter ? "越大越好的指标，阈值是下界：写 > 或 >=。" : "越小越好的指标，阈值是上界：写 < 或 <=。",
                en: direction.higherIsBetter
                    ? "Where higher is better a threshold is a lower bound: write > or >=."
                    : "Where lower is better a threshold is an upper bound: write < or <=.", at: span)
            return nil
        }
        let rest = comparison?.rest ?? text
        let closed = comparison?.closed ?? true
        if let number = DecimalNumber(rest) {
            return exact(number, at: span).map {
                DraftThreshold(threshold: Threshold(value: .number($0), closed: closed), span: span)
            }
        }
        let skipped = comparison?.skipped ?? 0
        let value = expression(
            rest, at: span, skipping: skipped, unit: component.unit, names: .attributesOnly)
        if let number = value?.plain, exact(number, at: span) == nil { return nil }
        return value.map { DraftThreshold(threshold: Threshold(value: $0, closed: closed), span: span) }
    }
}

extension DraftThreshold {
    /// The number, unless it is an expression.
    var plain: DecimalNumber? { threshold.value.plain }
}

extension Threshold.Value {
    /// The number, unless it is an expression.
    var plain: DecimalNumber? { if case .number(let number) = self { number } else { nil } }
}
