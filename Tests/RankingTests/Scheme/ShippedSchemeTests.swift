import Diagnostics
import Foundation
import Quantities
import Ranking
import TestSupport
import Testing

/// The schemes that ship with the product.
@Suite struct ShippedSchemeTests {
    static let files: [String] = {
        let folder = ProjectFolder.root.appending(path: "Schemes").path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".yaml") }.sorted()
    }()

    static func compile(_ file: String) throws -> SchemeCompiler.Result {
        let url = ProjectFolder.root.appending(path: "Schemes").appending(path: file)
        return SchemeCompiler.compile(try String(contentsOf: url, encoding: .utf8), file: file)
    }

    static func scheme(_ id: String) throws -> Scheme {
        try #require(try compile(id + ".yaml").scheme)
    }

    @Test(arguments: files)
    func compilesWithoutErrors(_ file: String) throws {
        let result = try Self.compile(file)
        let errors = result.diagnostics.filter { $0.severity == .error }
        #expect(errors.isEmpty, "\(errors.map { $0.rendered(in: .en) }.joined(separator: "\n"))")
        let scheme = try #require(result.scheme)
        #expect(scheme.id + ".yaml" == file)
        #expect(scheme.authority == nil, "what ships makes forecasts only")
    }

    @Test(arguments: files)
    func claimsNoFigureToBeVerified(_ file: String) throws {
        let scheme = try #require(try Self.compile(file).scheme)
        let sources = scheme.indicators.flatMap(\.segments).map(\.source) + scheme.gates.map(\.source)
        #expect(sources.allSatisfy { !$0.verified })
        #expect(sources.allSatisfy { $0.illustrative == ($0.standard == nil) })
    }

    @Test func airConditionersHaveTheClassesOfTheStandard() throws {
        let scheme = try Self.scheme("room-air-conditioners")
        let apf = try #require(scheme.indicators.first { $0.id == "apf" })
        #expect(apf.components[0].unit == (try Unit("W.h/(W.h)")))
        #expect(apf.segments.count == 3)
        #expect(apf.segments[1].condition.terms.count == 1)
        #expect(texts(apf.segments[1].thresholds) == [["4.50"], ["4.00"], ["3.50"]])
        #expect(texts([apf.segments[1].limit ?? []]) == [["3.20"]])
        #expect(apf.segments.allSatisfy { $0.source.standard == "GB 21455-2019" })
        #expect(scheme.varieties.map(\.indicators.count) == [3, 3])
    }

    @Test func riceIsRankedByItsBestGrade() throws {
        let scheme = try Self.scheme("rice")
        #expect(scheme.productGrade == "特等")
        #expect(scheme.productGrades == ["特等", "特级", "特等品"])
        let amylose = try #require(scheme.indicators.first { $0.id == "amylose" })
        #expect(amylose.components.map(\.direction) == [.higher, .lower])
        #expect(texts(amylose.segments[0].thresholds) == [["15", "19"], ["13", "20"], ["13", "22"]])
    }

    @Test func aRefrigeratorTenPercentBetterReachesTheTierExactly() throws {
        let scheme = try Self.scheme("energystar-refrigerators")
        let saving = try #require(scheme.indicators.first { $0.id == "saving" })
        guard case .derived(let expression) = saving.components[0].source else {
            Issue.record("not derived")
            return
        }
        let layout = ColumnLayout(scheme.indicators)
        var components = [DecimalNumber?](repeating: nil, count: layout.componentCount)
        var attributes = [DecimalNumber?](repeating: nil, count: scheme.attributes.count)
        let place = { (id: String) in try #require(scheme.attributes.firstIndex { $0.id == id }) }
        // 474 − 435 = 39 = 10 % of 474 − 84; without an ice maker 8.2278… %.
        components[layout.componentColumns[1][0]] = DecimalNumber(435)
        attributes[try place("limit")] = DecimalNumber(474)
        attributes[try place("icemaker")] = DecimalNumber(1)
        #expect(
            expression.evaluateDecimal(components: components, attributes: attributes) == DecimalNumber(10))
        attributes[try place("icemaker")] = DecimalNumber(0)
        let without = expression.evaluateDecimal(components: components, attributes: attributes)
        #expect(without?.description.hasPrefix("8.227848101") == true)
        attributes[try place("icemaker")] = nil
        #expect(expression.evaluateDecimal(components: components, attributes: attributes) == nil)
    }

    @Test func theServiceIsScoredByWeights() throws {
        let scheme = try Self.scheme("last-mile-delivery")
        #expect(scheme.kind == .service)
        guard case .weightedScore(let score) = scheme.grading else {
            Issue.record("not a weighted score")
            return
        }
        #expect(score.weights[0] == nil)
        #expect(score.weights.values.reduce(0.0) { $0 + $1.doubleValue } == 100)
        #expect(score.shortlistFrom == DecimalNumber(85))
        #expect(scheme.indicators[0].components[0].direction == .yesno)
    }

    @Test func efficienciesOfWaterHeatersArePaired() throws {
        let scheme = try Self.scheme("gas-water-heaters")
        let efficiency = try #require(scheme.indicators.first { $0.id == "efficiency" })
        #expect(efficiency.components.map(\.id) == ["eta1", "eta2"])
        #expect(efficiency.segments.count == 1)
        #expect(texts(efficiency.segments[0].thresholds) == [["98", "94"], ["89", "85"], ["86", "82"]])
        #expect(scheme.varieties.map { $0.indicators.count } == [4, 5])
    }

    @Test func namesOfTheRiceStandardsMatchOneIndicatorEach() throws {
        let scheme = try Self.scheme("rice")
        let declared = [
            "碎米 总量", "碎米 其中:小碎米含量", "碎米 小碎米", "垩白度", "胶稠度", "不完善粒含量", "不完善粒", "黄粒米含量",
            "黄粒米", "杂质限量 总量", "杂质 总量", "杂质限量 其中:无机杂质含量", "杂质 矿物质", "水分含量", "水分",
            "直链淀粉含量", "直链淀粉(干基)",
        ]
        for name in declared {
            let normalized = NormalizedName.of(name)
            let matching = scheme.indicators.filter { indicator in
                indicator.components.contains {
                    if case .declared(let names) = $0.source { names.contains(normalized) } else { false }
                }
            }
            #expect(matching.count == 1, "\(name): \(matching.map(\.id))")
        }
    }

    private func texts(_ rows: [[Threshold]]) -> [[String]] {
        rows.map { row in
            row.map { threshold in
                guard case .number(let number) = threshold.value else { return "expression" }
                return (threshold.closed ? "" : "> ") + number.description
            }
        }
    }
}
