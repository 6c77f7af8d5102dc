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

    private func texts(_ rows: [[Threshold]]) -> [[String]] {
        rows.map { row in
            row.map { threshold in
                guard case .number(let number) = threshold.value else { return "expression" }
                return (threshold.closed ? "" : "> ") + number.description
            }
        }
    }
}
