import Foundation
import Samples
import Standards
import TestSupport
import Testing

@Suite("Credit codes that are never issued")
struct ReservedCodeTests {
    @Test(
        "codes are right, distinct and in the range", arguments: [0, 1, 99_998, 99_999, 472_458, 999_989_999])
    func inRange(index: Int) throws {
        let code = try #require(ReservedCode.code(index))
        #expect(ReservedCode.contains(code))
        #expect(try CreditCode(code.text) == code)
        #expect(ReservedCode.code(index + 1) != code)
    }

    @Test("there is no code outside the range")
    func bounds() {
        #expect(ReservedCode.code(-1) == nil)
        #expect(ReservedCode.code(999_990_000) == nil)
    }

    @Test(
        "published codes and published divisions lie outside",
        .enabled(if: SharedMaterial.isPresent, "no ../shared"))
    func outside() throws {
        struct Vectors: Decodable { var valid: [String] }
        let file = SharedMaterial.file("vectors/uscc-gb32100/uscc.json")
        let vectors = try JSONDecoder().decode(Vectors.self, from: Data(contentsOf: file))
        for text in vectors.valid { #expect(!ReservedCode.contains(try CreditCode(text))) }
        let provinces = try String(
            contentsOf: SharedMaterial.file("data/cn-divisions/provinces.csv"), encoding: .utf8)
        #expect(provinces.split(whereSeparator: \.isNewline).dropFirst().allSatisfy { !$0.hasPrefix("0") })
    }
}
