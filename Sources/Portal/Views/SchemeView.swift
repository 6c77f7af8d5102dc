import Diagnostics
import Mustache
import Ranking

/// A scheme as a page for people: gates, indicators with tiers and sources, attributes, cited standards.
struct SchemeView: Sendable, MustacheParent {
    /// One indicator of the scheme.
    struct Indicator: Sendable, MustacheParent {
        var id: String
        var name: String
        var role: String
        var facts: [FactView]
        var tiers: TierTableView

        func child(named name: String) -> Any? {
            switch name {
            case "cardId": id
            case "name": self.name
            case "role": role
            case "facts": facts
            case "tiers": tiers
            default: nil
            }
        }
    }

    let title: String
    let authority: AuthorityView
    let facts: [FactView]
    let gates: [FactView]
    let indicators: [Indicator]
    let attributes: [FactView]
    let varieties: [FactView]
    let sources: [FactView]

    init(_ scheme: Scheme, in page: PageContext) {
        let texts = page.texts
        let wording = page.wording
        let language = page.language
        title = texts(.schemeTitle, scheme.title[language])
        authority = AuthorityView(scheme.authority, in: page)
        facts = Self.facts(of: scheme, in: page)
        gates = scheme.gates.map { gate in
            let source =
                gate.source.standard == nil && !gate.source.illustrative ? nil : wording.source(gate.source)
            return FactView(
                label: gate.title[language],
                text: [wording.check(gate.check), source].compactMap { $0 }.joined(
                    separator: language == .zh ? "；" : "; "))
        }
        indicators = scheme.indicators.enumerated().map { place, indicator in
            Indicator(
                id: "scheme-\(indicator.id)", name: indicator.name[language],
                role: wording.role(indicator.role),
                facts: Self.facts(of: indicator, at: place, in: scheme, page: page),
                tiers: TierTableView(indicator, summary: nil, in: scheme, page: page))
        }
        attributes = scheme.attributes.map { FactView(label: $0.name[language], text: wording.domain($0)) }
        varieties = scheme.varieties.map { variety in
            let names = variety.indicators.map { scheme.indicators[$0].name[language] }
            return FactView(
                label: variety.title[language],
                text: wording.condition(variety.condition, in: scheme) + (language == .zh ? "；" : "; ")
                    + texts[.varietyIndicators] + texts[.colon] + wording.list(names))
        }
        sources = scheme.sources.map { source in
            FactView(
                label: source.number,
                text: [source.title, wording.state(source)].compactMap { $0 }.filter { !$0.isEmpty }
                    .joined(separator: language == .zh ? "，" : ", "))
        }
    }

    private static func facts(of scheme: Scheme, in page: PageContext) -> [FactView] {
        let texts = page.texts
        let wording = page.wording
        var facts = [
            FactView(label: texts[.schemeVersion], text: scheme.version),
            FactView(label: texts[.schemeCutoff], text: wording.date(scheme.cutoff)),
        ]
        if let industry = scheme.industryClass {
            facts.append(
                FactView(
                    label: texts[.schemeIndustry], text: "\(industry.code) \(industry.title[page.language])"))
        }
        // The names are normalised, which Han characters do not show and Latin ones do badly.
        let names = scheme.categoryNames.filter { !$0.allSatisfy(\.isASCII) }
        if !names.isEmpty {
            facts.append(FactView(label: texts[.schemeNames], text: wording.list(names)))
        }
        if let grade = scheme.productGrade {
            facts.append(FactView(label: texts[.schemeProductGrade], text: grade))
        }
        facts.append(
            FactView(
                label: texts[.schemeGrading],
                text: texts[scheme.isScored ? .gradingWeighted : .gradingWeakest]))
        facts.append(FactView(label: texts[.schemeRounding], text: wording.rounding(scheme.rounding)))
        if let quota = scheme.quota {
            facts.append(FactView(label: texts[.schemeQuota], text: wording.quota(quota)))
        }
        return facts
    }

    private static func facts(
        of indicator: SchemeIndicator, at place: Int, in scheme: Scheme, page: PageContext
    ) -> [FactView] {
        let texts = page.texts
        let wording = page.wording
        var facts = indicator.components.compactMap { component -> FactView? in
            guard case .derived(let expression) = component.source else { return nil }
            let formula = wording.quantity(
                wording.formula(expression, in: scheme), wording.unit(component.unit))
            return FactView(label: texts[.derivedLabel], text: formula)
        }
        let units = indicator.components.map { component in
            let direction = texts[component.direction.higherIsBetter ? .higherBetter : .lowerBetter]
            let unit = wording.unit(component.unit)
            return [component.name[page.language], unit, direction.filter { !"→←".contains($0) }]
                .map { $0.trimmed }.filter { !$0.isEmpty }.joined(
                    separator: page.language == .zh ? "，" : ", ")
        }
        facts.append(contentsOf: units.map { FactView(label: texts[.chainValue], text: $0) })
        if !indicator.acceptedMethods.isEmpty {
            facts.append(FactView(label: texts[.methodsLabel], text: wording.list(indicator.acceptedMethods)))
        }
        if !indicator.varieties.isEmpty {
            let names = indicator.varieties.map { scheme.varieties[$0].title[page.language] }
            facts.append(FactView(label: texts[.varietiesTitle], text: wording.list(names)))
        }
        if case .weightedScore(let score) = scheme.grading, let weight = score.weights[place] {
            facts.append(FactView(label: texts[.weightLabel], text: wording.decimal(weight)))
        }
        return facts
    }

    func child(named name: String) -> Any? {
        switch name {
        case "title": title
        case "authority": authority
        case "facts": facts
        case "hasGates": !gates.isEmpty
        case "gates": gates
        case "indicators": indicators
        case "hasAttributes": !attributes.isEmpty
        case "attributes": attributes
        case "hasVarieties": !varieties.isEmpty
        case "varieties": varieties
        case "hasSources": !sources.isEmpty
        case "sources": sources
        default: nil
        }
    }
}

extension String {
    /// The text without spaces at its ends.
    var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
