import Diagnostics
import Quantities
import Standards

@testable import Ranking

/// Small schemes and declarations for tests, written as one would say them.
enum Fixture {
    static let cutoff = date("2026-06-30")

    static func date(_ text: String) -> CalendarDate { CalendarDate(text)! }
    static func number(_ text: String) -> DecimalNumber { DecimalNumber(text)! }
    static func unit(_ text: String) -> Unit {
        guard let unit = try? Unit(text) else { preconditionFailure("no unit \(text)") }
        return unit
    }

    static let checked = ThresholdSource(standard: "GB 00001-2019", verified: true)
    static let unchecked = ThresholdSource(standard: "GB 00002-2019", verified: false)
    static let illustrative = ThresholdSource(standard: nil, illustrative: true, verified: false)

    /// An indicator with one component; thresholds as texts, `>95` and `<0.5` are open.
    static func indicator(
        _ id: String, role: SchemeIndicator.Role = .core, direction: Component.Direction = .higher,
        unit: String = "%", thresholds: [String], names: [String] = [], source: ThresholdSource = checked,
        methods: [String] = [], rounding: Rounding? = nil, segments: [Segment]? = nil, varieties: [Int] = []
    ) -> SchemeIndicator {
        let levels: [TierLevel] = role == .base ? [.baseline] : [.advanced, .average, .baseline]
        let component = Component(
            id: id, name: LocalizedText(same: id),
            source: .declared(names: [id] + names.map(NormalizedName.of)),
            direction: direction, unit: self.unit(unit))
        return SchemeIndicator(
            id: id, name: LocalizedText(same: id), role: role, varieties: varieties, components: [component],
            tiers: levels.prefix(max(thresholds.count, segments?.first?.thresholds.count ?? 0)).map {
                Tier(title: $0.title, level: $0)
            },
            segments: segments
                ?? [
                    Segment(
                        condition: SegmentCondition(), thresholds: thresholds.map { [threshold($0)] },
                        limit: nil, source: source)
                ],
            acceptedMethods: methods, rounding: rounding)
    }

    static func threshold(_ text: String) -> Threshold {
        let isOpen = text.hasPrefix(">") || text.hasPrefix("<")
        return Threshold(value: .number(number(String(text.drop { "<>".contains($0) }))), closed: !isOpen)
    }

    static func scheme(
        _ indicators: [SchemeIndicator], grading: Grading = .weakestLink, gates: [Gate] = [],
        quota: Quota? = nil,
        attributes: [Attribute] = [], varieties: [Variety] = [], productGrade: String? = nil,
        rounding: Rounding? = nil, categories: [String] = []
    ) -> Scheme {
        Scheme(
            id: "test", version: "2026.1", title: LocalizedText(zh: "试验", en: "Test"), kind: .product,
            categoryNames: categories, cutoff: cutoff, productGrade: productGrade, attributes: attributes,
            varieties: varieties, gates: gates, indicators: indicators, grading: grading, quota: quota,
            rounding: rounding)
    }

    static func gate(_ id: String, _ check: Gate.Check) -> Gate {
        Gate(id: id, title: LocalizedText(same: id), check: check, source: illustrative)
    }

    /// A requirement: `≥95 %`, `>95 %`, `≤`, `<`, `15~20 %`, or a plain number.
    static func requirement(_ text: String) -> Requirement {
        let parts = text.split(separator: " ", maxSplits: 1)
        let unit = parts.count > 1 ? String(parts[1]) : nil
        let body = String(parts[0])
        func bound(_ text: String, _ closed: Bool) -> Requirement.Bound {
            Requirement.Bound(value: number(text), closed: closed)
        }
        let rest = String(body.dropFirst())
        switch body.first {
        case "≥": return Requirement(text: text, kind: .interval, lower: bound(rest, true), unit: unit)
        case ">": return Requirement(text: text, kind: .interval, lower: bound(rest, false), unit: unit)
        case "≤": return Requirement(text: text, kind: .interval, upper: bound(rest, true), unit: unit)
        case "<": return Requirement(text: text, kind: .interval, upper: bound(rest, false), unit: unit)
        default:
            let ends = body.split(separator: "~").map(String.init)
            if ends.count == 2 {
                return Requirement(
                    text: text, kind: .interval, lower: bound(ends[0], true), upper: bound(ends[1], true),
                    unit: unit)
            }
            return Requirement(
                text: text, kind: .value, lower: bound(body, true), upper: bound(body, true), unit: unit)
        }
    }

    static func value(
        _ name: String, _ text: String, grade: String? = nil, segment: [String: String]? = nil,
        parents: [String] = [], methods: [String] = []
    ) -> Indicator {
        Indicator(
            name: name, parents: parents, grade: grade, segment: segment, requirement: requirement(text),
            methods: methods)
    }

    static func declaration(
        _ enterprise: String, _ number: String, _ indicators: [Indicator], on day: String? = "2026-01-15",
        version: Int = 1, replaces: Int? = nil, attributes: [String: String] = [:],
        offerings: [Offering] = [Offering(kind: .model, name: "示例产品", model: "SL-1")]
    ) -> Declaration {
        Declaration(
            enterprise: EnterpriseReference(id: enterprise, idScheme: "X-test", name: "示例\(enterprise)有限公司"),
            standard: StandardReference(number: number, title: "示例产品"),
            channel: day.map { Channel(name: "企业标准信息公共服务平台", declaredAt: date($0)) }, version: version,
            replaces: replaces, offerings: offerings, attributes: attributes, indicators: indicators)
    }

    /// One declaration of one value, evaluated: the cell that it gives.
    static func cell(_ indicator: SchemeIndicator, _ declared: Indicator, attributes: [Attribute] = [])
        -> Cell
    {
        let evaluation = Evaluator(scheme([indicator], attributes: attributes)).evaluate([
            declaration("A", "Q/A 001-2026", [declared])
        ])
        return evaluation.standards[0].items[0].cells[0]
    }
}
