import Diagnostics
import Quantities
import Ranking
import Standards
import Testing

@testable import Portal

@Suite struct WordingTests {
    let zh = Wording(texts: Texts(language: .zh))
    let en = Wording(texts: Texts(language: .en))

    @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (3_165_625, "3,165,625"), (-4200, "−4,200")])
    func wholeNumbersAreGrouped(value: Int, text: String) {
        #expect(zh.number(value) == text)
    }

    @Test func datesAreWrittenAsTheLanguageDoes() throws {
        let day = try #require(CalendarDate("2026-06-30"))
        #expect(zh.date(day) == "2026年6月30日")
        #expect(en.date(day) == "30 June 2026")
    }

    @Test(arguments: [
        ("W.h/(W.h)", "W·h/(W·h)"), ("Cel", "℃"), ("m3/h", "m³/h"), ("dB{A-weighted}", "dB(A)"), ("1", ""),
        ("L/min", "L/min"), ("%", "%"), ("{score}", "分"), ("kW.h", "kW·h"), ("g.m-2", "g·m⁻²"),
    ])
    func unitsAreWrittenAsPeopleDo(code: String, text: String) {
        #expect(zh.unit(code: code) == text)
    }

    @Test(arguments: [
        (0.3, "0.3"), (4.25, "4.25"), (-0.5, "−0.5"), (1500.0, "1500"), (0.0, "0"), (1.0 / 3, "0.333333"),
    ])
    func doublesAreShort(value: Double, text: String) {
        #expect(zh.double(value) == text)
    }

    @Test func requirementsAreReadAloud() throws {
        let low = Requirement.Bound(value: try #require(DecimalNumber("15")), closed: true)
        let high = Requirement.Bound(value: try #require(DecimalNumber("20")), closed: true)
        let range = Requirement(text: "15~20 %", kind: .interval, lower: low, upper: high, unit: "%")
        #expect(zh.requirement(range) == "15 % 至 20 %")
        #expect(en.requirement(range) == "15 % to 20 %")
        let open = Requirement(
            text: "＞15", kind: .interval, lower: .init(value: low.value, closed: false))
        #expect(zh.requirement(open) == "＞ 15")
        #expect(zh.requirement(Requirement(text: "15", kind: .value, lower: low, upper: low)) == "15（陈述值）")
        #expect(en.requirement(Requirement(text: "不得检出", kind: .absence)) == "must be absent")
        let grade = Requirement(text: "4 级", kind: .ordinal, ordinal: .init(scale: "级", from: "4", to: "4"))
        #expect(zh.requirement(grade) == "4 级")
    }

    @Test func segmentsAndThresholdsReadAsInTheStandard() {
        let scheme = FixtureSchemes.waterHeaters
        let noise = scheme.indicators[2]
        #expect(zh.condition(noise.segments[1].condition, in: scheme) == "24 kW ＜ 额定热负荷 ≤ 70 kW")
        #expect(zh.thresholds(noise.segments[1].thresholds[0], of: noise, in: scheme) == "≤ 48")
        let pair = scheme.indicators[0]
        #expect(en.thresholds(pair.segments[0].thresholds[0], of: pair, in: scheme) == "≥ 98 and ≥ 94")
    }

    @Test func formulasKeepTheirBrackets() {
        let scheme = FixtureSchemes.waterHeaters
        let sum = Expression.binary(.add, .component(0), .number(DecimalNumber(2)))
        let product = Expression.binary(.multiply, sum, .attribute(0))
        #expect(zh.formula(product, in: scheme) == "(热效率 η1 + 2) × 额定热负荷")
        let difference = Expression.binary(.subtract, .number(DecimalNumber(1)), sum)
        #expect(zh.formula(difference, in: scheme) == "1 − (热效率 η1 + 2)")
        #expect(
            en.formula(.call(.max, [.number(DecimalNumber(1)), sum]), in: scheme)
                == "max(1, Efficiency η1 + 2)")
    }

    @Test(arguments: [
        ("≥ 4.85 W·h/(W·h)", "≥ 4", ".85", "W·h/(W·h)"), ("12", "12", "", ""), ("−0.5 %", "−0", ".5", "%"),
    ])
    func numbersAreCutAtThePoint(text: String, whole: String, fraction: String, rest: String) throws {
        let number = try #require(AlignedNumber(text))
        #expect((number.whole, number.fraction, number.rest) == (whole, fraction, rest))
    }

    @Test(arguments: ["98 / 94 %", "≥ 98 且 ≥ 94", "一级", "–", ""])
    func whatIsNotOneNumberStaysWhole(text: String) {
        #expect(AlignedNumber(text) == nil)
        #expect(CellView.column([text])[0].text == text)
    }
}
