import Foundation
import Quantities
import Standards
import Testing

@testable import Ranking

@Suite("Summaries and what is made from them")
struct SummaryTests {
    private let scheme = Fixture.scheme(
        [
            Fixture.indicator("x", thresholds: ["95", "90", "85"]),
            Fixture.indicator("y", direction: .lower, unit: "g", thresholds: ["1", "2", "3"]),
        ], gates: [Fixture.gate("credit", .verdict), Fixture.gate("form", .form)])

    private func declarations(_ count: Int, seed: UInt64 = 7) -> [Declaration] {
        var state = seed
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        return (0..<count).map { index in
            var values = [Fixture.value("x", "≥\(80 + next(200) / 10) %")]
            if next(5) > 0 { values.append(Fixture.value("y", "≤0.00\(next(4))\(next(10)) kg")) }
            return Fixture.declaration("E\(next(30))", "Q/E\(next(50)) \(index)-2025", values)
        }
    }

    @Test("packed facts come back as they were, missing values too")
    func packing() throws {
        let evaluation = Evaluator(scheme).evaluate(declarations(50))
        for summary in evaluation.summaries {
            #expect(StandardSummary(packed: summary.packed) == summary)
            let data = try JSONEncoder().encode(summary)
            #expect(try JSONDecoder().decode(StandardSummary.self, from: data) == summary)
        }
        #expect(evaluation.summaries.contains { $0.values[1].isNaN })
    }

    @Test("bytes that are cut short, too long or of another version are refused")
    func corrupt() {
        let packed = Evaluator(scheme).evaluate(declarations(1)).summaries[0].packed
        for length in 0..<packed.count { #expect(StandardSummary(packed: packed.prefix(length)) == nil) }
        #expect(StandardSummary(packed: packed + [0]) == nil)
        #expect(StandardSummary(packed: [9] + packed.dropFirst()) == nil)
    }

    @Test("one standard evaluated alone has the facts that it has among all")
    func alone() throws {
        let declarations = declarations(200)
        let evaluator = Evaluator(scheme)
        let evaluation = evaluator.evaluate(declarations)
        for declaration in declarations {
            let alone = try #require(evaluator.evaluateOne([declaration]))
            let place = try #require(
                evaluation.summaries.firstIndex {
                    $0.number == alone.summary.number && $0.enterprise == alone.summary.enterprise
                })
            #expect(evaluation.summaries[place] == alone.summary)
        }
    }

    @Test("standards evaluated in one go have the facts and the items that each has alone")
    func each() throws {
        var declarations = declarations(200)
        // One has several items, one belongs to no category, one was declared too late.
        declarations[3].indicators += [
            Indicator(
                name: "x", grade: "特等", requirement: try RequirementReader.read("≥ 97 %"))
        ]
        declarations[5].offerings = [Offering(kind: .model, name: "别的", commonName: "别的")]
        declarations[5].standard.title = "别的"
        declarations[7].channel = Channel(name: "平台", declaredAt: try #require(CalendarDate("2099-01-01")))
        let evaluator = Evaluator(scheme)
        let each = evaluator.evaluateEach(
            declarations, numbers: declarations.map { StandardNumber($0.standard.number) })
        #expect(each.count == declarations.count)
        for (declaration, found) in zip(declarations, each) {
            let alone = evaluator.evaluateOne([declaration])
            #expect(found?.summary == alone?.summary)
            #expect(found?.items == alone?.items)
        }
        #expect(each[7] == nil)
        #expect(evaluator.evaluateEach([], numbers: []).isEmpty)
    }

    @Test("lists made from stored facts after one change equal those of a new evaluation")
    func incremental() throws {
        var declarations = declarations(100)
        let evaluator = Evaluator(scheme)
        var summaries = evaluator.evaluate(declarations).summaries
        declarations[40].indicators = [Fixture.value("x", "≥99 %"), Fixture.value("y", "≤0.5 g")]
        let changed = try #require(evaluator.evaluateOne([declarations[40]])).summary
        let place = try #require(summaries.firstIndex { $0.number == changed.number })
        summaries[place] = changed
        let lists = CategoryLists(scheme, summaries)
        let anew = evaluator.evaluate(declarations)
        #expect(lists.rankings.map(\.tiers) == anew.rankings.map(\.tiers))
        #expect(lists.composite.map(\.standards) == anew.composite.map(\.standards))
        #expect(lists.shortlist.standards == anew.shortlist.standards)
        #expect(lists.distributions == CategoryLists(scheme, anew.summaries).distributions)
    }

    @Test("one, two and four threads give the same bytes, over many pieces of work")
    func threads() {
        let declarations = declarations(1500)
        let evaluations = [1, 2, 4].map { Evaluator(scheme).evaluate(declarations, threads: $0) }
        for other in evaluations.dropFirst() {
            #expect(EvaluationReport.json(other) == EvaluationReport.json(evaluations[0]))
            #expect(other.summaries == evaluations[0].summaries)
        }
        let shuffled = Evaluator(scheme).evaluate(declarations.reversed())
        #expect(EvaluationReport.json(shuffled) == EvaluationReport.json(evaluations[0]))
    }

    // MARK: Distributions

    private func distribution(_ values: [String], segments: [Segment]? = nil) -> Distribution {
        let scheme = Fixture.scheme([
            Fixture.indicator("x", unit: "g", thresholds: ["0.5", "0.3"], segments: segments)
        ])
        let declarations = values.enumerated().map { index, value in
            Fixture.declaration("A", "Q/A \(index)-2025", [Fixture.value("x", "≥\(value) g")])
        }
        let evaluation = Evaluator(scheme).evaluate(declarations)
        return Distribution.of(0, in: scheme, evaluation.summaries)[0]
    }

    @Test("edges are round, and every ranked standard lies in one bin")
    func edges() {
        let distribution = distribution(["0.1", "0.2", "0.3", "0.3", "0.70"])
        #expect(distribution.edges.first == 0.1)
        #expect(distribution.edges.last == 0.7)
        #expect(distribution.counts.count == 30)
        #expect(distribution.counts.reduce(0, +) == 5)
        // 0.3 lies in the bin that it opens, exactly.
        #expect(distribution.edges.contains(0.3))
        #expect(distribution.bin(of: 0.3).map { distribution.counts[$0] } == 2)
        #expect(distribution.bin(of: 0.7) == 29)
        #expect(distribution.thresholds == [0.5, 0.3])
        #expect(distribution.thresholdsOf == .all)
        #expect(distribution.higherIsBetter)
    }

    @Test(
        "one value, equal values, none: no crash and nothing lost",
        arguments: [["0.3"], ["5", "5"], ["0", "0"], []])
    func degenerate(_ values: [String]) {
        let distribution = distribution(values)
        #expect(distribution.counts.reduce(0, +) == values.count)
        #expect(distribution.edges.count == (values.isEmpty ? 0 : distribution.counts.count + 1))
    }

    @Test("a few far values do not squash the others into one bin, and are still counted", arguments: [1, 2])
    func far(_ count: Int) {
        let near = (30..<70).map { "0.\($0)" }
        let high = distribution(near + (0..<count).map { "\(700 + $0)" })
        #expect(high.above == count)
        #expect(high.below == 0)
        #expect(high.counts.reduce(0, +) == 40)
        #expect(high.edges.first == 0.3)
        #expect(high.counts.filter { $0 > 0 }.count > 15)
        // The same values without the far ones: the same bins.
        #expect(distribution(near).counts == high.counts)
    }

    @Test("where half of the values are the same, nothing is called far")
    func half() {
        let distribution = distribution((0..<20).map { _ in "5" } + ["6", "700"])
        #expect(distribution.counts.reduce(0, +) == 22)
        #expect(distribution.above == 0)
    }

    @Test("values of very different size are all counted")
    func spread() {
        let distribution = distribution(["0.000001", "1000000000", "1"])
        #expect(distribution.counts.reduce(0, +) == 3)
        #expect(distribution.counts.count <= 60)
    }
}
