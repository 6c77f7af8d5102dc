import Diagnostics
import Quantities
import Ranking
import Standards

/// A seeded generator: SplitMix64.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}

/// Seeded schemes with everything that a scheme can have, and items for them, many exactly on a threshold.
struct RandomScheme {
    var scheme: Scheme
    private var random: SeededGenerator

    init(seed: Int) {
        var random = SeededGenerator(seed)
        let attributes = [
            Attribute(
                id: "capacity", name: LocalizedText(same: "capacity"), names: [],
                domain: .number(unit: .one, range: NumericRange())),
            Attribute(id: "type", name: LocalizedText(same: "type"), names: [], domain: .choice([])),
        ]
        var varieties: [Variety] = []
        if Bool.random(using: &random) {
            varieties = [[0, 1], [2]].enumerated().map { place, options in
                Variety(
                    id: "v\(place)", title: LocalizedText(same: "v\(place)"),
                    condition: SegmentCondition(terms: [.options(attribute: 1, options)]), indicators: [])
            }
        }
        var indicators: [SchemeIndicator] = []
        var declared: [Int] = []
        var next = 0
        for place in 0..<Int.random(in: 3...9, using: &random) {
            let role: SchemeIndicator.Role =
                place < 2 ? .core : [.base, .core, .innovation].randomElement(using: &random)!
            let isDerived = declared.count >= 2 && Int.random(in: 0..<3, using: &random) == 0
            let components = (0..<(Int.random(in: 0..<4, using: &random) == 0 ? 2 : 1)).map { number in
                let direction: Component.Direction = Bool.random(using: &random) ? .higher : .lower
                let id = "i\(place)c\(number)"
                let source: Component.Source =
                    isDerived && number == 0
                    ? .derived(Self.expression(declared, depth: 2, &random)) : .declared(names: [id])
                if case .declared = source { declared.append(next) }
                next += 1
                return Component(
                    id: id, name: LocalizedText(same: id), source: source, direction: direction, unit: .one)
            }
            let levels: [TierLevel] =
                role == .base
                ? [.baseline]
                : [
                    [.advanced, .average, .baseline], [.advanced, .baseline], [.advanced, .average],
                    [.advanced, .advanced, .average, .baseline, .none],
                ].randomElement(using: &random)!
            indicators.append(
                SchemeIndicator(
                    id: "i\(place)", name: LocalizedText(same: "i\(place)"), role: role,
                    varieties: varieties.isEmpty || Bool.random(using: &random)
                        ? [] : [Int.random(in: 0...1, using: &random)],
                    components: components,
                    tiers: levels.map { Tier(title: LocalizedText(same: "tier"), level: $0) },
                    segments: Self.segments(components, tiers: levels.count, &random)))
        }
        scheme = Scheme(
            id: "random", version: "1", title: LocalizedText(same: "random"), kind: .product,
            cutoff: CalendarDate(year: 2026, month: 1, day: 1)!, attributes: attributes, varieties: varieties,
            indicators: indicators)
        self.random = random
    }

    private static func segments(
        _ components: [Component], tiers: Int, _ random: inout SeededGenerator
    ) -> [Segment] {
        let conditions: [SegmentCondition] = [
            [SegmentCondition()],
            [
                SegmentCondition(terms: [.range(attribute: 0, range(nil, 4, upperClosed: true))]),
                SegmentCondition(terms: [.range(attribute: 0, range(4, 7, upperClosed: false))]),
                SegmentCondition(terms: [.range(attribute: 0, range(7, nil, lowerClosed: true))]),
            ],
            [
                SegmentCondition(terms: [
                    .options(attribute: 1, [0]), .range(attribute: 0, range(2, 8, upperClosed: true)),
                ]),
                SegmentCondition(terms: [.options(attribute: 1, [1, 2])]),
            ],
        ].randomElement(using: &random)!
        return conditions.map { condition in
            let moves = Int.random(in: 0..<4, using: &random) == 0
            let columns: [[Threshold]] = components.map { component in
                let sign = component.direction.higherIsBetter ? -1 : 1
                let start = Int.random(in: 20...60, using: &random)
                return (0..<tiers).map { tier in
                    let number = DecimalNumber(
                        significand: Int128((start + sign * tier * 7) * 5), exponent: -1)
                    let value: Threshold.Value =
                        moves && tier > 0
                        ? .expression(
                            .binary(
                                .add, .number(number),
                                .binary(.multiply, .number(DecimalNumber("0.1")!), .attribute(0))))
                        : .number(number)
                    return Threshold(value: value, closed: Bool.random(using: &random))
                }
            }
            let thresholds = (0..<tiers).map { tier in columns.map { $0[tier] } }
            return Segment(
                condition: condition, thresholds: thresholds, limit: nil,
                source: ThresholdSource(standard: nil, illustrative: true, verified: false))
        }
    }

    private static func range(
        _ lower: Int?, _ upper: Int?, lowerClosed: Bool = false, upperClosed: Bool = false
    ) -> NumericRange {
        NumericRange(
            lower: lower.map { Requirement.Bound(value: DecimalNumber($0), closed: lowerClosed) },
            upper: upper.map { Requirement.Bound(value: DecimalNumber($0), closed: upperClosed) })
    }

    private static func expression(
        _ declared: [Int], depth: Int, _ random: inout SeededGenerator
    ) -> Ranking.Expression {
        let leaf: Ranking.Expression =
            switch Int.random(in: 0..<6, using: &random) {
            case 0: .attribute(0)
            case 1:
                .number(
                    DecimalNumber(significand: Int128(Int.random(in: 1...99, using: &random)), exponent: -1))
            default: .component(declared.randomElement(using: &random)!)
            }
        if depth == 0 { return leaf }
        let a = expression(declared, depth: depth - 1, &random)
        let b = expression(declared, depth: depth - 1, &random)
        switch Int.random(in: 0..<14, using: &random) {
        case 0, 1: return .binary(.add, a, b)
        case 2, 3: return .binary(.subtract, a, b)
        case 4: return .binary(.multiply, a, b)
        case 5, 6: return .binary(.divide, .binary(.subtract, a, b), leaf)
        case 7: return .call(.sqrt, [a])
        case 8: return .call(.ln, [a])
        case 9: return .call(.exp, [.binary(.divide, a, .number(DecimalNumber(20)))])
        case 10: return .binary(.power, a, .number(DecimalNumber(2)))
        case 11: return .call([.min, .max].randomElement(using: &random)!, [a, b])
        case 12:
            return .conditional(
                .binary([.less, .equal, .greaterOrEqual].randomElement(using: &random)!, a, b), leaf,
                .negate(b))
        default: return .call([.abs, .floor].randomElement(using: &random)!, [a])
        }
    }

    /// Items; every tenth value is missing, and values are coarse, so that many lie on thresholds and tie.
    mutating func items(_ count: Int) -> [PlainItem] {
        let layout = ColumnLayout(scheme.indicators)
        let columns = layout.componentCount
        return (0..<count).map { _ in
            PlainItem(
                components: (0..<columns).map { _ in number(5...350, exponent: -1, step: 5) },
                attributes: [number(5...100, exponent: -1, step: 5), number(0...3, exponent: 0, step: 1)])
        }
    }

    private mutating func number(_ range: ClosedRange<Int>, exponent: Int, step: Int) -> DecimalNumber? {
        if Int.random(in: 0..<10, using: &random) == 0 { return nil }
        let digits = Int.random(in: range, using: &random)
        if Int.random(in: 0..<3, using: &random) == 0 {
            return DecimalNumber(significand: Int128(digits), exponent: exponent)
        }
        return DecimalNumber(significand: Int128(digits / step * step), exponent: exponent)
    }
}

extension Scheme {
    /// The columns of items for the kernel; those of derived components are empty.
    func frame(_ items: [PlainItem]) -> ItemFrame {
        let sources = indicators.flatMap(\.components).map(\.source)
        return ItemFrame(
            count: items.count,
            components: sources.enumerated().map { column, source in
                if case .derived = source { return [] }
                return items.map { $0.components[column]?.doubleValue ?? .nan }
            },
            attributes: attributes.indices.map { place in
                items.map { $0.attributes[place]?.doubleValue ?? .nan }
            })
    }
}
