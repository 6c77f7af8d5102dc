import Diagnostics
import Quantities
import Standards
import Testing

@testable import Ranking

/// Values that lie exactly on a threshold, where binary arithmetic alone goes wrong.
@Suite struct KernelThresholdTests {
    @Test(arguments: [true, false])
    func `a quotient that is exactly a tenth meets ten percent, closed, and misses it, open`(closed: Bool) {
        // In doubles (331 − 297.9) / 331 is 0.10000000000000006.
        let scheme = Self.scheme(
            .binary(.divide, .binary(.subtract, .component(0), .component(1)), .component(0)),
            thresholds: ["0.1"], closed: closed)
        let result = Self.evaluate(scheme, [331, 331, 331], [297.9, 297.8, 298])
        #expect(result.tiers[2] == (closed ? [0, 0, 255] : [255, 0, 255]))
        #expect(result.derived[2][0] == 0.1)
    }

    @Test func `the refrigerators' quotient with the ice maker taken off is decided as in integers`() {
        let scheme = Self.scheme(
            .binary(
                .divide, .binary(.subtract, .component(0), .component(1)),
                .binary(.subtract, .component(0), .number(DecimalNumber(84)))),
            thresholds: ["0.30", "0.20", "0.10"], closed: true)
        var standards: [Double] = []
        var uses: [Double] = []
        var expected: [UInt8] = []
        for standard in 300..<480 {
            for use in stride(from: standard * 6 / 10, to: standard, by: 1) {
                standards.append(Double(standard))
                uses.append(Double(use))
                let tier = [30, 20, 10].firstIndex { 100 * (standard - use) >= $0 * (standard - 84) }
                expected.append(tier.map { UInt8($0) } ?? KernelResult.none)
            }
        }
        #expect(Self.evaluate(scheme, standards, uses).tiers[2] == expected)
    }

    @Test func `a quotient by zero and the logarithm of nothing are missing values`() {
        let quotient = Self.scheme(
            .binary(.divide, .component(0), .component(1)), thresholds: ["1"], closed: true)
        #expect(Self.evaluate(quotient, [5, 5, 0], [0, 1, 0]).tiers[2] == [255, 0, 255])
        #expect(
            Self.evaluate(quotient, [5, 5, 0], [0, 1, 0]).derived[2].map(\.isNaN) == [true, false, true])
        let logarithm = Self.scheme(.call(.ln, [.component(0)]), thresholds: ["0"], closed: true)
        #expect(Self.evaluate(logarithm, [0, 1, 0.5, -1], [1, 1, 1, 1]).tiers[2] == [255, 0, 255, 255])
    }

    @Test func `a threshold that moves with an attribute is met exactly`() {
        var scheme = Self.scheme(.component(0), thresholds: ["0"], closed: true)
        // 0.1 × attribute + 0.2: in doubles 0.30000000000000004 for 1.
        let moving = Ranking.Expression.binary(
            .add, .binary(.multiply, .number(DecimalNumber("0.1")!), .attribute(0)),
            .number(DecimalNumber("0.2")!))
        scheme.indicators[0].segments[0].thresholds = [[Threshold(value: .expression(moving), closed: true)]]
        let frame = ItemFrame(
            count: 4, components: [[0.3, 0.4, 0.3, .nan], [1, 1, 1, 1], []], attributes: [[1, 2, 2, 1]])
        #expect(Kernel(scheme).evaluate(frame).tiers[0] == [0, 0, 255, 255])
        scheme.indicators[0].segments[0].thresholds[0][0].closed = false
        #expect(Kernel(scheme).evaluate(frame).tiers[0] == [255, 255, 255, 255])
    }

    @Test func `a grade falls with a failed base indicator and asks for one innovation`() {
        var scheme = Self.scheme(.component(0), thresholds: ["3", "2", "1"], closed: true)
        scheme.indicators[0].role = .base
        scheme.indicators[1].role = .innovation
        let frame = ItemFrame(
            count: 6, components: [[3, 3, 2, 1, 0, .nan], [1, 0, 1, 0, 1, 1], []],
            attributes: [[1, 1, 1, 1, 1, 1]])
        // The core indicator is the derived one, equal to the base indicator's value here; base asks for 1.
        scheme.indicators[0].segments[0].thresholds = [[Self.threshold("1")]]
        #expect(Kernel(scheme).evaluate(frame).grades == [1, 3, 2, 3, 0, 0])
    }

    /// Two declared indicators with the threshold 1 and a derived core indicator.
    private static func scheme(
        _ expression: Ranking.Expression, thresholds: [String], closed: Bool
    ) -> Scheme {
        func indicator(_ id: String, _ source: Component.Source, _ thresholds: [Threshold]) -> SchemeIndicator
        {
            let levels = [TierLevel.advanced, .average, .baseline].prefix(thresholds.count)
            return SchemeIndicator(
                id: id, name: LocalizedText(same: id), role: .core,
                components: [
                    Component(
                        id: id, name: LocalizedText(same: id), source: source, direction: .higher, unit: .one)
                ],
                tiers: levels.map { Tier(title: LocalizedText(same: "tier"), level: $0) },
                segments: [
                    Segment(
                        condition: SegmentCondition(), thresholds: thresholds.map { [$0] }, limit: nil,
                        source: ThresholdSource(standard: nil, illustrative: true, verified: false))
                ])
        }
        return Scheme(
            id: "thresholds", version: "1", title: LocalizedText(same: "thresholds"), kind: .product,
            cutoff: CalendarDate(year: 2026, month: 1, day: 1)!,
            attributes: [
                Attribute(
                    id: "a", name: LocalizedText(same: "a"), names: [],
                    domain: .number(unit: .one, range: NumericRange()))
            ],
            indicators: [
                indicator("x", .declared(names: ["x"]), [threshold("1")]),
                indicator("y", .declared(names: ["y"]), [threshold("1")]),
                indicator("z", .derived(expression), thresholds.map { threshold($0, closed: closed) }),
            ])
    }

    private static func threshold(_ text: String, closed: Bool = true) -> Threshold {
        Threshold(value: .number(DecimalNumber(text)!), closed: closed)
    }

    private static func evaluate(_ scheme: Scheme, _ x: [Double], _ y: [Double]) -> KernelResult {
        Kernel(scheme).evaluate(
            ItemFrame(count: x.count, components: [x, y, []], attributes: [x.map { _ in 1 }]))
    }
}
