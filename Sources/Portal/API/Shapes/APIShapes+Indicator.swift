import Registry
import Reading
import Diagnostics
import Quantities
import Ranking

extension APIShapes {
    static let threshold = APIShape<InScheme<Threshold>>(
        name: "Threshold",
        about: LocalizedText(
            zh: "门槛：数值，或关于属性的公式", en: "A threshold: a number, or a formula over attributes"),
        fields: [
            .optionalText(
                "value", .decimal
            ) { if case .number(let number) = $0.value { number.description } else { nil } },
            .optionalLocalized(
                "formula"
            ) { threshold in
                guard case .expression(let expression) = threshold.value else { return nil }
                return formula(expression, threshold.scheme)
            },
            .flag("closed") { $0.closed },
        ])

    static let segment = APIShape<InScheme<Segment>>(
        name: "Segment",
        about: LocalizedText(zh: "在某条件下的门槛", en: "The thresholds that hold under a condition"),
        fields: [
            .list("condition", term) { segment in segment.condition.terms.map { segment.with($0) } },
            .written("thresholds", .list(.list(threshold.schema))) { segment, json in
                json.array { json in
                    for tier in segment.thresholds {
                        json.array { for value in tier { threshold.write(segment.with(value), to: &$0) } }
                    }
                }
            },
            .optionalList("limit", threshold) { segment in segment.limit?.map { segment.with($0) } },
            .object("source", source) { $0.source },
        ])

    static let component = APIShape<InScheme<Component>>(
        name: "Component", about: LocalizedText(zh: "指标的一个比较值", en: "One compared value of an indicator"),
        fields: [
            .text("id") { $0.id }, .localized("name") { $0.name }, .text("unit") { $0.unit.code },
            .direction { $0.direction },
            .optionalText(
                "target", .decimal
            ) { if case .nearest(let target) = $0.direction { target.description } else { nil } },
            .texts("scale") { if case .ordinal(let scale) = $0.direction { scale } else { [] } },
            .texts("names") { if case .declared(let names) = $0.source { names } else { [] } },
            .optionalLocalized(
                "formula"
            ) { component in
                guard case .derived(let expression) = component.source else { return nil }
                return formula(expression, component.scheme)
            },
        ])

    /// An indicator of a scheme, by its place.
    static let schemeIndicator = APIShape<InScheme<Int>>(
        name: "SchemeIndicator", about: LocalizedText(zh: "方案的一项指标", en: "An indicator of a scheme"),
        fields: [
            .text("id") { $0.indicator.id }, .localized("name") { $0.indicator.name },
            .role { $0.indicator.role }, .flag("verified") { $0.indicator.isVerified },
            .list("components", component) { place in place.indicator.components.map { place.with($0) } },
            .list("tiers", tier) { $0.indicator.tiers },
            .list("segments", segment) { place in place.indicator.segments.map { place.with($0) } },
            .texts("acceptedMethods") { $0.indicator.acceptedMethods },
            .optionalObject("rounding", rounding) { $0.indicator.rounding },
            .texts("varieties") { place in
                place.indicator.varieties.map { place.scheme.varieties[$0].id }
            },
        ])

    private static func formula(_ expression: Expression, _ scheme: Scheme) -> LocalizedText {
        func text(_ language: Language) -> String {
            Wording(texts: Texts(language: language)).formula(expression, in: scheme)
        }
        return LocalizedText(zh: text(.zh), en: text(.en))
    }
}

extension APIField {
    /// Which values are better.
    static func direction(_ value: @escaping @Sendable (Value) -> Component.Direction) -> APIField {
        .choice("direction", ["higher", "lower", "nearest", "narrower", "ordinal", "yesno"]) {
            switch value($0) {
            case .higher: "higher"
            case .lower: "lower"
            case .nearest: "nearest"
            case .narrower: "narrower"
            case .ordinal: "ordinal"
            case .yesno: "yesno"
            }
        }
    }
}

extension InScheme where Part == Int {
    /// The indicator at this place.
    var indicator: SchemeIndicator { scheme.indicators[part] }
}
