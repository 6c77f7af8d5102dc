import Diagnostics
import Foundation
import Quantities
import Standards
import TestSupport
import Testing

@testable import Reading

@Suite(.enabled(if: SharedMaterial.isPresent, "the shared material is absent"))
struct RefrigeratorMappingTests {
    static let data = SharedMaterial.file(
        "data/energystar-refrigerators/ENERGY_STAR_Certified_Residential_Refrigerators.csv")

    func mapping() throws -> Mapping {
        let file = ProjectFolder.root.appending(path: "Mappings/energystar-refrigerators.yaml")
        let read = Mapping.read(try String(contentsOf: file, encoding: .utf8), file: file.lastPathComponent)
        return try #require(read.mapping, "\(read.diagnostics)")
    }

    @Test func everyRecordComesInThroughTheMappingAlone() async throws {
        let result = try await InputReader(mapping: try mapping()).read(path: Self.data.path)
        #expect(result.declarations.count == 2_962)
        #expect(result.diagnostics == [])
        #expect(result.rejects == [])
        #expect(Set(result.declarations.map(\.enterprise.id)).count == 192)
        #expect(Set(result.declarations.map(\.standard.number)).count == 2_962)
        #expect(result.declarations.allSatisfy { $0.indicators.count == 1 && $0.attributes.count == 7 })
        #expect(result.declarations.count { $0.attributes["制冰机"] == "是" } == 874)

        let first = try #require(result.declarations.first)
        #expect(
            first.enterprise
                == EnterpriseReference(id: "Absocold", idScheme: "X-ENERGYSTAR-BRAND", name: "Absocold"))
        #expect(first.standard.number == "X-ES-2229666")
        #expect(first.standard.title == "Absocold ARD1033F*14R/L")
        #expect(first.channel?.declaredAt == CalendarDate("2014-12-04"))
        #expect(first.offerings.first?.commonName == "家用电冰箱 (ENERGY STAR)")
        #expect(first.offerings.first?.specification == nil)
        #expect(first.attributes["能耗限值"] == "331 kW.h/a")
        #expect(first.attributes["总容积"] == "10.3 [cft_i]")
        #expect(first.attributes["类型"] == "Top Freezer")
        let use = try #require(first.indicators.first)
        #expect(use.name == "年耗电量" && use.requirement.text == "≤297")
        #expect(use.requirement.upper == Requirement.Bound(value: DecimalNumber(297), closed: true))
        #expect(use.requirement.kind == .interval && use.requirement.unit == "kW.h/a")
        #expect(use.place?.cell == "2,17")
    }

    @Test func theAttributesAreQuantitiesThatCanBeRead() async throws {
        let result = try await InputReader(mapping: try mapping()).read(path: Self.data.path)
        for declaration in result.declarations {
            for name in ["能耗限值", "总容积", "调整容积"] {
                let requirement = try RequirementReader.read(declaration.attributes[name] ?? "")
                #expect(requirement.kind == .value && requirement.unit != nil, "\(requirement)")
            }
        }
    }

    @Test func whatCameInIsTheSameAfterWritingAndReading() async throws {
        let result = try await InputReader(mapping: try mapping()).read(path: Self.data.path)
        let bytes = DeclarationWriter.jsonLines(result.declarations, requirements: .brief)
        let again = try await InputReader().read(bytes, name: "written.jsonl")
        #expect(again.declarations == result.declarations)
        #expect(!again.diagnostics.hasErrors)
    }
}
