public import Diagnostics
import Standards

/// What a reader of an evaluation has to know beside its results.
struct EvaluationNotes {
    private let evaluation: Evaluation
    private var scheme: Scheme { evaluation.scheme }

    init(_ evaluation: Evaluation) { self.evaluation = evaluation }

    /// All notes, in a fixed order.
    func all(_ selection: VersionSelection, otherCategories: Int, _ declarations: [Declaration])
        -> [Diagnostic]
    {
        forecast() + sources() + unpublished() + standards() + input(selection, otherCategories, declarations)
    }

    /// The notes that follow from the scheme and the lists alone.
    func ofLists() -> [Diagnostic] { forecast() + sources() + unpublished() }

    private func forecast() -> [Diagnostic] {
        guard evaluation.isForecast else { return [] }
        return [
            Diagnostic(
                .warning, code: "forecast",
                LocalizedText(
                    zh: "预测：没有发布机关，本评估结果不是企业标准“领跑者”名单，不附证书和标识。",
                    en:
                        "Forecast: no authority stands behind this evaluation. It is no leader list and bears no"
                        + " certificate or mark."))
        ]
    }

    /// Indicators whose thresholds were not checked against the original, or come from no source.
    private func sources() -> [Diagnostic] {
        scheme.indicators.flatMap { indicator -> [Diagnostic] in
            let sources = indicator.segments.map(\.source)
            var notes: [Diagnostic] = []
            if sources.contains(where: \.illustrative) {
                notes.append(
                    Diagnostic(
                        .warning, code: "illustrative-source",
                        LocalizedText(
                            zh: "“\(indicator.name.zh)”的分档没有出处，仅作示意。",
                            en:
                                "The tiers of “\(indicator.name.en)” come from no source and are illustrative."
                        )))
            }
            let unverified = sources.filter { !$0.verified && !$0.illustrative }.compactMap(\.standard)
            if let standard = unverified.first {
                notes.append(
                    Diagnostic(
                        .warning, code: "unverified-source",
                        LocalizedText(
                            zh: "“\(indicator.name.zh)”的阈值（\(standard)）尚未与原文核对。",
                            en: "The thresholds of “\(indicator.name.en)” (\(standard)) have not been checked"
                                + " against the original.")))
            }
            return notes
        }
    }

    /// Rankings that are not published: the report has to say which, and why.
    private func unpublished() -> [Diagnostic] {
        evaluation.rankings.compactMap { ranking in
            let name = scheme.indicators[ranking.indicator].name
            return ranking.unpublished.map { reason in
                Diagnostic(
                    .note, code: "ranking-not-published",
                    LocalizedText(
                        zh: "不发布“\(name.zh)”排行榜：\(reason.reason.zh)。",
                        en: "No ranking by “\(name.en)” is published: \(reason.reason.en)."))
            }
        }
    }

    private func standards() -> [Diagnostic] {
        func count(_ flag: StandardSummary.Flags) -> Int {
            evaluation.summaries.count { $0.flags.contains(flag) }
        }
        return [
            note(
                "pre-declarations", count(.preDeclared), zh: "项标准尚未在任何渠道声明公开（预声明）",
                en: "not declared on any channel (pre-declarations)"),
            note(
                "base-indicator-failed", count(.baseFailed), zh: "项标准有基础指标未达到，不评等级",
                en: "failing a base indicator, and so without a grade"),
            note(
                "base-indicator-pending", count(.basePending), zh: "项标准的基础指标仅依未核对的数据未达到，待核",
                en: "failing a base indicator on unverified data only, and so pending"),
            note(
                "unconfirmed-values", count(.unconfirmed),
                zh: "项标准有从文件读取而把握不足的数值，确认前不参与该项排名",
                en: "with values read without certainty, which are not ranked until a person confirms them"),
            note(
                "without-named-grade", count(.withoutNamedGrade),
                zh: "项标准没有方案所指的产品等级“\(scheme.productGrade ?? "")”，不参与排名",
                en: "without the product grade “\(scheme.productGrade ?? "")” that the scheme ranks by"),
            note(
                "barred", count(.barred), zh: "项标准因基本要求不满足不得入围", en: "barred by a gate"),
            note(
                "pending-form", count(.formPending), zh: "项标准的编写规范性待人工确认",
                en: "with a point of form that waits for a person to confirm"),
        ].compactMap { $0 }
    }

    private func input(
        _ selection: VersionSelection, _ otherCategories: Int, _ declarations: [Declaration]
    ) -> [Diagnostic] {
        var notes = [
            note(
                "declared-later", selection.later, zh: "项声明晚于 \(evaluation.asOf)，未计入",
                en: "declared after \(evaluation.asOf), and left out"),
            note(
                "replaced-versions", selection.replaced, zh: "个旧版本由新版本代替，未计入",
                en: "replaced by a later version, and left out"),
            note(
                "other-categories", otherCategories, zh: "项声明的产品（服务）不属于本类别，未计入",
                en: "of other categories, and left out"),
        ].compactMap { $0 }
        for place in selection.repeated {
            let declaration = declarations[place]
            notes.append(
                Diagnostic(
                    .warning, code: "same-key-twice",
                    LocalizedText(
                        zh:
                            "\(declaration.enterprise.name) 的 \(declaration.standard.number) 第 \(declaration.version)"
                            + " 版给了两次，内容不同。",
                        en: "Version \(declaration.version) of \(declaration.standard.number) of"
                            + " \(declaration.enterprise.name) is given twice, with different content.")))
        }
        return notes
    }

    private func note(_ code: String, _ count: Int, zh: String, en: String) -> Diagnostic? {
        guard count > 0 else { return nil }
        return Diagnostic(
            .note, code: code,
            LocalizedText(
                zh: "\(count) \(zh)。", en: "\(count) \(count == 1 ? "standard is" : "standards are") \(en)."))
    }
}

extension IndicatorRanking.Unpublished {
    /// The reason, as a clause.
    public var reason: LocalizedText {
        switch self {
        case .allEqual: LocalizedText(zh: "参评标准的数值全部相同", en: "all ranked values are equal")
        case .onlyOne: LocalizedText(zh: "只有一项标准参与排名", en: "only one standard is ranked")
        case .noneRanked: LocalizedText(zh: "没有标准参与排名", en: "no standard is ranked")
        }
    }
}

extension CategoryLists {
    /// What a reader of the lists has to know: whether they are a forecast, sources that were not verified,
    /// rankings that are not published and why.
    public func notes(_ scheme: Scheme) -> [Diagnostic] {
        EvaluationNotes(
            Evaluation(
                scheme: scheme, asOf: scheme.cutoff, standards: [], rankings: rankings, composite: composite,
                shortlist: shortlist, notes: [])
        ).ofLists()
    }
}
