import Diagnostics
import Quantities
import Ranking
import Testing

/// What the words of an indicator compile to.
@Suite struct SchemeIndicatorCompilationTests {
    private func compiled(_ keys: String..., role: String = "core") throws -> SchemeIndicator {
        let text = SchemeText(SchemeText.indicator(role: role, keys.joined(separator: "\n")))
        return try #require(try text.scheme().indicators.first)
    }

    private func numbers(_ indicator: SchemeIndicator) -> [[String]] {
        indicator.segments[0].thresholds.map { row in
            row.map { threshold in
                guard case .number(let number) = threshold.value else { return "expression" }
                return (threshold.closed ? "" : "open ") + number.description
            }
        }
    }

    @Test func higherAndLowerKeepOpenAndClosedBoundsApart() throws {
        let higher = try compiled(
            "direction: higher", "unit: \"%\"", "thresholds: [\"> 95\", \">= 95\", 90.0]")
        #expect(higher.components[0].direction == .higher)
        #expect(numbers(higher) == [["open 95"], ["95"], ["90.0"]])
        let lower = try compiled("direction: lower", "thresholds: [\"＜ 1\", \"≤ 1\", \"< 2\"]")
        #expect(numbers(lower) == [["open 1"], ["1"], ["open 2"]])
        #expect(lower.components[0].unit == .one)
    }

    @Test func aRangeBecomesTwoComponentsOfOneName() throws {
        let range = try compiled(
            "direction: within", "unit: \"%\"", "thresholds: [[15, 19], [13, 20], [\"> 10\", \"< 22\"]]")
        #expect(range.components.map(\.id) == ["a.lower", "a.upper"])
        #expect(range.components.map(\.direction) == [.higher, .lower])
        #expect(numbers(range) == [["15", "19"], ["13", "20"], ["open 10", "open 22"]])
        for component in range.components {
            guard case .declared(let names) = component.source else {
                Issue.record("not declared")
                continue
            }
            #expect(names == ["a", "甲a", "nameofa"])
        }
    }

    @Test func aPairTakesUnitAndDirectionFromTheIndicatorOrItsParts() throws {
        let pair = try compiled(
            "unit: W", "direction: higher",
            "components:",
            "  - {id: p, name: {zh: 丙, en: p}, names: [丁]}",
            "  - {id: q, name: {zh: 戊, en: q}, unit: kW, direction: lower}",
            "thresholds: [[3, 1], [2, 2], [1, 3]]")
        #expect(pair.components.map(\.unit.code) == ["W", "kW"])
        #expect(pair.components.map(\.direction) == [.higher, .lower])
        #expect(pair.components.map(\.name.zh) == ["丙", "戊"])
    }

    @Test func nearestAndNarrowerAreBetterTheLess() throws {
        let nearest = try compiled("direction: nearest", "target: 7.0", "thresholds: [0.5, 1, 2]")
        #expect(nearest.components[0].direction == .nearest(DecimalNumber(7)))
        let narrower = try compiled("direction: narrower", "unit: mm", "thresholds: [0.5, 1, 2]")
        #expect(narrower.components[0].direction == .narrower)
        #expect(
            SchemeText(SchemeText.indicator("b", "direction: narrower\nthresholds: [2, 1, 3]")).codes == [
                "tier-order"
            ])
    }

    @Test func gradesCompileToTheirPlaceOnTheScale() throws {
        let grades = try compiled("direction: ordinal", "scale: [四级, 三级, 二级, 一级]", "thresholds: [一级, 二级, 四级]")
        #expect(grades.components[0].direction == .ordinal(scale: ["四级", "三级", "二级", "一级"]))
        #expect(numbers(grades) == [["3"], ["2"], ["0"]])
    }

    @Test func answersCompileToOne() throws {
        let answer = try compiled("direction: yesno", "thresholds: yes", role: "base")
        #expect(numbers(answer) == [["1"]])
        #expect(answer.tiers.count == 1)
    }

    @Test func aDerivedTargetIsComparedByItsDistance() throws {
        let scheme = try SchemeText(
            SchemeText.indicator(
                "a", "direction: nearest\ntarget: 5\nderived: \"x - 1\"\nthresholds: [1, 2, 3]"),
            attributes: "- {id: x, name: {zh: 元, en: x}, type: number}"
        ).scheme()
        guard case .derived(let expression) = scheme.indicators[0].components[0].source else {
            Issue.record("not derived")
            return
        }
        #expect(
            expression.evaluateDecimal(components: [], attributes: [DecimalNumber(3)]) == DecimalNumber(3))
        #expect(
            expression.evaluateDecimal(components: [], attributes: [DecimalNumber(9)]) == DecimalNumber(3))
    }

    @Test func aDerivedConditionAnswersYesOrNo() throws {
        let scheme = try SchemeText(
            SchemeText.indicator("a", role: "base", "direction: yesno\nderived: \"x > 3\"\nthresholds: yes"),
            attributes: "- {id: x, name: {zh: 元, en: x}, type: number}"
        ).scheme()
        guard case .derived(let expression) = scheme.indicators[0].components[0].source else {
            Issue.record("not derived")
            return
        }
        #expect(
            expression.evaluateDecimal(components: [], attributes: [DecimalNumber(4)]) == DecimalNumber(1))
        #expect(
            expression.evaluateDecimal(components: [], attributes: [DecimalNumber(3)]) == DecimalNumber(0))
    }

    @Test func derivedIndicatorsFindTheColumnsOfOthersWhereverTheyStand() throws {
        let scheme = try SchemeText(
            SchemeText.indicator("first", "direction: within\nthresholds: [[2, 3], [1, 4], [0, 5]]"),
            SchemeText.indicator(
                "ratio", "direction: higher\nderived: \"last / first.upper\"\nthresholds: [3, 2, 1]"),
            SchemeText.indicator("last", "direction: higher\nthresholds: [3, 2, 1]")
        ).scheme()
        let layout = ColumnLayout(scheme.indicators)
        #expect(layout.componentColumns == [[0, 1], [2], [3]])
        guard case .derived(let expression) = scheme.indicators[1].components[0].source else {
            Issue.record("not derived")
            return
        }
        #expect(expression.components == [1, 3])
        let values: [DecimalNumber?] = [DecimalNumber(1), DecimalNumber(4), nil, DecimalNumber(10)]
        #expect(expression.evaluateDecimal(components: values, attributes: [])?.description == "2.5")
    }

    @Test func thresholdsMayDependOnAttributes() throws {
        let scheme = try SchemeText(
            SchemeText.indicator(
                "a",
                "direction: lower\nunit: W\nthresholds: [\"0.5 × limit\", \"< 80'%' × limit\", \"1'kW'\"]"),
            attributes:
                "- {id: limit, name: {zh: 限值, en: limit}, type: number, unit: kW, range: \"[0.5, 1]\"}"
        ).scheme()
        let row = scheme.indicators[0].segments[0].thresholds.map { $0[0] }
        #expect(row.map(\.closed) == [true, false, true])
        guard case .expression(let half) = row[0].value, case .expression(let most) = row[1].value else {
            Issue.record("no expressions")
            return
        }
        let attributes: [DecimalNumber?] = [DecimalNumber("0.9")]
        #expect(half.evaluateDecimal(components: [], attributes: attributes) == DecimalNumber(450))
        #expect(most.evaluateDecimal(components: [], attributes: attributes) == DecimalNumber(720))
        #expect(numbers(scheme.indicators[0])[2] == ["1000"])
    }

    @Test func testMethodsLoseTheirYear() throws {
        let indicator = try compiled(
            "direction: higher", "methods: [GB/T 5496-1985, \"GB/T5496\", \"ISO 9001:2015\"]",
            "thresholds: [3, 2, 1]")
        #expect(indicator.acceptedMethods == ["GB/T 5496", "ISO 9001"])
    }

    @Test func tiersComeFromTheIndicatorThenTheSchemeThenTheUsualThree() throws {
        var text = SchemeText(
            SchemeText.indicator("a", "direction: higher\nthresholds: [2, 1]"),
            SchemeText.indicator(
                "b",
                "direction: higher\ntiers:\n  - {title: {zh: 唯一, en: Only}, level: advanced}\nthresholds: 1"),
            SchemeText.indicator("c", role: "innovation", "direction: higher\nthresholds: [2, 1]"),
            SchemeText.indicator("d", role: "base", "direction: higher\nthresholds: 1"))
        text.tiers = """
            - {title: {zh: 一档, en: First}, level: advanced}
            - {title: {zh: 二档, en: Second}, level: average}
            """
        let indicators = try text.scheme().indicators
        #expect(
            indicators.map { $0.tiers.map(\.title.zh) } == [["一档", "二档"], ["唯一"], ["先进水平", "平均水平"], ["合格"]])
        let usual = try compiled("direction: higher", "thresholds: [3, 2, 1]")
        #expect(usual.tiers.map(\.level) == [.advanced, .average, .baseline])
    }

    @Test(arguments: [
        ("direction: higher\ntarget: 3", "misplaced-key"),
        ("direction: lower\nscale: [a, b]", "misplaced-key"),
        ("direction: yesno\nunit: W", "misplaced-key"), ("direction: nearest", "missing-key"),
        ("direction: ordinal", "missing-key"), ("direction: within\nderived: \"1\"", "misplaced-key"),
        ("direction: higher\nderived: \"1\"\nnames: [x]", "misplaced-key"),
        ("direction: narrower\nderived: \"1\"", "misplaced-key"), ("unit: W", "missing-key"),
        ("direction: ordinal\nscale: [一级, 一 级]", "duplicate-id"), ("direction: sideways", "bad-value"),
        ("direction: higher\nweight: 3", "misplaced-key"),
    ])
    func keysThatDoNotGoTogetherAreFound(_ keys: String, _ code: String) {
        let result = SchemeText(SchemeText.indicator("a", keys + "\nthresholds: [3, 2, 1]")).compile()
        #expect(result.scheme == nil)
        #expect(result.diagnostics.contains { $0.code == code }, "\(result.diagnostics.map(\.code))")
    }
}
