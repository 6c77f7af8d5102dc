import Diagnostics
import Mustache
import Quantities
import Ranking
import Registry
import Standards

/// The explanation of one item: its grade, and a card for each indicator.
struct ItemView: Sendable, MustacheParent {
    let label: String
    let isFirst: Bool
    let grade: String?
    let gradeClass: String
    let reason: String
    let score: String?
    let indicators: [IndicatorView]

    init(
        _ item: ItemExplanation, isFirst: Bool, scheme: Scheme, rankings: [RankingSummary],
        in page: PageContext
    ) {
        let texts = page.texts
        let name = [item.label, item.variety?[page.language]].compactMap { $0 }.joined(separator: " · ")
        label = name.isEmpty ? scheme.title[page.language] : name
        self.isFirst = isFirst
        grade = scheme.isScored ? nil : page.wording.grade(item.grade)
        gradeClass = item.grade.map { "grade-\($0)" } ?? "grade-none"
        reason = item.gradeReason[page.language]
        score = item.score.map { texts(.weightedScore, page.wording.decimal($0)) }
        indicators = item.indicators.map { explanation in
            let place = scheme.indicators.firstIndex { $0.id == explanation.id }
            let summary = rankings.first { $0.indicator == place }
            return IndicatorView(
                explanation, of: place.map { scheme.indicators[$0] },
                distributions: summary?.unpublished == nil ? summary?.distributions ?? [] : [],
                scheme: scheme, in: page)
        }
    }

    func child(named name: String) -> Any? {
        switch name {
        case "itemLabel": label
        case "isFirst": isFirst
        case "grade": grade
        case "gradeClass": gradeClass
        case "reason": reason
        case "score": score
        case "indicators": indicators
        default: nil
        }
    }
}

/// One indicator of one item: declared text → requirement → value → tier → threshold and source → distance.
struct IndicatorView: Sendable, MustacheParent {
    /// A declared value.
    struct Declared: Sendable, MustacheParent {
        var name: String
        var text: String
        var read: String
        var methods: String?
        var place: String?

        func child(named name: String) -> Any? {
            switch name {
            case "declaredName": self.name
            case "text": text
            case "read": read
            case "methods": methods
            case "place": place
            default: nil
            }
        }
    }

    let name: String
    let role: String
    let badge: String
    let levelClass: String
    let declared: [Declared]
    let value: String?
    let statedOnly: Bool
    let threshold: String?
    let next: String?
    let limit: String?
    let source: String?
    let reason: String
    let pictures: [DistributionView]

    init(
        _ explanation: IndicatorExplanation, of indicator: SchemeIndicator?, distributions: [Distribution],
        scheme: Scheme, in page: PageContext
    ) {
        let texts = page.texts
        let wording = page.wording
        name = explanation.name[page.language]
        role = wording.role(explanation.role)
        let isRanked = explanation.value != nil
        switch (explanation.role, explanation.tier) {
        case (.base, .some): badge = texts[.passLabel]
        case (.base, nil): badge = texts[isRanked ? .statusFail : .statusNotRanked]
        case (_, let tier?):
            let (title, level) = (tier[page.language], wording.level(explanation.level))
            badge = title.contains(level) ? title : "\(title) · \(level)"
        case (_, nil): badge = texts[isRanked ? .noTier : .statusNotRanked]
        }
        levelClass = isRanked ? explanation.level.rawValue : "unranked"
        declared = explanation.declared.map { declared in
            Declared(
                name: declared.name, text: declared.requirement.text,
                read: wording.requirement(declared.requirement),
                methods: declared.methods.isEmpty
                    ? nil : texts(.chainMethods, wording.list(declared.methods)),
                place: declared.place?.page.map { texts(.chainPlace, String($0)) })
        }
        value = explanation.value
        statedOnly = explanation.statedOnly
        threshold = explanation.threshold
        if let distance = explanation.distance, let threshold = explanation.nextThreshold {
            next = texts(.chainNextValue, distance, threshold)
        } else {
            let isBest =
                explanation.tier != nil && explanation.nextThreshold == nil && explanation.role != .base
            next = isBest ? texts[.chainBest] : nil
        }
        limit = explanation.limit
        source = explanation.source.map(wording.source)
        reason = explanation.reason[page.language]
        let values = Self.values(in: explanation.value)
        if let indicator, isRanked, values.count == indicator.components.count {
            let segment = Self.segment(of: explanation, indicator)
            pictures = zip(distributions, values).enumerated().map { place, pair in
                DistributionView(
                    pair.0, of: indicator, component: place, in: scheme, segment: segment, here: pair.1,
                    page: page)
            }
        } else {
            pictures = []
        }
    }

    /// The segment whose thresholds the explanation names: of the tier reached, else of the next.
    private static func segment(of explanation: IndicatorExplanation, _ indicator: SchemeIndicator)
        -> Segment?
    {
        if let tier = explanation.tier, let place = indicator.tiers.firstIndex(where: { $0.title == tier }) {
            return indicator.segment(withThresholds: values(in: explanation.threshold), ofTier: place)
        }
        return indicator.segment(
            withThresholds: values(in: explanation.nextThreshold), ofTier: indicator.tiers.count - 1)
    }

    /// The numbers of a value or threshold that is ready to show: one, or two for a pair (`98 / 94 %`).
    static func values(in text: String?) -> [DecimalNumber] {
        guard let text else { return [] }
        let parts = text.replacing("−", with: "-").split(separator: " / ")
        let numbers = parts.compactMap { part in
            DecimalNumber(
                String(
                    part.drop { " ≥≤＞＜><".contains($0) }
                        .prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }))
        }
        return numbers.count == parts.count ? numbers : []
    }

    func child(named name: String) -> Any? {
        switch name {
        case "name": self.name
        case "role": role
        case "badge": badge
        case "levelClass": levelClass
        case "hasDeclared": !declared.isEmpty
        case "declared": declared
        case "value": value
        case "statedOnly": statedOnly
        case "threshold": threshold
        case "nextTier": next
        case "limit": limit
        case "source": source
        case "reason": reason
        case "hasPictures": !pictures.isEmpty
        case "pictures": pictures
        default: nil
        }
    }
}
