import Diagnostics
import Foundation
import Ranking
import Samples
import Testing

@Suite("Seeded schemes for benchmarks")
struct SampleSchemesTests {
    static let schemes: [Scheme] = SampleSchemes.files(count: 24, seed: 1).compactMap {
        SchemeCompiler.compile($0.text, file: $0.id).scheme
    }

    @Test("every one compiles without a finding, also at the full count")
    func compile() {
        for file in SampleSchemes.files(count: 300, seed: 7).shuffled().prefix(60) {
            let result = SchemeCompiler.compile(file.text, file: file.id)
            #expect(
                result.diagnostics.isEmpty, "\(result.diagnostics.map { $0.rendered(in: .en) }) \(file.text)")
            #expect(result.scheme?.id == file.id)
        }
    }

    @Test("each has ten core indicators, one pair, one derived, segments, open and closed bounds somewhere")
    func shape() {
        #expect(Self.schemes.count == 24)
        var open = 0
        var closed = 0
        for scheme in Self.schemes {
            #expect(scheme.indicators.count { $0.role == .core } == 10)
            #expect(scheme.indicators.count { $0.components.count == 2 } == 1)
            let derived = scheme.indicators.flatMap(\.components).count { component in
                if case .derived = component.source { return true }
                return false
            }
            #expect(derived == 1)
            #expect(scheme.indicators.contains { $0.segments.count > 1 })
            for threshold in scheme.indicators.flatMap(\.segments).flatMap(\.thresholds).flatMap(\.self) {
                if threshold.closed { closed += 1 } else { open += 1 }
            }
        }
        #expect(open > 100 && closed > 100)
    }

    @Test("the texts depend on the seed alone")
    func determinism() {
        let one = SampleSchemes.files(count: 5, seed: 3).map(\.text)
        #expect(one == SampleSchemes.files(count: 5, seed: 3).map(\.text))
        #expect(one == SampleSchemes.files(count: 9, seed: 3).prefix(5).map(\.text))
        #expect(one != SampleSchemes.files(count: 5, seed: 4).map(\.text))
    }

    @Test("declarations for them reach all tiers, and some lack values or cannot be compared")
    func declarations() async throws {
        let schemes = Array(Self.schemes.prefix(6))
        let sample = try await SampleFixture(standards: 3000, schemes: schemes, outsideShare: 0)
        let lines = try sample.lines()
        let names = Set(schemes.flatMap(\.categoryNames))
        #expect(lines.allSatisfy { names.contains(NormalizedName.of($0.offerings[0].commonName)) })
        for scheme in schemes {
            #expect(
                lines.contains {
                    scheme.categoryNames.contains(NormalizedName.of($0.offerings[0].commonName))
                })
        }
        let kinds = Set(try sample.defects().map(\.defect))
        #expect(kinds.isSuperset(of: [.missingIndicator, .incomparableUnit, .missingAttribute]))
    }
}
