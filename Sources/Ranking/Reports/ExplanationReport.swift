public import Diagnostics
import Foundation
import Quantities
import Standards

/// The renderings of explanations.
public enum ExplanationReport {
    /// A text for the terminal: indicator by indicator what was declared, how it was read, what was compared, the
    /// tier with its threshold and source, and the distance to the next tier.
    public static func text(_ explanation: Explanation, scheme: Scheme, language: Language) -> String {
        var report = ExplanationText(language: language)
        report.add(explanation, scheme)
        return report.lines.joined(separator: "\n") + "\n"
    }

    /// JSON in both languages, keys sorted.
    public static func json(_ explanations: [Explanation]) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(explanations)) + [UInt8(ascii: "\n")]
    }
}

/// The lines of an explanation.
private struct ExplanationText {
    let language: Language
    var lines: [String] = []

    mutating func add(_ explanation: Explanation, _ scheme: Scheme) {
        lines.append("\(explanation.standard.number)  \(explanation.standard.title)")
        lines.append(
            "\(explanation.enterprise.name)  \(explanation.enterprise.idScheme) \(explanation.enterprise.id)")
        lines.append("\(say("方案", "scheme")): \(scheme.title[language]) \(scheme.version)")
        if scheme.authority == nil {
            lines.append(
                say("预测：没有发布机关，不是领跑者名单", "forecast: no authority stands behind it; it is no leader list"))
        }
        for (index, item) in explanation.items.enumerated() {
            lines.append("")
            add(item, isRepresentative: explanation.items.count > 1 && index == explanation.representative)
        }
    }

    private mutating func add(_ item: ItemExplanation, isRepresentative: Bool) {
        let name = [item.label, item.variety?[language]].compactMap { $0 }.joined(separator: " · ")
        let grade =
            item.grade.map { say("方案等级 \($0) 级", "scheme grade \($0)") } ?? say("无方案等级", "no scheme grade")
        lines.append("■ " + (name.isEmpty ? grade : "\(name): \(grade)"))
        lines.append("  \(item.gradeReason[language])")
        if let score = item.score { lines.append("  \(say("得分", "score")): \(score)") }
        if isRepresentative { lines.append("  \(say("代表该标准", "stands for the standard"))") }
        for indicator in item.indicators { add(indicator) }
    }

    private mutating func add(_ indicator: IndicatorExplanation) {
        let tier = indicator.tier?[language] ?? "—"
        lines.append("")
        lines.append("  \(indicator.name[language]) (\(role(indicator.role))): \(tier)")
        for declared in indicator.declared {
            let place = declared.place.map { "  [\(self.place($0))]" } ?? ""
            let methods = declared.methods.isEmpty ? "" : "  (\(declared.methods.joined(separator: ", ")))"
            row(say("声明", "declared"), "\(declared.name) “\(declared.requirement.text)”\(methods)\(place)")
            row(
                say("读作", "read as"),
                declared.requirement.formatted(language == .zh ? .chinese : .english))
        }
        row(
            say("比较值", "compared"),
            indicator.value.map {
                $0 + (indicator.statedOnly ? say("（声称值，非保证值）", " (stated, not guaranteed)") : "")
            })
        row(say("本档阈值", "threshold"), indicator.threshold)
        row(say("出处", "source"), indicator.source.map(source))
        row(say("标准限值", "limit"), indicator.limit)
        row(say("上一档阈值", "next tier"), indicator.nextThreshold)
        row(say("距上一档", "distance"), indicator.distance)
        row(say("说明", "reason"), indicator.reason[language])
    }

    private mutating func row(_ name: String, _ value: String?) {
        guard let value, !value.isEmpty else { return }
        let width = name.unicodeScalars.reduce(0) { $0 + $1.columnWidth }
        lines.append("    \(name)\(String(repeating: " ", count: max(1, 12 - width)))\(value)")
    }

    private func place(_ place: DocumentPlace) -> String {
        [
            place.page.map { say("第 \($0) 页", "page \($0)") },
            place.table.map { say("表 \($0)", "table \($0)") },
            place.cell.map { say("单元格 \($0)", "cell \($0)") },
        ].compactMap { $0 }.joined(separator: language == .zh ? "，" : ", ")
    }

    private func source(_ source: ThresholdSource) -> String {
        if source.illustrative { return say("示意：没有出处", "illustrative: no source gives the level") }
        let name = [source.standard, source.clause].compactMap { $0 }.joined(separator: " ")
        return name + (source.verified ? "" : say("（未与原文核对）", " (not checked against the original)"))
    }

    private func role(_ role: SchemeIndicator.Role) -> String {
        switch role {
        case .base: say("基础指标", "base indicator")
        case .core: say("核心指标", "core indicator")
        case .innovation: say("创新性指标", "innovation indicator")
        }
    }

    private func say(_ chinese: String, _ english: String) -> String {
        LocalizedText(zh: chinese, en: english)[language]
    }
}
