import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Ranking

/// Holes and overlaps of segments, exactly.
@Suite struct ScopeGridTests {
    private func findings(_ segments: [String], range: String = "(0, 14000]") -> [Diagnostic] {
        let list = segments.map { "        - {when: \($0), thresholds: [1, 2, 3]}\n" }.joined()
        let text = """
            scheme:
              id: s
              version: "1"
              title: {zh: 试, en: T}
              kind: product
              cutoff: 2026-06-30
              coreException: {zh: 试, en: test}
              attributes:
                - {id: capacity, name: {zh: 额定制冷量, en: Capacity}, type: number, unit: W, range: "\(range)"}
                - id: type
                  name: {zh: 类型, en: Type}
                  type: choice
                  options: [{id: a, name: {zh: 甲, en: A}}, {id: b, name: {zh: 乙, en: B}}]
                - {id: split, name: {zh: 分体, en: Split}, type: yesno}
              indicators:
                - id: noise
                  name: {zh: 噪声, en: Noise}
                  role: core
                  direction: lower
                  source: illustrative
                  segments:

            """ + list
        return SchemeCompiler.compile(text, file: "f").diagnostics
    }

    @Test(arguments: [
        (["{capacity: \"(0, 4500]\"}", "{capacity: \"(4500, 14000]\"}"], []),
        (["{capacity: \"<= 4500\"}", "{capacity: \"> 4500\"}"], []),
        (["{capacity: \"(0, 4500]\"}", "{capacity: \"(7100, 14000]\"}"], ["没有盖到：4500 < 额定制冷量 ≤ 7100。"]),
        (["{capacity: \"(0, 4500)\"}", "{capacity: \"(4500, 14000]\"}"], ["没有盖到：额定制冷量 = 4500。"]),
        (["{capacity: \"(0, 4500]\"}", "{capacity: \"[4500, 14000]\"}"], ["与第 1 个重叠：额定制冷量 = 4500。"]),
        (["{capacity: \"(100, 14000]\"}"], ["没有盖到：0 < 额定制冷量 ≤ 100。"]),
        (["{capacity: \"(0, 14000)\"}"], ["没有盖到：额定制冷量 = 14000。"]),
        (["{type: a}", "{type: b, split: yes}"], ["没有盖到：类型 = 乙，分体 = 否。"]),
        (
            ["{type: a, capacity: \"<= 5\"}", "{type: b}"],
            ["没有盖到：5 < 额定制冷量 ≤ 14000，类型 = 甲。"]
        ),
        (["{type: [a, b]}", "{type: b, split: no}"], ["与第 1 个重叠：类型 = 乙，分体 = 否。"]),
        (["{type: a}", "{type: b}", "{capacity: \"> 20000\"}"], ["没有对象会落在这里：不在声明的范围内。"]),
        (["{}"], []),
        (["{split: [yes, no]}"], []),
    ])
    func holesAndOverlapsAreNamed(_ segments: [String], _ messages: [String]) {
        #expect(findings(segments).map(\.message.zh) == messages)
    }

    @Test func anUnboundedScopeMustBeCoveredToTheEnd() {
        let found = findings(["{capacity: \"(0, 100]\"}"], range: "> 0")
        #expect(found.map(\.message.zh) == ["没有盖到：额定制冷量 > 100。"])
        #expect(findings(["{capacity: \"(0, ∞)\"}"], range: "> 0").isEmpty)
    }

    @Test func tooManyCombinationsAreRefused() throws {
        let axis = { (id: String) in
            Attribute(
                id: id, name: LocalizedText(same: id), names: [],
                domain: .number(unit: .one, range: NumericRange()))
        }
        var conditions: [SegmentCondition] = []
        for bound in 0..<60 {
            let upper = Requirement.Bound(value: DecimalNumber(bound), closed: true)
            conditions.append(
                SegmentCondition(terms: (0..<3).map { .range(attribute: $0, NumericRange(upper: upper)) }))
        }
        #expect(ScopeGrid(conditions, attributes: [axis("a"), axis("b"), axis("c")]) == nil)
        let grid = try #require(
            ScopeGrid(Array(conditions.prefix(3)), attributes: [axis("a"), axis("b"), axis("c")]))
        #expect(grid.count == 7 * 7 * 7)
    }

    @Test func randomBandsAreJudgedAsByTryingNumbers() {
        var random = SplitMix(seed: 11)
        for _ in 0..<Rounds.count(sample: 300, full: 10_000) {
            let segments = (0..<1 + random.below(4)).map { _ in
                let low = random.below(8)
                let high = low + 1 + random.below(4)
                return "\(random.below(2) == 0 ? "(" : "[")\(low), \(high)\(random.below(2) == 0 ? ")" : "]")"
            }
            let ranges = segments.compactMap { IntervalText.read($0) }
            let scope = NumericRange(
                lower: .init(value: DecimalNumber(0), closed: false),
                upper: .init(value: DecimalNumber(10), closed: true))
            // Whole numbers and the middles between them stand for everything, as all bounds are whole.
            let counts = (0...40).compactMap { quarter -> Int? in
                guard let number = DecimalNumber(quarter).divided(by: DecimalNumber(4)),
                    scope.contains(number)
                else {
                    return nil
                }
                return ranges.count { $0.contains(number) }
            }
            let codes = findings(segments.map { "{capacity: \"\($0)\"}" }, range: "(0, 10]").map(\.code)
            #expect(codes.contains("segment-hole") == counts.contains(0), "\(segments)")
            #expect(codes.contains("segment-overlap") == counts.contains { $0 > 1 }, "\(segments)")
        }
    }
}
