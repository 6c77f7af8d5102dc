import Diagnostics
import Foundation
import Quantities
import Standards
import TestSupport
import Testing

@testable import Ranking

/// Two real rice standards, from the truth files that persons made of them, under the scheme that ships.
///
/// The tiers were worked out by hand, best product grade against best product grade (特级 of 射阳大米, 特等 of
/// 方正大米), `standard value → thresholds → tier`:
///
/// | indicator | thresholds | 方正 GB/T 20040 | 射阳 DB32/T 1580 |
/// |---|---|---|---|
/// | 水分 (base) | ≤ 15.5 | 15.5 passes | 15.5 passes |
/// | 无机杂质 (base) | ≤ 0.02 | 矿物质 0.01 passes | 0.01 passes |
/// | 碎米总量 | 5 / 10 / 15 | 8.0 → second | 2.5 → first |
/// | 小碎米 | 0.5 / 1 / 1.5 | 0.8 → second | 0.5 → first, on the threshold |
/// | 不完善粒 | 2 / 3 / 4 | 2.0 → first | 2.0 → first: all equal, no ranking |
/// | 黄粒米 | 0.3 / 0.5 / 1 | 0.3 → first | 0.4 → second |
/// | 垩白度 | 2 / 4 / 6 | 2.0 → first | 3.0 → second |
/// | 胶稠度 | 80 / 70 / 60 mm | 70 → second | 80 → first |
/// | 直链淀粉 | 15–19 / 13–20 / 13–22 | 15–19 → first | 13–20 → second |
/// | 杂质总量 | 0.15 / 0.25 / 1 | 0.15 → first | 1.0 → third |
///
/// So the weakest link gives 方正 grade 2 and 射阳 grade 3, for its impurities.
@Suite(
    "Two rice standards rank as a person would rank them",
    .enabled(if: SharedMaterial.isPresent, "the shared material is not there"))
struct RiceTests {
    private struct Truth: Decodable {
        struct Value: Decodable {
            var name: String
            var unit: String?
            var grade: String?
            var min: Decimal?
            var max: Decimal?
            var text: String?
        }

        var number: String
        var title: String
        var implemented: String
        var indicators: [Value]
    }

    /// A flat truth entry in the shape of a declaration. Decimals keep their value through `Decimal`, which the
    /// truth files' few digits fit exactly.
    private static func indicator(_ value: Truth.Value) throws -> Indicator {
        func bound(_ number: Decimal?) throws -> Requirement.Bound? {
            try number.map {
                Requirement.Bound(value: try #require(DecimalNumber($0.description)), closed: true)
            }
        }
        let names = value.name.split(separator: " ").map(String.init)
        let unit = value.unit.map { $0 == "分" ? "{score}" : $0 == "级" ? "{grade}" : $0 }
        let requirement =
            if let text = value.text {
                Requirement(text: text, kind: .text)
            } else {
                Requirement(
                    text: "\(value.min.map { "≥\($0)" } ?? "")\(value.max.map { "≤\($0)" } ?? "")",
                    kind: .interval,
                    lower: try bound(value.min), upper: try bound(value.max), unit: unit)
            }
        return Indicator(
            name: names.last ?? value.name, parents: names.dropLast(), grade: value.grade,
            requirement: requirement)
    }

    private static func declaration(_ file: String) throws -> Declaration {
        let truth = try JSONDecoder().decode(
            Truth.self, from: Data(contentsOf: SharedMaterial.file("data/rice/\(file)")))
        return Declaration(
            enterprise: EnterpriseReference(id: truth.title, idScheme: "X-rice", name: truth.title),
            standard: StandardReference(number: truth.number, title: truth.title, kind: "food"),
            channel: Channel(name: "国家标准全文公开系统", declaredAt: try #require(CalendarDate(truth.implemented))),
            indicators: try truth.indicators.map(indicator))
    }

    private static func scheme() throws -> Scheme {
        let file = ProjectFolder.root.appending(path: "Schemes/rice.yaml")
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        return try #require(SchemeCompiler.compile(text, file: "rice.yaml").scheme)
    }

    @Test("tiers, grades, rankings")
    func ranks() throws {
        let scheme = try Self.scheme()
        let declarations = try ["DB32T1580-2019.json", "GBT20040-2005.json"].map(Self.declaration)
        let evaluation = Evaluator(scheme).evaluate(declarations)
        // National standards come first in the order of numbers.
        #expect(evaluation.standards.map(\.number) == ["GB/T 20040-2005", "DB32/T 1580-2019"])
        #expect(evaluation.standards.map { $0.items.map(\.label) } == [["特等", "一等"], ["特级", "一级", "二级"]])
        #expect(evaluation.standards.map(\.representative) == [0, 0])
        let expected: [String: [UInt8]] = [
            "moisture": [0, 0], "minerals": [0, 0], "broken": [1, 0], "small-broken": [1, 0],
            "imperfect": [0, 0],
            "yellow": [0, 1], "chalkiness": [0, 1], "gel": [1, 0], "amylose": [0, 1], "impurities": [0, 2],
        ]
        for (index, indicator) in scheme.indicators.enumerated() {
            let tiers = evaluation.summaries.map { $0.tiers[index] }
            #expect(tiers == expected[indicator.id], "\(indicator.id)")
        }
        #expect(expected.count == scheme.indicators.count)
        #expect(evaluation.summaries.map(\.grade) == [2, 3])
        #expect(evaluation.composite.map(\.standards) == [[0], [1]])
        #expect(evaluation.shortlist.standards.isEmpty)
        let imperfect = evaluation.rankings.first { scheme.indicators[$0.indicator].id == "imperfect" }
        #expect(imperfect?.unpublished == .allEqual)
        #expect(evaluation.rankings.filter { $0.unpublished != nil }.count == 1)
    }

    @Test("the explanation names what keeps each back")
    func explained() throws {
        let evaluator = Evaluator(try Self.scheme())
        let explanation = try #require(evaluator.explain([try Self.declaration("DB32T1580-2019.json")]))
        let best = explanation.items[0]
        #expect(best.grade == 3)
        #expect(best.gradeReason.zh == "最短板：杂质总量未达到平均水平。")
        let impurities = try #require(best.indicators.first { $0.id == "impurities" })
        #expect(impurities.value == "1 %")
        #expect(impurities.threshold == "≤ 1.0 %")
        #expect(impurities.nextThreshold == "≤ 0.25 %")
        #expect(impurities.distance == "0.75 %")
        let amylose = try #require(best.indicators.first { $0.id == "amylose" })
        #expect(amylose.value == "13 / 20 %")
        #expect(amylose.nextThreshold == "≥ 15 / ≤ 19 %")
        #expect(amylose.distance == "2 / 1 %")
        #expect(amylose.declared.map(\.name) == ["直链淀粉含量"])
    }
}
