import Diagnostics
import Quantities
import Standards

/// Stage 5: the compiled scheme, from a draft without errors.
struct SchemeAssembly {
    let root: SchemeNode
    let draft: SchemeDraft
    let resolver: SchemeResolver

    init(_ resolver: SchemeResolver) {
        root = resolver.root
        draft = resolver.draft
        self.resolver = resolver
    }

    /// The scheme; `nil` where the draft has a gap, which an error has told.
    func scheme() -> Scheme? {
        guard let id = root["id"]?.text, let version = root["version"]?.text,
            let title = root["title"].flatMap(resolver.localized),
            let kind = root["kind"]?.text.flatMap({ Scheme.Kind(rawValue: $0) }), let cutoff = draft.cutoff
        else { return nil }
        var indicators: [SchemeIndicator] = []
        for draft in draft.indicators {
            guard let indicator = indicator(draft) else { return nil }
            indicators.append(indicator)
        }
        var scheme = Scheme(
            id: id, version: version, title: title, kind: kind, authority: authority,
            industryClass: industryClass,
            categoryNames: categoryNames(id, title), cutoff: cutoff, attributes: draft.attributes,
            varieties: varieties(indicators), gates: draft.gates, indicators: indicators, grading: grading,
            quota: quota, rounding: resolver.rounding(root["rounding"]), sources: draft.sources)
        scheme.productGrades = (root["productGrade"]?.elements ?? []).compactMap(\.text)
        scheme.productGrade = scheme.productGrades.first
        scheme.coreException = draft.coreException
        scheme.scope = scope
        return scheme
    }

    private func indicator(_ draft: DraftIndicator) -> SchemeIndicator? {
        var components: [Component] = []
        for component in draft.components {
            guard let direction = component.direction, let unit = component.unit else { return nil }
            if component.derivedNode != nil, component.derived == nil { return nil }
            let source = component.derived.map { Component.Source.derived($0) }
            components.append(
                Component(
                    id: component.id, name: component.name,
                    source: source ?? .declared(names: component.names),
                    direction: direction, unit: unit))
        }
        var segments: [Segment] = []
        for segment in draft.segments {
            guard let compiled = self.segment(segment) else { return nil }
            segments.append(compiled)
        }
        return SchemeIndicator(
            id: draft.id, name: draft.name, role: draft.role, varieties: draft.varieties,
            components: components,
            tiers: draft.tiers, segments: segments, acceptedMethods: draft.acceptedMethods,
            rounding: draft.rounding)
    }

    private func segment(_ draft: DraftSegment) -> Segment? {
        guard let condition = draft.condition, let source = draft.source else { return nil }
        var rows: [[Threshold]] = []
        for row in draft.thresholds + [draft.limit ?? []] {
            let thresholds = row.compactMap { $0?.threshold }
            guard thresholds.count == row.count else { return nil }
            rows.append(thresholds)
        }
        let limit = rows.removeLast()
        return Segment(
            condition: condition, thresholds: rows, limit: draft.limit == nil ? nil : limit, source: source)
    }

    private func varieties(_ indicators: [SchemeIndicator]) -> [Variety] {
        draft.varieties.enumerated().map { place, variety in
            var variety = variety
            variety.indicators = indicators.indices.filter {
                indicators[$0].varieties.isEmpty || indicators[$0].varieties.contains(place)
            }
            return variety
        }
    }

    private var authority: Authority? {
        guard let node = root["authority"], let name = node["name"].flatMap(resolver.localized),
            let level = node["level"]?.text
        else { return nil }
        return Authority(
            name: name, level: level, document: node["document"]?.text, address: node["address"]?.text)
    }

    private var industryClass: IndustryClass? {
        guard let node = root["industry"], let code = node["code"]?.text,
            let title = node["title"].flatMap(resolver.localized)
        else { return nil }
        return IndustryClass(code: code, title: title)
    }

    private func categoryNames(_ id: String, _ title: LocalizedText) -> [String] {
        var names: [String] = []
        for text in [id, title.zh, title.en] + resolver.texts(root["categories"]) {
            let normalized = NormalizedName.of(text)
            if !normalized.isEmpty, !names.contains(normalized) { names.append(normalized) }
        }
        return names
    }

    private var scope: SchemeScope {
        let uses = Set(ScopeWords.shared.uses.map(\.id))
        let notFor = draft.scope.notFor.map(\.text)
        return SchemeScope(
            names: draft.scope.names.map(\.text), excludes: draft.scope.excludes.map(\.text),
            uses: notFor.filter(uses.contains), useWords: notFor.filter { !uses.contains($0) },
            classes: draft.scope.classes.map(\.text))
    }

    private var grading: Grading {
        guard let grading = draft.grading, grading.method == "weightedScore" else { return .weakestLink }
        var weights: [Int: DecimalNumber] = [:]
        for (place, indicator) in draft.indicators.enumerated() { weights[place] = indicator.weight }
        return .weightedScore(
            WeightedScore(weights: weights, points: grading.points, shortlistFrom: grading.shortlistFrom))
    }

    private var quota: Quota? {
        guard let node = root["quota"], let max = node["max"]?.text.flatMap({ Int($0) }) else { return nil }
        return Quota(
            max: max, perEnterprise: node["perEnterprise"]?.text.flatMap { Int($0) },
            tiesIn: node["ties"]?.text == "in")
    }
}
