import Documents
import Foundation
import Quantities
import StandardReading
import Standards
import TestSupport
import Testing

@testable import Reading

/// The class thresholds of Annex II of three regulations on energy labels, typed from the regulations by hand.
@Suite(
    "Class thresholds of energy labels are read to the cell",
    .enabled(if: SharedMaterial.isPresent, "the shared material is not there"))
struct ClassThresholdTests {
    private func classes(_ file: String) async throws -> [[String]] {
        let path = SharedMaterial.file("data/eu-energy-label-regulations/\(file)").path
        let content = try await StandardFileReader(executable: TestWorkbook.worker).read(path: path).content
        return content.indicators.filter { $0.grade?.count == 1 }.map { indicator in
            let lower =
                indicator.requirement.lower.map { ($0.closed ? "[" : "(") + $0.value.description } ?? "("
            let upper =
                indicator.requirement.upper.map { $0.value.description + ($0.closed ? "]" : ")") } ?? ")"
            return [indicator.place?.table ?? "", indicator.grade ?? "", "\(lower),\(upper)"]
        }
    }

    private func rows(_ table: String, _ stretches: [String]) -> [[String]] {
        zip("ABCDEFG", stretches).map { [table, String($0), $1] }
    }

    @Test("Electronic displays: the index")
    func displays() async throws {
        let expected = rows(
            "1",
            ["(,0.30)", "[0.30,0.40)", "[0.40,0.50)", "[0.50,0.60)", "[0.60,0.75)", "[0.75,0.90)", "[0.90,)"])
        #expect(try await classes("CELEX_02019R2013-20210301_EN_TXT.pdf") == expected)
    }

    @Test("Washing machines: the index of both kinds, spin-drying, noise")
    func washing() async throws {
        let expected =
            rows("1", ["(,52]", "(52,60]", "(60,69]", "(69,80]", "(80,91]", "(91,102]", "(102,)"])
            + rows("2", ["(,37]", "(37,45]", "(45,55]", "(55,67]", "(67,82]", "(82,100]", "(100,)"])
            + rows("3", ["(,45)", "[45,54)", "[54,63)", "[63,72)", "[72,81)", "[81,90)", "[90,)"])
            + rows("4", ["(,73)", "[73,77)", "[77,81)", "[81,)"])
        #expect(try await classes("CELEX_02019R2014-20191205_EN_TXT.pdf") == expected)
    }

    @Test("Refrigerators: the index, noise")
    func refrigerators() async throws {
        let expected =
            rows("1", ["(,41]", "(41,51]", "(51,64]", "(64,80]", "(80,100]", "(100,125]", "(125,)"])
            + rows("2", ["(,30)", "[30,36)", "[36,42)", "[42,)"])
        #expect(try await classes("CELEX_02019R2016-20210301_EN_TXT.pdf") == expected)
    }
}
