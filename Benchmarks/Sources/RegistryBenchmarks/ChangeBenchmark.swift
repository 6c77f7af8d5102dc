import Database
import Diagnostics
import Foundation
import Quantities
import Ranking
import Reading
import Registry
import Standards

/// What one changed declaration costs in a category.
///
/// Loads the declarations into a fresh registry, then again and again declares a new version of one standard and
/// asks for the category's pages. Prints one line of JSON with milliseconds.
enum ChangeBenchmark {
    static func run(scheme: String, declarations: String, runs: Int) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "lingpao-bench-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let registry = try await Registry(
            DatabaseLocation(folder.appending(path: "r.sqlite").path),
            now: { Timestamp(milliseconds: 20_600 * 86_400_000) }
        ).acting(as: .local(user: "benchmark"))
        _ = try await registry.addScheme(
            String(contentsOfFile: scheme, encoding: .utf8), file: scheme)
        guard let category = try await registry.categories().first else { throw BenchmarkFailure.usage }
        let input = try await InputReader().read(path: declarations)
        _ = try await registry.load(input.declarations, bulk: true)
        guard let before = try await registry.category(category.id) else { throw BenchmarkFailure.usage }

        let candidates = input.declarations.filter { declaration in
            declaration.channel != nil
                && declaration.offerings.contains { $0.commonName == before.scheme.title.zh }
        }
        var work: [Double] = []
        var pages: [Double] = []
        let clock = ContinuousClock()
        for run in 0..<runs {
            var changed = candidates[run * 37 % candidates.count]
            changed.replaces = changed.version
            changed.version += run + 1
            changed.indicators[0].requirement = try RequirementReader.read("≥ 9.\(run) W·h/(W·h)")
            let start = clock.now
            _ = try await registry.load([changed])
            let loaded = clock.now
            _ = try await registry.category(category.id)
            _ = try await registry.ranking(category: category.id, indicator: 0, tier: 0, page: 1)
            _ = try await registry.shortlist(category: category.id, page: 1)
            work.append((loaded - start) / .milliseconds(1))
            pages.append((clock.now - loaded) / .milliseconds(1))
        }
        work.sort()
        pages.sort()
        print(
            """
            {"standards": \(before.counts.standards), "update_ms_median": \(work[runs / 2]), \
            "update_ms_p95": \(work[runs * 95 / 100]), "update_ms_worst": \(work[runs - 1]), "pages_ms_median": \(pages[runs / 2]), \
            "pages_ms_worst": \(pages[runs - 1])}
            """)
        try registry.close()
    }
}
