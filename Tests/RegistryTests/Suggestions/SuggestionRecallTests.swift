import Diagnostics
import Database
import Foundation
import Reading
import Standards
import TestSupport
import Testing

@testable import Registry

/// Over the shipped schemes and the sample registry: seven categories, their indicators, 179 enterprises, 1,200 standards.
///
/// Covered are wrong, missing, superfluous and swapped characters, homophones, pinyin in full and in initials (with slips
/// where names are in memory), English words with slips, full-width and traditional forms, and numbers with wrong, swapped,
/// missing or look-alike characters, other zeros, another year or none. Not covered: several words in another order, pinyin
/// with slips of enterprises' names, and a wrong character of another sound in the middle of a name of three that is all that
/// is typed of an enterprise.
@Suite("Suggestions over what ships")
struct SuggestionRecallTests {
    @Test(
        "Of queries with mistakes 95 in 100 have what was meant among the first five, and each way of being wrong 85"
    )
    func recall() async throws {
        try await Self.withSamples { registry in
            let count = MisspeltQueries.all.reduce(0) { $0 + $1.queries.count }
            #expect(count >= 150)
            var missed: [String] = []
            for (way, queries) in MisspeltQueries.all {
                let before = missed.count
                for (typed, meant) in queries {
                    let found = try await registry.suggestions(typed).prefix(5).map(Self.meant)
                    if !found.contains(where: { $0.contains(meant) }) {
                        missed.append("\(way): \(typed) is not \(meant), but \(found.compactMap(\.first))")
                    }
                }
                #expect(
                    Double(missed.count - before) <= 0.15 * Double(queries.count),
                    "\(way): \(missed[before...])")
            }
            let recall = 1 - Double(missed.count) / Double(count)
            #expect(recall >= 0.95, "\(missed.joined(separator: "\n"))")
        }
    }

    @Test("Who makes no mistake gets what was meant first")
    func exact() async throws {
        try await Self.withSamples { registry in
            for (typed, meant) in MisspeltQueries.right {
                let first = try #require(try await registry.suggestions(typed).first, "\(typed)")
                #expect(Self.meant(first).contains(meant), "\(typed): \(first)")
                #expect([.prefix, .number].contains(first.match), "\(typed): \(first)")
            }
        }
    }

    /// What a suggestion may be meant as: one that leads to several standards is each of them.
    private static func meant(_ suggestion: Suggestion) -> [MisspeltQueries.Meant] {
        switch suggestion.target {
        case .category(let id): [.category(id)]
        case .indicator, .indicators: [.indicator(suggestion.text.zh)]
        case .enterprise: [.enterprise(suggestion.text.zh)]
        case .standard(_, let number), .number(let number): [.standard(number)]
        }
    }

    /// Runs with what ships, on each engine.
    static func withSamples(_ body: @escaping @Sendable (Registry) async throws -> Void) async throws {
        let names = [
            "air-cleaners", "energystar-refrigerators", "faucets", "gas-water-heaters", "last-mile-delivery",
            "rice", "room-air-conditioners",
        ]
        let schemes = try names.map { name in
            let file = ProjectFolder.root.appending(path: "Schemes/\(name).yaml")
            return (text: try String(contentsOf: file, encoding: .utf8), file: "\(name).yaml")
        }
        let samples = try Data(contentsOf: ProjectFolder.root.appending(path: "Samples/registry.jsonl"))
        let input = try await InputReader().read([UInt8](samples), name: "registry.jsonl")
        for engine in TestEngine.present {
            try await engine.withDatabase { address in
                let registry = try await RegistryFixture.open(DatabaseLocation(address))
                for (text, file) in schemes { _ = try await registry.addScheme(text, file: file) }
                _ = try await registry.load(input.declarations)
                try await body(registry)
                try registry.close()
            }
        }
    }
}
