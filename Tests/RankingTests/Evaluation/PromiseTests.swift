import Diagnostics
import Quantities
import Standards
import Testing

@testable import Ranking

@Suite("What a requirement promises")
struct PromiseTests {
    private let higher = Fixture.indicator("x", thresholds: [">95", "95", "90"])
    private let lower = Fixture.indicator("x", direction: .lower, thresholds: ["<0.5", "0.5", "1"])

    @Test(
        "an open bound meets an open threshold of the same number, a closed bound does not",
        arguments: [
            (">95 %", 0), ("≥95 %", 1), ("≥95.0000000000001 %", 0), ("≥94.9999999999999 %", 2),
            (">94.9 %", 2), ("≥90 %", 2), (">90 %", 2),
        ])
    func openHigher(_ text: String, tier: Int) {
        #expect(Fixture.cell(higher, Fixture.value("x", text)).tier == tier)
    }

    @Test(
        "under lower is better the same holds of upper bounds",
        arguments: [
            ("<0.5 %", 0), ("≤0.5 %", 1), ("≤0.499999999999999 %", 0), ("≤0.500000000000001 %", 2),
            ("<1 %", 2), ("≤1 %", 2),
        ])
    func openLower(_ text: String, tier: Int) {
        #expect(Fixture.cell(lower, Fixture.value("x", text)).tier == tier)
    }

    @Test("an open bound reaches nothing beyond its number")
    func openIsNoMore() {
        let strict = Fixture.indicator("x", thresholds: ["95.0000000000001", "90"])
        #expect(Fixture.cell(strict, Fixture.value("x", ">95 %")).tier == 1)
    }

    @Test("the bound that counts must be there", arguments: ["≤95 %", "<95 %"])
    func promisesNothing(_ text: String) {
        let cell = Fixture.cell(higher, Fixture.value("x", text))
        #expect(cell.status == .promisesNothing)
        #expect(cell.tier == nil)
    }

    @Test("a plain number is taken as stated and marked so")
    func stated() {
        let cell = Fixture.cell(higher, Fixture.value("x", "96 %"))
        #expect(cell.status == .ranked)
        #expect(cell.tier == 0)
        #expect(cell.statedOnly)
        #expect(!Fixture.cell(higher, Fixture.value("x", "≥96 %")).statedOnly)
    }

    @Test("of an interval the bound that counts is compared")
    func interval() {
        #expect(Fixture.cell(higher, Fixture.value("x", "90~99 %")).tier == 2)
        #expect(Fixture.cell(lower, Fixture.value("x", "0.1~0.5 %")).tier == 1)
    }

    @Test("absence is the strictest promise where less is better, and none where more is")
    func absence() {
        let absent = Indicator(name: "x", requirement: Requirement(text: "不得检出", kind: .absence))
        #expect(Fixture.cell(lower, absent).tier == 0)
        #expect(Fixture.cell(higher, absent).status == .incomparableUnit(""))
    }

    @Test("units are converted exactly: 0.1 kg in g, 1 h in min")
    func conversion() {
        let grams = Fixture.indicator("x", unit: "g", thresholds: [">100", "100"])
        #expect(Fixture.cell(grams, Fixture.value("x", "≥0.1 kg")).tier == 1)
        #expect(Fixture.cell(grams, Fixture.value("x", "≥0.1 kg")).values == [Fixture.number("100")])
        let minutes = Fixture.indicator("x", direction: .lower, unit: "min", thresholds: ["60"])
        #expect(Fixture.cell(minutes, Fixture.value("x", "≤1 h")).tier == 0)
    }

    @Test("a conversion that does not end falls on its own side of a threshold")
    func endlessConversion() {
        // 20 L/h is 0.333… L/min: more than fifteen threes, less than fifteen threes and a four.
        let flow = Fixture.indicator(
            "x", unit: "L/min", thresholds: ["0.333333333333334", "0.333333333333333"])
        #expect(Fixture.cell(flow, Fixture.value("x", "≥20 L/h")).tier == 1)
        // 40 L/h is 0.666… L/min: above fifteen sixes.
        let other = Fixture.indicator(
            "x", direction: .lower, unit: "L/min", thresholds: ["0.666666666666666", "0.666666666666667"])
        #expect(Fixture.cell(other, Fixture.value("x", "≤40 L/h")).tier == 1)
    }

    @Test("a unit of another dimension is not compared")
    func incomparable() {
        #expect(Fixture.cell(higher, Fixture.value("x", "≥95 kg")).status == .incomparableUnit("kg"))
        #expect(Fixture.cell(higher, Fixture.value("x", "≥95")).status == .incomparableUnit(""))
    }

    @Test("a number without a unit is a pure number")
    func noUnit() {
        let ratio = Fixture.indicator("x", unit: "1", thresholds: ["4.5"])
        #expect(Fixture.cell(ratio, Fixture.value("x", "≥4.5")).tier == 0)
    }

    @Test("more than fifteen significant digits are refused, zeros at the end are none")
    func digits() {
        #expect(Fixture.cell(higher, Fixture.value("x", "≥95.00000000000001 %")).status == .tooManyDigits)
        #expect(Fixture.cell(higher, Fixture.value("x", "≥96.000000000000000000 %")).tier == 0)
    }

    @Test("a method that the scheme does not accept leaves the value shown and not ranked")
    func methods() {
        let indicator = Fixture.indicator("x", thresholds: ["95"], methods: ["GB/T 5496"])
        #expect(Fixture.cell(indicator, Fixture.value("x", "≥96 %", methods: ["GB／T5496—1985"])).tier == 0)
        let other = Fixture.cell(indicator, Fixture.value("x", "≥96 %", methods: ["GB/T 5497-1985"]))
        #expect(other.status == .incomparableMethod(["GB/T 5497-1985"]))
        #expect(other.values == [Fixture.number("96")])
        #expect(other.tier == nil)
        #expect(Fixture.cell(indicator, Fixture.value("x", "≥96 %")).status == .incomparableMethod([]))
    }

    @Test("rounding comes before comparison, and closes a bound that it moves")
    func rounding() {
        let rounded = Fixture.indicator("x", thresholds: [">95", "95"], rounding: Rounding(decimals: 0))
        // 94.5 → 94, to the even one
        #expect(Fixture.cell(rounded, Fixture.value("x", "≥94.5 %")).tier == nil)
        #expect(Fixture.cell(rounded, Fixture.value("x", "≥95.5 %")).tier == 0)
        #expect(Fixture.cell(rounded, Fixture.value("x", ">94.6 %")).tier == 1)
        #expect(Fixture.cell(rounded, Fixture.value("x", ">95 %")).tier == 0)
    }

    @Test("nearest is the largest distance of the interval from the target")
    func nearest() {
        let indicator = Fixture.indicator(
            "x", direction: .nearest(Fixture.number("20")), unit: "Cel", thresholds: ["<2", "2", "5"])
        #expect(Fixture.cell(indicator, Fixture.value("x", "18~22 Cel")).values == [Fixture.number("2")])
        #expect(Fixture.cell(indicator, Fixture.value("x", "18~22 Cel")).tier == 1)
        #expect(Fixture.cell(indicator, Fixture.value("x", "19~25 Cel")).tier == 2)
        #expect(Fixture.cell(indicator, Fixture.value("x", "≥19 Cel")).status == .promisesNothing)
        var open = Fixture.value("x", "18~22 Cel")
        open.requirement.lower?.closed = false
        open.requirement.upper?.closed = false
        #expect(Fixture.cell(indicator, open).tier == 0)
    }

    @Test("narrower is the width; a plain number has none")
    func narrower() {
        let indicator = Fixture.indicator("x", direction: .narrower, thresholds: ["2", "4"])
        #expect(Fixture.cell(indicator, Fixture.value("x", "18~20 %")).tier == 0)
        #expect(Fixture.cell(indicator, Fixture.value("x", "18~21 %")).tier == 1)
        #expect(Fixture.cell(indicator, Fixture.value("x", "20 %")).status == .promisesNothing)
    }

    @Test("a grade is worth its place on the scale, the worse end of a stretch counts")
    func ordinal() {
        let indicator = Fixture.indicator(
            "x", direction: .ordinal(scale: ["IPX4", "IPX5", "IPX7"]), unit: "1", thresholds: ["2", "1", "0"])
        func tier(_ from: String?, _ to: String?) -> Cell {
            let requirement = Requirement(
                text: "IPX", kind: .ordinal, ordinal: .init(scale: "IP", from: from, to: to))
            return Fixture.cell(indicator, Indicator(name: "x", requirement: requirement))
        }
        #expect(tier("X7", "X7").tier == 0)
        #expect(tier("X5", nil).tier == 1)
        #expect(tier("X4", "X7").tier == 2)
        #expect(tier(nil, "X7").status == .promisesNothing)
        #expect(tier("X9", "X9").status == .incomparableUnit("IP"))
        let word = Fixture.indicator(
            "x", direction: .ordinal(scale: ["适碾", "精碾"]), unit: "1", thresholds: ["1", "0"])
        let text = Indicator(name: "x", requirement: Requirement(text: "精碾", kind: .text))
        #expect(Fixture.cell(word, text).tier == 0)
    }

    @Test("yes and absence are 1, no is 0, text is not understood")
    func yesno() {
        let indicator = Fixture.indicator("x", direction: .yesno, unit: "1", thresholds: ["1"])
        func cell(_ requirement: Requirement) -> Cell {
            Fixture.cell(indicator, Indicator(name: "x", requirement: requirement))
        }
        #expect(cell(Requirement(text: "有", kind: .yesno, yes: true)).tier == 0)
        #expect(cell(Requirement(text: "无", kind: .yesno, yes: false)).tier == nil)
        #expect(cell(Requirement(text: "无", kind: .yesno, yes: false)).status == .ranked)
        #expect(cell(Requirement(text: "不得检出", kind: .absence)).tier == 0)
        #expect(cell(Requirement(text: "良好", kind: .text)).status == .notUnderstood)
    }

    @Test("of alternatives the worst is promised")
    func alternatives() {
        let choice = Requirement(
            text: "≥96 % 或 ≥91 %", kind: .alternatives,
            alternatives: [Fixture.requirement("≥96 %"), Fixture.requirement("≥91 %")])
        #expect(Fixture.cell(higher, Indicator(name: "x", requirement: choice)).tier == 2)
    }
}
