import Diagnostics
import Foundation
import Ranking
import Reading
import Samples
import Standards
import Testing

@Suite("The sample registry")
struct SampleRegistryTests {
    @Test("the bytes depend on count, seed and schemes, not on the number of threads")
    func determinism() async throws {
        let schemes = SampleFixture.schemes
        let one = try await SampleFixture(standards: 6000, schemes: schemes, threads: 1)
        let two = try await SampleFixture(standards: 6000, schemes: schemes, threads: 2)
        let many = try await SampleFixture(standards: 6000, schemes: schemes, threads: 7)
        #expect(one.declarations == two.declarations && one.truth == two.truth)
        #expect(one.declarations == many.declarations && one.truth == many.truth)
        let other = try await SampleFixture(standards: 6000, seed: 2, schemes: schemes)
        #expect(one.declarations != other.declarations)
    }

    @Test(
        "there are exactly as many declarations as asked for, each with a key of its own",
        arguments: [1, 7, 500, 4321])
    func count(standards: Int) async throws {
        let lines = try await SampleFixture(standards: standards, schemes: SampleFixture.schemes).lines()
        #expect(lines.count == standards)
        let keys = lines.map { "\($0.enterprise.id) \(StandardNumber($0.standard.number).normalized)" }
        #expect(Set(keys).count == standards)
        let enterprises = Set(lines.map(\.enterprise.id)).count
        #expect(enterprises == SampleOptions(standards: standards, seed: 1).enterprises)
    }

    @Test("enterprises are plainly fictional, in every division, with codes that are right and never issued")
    func enterprises() async throws {
        let lines = try await SampleFixture(standards: 2000, schemes: SampleFixture.schemes).lines()
        for line in lines {
            let code = try CreditCode(line.enterprise.id)
            #expect(ReservedCode.contains(code))
            #expect(line.enterprise.idScheme == "USCC")
            #expect(line.enterprise.name.hasPrefix("示例"))
        }
        #expect(Set(lines.map(\.enterprise.division)) == Set(Division.beijing.map(\.code)))
        let names = Dictionary(grouping: lines, by: \.enterprise.id).mapValues {
            Set($0.map(\.enterprise.name))
        }
        #expect(names.values.allSatisfy { $0.count == 1 })
        #expect(Set(names.values.flatMap(\.self)).count == names.count)
    }

    @Test("proportions are those of the national platform")
    func proportions() async throws {
        let lines = try await SampleFixture(standards: 20_000, schemes: SampleFixture.schemes).lines()
        let enterprises = Double(Set(lines.map(\.enterprise.id)).count)
        #expect(abs(20_000 / enterprises - 3_165_625.0 / 472_459) < 0.01)
        let offerings = Double(lines.reduce(0) { $0 + $1.offerings.count })
        #expect(abs(offerings / 20_000 - 5_271_353.0 / 3_165_625) < 0.05)
        let own = lines.count { StandardNumber($0.standard.number).kind == .enterprise }
        #expect(abs(Double(own) / 20_000 - 0.83) < 0.015)
        let indicators = Double(lines.reduce(0) { $0 + $1.indicators.count })
        #expect((8.0...16.0).contains(indicators / 20_000))
        let years = Dictionary(grouping: lines.compactMap(\.channel), by: { $0.declaredAt.prefix(4) })
            .mapValues { Double($0.count) }
        #expect(Set(years.keys) == ["2019", "2020", "2021", "2022", "2023", "2024", "2025", "2026"])
        // 2023 had 546,160 new standards, 2022 some 472,000.
        let growth = try #require(years["2023"]) / #require(years["2022"])
        #expect(abs(growth - 546.0 / 472) < 0.1)
    }

    @Test("the reader of declarations takes every line")
    func accepted() async throws {
        let sample = try await SampleFixture(standards: 5000, schemes: SampleFixture.schemes)
        let result = DeclarationReader(file: "sample.jsonl").read(sample.declarations)
        #expect(result.rejects.isEmpty, "\(result.rejects.prefix(3))")
        #expect(result.declarations.count == 5000)
        #expect(result.diagnostics.filter { $0.severity == .error }.isEmpty)
    }

    @Test("each shipped scheme finds declarations of its category, with its attributes and indicators")
    func categories() async throws {
        let lines = try await SampleFixture(standards: 3000, schemes: SampleFixture.schemes, rates: .none)
            .lines()
        for scheme in SampleFixture.schemes {
            let names = Set(scheme.categoryNames)
            let mine = lines.filter { line in
                line.offerings.allSatisfy { names.contains(NormalizedName.of($0.commonName)) }
            }
            #expect(mine.count > 30, "\(scheme.id)")
            #expect(
                mine.allSatisfy {
                    $0.offerings.allSatisfy { ($0.kind == "service") == (scheme.kind == .service) }
                })
            let attributes = Set(scheme.attributes.map(\.name.zh))
            for line in mine {
                let given = Set(line.attributes.keys).union(
                    line.indicators.flatMap { $0.segment.map { Array($0.keys) } ?? [] })
                #expect(given == attributes, "\(scheme.id) \(line.standard.number)")
            }
            let core = scheme.indicators.filter { $0.role == .core && $0.varieties.isEmpty }
            for indicator in core {
                guard case .declared(let accepted) = indicator.components[0].source else { continue }
                #expect(
                    mine.allSatisfy {
                        $0.indicators.contains { accepted.contains(NormalizedName.of($0.name)) }
                    },
                    "\(scheme.id) \(indicator.id)")
            }
        }
    }

    @Test("without schemes there are other categories, and without a count nothing")
    func noSchemes() async throws {
        let lines = try await SampleFixture(standards: 300, schemes: []).lines()
        #expect(lines.count == 300)
        #expect(Set(lines.map(\.standard.kind)) == ["product", "service", "food"])
        let none = try await SampleFixture(standards: 0, schemes: [])
        #expect(none.declarations.isEmpty && none.truth.isEmpty)
    }

    @Test("bar codes are of the range for use inside shops, with a right check digit")
    func barcodes() async throws {
        let lines = try await SampleFixture(standards: 500, schemes: []).lines()
        let codes = lines.flatMap(\.offerings).compactMap(\.barcode)
        #expect(codes.count > 100)
        for code in codes {
            let digits = code.compactMap(\.wholeNumberValue)
            #expect(digits.count == 13 && digits[0] == 2)
            let sum = digits.enumerated().reduce(0) { $0 + $1.element * ($1.offset % 2 == 0 ? 1 : 3) }
            #expect(sum % 10 == 0)
        }
    }
}
