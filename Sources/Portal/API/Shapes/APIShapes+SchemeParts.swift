import Diagnostics
import Quantities
import Ranking

extension APIShapes {
    static let bound = APIShape<Requirement.Bound>(
        name: "Bound", about: LocalizedText(zh: "区间的一端", en: "An end of an interval"),
        fields: [.text("value", .decimal) { $0.value.description }, .flag("closed") { $0.closed }])

    static let range = APIShape<NumericRange>(
        name: "Range", about: LocalizedText(zh: "数值区间", en: "An interval of numbers"),
        fields: [
            .optionalObject("lower", bound) { $0.lower }, .optionalObject("upper", bound) { $0.upper },
        ])

    static let option = APIShape<Attribute.Option>(
        name: "Option", about: LocalizedText(zh: "选项", en: "An option of a choice"),
        fields: [.text("id") { $0.id }, .localized("name") { $0.name }])

    static let attribute = APIShape<Attribute>(
        name: "Attribute", about: LocalizedText(zh: "属性", en: "An attribute of an item"),
        fields: [
            .text("id") { $0.id }, .localized("name") { $0.name },
            .choice("type", ["number", "choice", "yesno"]) {
                switch $0.domain {
                case .number: "number"
                case .choice: "choice"
                case .yesno: "yesno"
                }
            },
            .optionalText("unit") { if case .number(let unit, _) = $0.domain { unit.code } else { nil } },
            .optionalObject(
                "range", range
            ) { if case .number(_, let range) = $0.domain { range } else { nil } },
            .list("options", option) { if case .choice(let options) = $0.domain { options } else { [] } },
        ])

    /// A condition's term: an attribute, and the range or the options that it must lie in.
    static let term = APIShape<InScheme<SegmentCondition.Term>>(
        name: "Condition", about: LocalizedText(zh: "对一个属性的条件", en: "A condition on one attribute"),
        fields: [
            .text("attribute") { term in
                switch term.part {
                case .range(let place, _), .options(let place, _): term.scheme.attributes[place].id
                }
            },
            .optionalObject("range", range) { if case .range(_, let range) = $0.part { range } else { nil } },
            .texts("options") { term in
                guard case .options(let place, let options) = term.part else { return [] }
                guard case .choice(let all) = term.scheme.attributes[place].domain else {
                    return options.map { $0 == 0 ? "no" : "yes" }
                }
                return options.filter(all.indices.contains).map { all[$0].id }
            },
        ])

    static let variety = APIShape<InScheme<Variety>>(
        name: "Variety", about: LocalizedText(zh: "品种", en: "A variety with core indicators of its own"),
        fields: [
            .text("id") { $0.id }, .localized("title") { $0.title },
            .list("condition", term) { variety in variety.condition.terms.map { variety.with($0) } },
            .texts("indicators") { variety in
                variety.indicators.map { variety.scheme.indicators[$0].id }
            },
        ])

    static let weight = APIShape<(id: String, weight: DecimalNumber)>(
        name: "Weight", about: LocalizedText(zh: "指标权重", en: "The weight of an indicator"),
        fields: [.text("indicator") { $0.id }, .text("weight", .decimal) { $0.weight.description }])

    static let grading = APIShape<Scheme>(
        name: "Grading", about: LocalizedText(zh: "评级方法", en: "How tiers become a grade"),
        fields: [
            .choice("method", ["weakestLink", "weightedScore"]) {
                $0.isScored ? "weightedScore" : "weakestLink"
            },
            .list("weights", weight) { scheme in
                guard case .weightedScore(let score) = scheme.grading else { return [] }
                return score.weights.sorted { $0.key < $1.key }
                    .map { (scheme.indicators[$0.key].id, $0.value) }
            },
            .optionalText(
                "shortlistFrom", .decimal
            ) {
                guard case .weightedScore(let score) = $0.grading else { return nil }
                return score.shortlistFrom?.description
            },
        ])
}
