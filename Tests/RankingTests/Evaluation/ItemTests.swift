import Diagnostics
import Quantities
import Standards
import Testing

@testable import Ranking

@Suite("Items of a declaration")
struct ItemTests {
    private let power = Attribute(
        id: "power", name: LocalizedText(zh: "额定制冷量", en: "Rated capacity"), names: ["power", "额定制冷量"],
        domain: .number(
            unit: Fixture.unit("W"),
            range: NumericRange(upper: .init(value: Fixture.number("14000"), closed: true))))
    private let kind = Attribute(
        id: "kind", name: LocalizedText(zh: "类型", en: "Type"), names: ["kind", "类型"],
        domain: .choice([
            .init(id: "heat", name: LocalizedText(zh: "热泵型", en: "Heat pump"), names: ["heat", "热泵型"]),
            .init(id: "cool", name: LocalizedText(zh: "单冷型", en: "Cooling only"), names: ["cool", "单冷型"]),
        ]))

    private func band(_ low: String?, _ high: String, _ thresholds: [String]) -> Segment {
        let range = NumericRange(
            lower: low.map { .init(value: Fixture.number($0), closed: false) },
            upper: .init(value: Fixture.number(high), closed: true))
        return Segment(
            condition: SegmentCondition(terms: [.range(attribute: 0, range)]),
            thresholds: thresholds.map { [Fixture.threshold($0)] }, limit: nil, source: Fixture.checked)
    }

    private var scheme: Scheme {
        Fixture.scheme(
            [
                Fixture.indicator(
                    "apf", unit: "1", thresholds: [], names: ["全年能源消耗效率"],
                    segments: [
                        band(nil, "4500", ["5.0", "4.5", "4.0"]),
                        band("4500", "7100", ["4.5", "4.0", "3.5"]),
                    ])
            ], attributes: [power, kind])
    }

    private func items(_ indicators: [Indicator], attributes: [String: String] = [:]) -> [ItemResult] {
        Evaluator(scheme).evaluate([
            Fixture.declaration("A", "Q/A 001-2026", indicators, attributes: attributes)
        ]).standards[0].items
    }

    @Test(
        "the segment goes by the attribute, closed at its upper end",
        arguments: [("4500", 1), ("4500.1", 0), ("7100", 0)])
    func segments(_ power: String, tier: Int) {
        let items = items([Fixture.value("apf", "≥4.5")], attributes: ["额定制冷量": power])
        #expect(items.map { $0.cells[0].tier } == [tier])
    }

    @Test("attributes carry units and are converted")
    func attributeUnits() {
        let items = items([Fixture.value("apf", "≥4.5")], attributes: ["额定制冷量": "3.5 kW"])
        #expect(items[0].attributes[0] == Fixture.number("3500"))
        #expect(items[0].cells[0].tier == 1)
    }

    @Test("a missing attribute, one out of the scheme's range, and no segment are told apart")
    func reasons() {
        let apf = Fixture.value("apf", "≥4.5")
        #expect(items([apf])[0].cells[0].status == .missingAttribute(0))
        #expect(items([apf], attributes: ["额定制冷量": "15000"])[0].cells[0].status == .outOfScope)
        #expect(items([apf], attributes: ["额定制冷量": "9000"])[0].cells[0].status == .outOfScope)
        #expect(items([], attributes: ["额定制冷量": "3500"])[0].cells[0].status == .missing)
    }

    @Test("each segment of the declaration is an item; its attributes lie over the shared ones")
    func declaredSegments() {
        let items = items(
            [
                Fixture.value("apf", "≥5.1", segment: ["额定制冷量": "≤4500 W"]),
                Fixture.value("apf", "≥4.6", segment: ["额定制冷量": ">4500 W"]),
            ], attributes: ["额定制冷量": "1 W", "类型": "单冷型"])
        #expect(items.map(\.label) == ["额定制冷量 ≤4500 W", "额定制冷量 >4500 W"])
        #expect(items[0].cells[0].tier == 0)
        #expect(items.allSatisfy { $0.attributes[1] == Fixture.number("1") })
    }

    @Test("a declared stretch that reaches over two segments is not ranked")
    func widerStretch() {
        let items = items([Fixture.value("apf", "≥5.1", segment: ["额定制冷量": "≤7100 W"])])
        #expect(items[0].cells[0].status == .outOfScope)
    }

    @Test("models are items; what is said of all models holds for each")
    func models() {
        let items = items([
            Fixture.value("apf", "≥5.1", segment: ["型号": "KFR-35"]),
            Fixture.value("apf", "≥4.1", segment: ["型号": "KFR-26"]),
            Fixture.value("额定制冷量", "3500 W"),
        ])
        #expect(items.map(\.label) == ["KFR-35", "KFR-26"])
        #expect(items.map { $0.cells[0].tier } == [0, 2])
    }

    @Test("a product grade is an item; a value without grade is shared")
    func grades() {
        let scheme = Fixture.scheme([
            Fixture.indicator("a", thresholds: ["3", "2", "1"]),
            Fixture.indicator("b", thresholds: ["3", "2", "1"]),
        ])
        let declaration = Fixture.declaration(
            "A", "Q/A 001-2026",
            [
                Fixture.value("a", "≥3 %", grade: "特等"), Fixture.value("a", "≥1 %", grade: "一等"),
                Fixture.value("b", "≥2 %"), Fixture.value("别的", "≥2 %", grade: "二等"),
            ])
        let result = Evaluator(scheme).evaluate([declaration])
        #expect(result.standards[0].items.map(\.label) == ["特等", "一等"])
        #expect(result.standards[0].items.map { $0.cells.map(\.tier) } == [[0, 1], [2, 1]])
        #expect(result.standards[0].representative == 1)
        #expect(result.summaries[0].tiers == [2, 1])
        #expect(result.summaries[0].grade == 3)
    }

    @Test("the product grade that the scheme names stands for the standard; one without it does not rank")
    func namedGrade() {
        let scheme = Fixture.scheme(
            [Fixture.indicator("a", thresholds: ["3", "2", "1"])], productGrade: "特等")
        func declare(_ id: String, _ grades: [String?]) -> Declaration {
            Fixture.declaration(
                id, "Q/\(id) 001-2026",
                grades.enumerated().map { Fixture.value("a", "≥\(3 - $0) %", grade: $1) })
        }
        let result = Evaluator(scheme).evaluate([
            declare("A", ["特等", "一等"]), declare("B", ["优级", "一级"]), declare("C", [nil]),
        ])
        #expect(result.summaries.map { $0.tiers[0] } == [0, StandardSummary.TierMark.notRanked, 0])
        #expect(result.standards.map(\.representative) == [0, nil, 0])
        #expect(result.notes.contains { $0.code == "without-named-grade" })
        #expect(result.shortlist.standards == [0, 2])
    }

    @Test("the full name, headings first, outweighs the plain one; of equal ones the weaker promise counts")
    func names() {
        let scheme = Fixture.scheme([
            Fixture.indicator(
                "impurities", direction: .lower, thresholds: ["1", "2", "3"], names: ["杂质 总量", "总量"])
        ])
        func value(_ indicators: [Indicator]) -> DecimalNumber? {
            Evaluator(scheme).evaluate([Fixture.declaration("A", "Q/A 001-2026", indicators)])
                .standards[0].items[0].cells[0].values[0]
        }
        let broken = Fixture.value("总量", "≤3 %", parents: ["碎米"])
        let impurities = Fixture.value("总量", "≤1 %", parents: ["杂质"])
        #expect(value([broken, impurities]) == Fixture.number("1"))
        #expect(value([impurities, broken]) == Fixture.number("1"))
        #expect(value([broken]) == Fixture.number("3"))
        #expect(value([impurities, Fixture.value("总量", "≤2 %", parents: ["杂质"])]) == Fixture.number("2"))
    }

    @Test("an indicator of another variety does not apply, and does not keep the grade back")
    func varieties() {
        let condition = { (option: Int) in SegmentCondition(terms: [.options(attribute: 0, [option])]) }
        let scheme = Fixture.scheme(
            [
                Fixture.indicator("apf", thresholds: ["3", "2", "1"], varieties: [0]),
                Fixture.indicator("seer", thresholds: ["3", "2", "1"], varieties: [1]),
            ], attributes: [kind],
            varieties: [
                Variety(id: "h", title: LocalizedText(same: "h"), condition: condition(0), indicators: [0]),
                Variety(id: "c", title: LocalizedText(same: "c"), condition: condition(1), indicators: [1]),
            ])
        func item(_ attributes: [String: String]) -> ItemResult {
            Evaluator(scheme).evaluate([
                Fixture.declaration(
                    "A", "Q/A 001-2026", [Fixture.value("apf", "≥3 %")], attributes: attributes)
            ]).standards[0].items[0]
        }
        #expect(item(["类型": "热泵型"]).cells.map(\.status) == [.ranked, .notApplicable])
        #expect(item(["类型": "热泵型"]).grade == 1)
        #expect(item(["类型": "单冷型"]).cells.map(\.status) == [.notApplicable, .missing])
        #expect(item(["类型": "单冷型"]).grade == nil)
        #expect(item([:]).cells.map(\.status) == [.missingAttribute(0), .missingAttribute(0)])
    }

    @Test("a derived value is computed and ranked exactly on its threshold; what it lacks is said")
    func derived() {
        // Percent better than a limit: (limit − use) ÷ limit × 100.
        let expression = Expression.binary(
            .multiply,
            .binary(.divide, .binary(.subtract, .attribute(0), .component(0)), .attribute(0)),
            .number(Fixture.number("100")))
        let use = Fixture.indicator("use", direction: .lower, unit: "kW.h", thresholds: ["900"])
        var saving = Fixture.indicator("saving", thresholds: ["20", "10"])
        saving.components[0].source = .derived(expression)
        let limit = Attribute(
            id: "limit", name: LocalizedText(same: "limit"), names: ["limit"],
            domain: .number(unit: Fixture.unit("kW.h"), range: NumericRange()))
        let scheme = Fixture.scheme([use, saving], attributes: [limit])
        func cell(_ value: String, _ limit: String?) -> Cell {
            Evaluator(scheme).evaluate([
                Fixture.declaration(
                    "A", "Q/A 001-2026", [Fixture.value("use", value)],
                    attributes: limit.map { ["limit": $0] } ?? [:])
            ]).standards[0].items[0].cells[1]
        }
        #expect(cell("≤630 kW.h", "700").tier == 1)
        #expect(cell("≤630 kW.h", "700").values == [Fixture.number("10")])
        #expect(cell("≤630.0000001 kW.h", "700").tier == nil)
        #expect(cell("≤264 kW.h", "330").tier == 0)
        #expect(cell("≤264 kW.h", nil).status == .missingAttribute(0))
        #expect(cell("≤264 kg", "330").status == .incomparableUnit("kg"))
        #expect(cell("≤264 kW.h", "0").status == .notUnderstood)
    }
}
