import Foundation
import Ranking
import Samples
import Standards
import Testing

@Suite("The truth beside the sample registry")
struct SampleTruthTests {
    @Test("defects are as frequent as published checks found them")
    func rates() async throws {
        let count = 20_000
        let sample = try await SampleFixture(standards: count, schemes: SampleFixture.schemes)
        let defects = try sample.defects()
        func share(_ kinds: SampleDefect.Kind...) -> Double {
            Double(Set(defects.filter { kinds.contains($0.defect) }.map(\.line)).count) / Double(count)
        }
        let rates = DefectRates.observed
        #expect(abs(share(.badNumber, .badTitle) - rates.numberOrTitle) < 0.01)
        #expect(abs(share(.missingMethod, .missingIndicator) - rates.indicatorOrMethod) < 0.01)
        #expect(abs(share(.obsoleteMethod, .obsoleteStandard) - rates.obsolete) < 0.003)
        #expect(abs(share(.undeclared) - rates.undeclared) < 0.006)
        #expect(abs(share(.inconsistent) - rates.inconsistent) < 0.005)
        #expect(abs(share(.incomparableUnit) - rates.incomparableUnit) < 0.003)
        // Only where a scheme names the limit of a standard.
        #expect((0.0001...rates.belowLimit * 1.5).contains(share(.belowLimit)))
        for kind in SampleDefect.Kind.allCases where kind != .obsoleteStandard {
            #expect(defects.contains { $0.defect == kind }, "\(kind)")
        }
    }

    @Test("every entry names a line, its enterprise and its number")
    func places() async throws {
        let sample = try await SampleFixture(standards: 3000, schemes: SampleFixture.schemes)
        let lines = try sample.lines()
        var last = 0
        for defect in try sample.defects() {
            let line = lines[defect.line - 1]
            #expect(defect.line >= last)
            last = defect.line
            #expect(line.enterprise.id == defect.enterprise)
            #expect(line.standard.number == defect.number)
            if let place = defect.place { #expect(line.indicators[place].name == defect.name) }
        }
    }

    @Test("what the truth says is what the declaration shows")
    func content() async throws {
        let sample = try await SampleFixture(standards: 20_000, schemes: SampleFixture.schemes)
        let lines = try sample.lines()
        for defect in try sample.defects() {
            #expect(Self.shows(defect, lines[defect.line - 1]), "\(defect)")
        }
    }

    @Test("what the truth does not name is in order")
    func nothingElse() async throws {
        let sample = try await SampleFixture(standards: 5000, schemes: SampleFixture.schemes)
        let defects = Dictionary(grouping: try sample.defects(), by: \.line)
        for (index, line) in try sample.lines().enumerated() {
            let kinds = Set((defects[index + 1] ?? []).map(\.defect))
            let number = StandardNumber(line.standard.number)
            if !kinds.contains(.badNumber) { #expect(number.deviations == [], "\(number.text)") }
            if !kinds.contains(.badTitle) { #expect(line.offerings[0].commonName == line.standard.title) }
            if !kinds.contains(.missingMethod) { #expect(line.indicators.allSatisfy { !$0.methods.isEmpty }) }
            #expect((line.channel == nil) == kinds.contains(.undeclared))
            for method in line.indicators.flatMap(\.methods) {
                #expect(StandardNumber(method).isUnderstood, "\(method)")
            }
        }
    }

    @Test("a registry without defects has no truth to tell")
    func noDefects() async throws {
        let sample = try await SampleFixture(standards: 500, schemes: SampleFixture.schemes, rates: .none)
        #expect(sample.truth.isEmpty)
    }

    /// Whether a declaration has the defect.
    private static func shows(_ defect: SampleDefect, _ line: SampleLine) -> Bool {
        let entry = defect.place.map { line.indicators[$0] }
        let number = StandardNumber(line.standard.number)
        switch defect.defect {
        case .badNumber:
            guard let form = defect.form.flatMap({ deviations[$0] }) else { return false }
            return number.deviations.contains(form) && StandardNumber(defect.expected ?? "").deviations == []
        case .badTitle:
            return line.standard.title != line.offerings[0].commonName
                && line.standard.title != defect.expected
        case .missingMethod: return entry?.methods == []
        case .missingIndicator: return !line.indicators.contains { $0.name == defect.name }
        case .obsoleteStandard: return defect.expected.map { StandardNumber($0) != number } ?? false
        case .obsoleteMethod:
            return entry?.methods.count == 1 && StandardNumber(entry?.methods[0] ?? "").year != nil
                && entry?.methods[0] != defect.expected
        case .undeclared: return line.channel == nil
        case .belowLimit, .incomparableUnit, .incomparableMethod: return entry != nil
        case .inconsistent:
            guard let entry else { return false }
            if defect.form == "repeated" { return isRepeated(entry, line) }
            return defect.form != "reversed" || entry.requirement.text.contains { "～~".contains($0) }
        case .missingAttribute: return defect.name.map { line.attributes[$0] == nil } ?? false
        }
    }

    private static func isRepeated(_ entry: SampleLine.Entry, _ line: SampleLine) -> Bool {
        let same = line.indicators.filter {
            $0.name == entry.name && $0.grade == entry.grade && $0.segment == entry.segment
        }
        return same.count > 1
    }

    private static let deviations: [String: StandardNumber.Deviations] = [
        "missingSpace": .missingSpace, "twoDigitYear": .twoDigitYear, "fullWidth": .fullWidth, "dash": .dash,
        "hanInCode": .hanInCode, "ambiguous": .ambiguous, "missingYear": .missingYear,
        "lowerCase": .lowerCase,
    ]
}
