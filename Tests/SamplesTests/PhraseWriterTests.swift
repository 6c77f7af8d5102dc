import Foundation
import Quantities
import Testing

@testable import Samples

@Suite("Phrases of sample values")
struct PhraseWriterTests {
    private func component(_ form: ComponentPlan.Form, _ code: String) throws -> ComponentPlan {
        let unit = try Unit(code)
        return ComponentPlan(
            column: 0, name: Array("指标".utf8), form: form, spellings: UnitSpelling.spellings(of: unit),
            unit: unit == .one ? [] : Array(unit.code.utf8), otherUnit: UnitSpelling.incomparable(with: unit),
            isPercentage: code == "%")
    }

    private func read(_ json: JSONBytes) throws -> Requirement {
        let phrase = try JSONDecoder().decode(SampleLine.Phrase.self, from: Data(json.bytes))
        return try RequirementReader.read(phrase.text, unit: try phrase.unit.map { try Unit($0) })
    }

    @Test(
        "the reader of phrases finds the number and the bound in every way of writing",
        arguments: [
            "W.h/(W.h)", "%", "dB(A)", "m3/h", "1", "min", "mg/kg", "L/min", "{score}", "Cel", "kW.h",
        ],
        [true, false])
    func bounds(code: String, isLower: Bool) throws {
        let component = try component(isLower ? .higher : .lower, code)
        let unit = try Unit(code)
        var generator = SeededGenerator(seed: 3)
        var plain = 0
        for _ in 0..<300 {
            var json = JSONBytes()
            PhraseWriter.appendBound(
                450, decimals: 2, isLower: isLower, component, otherUnit: false, to: &json, &generator)
            let requirement = try read(json)
            let text = requirement.text
            switch requirement.kind {
            case .value: plain += 1
            case .interval:
                #expect((requirement.lower != nil) == isLower, "\(text)")
                #expect((requirement.upper != nil) == !isLower, "\(text)")
                let isOpen = ["＞", ">", "大于", "＜", "<", "小于"].contains { text.hasPrefix($0) }
                #expect((requirement.lower ?? requirement.upper)?.closed == !isOpen, "\(text)")
            default: Issue.record("\(text) is read as \(requirement.kind)")
            }
            let bound = requirement.lower ?? requirement.upper
            #expect(bound?.value == DecimalNumber("4.50"), "\(text)")
            if unit != .one {
                let read = try Unit(try #require(requirement.unit, "\(text)"))
                #expect(read.isComparable(with: unit), "\(text)")
            }
        }
        #expect((1...60).contains(plain))
    }

    @Test("intervals are read with both ends", arguments: ["mm", "%", "1", "Cel"])
    func intervals(code: String) throws {
        let component = try component(.narrower, code)
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<200 {
            var json = JSONBytes()
            PhraseWriter.appendInterval(140, 200, decimals: 1, component, to: &json, &generator)
            let requirement = try read(json)
            #expect(requirement.lower?.value == DecimalNumber("14"), "\(requirement.text)")
            #expect(requirement.upper?.value == DecimalNumber("20"), "\(requirement.text)")
        }
    }

    @Test(
        "a unit that cannot be compared is one of another dimension",
        arguments: ["kg", "V", "mm", "%", "1", "W"])
    func incomparable(code: String) throws {
        let unit = try Unit(code)
        let other = try Unit(String(decoding: UnitSpelling.incomparable(with: unit), as: UTF8.self))
        #expect(!other.isComparable(with: unit))
    }

    @Test("every spelling of a unit is read as that unit")
    func spellings() throws {
        for code in [
            "W.h/(W.h)", "%", "dB(A)", "m3/h", "min", "mg/kg", "L/min", "{score}", "Cel", "a", "MOhm",
        ] {
            let unit = try Unit(code)
            let spellings = UnitSpelling.spellings(of: unit)
            #expect(!spellings.isEmpty)
            for spelling in spellings {
                #expect(try Unit(String(decoding: spelling, as: UTF8.self)).isComparable(with: unit))
            }
        }
        #expect(UnitSpelling.spellings(of: .one) == [[]])
    }
}
