import Diagnostics
import Quantities
import Standards

extension SchemeChecks {
    /// Three core indicators for each variety, or a reason.
    mutating func checkCoreIndicators() {
        guard draft.coreException == nil else { return }
        let core = draft.indicators.filter { $0.role == .core }
        let mend = LocalizedText(
            zh: "补足指标，或写 coreException: {zh: 理由, en: reason}。",
            en: "Add indicators, or write coreException: {zh: 理由, en: reason}.")
        if draft.varieties.isEmpty {
            guard core.count < 3 else { return }
            findings.report(
                .fewCore, zh: "核心指标只有 \(core.count) 个，原则上不少于三个。",
                en: "There are \(core.count) core indicators; three or more are the rule.",
                at: draft.indicatorsSpan,
                mend: mend)
        }
        for (place, variety) in draft.varieties.enumerated() {
            let count = core.count { varieties(of: $0).contains(place) }
            guard count < 3 else { continue }
            findings.report(
                .fewCore, zh: "品种“\(variety.title.zh)”的核心指标只有 \(count) 个，原则上不少于三个。",
                en:
                    "The variety “\(variety.title.en)” has \(count) core indicators; three or more are the rule.",
                at: draft.indicatorsSpan, mend: mend)
        }
    }

    /// Weights of the weighted score.
    mutating func checkWeights() {
        guard let grading = draft.grading, grading.method == "weightedScore" else {
            for indicator in draft.indicators {
                guard let span = indicator.weightSpan else { continue }
                findings.report(
                    .misplacedKey, zh: "权重只用于 grading: {method: weightedScore}。",
                    en: "Weights belong to grading: {method: weightedScore}.", at: span)
            }
            return
        }
        checkPoints(grading)
        var complete = true
        for indicator in draft.indicators {
            if indicator.role == .base {
                guard let span = indicator.weightSpan else { continue }
                findings.report(
                    .misplacedKey, zh: "基础指标没有权重。", en: "A base indicator has no weight.", at: span)
            } else if indicator.weightSpan == nil {
                complete = false
                findings.report(
                    .weightMissing, zh: "指标没有权重。", en: "The indicator has no weight.", at: indicator.span)
            } else if let weight = indicator.weight, weight < .zero, let span = indicator.weightSpan {
                complete = false
                findings.report(.badValue, zh: "权重是负数。", en: "The weight is negative.", at: span)
            }
        }
        guard complete, draft.varietiesAreKnown else { return }
        let groups: [(LocalizedText?, [DraftIndicator])] =
            draft.varieties.isEmpty
            ? [(nil, draft.indicators)]
            : draft.varieties.indices.map { place in
                (draft.varieties[place].title, draft.indicators.filter { varieties(of: $0).contains(place) })
            }
        for (title, indicators) in groups {
            let weights = indicators.filter { $0.role != .base }.compactMap(\.weight)
            guard let sum = weights.reduce(DecimalNumber?.some(.zero), { $0?.adding($1) }),
                sum != DecimalNumber(100)
            else { continue }
            let zh = title.map { "品种“\($0.zh)”的" } ?? ""
            let en = title.map { " of the variety “\($0.en)”" } ?? ""
            findings.report(
                .weightsSum, zh: "\(zh)权重合计是 \(sum)，应为 100。", en: "The weights\(en) sum to \(sum), not 100.",
                at: indicators.first { $0.weightSpan != nil }?.weightSpan ?? grading.span)
        }
    }

    private mutating func checkPoints(_ grading: DraftGrading) {
        let levels = TierLevel.allCases.sorted()
        for (place, level) in levels.enumerated() {
            guard let points = grading.points[level] else { continue }
            let before =
                place == 0 ? DecimalNumber(100) : grading.points[levels[place - 1]] ?? DecimalNumber(100)
            guard points > before || points < .zero else { continue }
            findings.report(
                .pointsOrder, zh: "\(level.title.zh)的分数 \(points) 不在 0 和 \(before) 之间。",
                en: "The points \(points) of \(level.title.en) are not between 0 and \(before).",
                at: grading.pointSpans[level] ?? grading.span)
        }
    }

    /// Whether the cited standards are in force, and whether figures were checked.
    mutating func checkSources() {
        let cited = Set(
            draft.citations.compactMap { $0.source.standard.map { StandardNumber($0).normalized } })
        for (source, span) in zip(draft.sources, draft.sourceSpans) {
            guard cited.contains(StandardNumber(source.number).normalized) else {
                // Where a citation could not be read, nobody knows what it would have cited.
                guard !findings.hasErrors else { continue }
                findings.report(
                    .unusedSource, zh: "没有阈值引用“\(source.number)”。", en: "Nothing cites “\(source.number)”.",
                    at: span)
                continue
            }
            if let cutoff = draft.cutoff { checkDates(source, cutoff: cutoff, at: span) }
        }
        let unverified = draft.citations.filter { $0.source.standard != nil && !$0.source.verified }
        if let first = unverified.min(by: { ($0.span.line, $0.span.column) < ($1.span.line, $1.span.column) })
        {
            findings.report(
                .unverifiedSource, zh: "有 \(unverified.count) 处引用的数值尚未与原文核对。",
                en: "The figures of \(unverified.count) citations were not checked against the original.",
                at: first.span)
        }
        for indicator in draft.indicators where indicator.role == .core {
            let open = indicator.segments.contains { $0.source?.standard != nil && $0.limit == nil }
            guard open else { continue }
            findings.report(
                .missingLimit, zh: "没有给出所引标准的限值，不能比较是否严于标准。",
                en: "The cited standard's limit is not given, so nothing shows that the tiers are better.",
                at: indicator.span)
        }
    }

    private mutating func checkDates(_ source: SourceStandard, cutoff: CalendarDate, at span: Span) {
        let successor = source.supersededBy.map { ("，由 \($0) 代替", ", superseded by \($0)") } ?? ("", "")
        if let withdrawn = source.withdrawn {
            if withdrawn <= cutoff {
                findings.report(
                    .sourceSuperseded,
                    zh: "\(source.number) 自 \(withdrawn) 起不再有效\(successor.0)，截止日是 \(cutoff)。",
                    en:
                        "\(source.number) is not in force since \(withdrawn)\(successor.1); the cut-off is \(cutoff).",
                    at: span)
            }
        } else if let successor = source.supersededBy {
            findings.report(
                .sourceSuperseded, zh: "\(source.number) 已被 \(successor) 代替。",
                en: "\(source.number) is superseded by \(successor).", at: span,
                mend: LocalizedText(
                    zh: "若在截止日仍有效，写 withdrawn: 失效日期。",
                    en: "If it is still in force at the cut-off, write withdrawn: with the day."))
        }
        if let implemented = source.implemented, implemented > cutoff {
            findings.report(
                .sourceUpcoming, zh: "\(source.number) 自 \(implemented) 起实施，晚于截止日 \(cutoff)。",
                en: "\(source.number) is in force from \(implemented), after the cut-off \(cutoff).", at: span
            )
        }
    }
}
