import Foundation
import Testing
import TestSupport

@testable import Quantities

/// The cases of the public UCUM functional tests, read in place.
struct UcumCase: Sendable {
    let attributes: [String: String]

    subscript(name: String) -> String { attributes[name] ?? "" }

    /// All cases of the file, comments left out.
    static let all: [UcumCase] = {
        let url = SharedMaterial.file("vectors/ucum/UcumFunctionalTests.xml")
        guard var text = try? String(contentsOf: url, encoding: .utf8) else { return [] }
        while let start = text.range(of: "<!--"),
            let end = text.range(of: "-->", range: start.upperBound..<text.endIndex)
        {
            text.removeSubrange(start.lowerBound..<end.upperBound)
        }
        var result: [UcumCase] = []
        for part in text.components(separatedBy: "<case ").dropFirst() {
            var attributes: [String: String] = [:]
            let body = part.components(separatedBy: "/>").first { $0.contains("\"") } ?? part
            let pieces = body.components(separatedBy: "\"")
            for index in stride(from: 0, to: pieces.count - 1, by: 2) {
                let name = pieces[index].trimmingCharacters(in: CharacterSet(charactersIn: " =\t\r\n"))
                attributes[name] = pieces[index + 1].replacingOccurrences(of: "&#232;", with: "è")
            }
            result.append(UcumCase(attributes: attributes))
        }
        return result
    }()

    static func with(_ name: String) -> [UcumCase] { all.filter { $0.attributes[name] != nil } }
}

@Suite(.enabled(if: SharedMaterial.isPresent, "../shared is absent"))
struct UcumFunctionalTests {
    @Test func theFileHasAllItsCases() {
        #expect(UcumCase.with("valid").count == 529)
        #expect(UcumCase.with("display").count == 9)
        #expect(UcumCase.with("dstUnit").count == 30)
        #expect(UcumCase.with("uRes").count == 5)
    }

    @Test func everyValidationAgrees() {
        for item in UcumCase.with("valid") {
            #expect(Unit.isUCUM(item["unit"]) == (item["valid"] == "true"), "\(item["id"]) \(item["unit"])")
        }
    }

    @Test func everyDisplayNameAgrees() throws {
        for item in UcumCase.with("display") {
            let name = item["unit"].isEmpty ? Unit.one.englishName : try Unit(item["unit"]).englishName
            #expect(name == item["display"], "\(item["id"])")
        }
    }

    @Test func everyConversionAgreesInItsSignificantFigures() throws {
        for item in UcumCase.with("dstUnit") {
            let from = try Unit(item["srcUnit"])
            let to = try Unit(item["dstUnit"])
            let value = try #require(DecimalNumber(item["value"]))
            let expected = try #require(DecimalNumber(item["outcome"]))
            let result = try #require(from.convert(value, to: to), "\(item["id"])")
            // Exact inputs are given as whole numbers; the expected text then says how many figures count.
            let digits = String(expected.significand.magnitude).count
            #expect(result.rounded(significantDigits: digits) == expected, "\(item["id"]): \(result)")
        }
    }

    @Test func everyProductAndQuotientAgrees() throws {
        for item in UcumCase.with("uRes") {
            let (a, b) = (try #require(DecimalNumber(item["v1"])), try #require(DecimalNumber(item["v2"])))
            let (u, v) = (try Unit(item["u1"]), try Unit(item["u2"]))
            let expected = try #require(DecimalNumber(item["vRes"]))
            let unit = item["uRes"].isEmpty ? Unit.one : try Unit(item["uRes"])
            let quotient = item["uRes"].contains("-1") || item["uRes"].isEmpty
            let value = quotient ? a.divided(by: b) : a.multiplied(by: b)
            let combined = quotient ? u.divided(by: v) : u.multiplied(by: v)
            let result = try #require(combined).convert(try #require(value), to: unit)
            let digits = String(expected.significand.magnitude).count
            #expect(result?.rounded(significantDigits: digits) == expected, "\(item["id"])")
        }
    }
}
