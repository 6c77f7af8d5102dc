import Diagnostics
import Quantities
import Standards

/// Explains one item: each indicator with what was declared, what it is worth and what is missing to the next tier.
struct ItemExplainer {
    let plan: EvaluationPlan
    let declaration: Declaration
    let batch: ItemBatch
    let place: Int
    let item: ItemResult

    private var scheme: Scheme { plan.scheme }

    func explain() -> ItemExplanation {
        ItemExplanation(
            label: item.label, variety: item.variety.map { scheme.varieties[$0].title }, grade: item.grade,
            gradeReason: GradeReason(scheme: scheme, item: item).text, score: item.score,
            indicators: scheme.indicators.indices.map(indicator))
    }

    private func indicator(_ index: Int) -> IndicatorExplanation {
        let indicator = scheme.indicators[index]
        let cell = item.cells[index]
        let text = ValueText(indicator: indicator)
        let segment = cell.segment.map { indicator.segments[$0] }
        let tier = cell.status == .ranked ? cell.tier : nil
        var next: Int?
        if cell.status != .notApplicable, segment != nil {
            next = tier.map { $0 - 1 } ?? (cell.status == .ranked ? indicator.tiers.count - 1 : nil)
            if next == -1 { next = nil }
        }
        let nextRow = next.flatMap { next in segment?.thresholds[next] }
        var explanation = IndicatorExplanation(
            id: indicator.id, name: indicator.name, role: indicator.role, declared: declared(index),
            value: text.value(cell), tier: tier.map { indicator.tiers[$0].title },
            level: cell.level(in: indicator),
            threshold: tier.flatMap { tier in
                segment.flatMap { text.thresholds($0.thresholds[tier], attributes: item.attributes) }
            },
            nextThreshold: nextRow.flatMap { text.thresholds($0, attributes: item.attributes) },
            distance: nextRow.flatMap { text.distance(cell, to: $0, attributes: item.attributes) },
            limit: segment?.limit.flatMap { text.thresholds($0, attributes: item.attributes) },
            source: segment?.source, reason: LocalizedText(same: ""), statedOnly: cell.statedOnly)
        explanation.reason = reason(explanation, cell, indicator, next: next)
        return explanation
    }

    /// The declared values that took part: those of the components, for a derived one those that it is made of.
    private func declared(_ index: Int) -> [IndicatorExplanation.Declared] {
        guard item.cells[index].status != .notApplicable else { return [] }
        var places: [Int] = []
        for column in plan.layout.componentColumns[index] {
            for column in plan.columns[column].inputs?.columns ?? [column] {
                let declared = Int(batch.slots[place * batch.columnCount + column].declared)
                if declared >= 0, !places.contains(declared) { places.append(declared) }
            }
        }
        return places.map { place in
            let indicator = declaration.indicators[place]
            return IndicatorExplanation.Declared(
                name: (indicator.parents + [indicator.name]).joined(separator: " "),
                requirement: indicator.requirement, methods: indicator.methods, place: indicator.place)
        }
    }

    private func reason(
        _ explanation: IndicatorExplanation, _ cell: Cell, _ indicator: SchemeIndicator, next: Int?
    ) -> LocalizedText {
        if let reason = cell.status.reason(in: scheme) { return reason }
        let value = explanation.value ?? "—"
        var zh: String
        var en: String
        if let tier = explanation.tier, let threshold = explanation.threshold {
            zh = "\(value)，达到 \(threshold)，为\(tier.zh)"
            en = "\(value) meets \(threshold): \(tier.en)"
        } else {
            let last = explanation.nextThreshold ?? "—"
            zh = "\(value)，未达到最低要求 \(last)"
            en = "\(value) does not meet the least that is asked, \(last)"
        }
        if let next, let distance = explanation.distance {
            let title = indicator.tiers[next].title
            if case .ordinal? = indicator.components.first?.direction {
                zh += "；距\(title.zh)差 \(distance) 级"
                en += "; \(distance) grade\(distance == "1" ? "" : "s") short of \(title.en)"
            } else {
                zh += "；距\(title.zh)（\(explanation.nextThreshold ?? "—")）差 \(distance)"
                en += "; \(distance) short of \(title.en) (\(explanation.nextThreshold ?? "—"))"
            }
        }
        zh += "。"
        en += "."
        if explanation.statedOnly {
            zh += "数值是标称的，并未保证。"
            en += " The number is stated, not guaranteed."
        }
        if let source = explanation.source {
            if source.illustrative {
                zh += "分档没有出处，仅作示意。"
                en += " The tiers come from no source and are illustrative."
            } else if !source.verified {
                zh += "阈值尚未与原文核对。"
                en += " The thresholds have not been checked against the original."
            }
        }
        return LocalizedText(zh: zh, en: en)
    }
}
