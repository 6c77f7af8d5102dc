import Diagnostics
import Ranking
import Testing

/// Tiers against each other and against the limit of the cited standard.
@Suite struct TierComparisonTests {
    private func codes(_ keys: String, attributes: String = "") -> [String] {
        SchemeText(SchemeText.indicator("a", keys), attributes: attributes).codes
    }

    @Test(arguments: [
        ("higher", "[3, 2, 1]", []), ("higher", "[3, 3, 1]", ["tier-order"]),
        ("higher", "[1, 2, 3]", ["tier-order"]),
        ("lower", "[1, 2, 3]", []), ("lower", "[3, 2, 1]", ["tier-order"]),
        ("higher", "[\"> 3\", 3, 1]", []), ("higher", "[3, \"> 3\", 1]", ["tier-order"]),
        ("higher", "[\"> 3\", \"> 3\", 1]", ["tier-order"]), ("lower", "[\"< 3\", 3, 4]", []),
        ("higher", "[3.10, 3.1, 1]", ["tier-order"]), ("higher", "[0.3, 0.2, 1e-1]", []),
        ("within", "[[2, 3], [1, 4], [0, 5]]", []), ("within", "[[2, 3], [2, 4], [0, 4]]", []),
        ("within", "[[2, 3], [1, 2.5], [0, 5]]", ["tier-order"]),
        ("within", "[[2, 3], [2, 3], [0, 5]]", ["tier-order"]),
        ("within", "[[2, 3], [1, 4], [5, 0]]", ["bad-interval", "tier-order"]),
        ("narrower", "[1, 2, 3]", []), ("narrower", "[2, 1, 3]", ["tier-order"]),
    ])
    func eachTierIsEasierThanTheOneBefore(_ direction: String, _ thresholds: String, _ expected: [String]) {
        #expect(Set(codes("direction: \(direction)\nthresholds: \(thresholds)")) == Set(expected))
    }

    @Test(arguments: [
        ("higher", "[3, 2, 1]", "1", []), ("higher", "[3, 2, 1]", "0.5", []),
        ("higher", "[3, 2, 1]", "1.5", ["last-below-limit"]),
        ("higher", "[3, 2, 1]", "3", ["advanced-not-better"]),
        ("higher", "[3, 2, 1]", "4", ["advanced-not-better"]),
        ("higher", "[\"> 3\", 3, \">= 3\"]", "3", ["tier-order"]),
        ("higher", "[3, 2, 1]", "\"> 1\"", ["last-below-limit"]), ("lower", "[1, 2, 3]", "3", []),
        ("lower", "[1, 2, 3]", "2.99", ["last-below-limit"]),
        ("lower", "[1, 2, 3]", "1", ["advanced-not-better"]),
        ("lower", "[1, 2, \"< 3\"]", "3", []), ("lower", "[1, 2, 3]", "\"< 3\"", ["last-below-limit"]),
        ("within", "[[2, 3], [1, 4], [0, 5]]", "[0, 5]", []),
        ("within", "[[0, 4], [0, 4.5], [0, 5]]", "[0, 5]", []),
        ("within", "[[2, 3], [1, 4], [0, 5]]", "[0.5, 5]", ["last-below-limit"]),
    ])
    func tiersAreJudgedByTheLimit(
        _ direction: String, _ thresholds: String, _ limit: String, _ expected: [String]
    ) {
        #expect(codes("direction: \(direction)\nthresholds: \(thresholds)\nlimit: \(limit)") == expected)
    }

    @Test func aTierOfAPairMayBeEqualInOnePart() {
        let pair = """
            direction: higher
            components:
              - {id: p, name: {zh: 丙, en: p}}
              - {id: q, name: {zh: 丁, en: q}}
            """
        #expect(codes(pair + "\nthresholds: [[3, 5], [2, 5], [1, 5]]") == [])
        #expect(codes(pair + "\nthresholds: [[3, 5], [2, 6], [1, 5]]") == ["tier-order"])
        #expect(codes(pair + "\nthresholds: [[3, 5], [3, 5], [1, 5]]") == ["tier-order"])
        #expect(codes(pair + "\nthresholds: [[3, 5], [2, 5], [1, 5]]\nlimit: [1, 5]") == [])
        #expect(
            codes(pair + "\nthresholds: [[3, 5], [2, 5], [1, 5]]\nlimit: [1, 6]") == ["advanced-not-better"])
    }

    @Test(arguments: [
        ("[\"0.5 × x\", \"0.6 × x\", \"0.7 × x\"]", []),
        ("[\"0.5 × x\", \"0.6 × x\", \"0.4 × x\"]", ["tier-order"]),
        ("[\"x\", \"x + 1\", \"x ^ 2 + 1\"]", ["tier-order"]), ("[\"5 − x\", \"x + 6\", \"x + 7\"]", []),
        ("[\"1 / (x - 5)\", \"x\", \"x + 1\"]", []),
    ])
    func expressionsAreComparedWhereTheSegmentHolds(_ thresholds: String, _ expected: [String]) {
        let attributes = "- {id: x, name: {zh: 元, en: x}, type: number, range: \"(0, 10]\"}"
        #expect(codes("direction: lower\nthresholds: \(thresholds)", attributes: attributes) == expected)
    }

    @Test func theMessageNamesTheValueAtWhichExpressionsCross() {
        let text = SchemeText(
            SchemeText.indicator("a", "direction: lower\nthresholds: [\"x\", \"10 − x\", 99]"),
            attributes: "- {id: x, name: {zh: 元, en: ex}, type: number, range: \"[1, 9]\"}")
        let finding = text.compile().diagnostics.first
        #expect(finding?.code == "tier-order")
        #expect(finding?.message.zh == "这一档不比前一档宽：元 = 5 时。")
        #expect(finding?.message.en == "This tier is not easier to reach than the one before, as for ex = 5.")
    }

    @Test func severalTiersMayBeAdvancedAndAllAreStricterThanTheLimit() {
        let tiers = """
            tiers:
              - {title: {zh: 一, en: 1}, level: advanced}
              - {title: {zh: 二, en: 2}, level: advanced}
              - {title: {zh: 三, en: 3}, level: none}
            direction: higher
            thresholds: [3, 2, 1]
            """
        #expect(codes(tiers + "\nlimit: 1") == [])
        #expect(codes(tiers + "\nlimit: 2") == ["advanced-not-better"])
    }

    @Test func aBaseIndicatorMayEqualTheLimitButNotFallBelow() {
        let base = { (limit: String) in
            SchemeText(
                SchemeText.indicator("a", role: "base", "direction: lower\nthresholds: 5\nlimit: \(limit)"),
                SchemeText.indicator("b", "direction: lower\nthresholds: [1, 2, 3]")
            ).codes
        }
        #expect(base("5") == [])
        #expect(base("6") == [])
        #expect(base("4") == ["last-below-limit"])
    }
}
