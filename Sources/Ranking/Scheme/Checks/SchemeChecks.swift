import Diagnostics
import Quantities
import Standards

/// Stage 4: what a resolved scheme must fulfil as a whole. Each check speaks only of what was resolved.
struct SchemeChecks {
    let draft: SchemeDraft
    var findings: SchemeFindings

    init(_ draft: SchemeDraft, findings: SchemeFindings) {
        self.draft = draft
        self.findings = findings
    }

    /// Runs all checks.
    mutating func run() {
        checkNames()
        checkScope()
        checkVarieties()
        for indicator in draft.indicators {
            checkLevels(indicator)
            checkSegments(indicator)
            for segment in indicator.segments { checkOrder(segment, of: indicator) }
        }
        if draft.varietiesAreKnown { checkCoreIndicators() }
        checkWeights()
        checkSources()
    }

    /// Which varieties an indicator applies to; one that stands for all where there are none.
    func varieties(of indicator: DraftIndicator) -> [Int] {
        indicator.varieties.isEmpty ? Array(draft.varieties.indices) : indicator.varieties
    }

    // MARK: Tiers and levels

    private mutating func checkLevels(_ indicator: DraftIndicator) {
        let levels = indicator.tiers.map(\.level)
        guard levels.count == indicator.tierSpans.count, let first = levels.first else { return }
        switch indicator.role {
        case .base:
            if levels.count > 1 {
                findings.report(
                    .baseTiers, zh: "基础指标只有一档：达到或没达到。",
                    en: "A base indicator has one tier: reached or not.", at: indicator.tierSpans[1])
            }
        case .innovation:
            guard levels != [.advanced, .average] else { return }
            let wanted: [TierLevel] = [.advanced, .average]
            let wrong = levels.indices.first { wanted[safe: $0] != levels[$0] } ?? levels.count - 1
            findings.report(
                .innovationLevels, zh: "创新性指标的两档是先进水平和平均水平。",
                en: "An innovation indicator has two tiers, advanced and average.",
                at: indicator.tierSpans[wrong])
        case .core:
            if first != .advanced {
                findings.report(
                    .firstTierAdvanced, zh: "第一档应对应先进水平。", en: "The first tier must be the advanced level.",
                    at: indicator.tierSpans[0])
            }
            for place in levels.indices.dropFirst() where levels[place] < levels[place - 1] {
                findings.report(
                    .levelOrder, zh: "这一档的水平高于前一档。", en: "This tier's level is above that of the one before.",
                    at: indicator.tierSpans[place])
            }
        }
    }

    private mutating func checkOrder(_ segment: DraftSegment, of indicator: DraftIndicator) {
        let comparison = TierComparison(draft: draft, components: indicator.components, segment: segment)
        for row in segment.thresholds.indices.dropFirst() {
            guard let place = comparison.firstNotEasier(row) else { continue }
            findings.report(
                .tierOrder, zh: "这一档不比前一档宽\(place.sample.zh)。",
                en: "This tier is not easier to reach than the one before\(place.sample.en).", at: place.span)
        }
        guard segment.limit != nil, !segment.thresholds.isEmpty else { return }
        let levels = indicator.tiers.map(\.level)
        if indicator.role != .base, let row = levels.lastIndex(of: .advanced), row < segment.thresholds.count,
            let place = comparison.notBetterThanLimit(row)
        {
            findings.report(
                .advancedNotBetter, zh: "先进档不严于标准的限值\(place.sample.zh)。",
                en: "The advanced tier is not strictly better than the standard's limit\(place.sample.en).",
                at: segment.limitSpan ?? place.span)
        } else if let place = comparison.belowLimit(segment.thresholds.count - 1) {
            findings.report(
                .lastBelowLimit, zh: "最低一档低于标准的限值\(place.sample.zh)。",
                en: "The last tier is below the standard's limit\(place.sample.en).", at: place.span)
        }
    }

    // MARK: Scope

    private mutating func checkSegments(_ indicator: DraftIndicator) {
        guard indicator.isSegmented else { return }
        let conditions = indicator.segments.map(\.condition)
        guard conditions.allSatisfy({ $0 != nil }) else { return }
        let scope = indicator.varieties.map { draft.varieties[$0].condition }
        cover(
            conditions.compactMap { $0 }, spans: indicator.segments.map(\.span), scope: scope,
            hole: .segmentHole,
            overlap: .segmentOverlap, at: indicator.span)
    }

    private mutating func checkVarieties() {
        guard !draft.varieties.isEmpty, draft.varietiesAreKnown else { return }
        cover(
            draft.varieties.map(\.condition), spans: draft.varietySpans, scope: [], hole: .varietyHole,
            overlap: .varietyOverlap, at: draft.varietySpans[0])
    }

    private mutating func cover(
        _ conditions: [SegmentCondition], spans: [Span], scope: [SegmentCondition], hole: SchemeRule,
        overlap: SchemeRule, at span: Span
    ) {
        guard let grid = ScopeGrid(conditions + scope, attributes: draft.attributes) else {
            findings.report(
                .tooManyCells, zh: "分段的组合太多。", en: "The segments make too many combinations.", at: span)
            return
        }
        var holes: Set<Int> = []
        var overlaps: [Int: [Int: Set<Int>]] = [:]
        var used: Set<Int> = []
        for index in 0..<grid.count {
            let cell = grid.cell(index)
            guard scope.isEmpty || scope.contains(where: { grid.contains($0, cell) }) else { continue }
            let holding = conditions.indices.filter { grid.contains(conditions[$0], cell) }
            used.formUnion(holding)
            if holding.isEmpty { holes.insert(index) }
            if holding.count > 1 { overlaps[holding[1], default: [:]][holding[0], default: []].insert(index) }
        }
        for box in grid.boxes(holes) {
            let text = grid.text(box)
            findings.report(
                hole, zh: "没有盖到：\(text.zh)。", en: "Not covered: \(text.en).", at: span)
        }
        for (later, earlier) in overlaps.sorted(by: { $0.key < $1.key }) {
            for (first, cells) in earlier.sorted(by: { $0.key < $1.key }) {
                let text = grid.text(grid.boxes(cells, limit: 1)[0])
                findings.report(
                    overlap, zh: "与第 \(first + 1) 个重叠：\(text.zh)。",
                    en: "Overlaps with no. \(first + 1): \(text.en).",
                    at: spans[later])
            }
        }
        for index in conditions.indices where !used.contains(index) {
            findings.report(
                .segmentOutside, zh: "没有对象会落在这里：不在声明的范围内。",
                en: "No item falls in here: it lies outside of the declared scope.", at: spans[index])
        }
    }
}
