import Diagnostics
import Quantities
import Standards

/// Writes an evaluation as text for the terminal.
struct TextReport {
    private let selection: ReportSelection
    private let evaluation: Evaluation
    private let scheme: Scheme
    private let language: Language
    private let limit: Int?
    private var lines: [String] = []

    init(selection: ReportSelection, language: Language, limit: Int?) {
        self.selection = selection
        evaluation = selection.evaluation
        scheme = selection.evaluation.scheme
        self.language = language
        self.limit = limit
    }

    mutating func render() -> String {
        lines.append(
            "\(scheme.title[language]) · \(say("评估结果", "evaluation")) (\(scheme.id) \(scheme.version))")
        lines.append("\(counts(selection.standards)) · \(evaluation.asOf)")
        for note in evaluation.notes { lines.append("  - \(note.message[language])") }
        for ranking in evaluation.rankings { append(ranking) }
        appendComposite()
        appendShortlist()
        return lines.joined(separator: "\n") + "\n"
    }

    private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

    private func counts(_ standards: [Int]) -> String {
        let counts = selection.counts(standards)
        func number(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }
        return say(
            "企业 \(counts.enterprises) 家，标准 \(counts.standards) 项，产品（服务） \(counts.offerings) 个",
            [
                number(counts.enterprises, "enterprise"), number(counts.standards, "standard"),
                number(counts.offerings, "offering"),
            ].joined(separator: ", "))
    }

    private mutating func append(_ ranking: IndicatorRanking) {
        let indicator = scheme.indicators[ranking.indicator]
        lines.append("")
        lines.append("\(say("单指标排行榜：", "Ranking by indicator: "))\(indicator.name[language])")
        if let reason = ranking.unpublished {
            lines.append("  \(say("不发布：", "Not published: "))\(reason.reason[language])\(say("。", "."))")
            return
        }
        let text = ValueText(indicator: indicator)
        var groups: [(String, [Int])] = []
        for (place, standards) in ranking.tiers.enumerated() {
            let tier = indicator.tiers[place]
            var title = tier.title[language]
            if tier.title != tier.level.title { title += " (\(tier.level.title[language]))" }
            if indicator.segments.count == 1,
                let threshold = text.thresholds(indicator.segments[0].thresholds[place], attributes: [])
            {
                title += " \(threshold)"
            }
            groups.append((title, standards))
        }
        groups.append((TierLevel.none.title[language], ranking.belowAll))
        for (title, standards) in groups where !standards.isEmpty {
            append(title, standards, ranking.indicator)
        }
        if !ranking.notRanked.isEmpty {
            lines.append("  \(say("未参与排名：", "Not ranked: "))\(counts(ranking.notRanked))")
        }
    }

    private mutating func append(_ title: String, _ standards: [Int], _ indicator: Int?) {
        lines.append("  \(title)\(say("：", ": "))\(counts(standards))")
        var table = TextTable()
        let shown = limit.map { standards.prefix($0) } ?? standards[...]
        for place in shown { table.add(row(place, indicator)) }
        lines += table.lines(indent: 4)
        if shown.count < standards.count {
            lines.append(
                "    \(say("……另有 \(standards.count - shown.count) 项", "… and \(standards.count - shown.count) more"))"
            )
        }
    }

    private func row(_ place: Int, _ indicator: Int?) -> [String] {
        let standard = evaluation.standards[place]
        let flags = evaluation.summaries[place].flags
        var cells = [standard.number, standard.enterprise.name]
        var marks: [String] = []
        if let indicator {
            let item = worst(standard, indicator, evaluation.summaries[place])
            cells.append(
                item.flatMap { ValueText(indicator: scheme.indicators[indicator]).value($0.cells[indicator]) }
                    ?? "")
            cells.append(item?.label ?? "")
            if item?.cells[indicator].statedOnly ?? false { marks.append(say("标称", "stated")) }
        } else {
            cells.append(standard.representative.flatMap { standard.items[$0].score?.description } ?? "")
        }
        if flags.contains(.preDeclared) { marks.append(say("预声明", "pre-declared")) }
        if flags.contains(.baseFailed) { marks.append(say("基础指标未达到", "base indicator failed")) }
        if selection.isPending(place) { marks.append(say("待核", "pending")) }
        cells.append(marks.joined(separator: say("，", ", ")))
        return cells
    }

    /// The item by which the standard stands in a ranking.
    private func worst(_ standard: StandardResult, _ indicator: Int, _ summary: StandardSummary)
        -> ItemResult?
    {
        let tier = summary.tiers[indicator]
        let representative = standard.representative.map { standard.items[$0] }
        func stands(_ item: ItemResult) -> Bool {
            let cell = item.cells[indicator]
            return cell.status == .ranked
                && (cell.tier.map { UInt8($0) } ?? StandardSummary.TierMark.belowAll) == tier
        }
        if let representative, stands(representative) { return representative }
        return standard.items.first(where: stands)
    }

    private mutating func appendComposite() {
        lines.append("")
        lines.append(say("综合排行", "Composite ranking"))
        if evaluation.composite.isEmpty { lines.append("  \(say("没有达到等级的标准。", "No standard has a grade."))") }
        for group in evaluation.composite {
            let title: String
            if let grade = group.grade {
                title = say(["一级", "二级", "三级"][grade - 1], "Grade \(grade)")
            } else {
                title = say("\(group.score?.description ?? "") 分", "Score \(group.score?.description ?? "")")
            }
            append(title, group.standards, nil)
        }
    }

    private mutating func appendShortlist() {
        let list = evaluation.shortlist
        lines.append("")
        let forecast = evaluation.isForecast ? say("（预测）", " (forecast)") : ""
        lines.append(say("入围名单", "Shortlist") + forecast)
        append(say("入围", "Shortlisted"), list.standards, nil)
        if !list.cutByQuota.isEmpty {
            lines.append("  \(say("因名额未入围：", "Cut by the quota: "))\(counts(list.cutByQuota))")
        }
        let barred = list.barred.filter(selection.isShown)
        if !barred.isEmpty {
            lines.append("  \(say("因基本要求未入围：", "Barred by a gate: "))\(counts(barred))")
        }
    }
}
