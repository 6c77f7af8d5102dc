import Diagnostics
import Quantities
import Ranking
import Standards
import Testing

/// What stands around the indicators: scope, sources, gates, grading, quota.
@Suite struct SchemeHeadTests {
    private static let plain = SchemeText.indicator("a", "direction: higher\nthresholds: [3, 2, 1]")

    @Test func allPartsOfTheHeadAreRead() throws {
        let scheme = try SchemeText(
            Self.plain,
            rest: """
                authority: {name: {zh: 某市, en: A city}, level: city, document: 某文〔2026〕1 号, address: "https://x.example"}
                industry: {code: "3852", title: {zh: 类, en: class}}
                categories: [空 调, ＡＣ, 空调]
                productGrade: [特等, 特级]
                rounding: {decimals: 1, interval: 5}
                quota: {max: 7, perEnterprise: 2, ties: in}
                """
        ).scheme()
        #expect(scheme.authority?.level == "city")
        #expect(scheme.authority?.document == "某文〔2026〕1 号")
        #expect(scheme.industryClass?.code == "3852")
        #expect(scheme.categoryNames == ["test", "试", "空调", "ac"])
        #expect(scheme.productGrade == "特等")
        #expect(scheme.productGrades == ["特等", "特级"])
        #expect(scheme.rounding == Rounding(decimals: 1, interval: 5))
        #expect(scheme.quota == Quota(max: 7, perEnterprise: 2, tiesIn: true))
        #expect(scheme.cutoff == CalendarDate("2026-06-30"))
        #expect(scheme.coreException?.zh == "试")
        guard case .weakestLink = scheme.grading else {
            Issue.record("the weakest link is the default")
            return
        }
    }

    @Test func attributesAndInputsFollowEachOtherInOneRow() throws {
        var text = SchemeText(
            Self.plain,
            attributes: """
                - {id: power, name: {zh: 功率, en: Power}, names: [额定功率], type: number, unit: kW, range: "[0, 5)"}
                - {id: kind, name: {zh: 类, en: Kind}, type: choice, options: [{id: u, name: {zh: 上, en: Up}, names: [顶]}]}
                - {id: wet, name: {zh: 湿, en: Wet}, type: yesno}
                """)
        text.inputs = "- {id: volume, name: {zh: 容积, en: Volume}, unit: L}"
        let scheme = try text.scheme()
        #expect(scheme.attributes.map(\.id) == ["power", "kind", "wet", "volume"])
        #expect(scheme.attributes[0].names == ["power", "功率", "额定功率"])
        guard case .number(let unit, let range) = scheme.attributes[0].domain,
            case .choice(let options) = scheme.attributes[1].domain,
            case .number(let volumeUnit, _) = scheme.attributes[3].domain
        else {
            Issue.record("other types")
            return
        }
        #expect(unit.code == "kW")
        #expect(range == IntervalTests.range("[0, 5)"))
        #expect(options[0].names == ["u", "上", "up", "顶"])
        #expect(volumeUnit.code == "L")
        #expect(scheme.attributes[2].domain == .yesno)
    }

    @Test func inputsAreNoScopeForSegments() {
        var text = SchemeText(
            SchemeText.indicator(
                "a", "direction: higher\nsegments:\n  - {when: {volume: \"> 1\"}, thresholds: [3, 2, 1]}"))
        text.inputs = "- {id: volume, name: {zh: 容积, en: Volume}, unit: L}"
        #expect(text.codes == ["unknown-attribute"])
    }

    @Test(arguments: [
        (
            "- {id: x, name: {zh: 元, en: x}, type: number, options: [{id: a, name: {zh: 甲, en: a}}]}",
            "misplaced-key"
        ),
        ("- {id: x, name: {zh: 元, en: x}, type: choice}", "missing-key"),
        (
            "- {id: x, name: {zh: 元, en: x}, type: choice, unit: W, options: [{id: p, name: {zh: 丙, en: p}}]}",
            "misplaced-key"
        ),
        ("- {id: x, name: {zh: 元, en: x}, type: yesno, range: \"> 1\"}", "misplaced-key"),
        ("- {id: x, name: {zh: 元, en: x}, type: number, unit: blub}", "unknown-unit"),
        ("- {id: x, name: {zh: 元, en: x}, type: number, range: \"1~2\"}", "bad-interval"),
        ("- {id: if, name: {zh: 元, en: x}, type: number}", "bad-value"),
        ("- {id: 9x, name: {zh: 元, en: x}, type: number}", "bad-value"),
        (
            "- {id: x, name: {zh: 元, en: x}, type: number}\n- {id: y, name: {zh: 元, en: y}, type: number}",
            "duplicate-name"
        ),
        (
            "- {id: x, name: {zh: 元, en: x}, type: number}\n- {id: x, name: {zh: 亨, en: z}, type: number}",
            "duplicate-id"
        ),
    ])
    func mistakesInAttributesAreFound(_ attributes: String, _ code: String) {
        let codes = SchemeText(Self.plain, attributes: attributes).codes
        #expect(codes.contains(code), "\(codes)")
    }

    @Test(arguments: [
        ("", []), (", implemented: 2026-06-30", []), (", implemented: 2026-07-01", ["source-upcoming"]),
        (", withdrawn: 2026-06-30", ["source-superseded"]), (", withdrawn: 2026-07-01", []),
        (", supersededBy: GB 1-2025", ["source-superseded"]),
        (", supersededBy: GB 1-2025, withdrawn: 2027-01-01", []),
        (", supersededBy: GB 1-2025, withdrawn: 2026-01-01", ["source-superseded"]),
    ])
    func sourcesAreInForceAtTheCutoff(_ dates: String, _ expected: [String]) {
        var text = SchemeText(
            Self.plain.replacing("illustrative", with: "{standard: GB 1—2020, verified: true}") + "\nlimit: 1"
        )
        text.sources = "- {number: GB 1-2020\(dates)}"
        #expect(text.codes == expected)
    }

    @Test func unverifiedFiguresWarnOnceForTheScheme() {
        var text = SchemeText(
            SchemeText.indicator("a", "direction: higher\nthresholds: [3, 2, 1]\nlimit: 1"),
            SchemeText.indicator("b", "direction: higher\nthresholds: [3, 2, 1]\nlimit: 0.5"))
        text.indicators = text.indicators.map { $0.replacing("illustrative", with: "GB 1-2020") }
        text.sources = "- {number: GB 1-2020}"
        let result = text.compile()
        #expect(result.diagnostics.map(\.code) == ["unverified-source"])
        #expect(result.diagnostics[0].message.en.contains("2 citations"))
        #expect(result.scheme?.indicators.allSatisfy { $0.segments[0].source.verified == false } == true)
    }

    @Test func segmentsTakeTheSourceOfTheirIndicatorUnlessTheyHaveTheirOwn() throws {
        var text = SchemeText(
            """
            id: a
            name: {zh: 甲, en: A}
            role: core
            direction: higher
            source: {standard: GB 1-2020, clause: "4.1", verified: true}
            segments:
              - {when: {wet: yes}, thresholds: [3, 2, 1], limit: 1}
              - {when: {wet: no}, thresholds: [3, 2, 1], source: illustrative}
            """,
            attributes: "- {id: wet, name: {zh: 湿, en: Wet}, type: yesno}")
        text.sources = "- {number: GB 1-2020}"
        let segments = try text.scheme().indicators[0].segments
        #expect(segments.map(\.source.standard) == ["GB 1-2020", nil])
        #expect(segments.map(\.source.clause) == ["4.1", nil])
        #expect(segments.map(\.source.illustrative) == [false, true])
        #expect(
            segments.map { $0.condition.terms } == [
                [.options(attribute: 0, [1])], [.options(attribute: 0, [0])],
            ])
    }

    @Test func gatesKeepTheirChecksAndSources() throws {
        var text = SchemeText(Self.plain)
        text.gates = """
            - {id: g1, title: {zh: 甲, en: A}, check: verdict, source: illustrative}
            - {id: g2, title: {zh: 乙, en: B}, check: form, source: {illustrative: yes, clause: x}}
            """
        #expect(try text.scheme().gates.map(\.check) == [.verdict, .form])
        text.gates += "\n- {id: g2, title: {zh: 丙, en: C}, check: oracle, source: illustrative}"
        #expect(text.codes == ["duplicate-id", "bad-value"])
    }

    @Test func theWeightedScoreTakesItsPointsAndWeights() throws {
        var text = SchemeText(
            SchemeText.indicator("a", "direction: higher\nthresholds: [3, 2, 1]\nweight: 62.5"),
            SchemeText.indicator(
                "b", role: "innovation", "direction: higher\nthresholds: [3, 2]\nweight: 37.5"),
            SchemeText.indicator("c", role: "base", "direction: higher\nthresholds: 1"),
            rest: "grading: {method: weightedScore, points: {baseline: 50, none: 10}, shortlistFrom: 80}")
        let scheme = try text.scheme()
        guard case .weightedScore(let score) = scheme.grading else {
            Issue.record("not weighted")
            return
        }
        #expect(
            score.weights == [0: DecimalNumber("62.5"), 1: DecimalNumber("37.5")].compactMapValues { $0 })
        #expect(score.points[.advanced] == DecimalNumber(100))
        #expect(score.points[.baseline] == DecimalNumber(50))
        #expect(score.points[.none] == DecimalNumber(10))
        text.indicators[2] += "\nweight: 5"
        #expect(text.codes == ["misplaced-key"])
        text.rest = "grading: {method: weakestLink, shortlistFrom: 80}"
        #expect(text.codes == ["misplaced-key", "misplaced-key", "misplaced-key", "misplaced-key"])
    }

    @Test func fewerThanThreeCoreIndicatorsNeedAReason() {
        var text = SchemeText(Self.plain)
        text.excused = false
        #expect(text.codes == ["few-core"])
        text.indicators = ["a", "b", "c"].map {
            SchemeText.indicator($0, "direction: higher\nthresholds: [3, 2, 1]")
        }
        #expect(text.codes == [])
        text.indicators[2] = SchemeText.indicator("c", role: "base", "direction: higher\nthresholds: 1")
        #expect(text.codes == ["few-core"])
    }
}
