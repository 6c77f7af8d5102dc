import Diagnostics
import Quantities

/// Why an item's grade or score is what it is.
struct GradeReason {
    let scheme: Scheme
    let item: ItemResult

    var text: LocalizedText {
        let failed = indicators {
            $0.role == .base && $1.status != .notApplicable && $1.status != .unconfirmed && $1.tier == nil
        }
        if item.baseFailed {
            return LocalizedText(
                zh: "基础指标未达到：\(failed.zh)。不评等级，单指标排行仍在。",
                en: "Base indicators are not met: \(failed.en). No grade; the single-indicator rankings stay."
            )
        }
        let unconfirmed = indicators { $1.status == .unconfirmed }
        if !unconfirmed.zh.isEmpty, scheme.grading == .weakestLink {
            return LocalizedText(
                zh: "指标 \(unconfirmed.zh) 从文件中读取时把握不足，待人工确认，等级待定。",
                en:
                    "The indicators \(unconfirmed.en) were read without certainty and wait for a person: the grade waits."
            )
        }
        var text: LocalizedText
        switch scheme.grading {
        case .weakestLink: text = weakestLink()
        case .weightedScore:
            text = LocalizedText(
                zh: "各指标的权重乘以所在档的分值，相加得 \(item.score?.description ?? "—") 分。",
                en:
                    "Each indicator's weight times the points of its tier add up to \(item.score?.description ?? "—")."
            )
        }
        if item.gradePending {
            text.zh += "基础指标 \(failed.zh) 仅依未核对的数据未达到，等级待核。"
            text.en += " The base indicators \(failed.en) fail on unverified data only: the grade waits."
        }
        return text
    }

    private func weakestLink() -> LocalizedText {
        guard let grade = item.grade else {
            let lacking = indicators {
                $0.role == .core && $1.status != .notApplicable && $1.level(in: $0) == .none
            }
            return LocalizedText(
                zh: "核心指标未全部达到基准水平：\(lacking.zh)。",
                en: "Not all core indicators reach baseline: \(lacking.en).")
        }
        if grade == 1 {
            return LocalizedText(
                zh: "核心指标全部达到先进水平。", en: "All core indicators are at the advanced level.")
        }
        // The indicators that keep the item from the next better grade.
        let wanted: TierLevel = grade == 2 ? .advanced : .average
        let weak = indicators { $0.role == .core && $1.status != .notApplicable && $1.level(in: $0) > wanted }
        if weak.zh.isEmpty {
            return LocalizedText(
                zh: "最短板：没有创新性指标达到\(wanted.title.zh)。",
                en: "The weakest link: no innovation indicator is at the level \(wanted.title.en).")
        }
        return LocalizedText(
            zh: "最短板：\(weak.zh)未达到\(wanted.title.zh)。",
            en: "The weakest link: \(weak.en) below the level \(wanted.title.en).")
    }

    private func indicators(where isMeant: (SchemeIndicator, Cell) -> Bool) -> LocalizedText {
        let names = zip(scheme.indicators, item.cells).filter(isMeant).map(\.0.name)
        return LocalizedText(
            zh: names.map(\.zh).joined(separator: "、"), en: names.map(\.en).joined(separator: ", "))
    }
}
