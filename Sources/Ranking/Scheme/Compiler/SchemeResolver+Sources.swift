import Diagnostics
import Quantities
import Standards

extension SchemeResolver {
    /// The cited standards.
    mutating func resolveSources() {
        var seen: Set<String> = []
        for node in root["sources"]?.elements ?? [] {
            guard let number = node["number"], let text = number.text else { continue }
            if !seen.insert(StandardNumber(text).normalized).inserted {
                findings.report(
                    .duplicateId, zh: "标准“\(text)”列了两次。", en: "The standard “\(text)” is listed twice.",
                    at: number.span)
            }
            draft.sources.append(
                SourceStandard(
                    number: text, title: node["title"]?.text,
                    implemented: node["implemented"]?.text.flatMap { CalendarDate($0) },
                    withdrawn: node["withdrawn"]?.text.flatMap { CalendarDate($0) },
                    supersededBy: node["supersededBy"]?.text))
            draft.sourceSpans.append(number.span)
        }
    }

    /// The source of thresholds or of a gate; a standard must be listed.
    mutating func source(_ node: SchemeNode?) -> (source: ThresholdSource, span: Span)? {
        guard let node else { return nil }
        let source: ThresholdSource
        var span = node.span
        switch node {
        case .scalar("illustrative", _):
            source = ThresholdSource(standard: nil, illustrative: true, verified: false)
        case .scalar(let text, _):
            source = ThresholdSource(standard: text, verified: false)
        case .mapping:
            let illustrative = node["illustrative"]?.text.flatMap(YesNo.read) ?? false
            let verified = node["verified"]?.text.flatMap(YesNo.read) ?? false
            let standard = node["standard"]
            if let standard, illustrative {
                findings.report(
                    .illustrativeWithStandard, zh: "要么引用标准，要么是示意值，不能两者都是。",
                    en: "Either a standard gives the level or it is illustrative, not both.",
                    at: standard.span)
                return nil
            }
            guard standard != nil || illustrative else {
                findings.report(
                    .missingKey, zh: "缺少键“standard”。", en: "The key “standard” is missing.",
                    at: node.entries.first?.keySpan ?? node.span,
                    mend: LocalizedText(
                        zh: "没有出处的水平写 source: illustrative。",
                        en: "Write source: illustrative where no source gives the level."))
                return nil
            }
            source = ThresholdSource(
                standard: standard?.text, clause: node["clause"]?.text, illustrative: illustrative,
                verified: verified && !illustrative)
            span = standard?.span ?? node.span
        case .list, .null:
            return nil
        }
        if let number = source.standard, !isListed(number) {
            let near = NearestName.suggestion(for: number, among: draft.sources.map(\.number))
            findings.report(
                .unlistedSource, zh: "标准“\(number)”没有列在 sources 中。",
                en: "The standard “\(number)” is not listed under sources.", at: span,
                mend: near.map { LocalizedText(zh: "是不是“\($0)”？", en: "Did you mean “\($0)”?") })
            return nil
        }
        draft.citations.append(Citation(source: source, span: span))
        return (source, span)
    }

    private func isListed(_ number: String) -> Bool {
        let wanted = StandardNumber(number).normalized
        return draft.sources.contains { StandardNumber($0.number).normalized == wanted }
    }

    /// The gates.
    mutating func resolveGates() {
        var seen: Set<String> = []
        for node in root["gates"]?.elements ?? [] {
            guard let (id, _) = identifier(node, among: &seen), let title = node["title"].flatMap(localized),
                let check = node["check"]?.text.flatMap({ Gate.Check(rawValue: $0) }),
                let source = source(node["source"])
            else { continue }
            draft.gates.append(Gate(id: id, title: title, check: check, source: source.source))
        }
    }

    /// The grading.
    mutating func resolveGrading() {
        guard let node = root["grading"], let method = node["method"], let text = method.text else { return }
        var points: [TierLevel: DecimalNumber] = [
            .advanced: DecimalNumber(100), .average: DecimalNumber(80), .baseline: DecimalNumber(60),
            .none: DecimalNumber(0),
        ]
        var spans: [TierLevel: Span] = [:]
        for entry in node["points"]?.entries ?? [] {
            guard let level = TierLevel(rawValue: entry.key), let value = number(entry.value) else {
                continue
            }
            points[level] = value
            spans[level] = entry.value.span
        }
        if text != "weightedScore" {
            reject("points", in: node, zh: "分数只用于 weightedScore", en: "points belong to weightedScore")
            reject(
                "shortlistFrom", in: node, zh: "分数线只用于 weightedScore", en: "a score belongs to weightedScore")
        }
        draft.grading = DraftGrading(
            method: text, points: points, pointSpans: spans, shortlistFrom: number(node["shortlistFrom"]),
            span: method.span)
    }
}
