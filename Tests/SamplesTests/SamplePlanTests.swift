import Diagnostics
import Quantities
import Ranking
import Standards
import Testing

@testable import Samples

@Suite("What a sample registry is planned from")
struct SamplePlanTests {
    @Test(
        "counts sum to the number asked for, and nobody is without a standard",
        arguments: [1, 2, 6, 7, 99, 12_345])
    func counts(standards: Int) {
        let options = SampleOptions(standards: standards, seed: 8)
        let starts = EnterpriseCounts(options).starts
        #expect(starts.count == options.enterprises + 1)
        #expect(starts.first == 0 && starts.last == standards)
        #expect(zip(starts, starts.dropFirst()).allSatisfy { $0 < $1 })
    }

    @Test("most enterprises have a few standards, some many")
    func tail() {
        let starts = EnterpriseCounts(SampleOptions(standards: 20_000, seed: 8)).starts
        let counts = zip(starts, starts.dropFirst()).map { $1 - $0 }.sorted()
        #expect((2...5).contains(counts[counts.count / 2]))
        #expect((counts.last ?? 0) > 60)
    }

    @Test("the full size keeps the proportions of the national platform")
    func fullSize() {
        #expect(SampleOptions(standards: 3_165_625, seed: 1).enterprises == 472_459)
        #expect(SampleOptions(standards: 1, seed: 1).enterprises == 1)
    }

    @Test("numbers are written with all their digits")
    func digits() {
        func written(_ write: (inout JSONBytes) -> Void) -> String {
            var text = JSONBytes()
            write(&text)
            return String(decoding: text.bytes, as: UTF8.self)
        }
        #expect(written { $0.append(0) } == "0")
        #expect(written { $0.append(-42) } == "-42")
        #expect(written { $0.append(7, width: 4) } == "0007")
        #expect(written { $0.append(450, decimals: 2) } == "4.50")
        #expect(written { $0.append(5, decimals: 3) } == "0.005")
        #expect(written { $0.append(-5, decimals: 1) } == "-0.5")
        #expect(JSONBytes.escaped("a\"b\\c\n中") == Array("a\\\"b\\\\c\\u000a中".utf8))
    }

    @Test("attributes stay in the range of the scheme, and sometimes lie exactly on a boundary")
    func attributes() throws {
        let range = NumericRange(
            lower: .init(value: DecimalNumber(0), closed: false),
            upper: .init(value: DecimalNumber(14_000), closed: true))
        let attribute = Attribute(
            id: "capacity", name: .init(same: "capacity"), names: [],
            domain: .number(unit: try Unit("W"), range: range))
        let plan = AttributePlan(attribute, boundaries: [0, 4500, 7100, 14_000])
        var generator = SeededGenerator(seed: 1)
        let values = (0..<3000).map { _ in plan.draw(&generator) }
        #expect(values.allSatisfy { $0 > 0 && $0 <= 14_000 })
        #expect(values.count { $0 == 4500 } > 50)
        for (low, high) in [(0.0, 4500.0), (4500, 7100), (7100, 14_000)] {
            #expect(values.contains { $0 > low && $0 < high })
        }
        var text = JSONBytes()
        plan.append(3500, to: &text)
        #expect(String(decoding: text.bytes, as: UTF8.self) == "\"3500 W\"")
    }

    @Test("choices and answers are among those that the scheme names")
    func choices() {
        let options = ["a", "b", "c"].map { Attribute.Option(id: $0, name: .init(same: $0), names: []) }
        let choice = AttributePlan(
            Attribute(id: "type", name: .init(same: "type"), names: [], domain: .choice(options)),
            boundaries: [])
        let answer = AttributePlan(
            Attribute(id: "ice", name: .init(same: "ice"), names: [], domain: .yesno), boundaries: [])
        var generator = SeededGenerator(seed: 1)
        let drawn = (0..<200).map { _ in choice.draw(&generator) }
        #expect(Set(drawn) == [0, 1, 2])
        #expect(drawn.count { $0 == 0 } > drawn.count { $0 == 2 })
        #expect(Set((0..<50).map { _ in answer.draw(&generator) }) == [0, 1])
    }

    @Test("conditions hold as their ends say")
    func conditions() {
        let range = NumericRange(
            lower: .init(value: DecimalNumber(10), closed: false),
            upper: .init(value: DecimalNumber(20), closed: true))
        let condition = ConditionPlan(
            SegmentCondition(terms: [.range(attribute: 0, range), .options(attribute: 1, [0, 2])]))
        #expect(condition.holds([20, 0]) && condition.holds([10.5, 2]))
        #expect(!condition.holds([10, 0]) && !condition.holds([20.5, 0]) && !condition.holds([15, 1]))
        #expect(condition.boundaries(of: 0) == [10, 20] && condition.boundaries(of: 1).isEmpty)
    }

    @Test("thresholds that are expressions are computed from the attributes")
    func expressions() throws {
        let two = Ranking.Expression.number(DecimalNumber(2))
        let sum = Ranking.Expression.binary(.add, .attribute(0), .binary(.multiply, two, .attribute(1)))
        #expect(ThresholdExpression.value(sum, attributes: [1, 3]) == 7)
        #expect(ThresholdExpression.value(sum, attributes: [1]) == nil)
        let chosen = Ranking.Expression.conditional(.binary(.greater, .attribute(0), two), .negate(two), two)
        #expect(ThresholdExpression.value(chosen, attributes: [3]) == -2)
        #expect(ThresholdExpression.value(chosen, attributes: [2]) == 2)
        let called = Ranking.Expression.call(.max, [two, .call(.sqrt, [.attribute(0)])])
        #expect(ThresholdExpression.value(called, attributes: [9]) == 3)
        #expect(ThresholdExpression.value(.call(.ln, [.number(DecimalNumber(0))]), attributes: []) == nil)
    }

    @Test("the catalogue's standards are understood, replaced ones differ from their replacements")
    func catalogue() {
        for plan in SampleCatalogue.categories {
            #expect(plan.indicators.count + plan.fillers.count >= 8)
            for indicator in plan.indicators + plan.fillers {
                #expect(indicator.segments.count == 1)
                for method in indicator.methods {
                    #expect(StandardNumber(String(decoding: method, as: UTF8.self)).deviations == [])
                }
            }
        }
        for pair in SampleCatalogue.superseded { #expect(pair.number != pair.replacement) }
        #expect(SampleCatalogue.superseded.map(\.since) == SampleCatalogue.superseded.map(\.since).sorted())
    }
}
