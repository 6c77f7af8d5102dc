import Documents
import Foundation
import Quantities
import Standards
import StandardReading
import TestSupport
import Testing

@testable import Reading

/// Two real standards against what persons read from them: one born digital, one a scan.
@Suite(
    "Two rice standards are read as persons read them",
    .enabled(if: SharedMaterial.isPresent, "the shared material is not there"))
struct RiceReadingTests {
    /// Whether the line network is installed.
    static let hasNetwork = FileManager.default.fileExists(atPath: "/usr/local/lib/lingpao/lines.onnx")

    struct Truth: Decodable {
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
        var replaces: [String]
        var published: String
        var implemented: String
        var ics: String
        var ccs: String
        var references: [String]
        var indicators: [Value]
        var methods: [String: String]
    }

    private func truth(_ name: String) throws -> Truth {
        try JSONDecoder().decode(
            Truth.self, from: Data(contentsOf: SharedMaterial.file("data/rice/\(name).json")))
    }

    private func read(_ name: String) async throws -> StandardContent {
        try await StandardFileReader(executable: TestWorkbook.worker).read(
            path: SharedMaterial.file("data/rice/\(name).pdf").path
        ).content
    }

    /// A name in which spellings of the same are equal.
    private func plain(_ name: String) -> String {
        name.replacing("：", with: ":").replacing("，", with: ",").filter { !$0.isWhitespace }
    }

    private func name(_ indicator: Indicator) -> String {
        plain((indicator.parents + [indicator.name]).joined())
    }

    private func isRight(_ indicator: Indicator, _ value: Truth.Value) -> Bool {
        let requirement = indicator.requirement
        if let text = value.text { return plain(requirement.text) == plain(text) }
        // A grade on a scale (碱消值, 级) has no unit but its scale.
        if value.unit == "级" {
            return requirement.ordinal?.from == value.min?.description
                && requirement.ordinal?.to == value.max?.description
        }
        let unit = value.unit == "分" ? "{score}" : value.unit
        return requirement.lower?.value == value.min.flatMap { DecimalNumber($0.description) }
            && requirement.upper?.value == value.max.flatMap { DecimalNumber($0.description) }
            && requirement.unit == unit
    }

    @Test("The digital one is right to the last value, method and reference")
    func digital() async throws {
        let truth = try truth("DB32T1580-2019")
        let content = try await read("DB32T1580-2019")
        #expect(content.cover.number == truth.number)
        #expect(content.cover.title == truth.title)
        #expect(content.cover.replaces == truth.replaces)
        #expect(content.cover.published?.description == truth.published)
        #expect(content.cover.implemented?.description == truth.implemented)
        #expect(content.cover.ics == truth.ics)
        #expect(content.cover.ccs == truth.ccs)
        #expect(content.references.map(\.number) == truth.references)
        #expect(content.indicators.count == truth.indicators.count)
        for value in truth.indicators {
            let found = content.indicators.first { name($0) == plain(value.name) && $0.grade == value.grade }
            let indicator = try #require(found, "\(value.name) \(value.grade ?? "")")
            #expect(isRight(indicator, value), "\(value)")
            #expect(
                indicator.place?.page == 5 && indicator.place?.table == "1" && indicator.place?.box != nil)
            let method = truth.methods.first { plain(value.name).contains($0.key) }?.value
            #expect(method.map(indicator.methods.contains) ?? true, "\(value.name): \(indicator.methods)")
        }
    }

    @Test(
        "Of the scan every sure value is right, all but one of the values are, and three quarters of them surely",
        .enabled(if: hasNetwork, "the line network is not installed"))
    func scan() async throws {
        let truth = try truth("GBT20040-2005")
        let content = try await read("GBT20040-2005")
        #expect(content.cover.number == truth.number)
        #expect(content.cover.title == truth.title)
        #expect(content.cover.replaces == truth.replaces)
        #expect(content.cover.published?.description == truth.published)
        #expect(content.cover.implemented?.description == truth.implemented)
        #expect(content.cover.ics == truth.ics)
        #expect(content.cover.ccs == truth.ccs)
        #expect(content.references.map(\.number) == truth.references)
        var right = 0
        for indicator in content.indicators {
            let value = truth.indicators.first {
                plain($0.name) == name(indicator) && $0.grade == indicator.grade
            }
            if let value, isRight(indicator, value) {
                right += 1
            } else {
                #expect(
                    indicator.confidence < Indicator.sureConfidence,
                    "\(name(indicator)): \(indicator.requirement.text)")
            }
        }
        #expect(content.indicators.count == truth.indicators.count)
        #expect(right >= 27, "\(right) of \(truth.indicators.count)")
        let sure = content.indicators.count { $0.confidence >= Indicator.sureConfidence }
        #expect(sure * 4 >= right * 3, "\(sure) of \(right)")
    }
}
