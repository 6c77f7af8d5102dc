import Diagnostics
import Quantities
import Ranking
import Registry
import Standards

/// One standard of the fixture with what it declares, in the units of its scheme.
struct FixtureStandard: Sendable {
    var scheme: Scheme
    var enterprise: EnterpriseReference
    var reference: StandardReference
    var offerings: [Offering]
    /// The rated heat input, which chooses the segment of the noise thresholds.
    var load: DecimalNumber
    /// `values[indicator][component]`; `nil` where nothing is declared.
    var values: [[DecimalNumber]?]
    var isPending = false

    /// The segment that holds for an indicator.
    func segment(_ indicator: SchemeIndicator) -> Segment {
        indicator.segments.first { segment in
            segment.condition.terms.allSatisfy { term in
                if case .range(_, let range) = term { range.contains(load) } else { true }
            }
        } ?? indicator.segments[0]
    }

    /// The tier that an indicator reaches.
    func tier(_ place: Int) -> Int? {
        guard let values = values[place] else { return nil }
        let indicator = scheme.indicators[place]
        return segment(indicator).thresholds.firstIndex { thresholds in
            zip(zip(values, thresholds), indicator.components).allSatisfy { pair, component in
                guard case .number(let limit) = pair.1.value else { return false }
                return component.direction.higherIsBetter ? pair.0 >= limit : pair.0 <= limit
            }
        }
    }

    /// The grade by the weakest link.
    var grade: Int? {
        let tiers = scheme.indicators.indices.map(tier)
        guard tiers.allSatisfy({ $0 != nil }), let worst = tiers.compactMap({ $0 }).max() else { return nil }
        return worst + 1
    }

    /// A weighted score over the tiers, as the fixture's service has it.
    var score: DecimalNumber? {
        guard case .weightedScore(let parameters) = scheme.grading else { return nil }
        let points = [100, 80, 60]
        let total = scheme.indicators.indices.reduce(0) { sum, place in
            let weight = parameters.weights[place].flatMap { Int($0.normalized.description) } ?? 0
            return sum + weight * (tier(place).map { points[$0] } ?? 0)
        }
        return DecimalNumber(significand: Int128(total), exponent: -2)
    }

    /// The compared value as lists show it.
    func shown(_ place: Int) -> String? {
        guard let values = values[place] else { return nil }
        let unit = scheme.indicators[place].components[0].unit.code
        return values.map(\.description).joined(separator: " / ") + " " + unit
    }

    func entry(ranking place: Int? = nil) -> StandardEntry {
        StandardEntry(
            enterprise: enterprise, standard: reference, offerings: Array(offerings.prefix(2)),
            offeringCount: offerings.count, category: scheme.id, grade: score == nil ? grade : nil,
            tier: place.flatMap(tier), score: score, value: place.flatMap(shown), isPending: isPending)
    }

    var declaration: Declaration {
        let indicators = zip(scheme.indicators, values).flatMap { indicator, values in
            zip(indicator.components, values ?? []).map { component, value in
                Indicator(
                    name: component.name.zh, requirement: Self.requirement(value, component),
                    methods: ["GB/T 13611"], place: DocumentPlace(page: 5))
            }
        }
        return Declaration(
            enterprise: enterprise, standard: reference,
            channel: Channel(
                name: "企业标准信息公共服务平台", address: "https://example.org/declaration",
                declaredAt: CalendarDate("2026-03-18")!),
            offerings: offerings, indicators: indicators)
    }

    static func requirement(_ value: DecimalNumber, _ component: Component) -> Requirement {
        let bound = Requirement.Bound(value: value, closed: true)
        let higher = component.direction.higherIsBetter
        return Requirement(
            text: "\(higher ? "≥" : "≤") \(value) \(component.unit.code)", kind: .interval,
            lower: higher ? bound : nil, upper: higher ? nil : bound, unit: component.unit.code)
    }

    var explanation: Explanation {
        let item = ItemExplanation(
            label: nil, variety: nil, grade: score == nil ? grade : nil,
            gradeReason: LocalizedText(
                zh: "最短的一项决定方案等级。", en: "The weakest indicator decides the scheme grade."),
            score: score, indicators: scheme.indicators.indices.map(explain))
        return Explanation(enterprise: enterprise, standard: reference, items: [item], representative: 0)
    }

    private func explain(_ place: Int) -> IndicatorExplanation {
        let indicator = scheme.indicators[place]
        let segment = segment(indicator)
        func text(_ thresholds: [Threshold]) -> String {
            zip(thresholds, indicator.components).map { threshold, component in
                guard case .number(let number) = threshold.value else { return "–" }
                return "\(component.direction.higherIsBetter ? "≥" : "≤") \(number)"
            }.joined(separator: " / ")
        }
        let tier = tier(place)
        let next = tier.map { $0 - 1 } ?? indicator.tiers.count - 1
        let isRanked = values[place] != nil
        let reached = tier.map { indicator.tiers[$0].title }
        return IndicatorExplanation(
            id: indicator.id, name: indicator.name, role: indicator.role,
            declared: zip(indicator.components, values[place] ?? []).map { component, value in
                IndicatorExplanation.Declared(
                    name: component.name.zh, requirement: Self.requirement(value, component),
                    methods: ["GB/T 13611"], place: DocumentPlace(page: 5))
            },
            value: shown(place), tier: reached, level: tier.map { indicator.tiers[$0].level } ?? .none,
            threshold: tier.map { text(segment.thresholds[$0]) },
            nextThreshold: isRanked && next >= 0 ? text(segment.thresholds[next]) : nil,
            distance: isRanked && next >= 0 ? "1.5 \(indicator.components[0].unit.code)" : nil,
            limit: segment.limit.map(text), source: segment.source,
            reason: isRanked
                ? LocalizedText(
                    zh: "声明值达到\(reached?.zh ?? "不了任何一档")。",
                    en: "The declared value reaches \(reached?.en ?? "no tier").")
                : LocalizedText(zh: "没有声明这项指标。", en: "This indicator is not declared."),
            statedOnly: false)
    }
}
