import Diagnostics
import Quantities
import Standards
import Testing

@testable import Ranking

@Suite("Explanations")
struct ExplanationTests {
    private func explain(
        _ indicators: [SchemeIndicator], _ declared: [Indicator], attributes: [Attribute] = [],
        of values: [String: String] = [:]
    ) throws -> ItemExplanation {
        let evaluator = Evaluator(Fixture.scheme(indicators, attributes: attributes))
        let declaration = Fixture.declaration("A", "Q/A 001-2026", declared, attributes: values)
        return try #require(evaluator.explain([declaration])).items[0]
    }

    @Test("declared text, value in the scheme's unit, tier, threshold, distance, sentence")
    func ranked() throws {
        let item = try explain(
            [Fixture.indicator("x", unit: "g", thresholds: ["500", "400", "300"])],
            [Fixture.value("x", "≥0.450 kg", methods: ["GB/T 1-2020"])])
        let x = item.indicators[0]
        #expect(x.declared.map(\.requirement.text) == ["≥0.450 kg"])
        #expect(x.declared.map(\.methods) == [["GB/T 1-2020"]])
        #expect(x.value == "450 g")
        #expect(x.tier?.zh == "平均水平")
        #expect(x.level == .average)
        #expect(x.threshold == "≥ 400 g")
        #expect(x.nextThreshold == "≥ 500 g")
        #expect(x.distance == "50 g")
        #expect(x.reason.zh == "450 g，达到 ≥ 400 g，为平均水平；距先进水平（≥ 500 g）差 50 g。")
        #expect(x.reason.en == "450 g meets ≥ 400 g: Average; 50 g short of Advanced (≥ 500 g).")
        #expect(item.grade == 2)
        #expect(item.gradeReason.zh == "最短板：x未达到先进水平。")
    }

    @Test("the best tier has no next one; below all the last tier is next")
    func ends() throws {
        let indicator = Fixture.indicator("x", direction: .lower, unit: "g", thresholds: ["5", "6"])
        let best = try explain([indicator], [Fixture.value("x", "<5 g")]).indicators[0]
        #expect(best.value == "< 5 g")
        #expect(best.nextThreshold == nil)
        #expect(best.distance == nil)
        let worst = try explain([indicator], [Fixture.value("x", "≤6.25 g")]).indicators[0]
        #expect(worst.tier == nil)
        #expect(worst.threshold == nil)
        #expect(worst.nextThreshold == "≤ 6 g")
        #expect(worst.distance == "0.25 g")
    }

    @Test("sources that were not checked, or that are none, and stated numbers are said")
    func caveats() throws {
        let unchecked = Fixture.indicator("x", thresholds: ["5"], source: Fixture.unchecked)
        let stated = try explain([unchecked], [Fixture.value("x", "6 %")]).indicators[0]
        #expect(stated.statedOnly)
        #expect(stated.reason.zh.contains("并未保证"))
        #expect(stated.reason.zh.contains("尚未与原文核对"))
        #expect(stated.source == Fixture.unchecked)
        let none = Fixture.indicator("x", thresholds: ["5"], source: Fixture.illustrative)
        #expect(
            try explain([none], [Fixture.value("x", "≥6 %")]).indicators[0].reason.en.contains("illustrative")
        )
    }

    @Test("every reason not to rank has a sentence in both languages")
    func reasons() throws {
        let power = Attribute(
            id: "power", name: LocalizedText(zh: "功率", en: "Power"), names: ["power"],
            domain: .number(unit: Fixture.unit("W"), range: NumericRange()))
        let scheme = Fixture.scheme([], attributes: [power])
        let all: [Cell.Status] = [
            .missing, .promisesNothing, .incomparableUnit("kg"), .incomparableUnit(""),
            .incomparableMethod(["GB/T 1"]), .incomparableMethod([]), .notUnderstood, .unconfirmed,
            .tooManyDigits,
            .missingAttribute(0), .outOfScope, .notApplicable,
        ]
        let reasons = all.compactMap { $0.reason(in: scheme) }
        #expect(Set(reasons.map(\.zh)).count == all.count)
        #expect(Set(reasons.map(\.en)).count == all.count)
        #expect(reasons.allSatisfy { $0.zh.hasSuffix("。") && $0.en.hasSuffix(".") })
        #expect(Cell.Status.missingAttribute(0).reason(in: scheme)?.zh.contains("功率") == true)
        #expect(Cell.Status.ranked.reason(in: scheme) == nil)
    }

    @Test("a threshold that is an expression is shown as the item's number")
    func moving() throws {
        let power = Attribute(
            id: "power", name: LocalizedText(same: "power"), names: ["power"],
            domain: .number(unit: Fixture.unit("W"), range: NumericRange()))
        let half = Threshold(
            value: .expression(.binary(.multiply, .attribute(0), .number(Fixture.number("0.5")))))
        let segment = Segment(
            condition: SegmentCondition(), thresholds: [[half]], limit: [half], source: Fixture.checked)
        let item = try explain(
            [Fixture.indicator("x", unit: "g", thresholds: [], segments: [segment])],
            [Fixture.value("x", "≥49 g")], attributes: [power], of: ["power": "100 W"])
        #expect(item.indicators[0].nextThreshold == "≥ 50 g")
        #expect(item.indicators[0].distance == "1 g")
        #expect(item.indicators[0].limit == "≥ 50 g")
    }

    @Test(
        "units are shown as people write them",
        arguments: [
            ("W.h/(W.h)", "W·h/(W·h)"), ("m3/h", "m³/h"), ("Cel", "℃"), ("{score}", "分"), ("1", ""),
            ("mg/kg", "mg/kg"), ("L/min", "L/min"), ("%", "%"),
        ])
    func units(_ code: String, shown: String) {
        #expect(Fixture.unit(code).displayText == shown)
    }
}
