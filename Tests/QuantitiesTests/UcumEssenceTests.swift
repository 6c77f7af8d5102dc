import Foundation
import Testing
import TestSupport

@testable import Quantities

/// The project's own table of definitions against the published one, which is read in place.
@Suite(.enabled(if: SharedMaterial.isPresent, "../shared is absent"))
struct UcumEssenceTests {
    private struct Published {
        var code: String
        var metric: Bool
        var special: Bool
        var arbitrary: Bool
        var unit: String
        var value: String
    }

    private static func attribute(_ name: String, in text: String) -> String? {
        guard let start = text.range(of: " \(name)=\"") else { return nil }
        let rest = text[start.upperBound...]
        guard let end = rest.firstIndex(of: "\"") else { return nil }
        return String(rest[..<end]).replacingOccurrences(of: "&amp;", with: "&")
    }

    private static func published() throws -> [Published] {
        let text = try String(
            contentsOf: SharedMaterial.file("vectors/ucum/ucum-essence.xml"), encoding: .isoLatin1)
        return text.components(separatedBy: "<unit").dropFirst().compactMap { part in
            let body = part.components(separatedBy: "</unit>")[0].replacingOccurrences(of: "\r\n", with: " ")
                .replacingOccurrences(of: "\n", with: " ").replacingOccurrences(of: "\t", with: " ")
            let head = body.components(separatedBy: ">")[0]
            guard let code = attribute("Code", in: head), let at = body.range(of: "<value") else {
                return nil
            }
            let value = String(body[at.lowerBound...]).components(separatedBy: ">")[0]
            return Published(
                code: code, metric: attribute("isMetric", in: head) == "yes",
                special: attribute("isSpecial", in: head) == "yes",
                arbitrary: attribute("isArbitrary", in: head) == "yes",
                unit: attribute("Unit", in: value) ?? "",
                value: attribute("value", in: value) ?? "")
        }
    }

    @Test func everyPublishedUnitIsKnownWithItsPrefixes() throws {
        let units = try Self.published()
        #expect(units.count > 300)
        for unit in units {
            #expect(Unit.isUCUM(unit.code), "\(unit.code)")
            if unit.code.hasPrefix("10") { continue }
            let atom = UnitAtoms.shared.index[unit.code].map { UnitAtoms.shared.atoms[$0] }
            #expect(atom?.metric == unit.metric, "\(unit.code)")
            #expect((atom?.meaning.function != nil) == unit.special, "\(unit.code)")
        }
    }

    @Test func everyPublishedFactorIsTheSame() throws {
        for unit in try Self.published() where !unit.special && !unit.arbitrary && !unit.unit.isEmpty {
            // π and the mole are no decimals here; counts of the laboratory have kinds of their own.
            if ["[pi]", "mol", "10*", "10^", "bit", "[NTU]", "[FNU]", "[HPF]", "[LPF]", "[hnsf'U]"].contains(
                unit.code)
            {
                continue
            }
            let value = try #require(DecimalNumber(unit.value), "\(unit.code)")
            let definition = try UnitParser.strict(unit.unit, atoms: .shared, overridesAllowed: true)
            let own = try UnitParser.strict(unit.code, atoms: .shared, overridesAllowed: true)
            #expect(own.dimension == definition.dimension, "\(unit.code)")
            #expect(
                own.scale == UnitScale(value).flatMap { definition.scale.multiplied(by: $0) }, "\(unit.code)")
        }
    }
}
