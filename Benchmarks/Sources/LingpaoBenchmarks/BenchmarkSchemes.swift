import Diagnostics
import Quantities
import Ranking
import Standards

/// The schemes of the benchmark: ten core indicators each, eight declared values, one pair, one derived
/// indicator, three segments by capacity, three tiers, open and closed bounds.
///
/// Columns 0 to 7 are the single values, 8 and 9 the pair, 10 is `(column 0 − column 1) / column 0`.
struct BenchmarkScheme {
    /// The declared columns.
    static let declared = 10
    /// The tiers of every indicator.
    static let tiers = 3
    /// The segments of every indicator.
    static let segments = 3

    /// Whether the greater value of a column is better; the derived one stands last.
    static func isHigherBetter(_ column: Int) -> Bool { [true, false][column % 2] || column == 10 }

    /// The compiled scheme.
    let scheme: Scheme
    /// Upper ends of the first two segments in tenths; the third is open.
    let bands: [Int]
    /// The middle of each declared column, in hundredths.
    let middles: [Int]
    /// Thresholds in hundredths (ten-thousandths for the derived column) and whether they are closed:
    /// `thresholds[column][segment][tier]`.
    let thresholds: [[[(digits: Int, closed: Bool)]]]

    init(number: Int, seed: UInt64) {
        var random = Randomness(seed: seed &+ UInt64(number) &* 7919)
        let lower = Int.random(in: 25...45, using: &random)
        bands = [lower, lower + Int.random(in: 20...35, using: &random)]
        let reference = Int.random(in: 20_000...60_000, using: &random)
        middles = (0..<Self.declared).map { column in
            column == 0
                ? reference : column == 1 ? reference * 3 / 4 : Int.random(in: 2_000...90_000, using: &random)
        }
        thresholds = Self.thresholds(middles, &random)
        scheme = Self.scheme(number, bands, thresholds)
    }

    private static func thresholds(
        _ middles: [Int], _ random: inout Randomness
    ) -> [[[(digits: Int, closed: Bool)]]] {
        (0...declared).map { column in
            (0..<segments).map { segment in
                (0..<tiers).map { tier in
                    let closed = Bool.random(using: &random)
                    if column == declared { return ([3_000, 2_000, 500][tier] - 100 * segment, closed) }
                    // In tenths of a percent of the middle: about a fifth, half and nine tenths of the items.
                    let away = [120, 0, -250][tier] + 15 * segment
                    return (
                        middles[column] * (1_000 + (isHigherBetter(column) ? away : -away)) / 1_000, closed
                    )
                }
            }
        }
    }

    private static func scheme(
        _ number: Int, _ bands: [Int], _ thresholds: [[[(digits: Int, closed: Bool)]]]
    ) -> Scheme {
        func bound(_ tenths: Int, closed: Bool) -> Requirement.Bound {
            Requirement.Bound(value: DecimalNumber(significand: Int128(tenths), exponent: -1), closed: closed)
        }
        let ranges = [
            NumericRange(lower: bound(5, closed: true), upper: bound(bands[0], closed: true)),
            NumericRange(lower: bound(bands[0], closed: false), upper: bound(bands[1], closed: true)),
            NumericRange(lower: bound(bands[1], closed: false), upper: bound(140, closed: true)),
        ]
        let tiers = [TierLevel.advanced, .average, .baseline].map {
            Tier(title: LocalizedText(same: $0.rawValue), level: $0)
        }
        let columns = Array(0..<8).map { [$0] } + [[8, 9], [10]]
        let indicators = columns.enumerated().map { place, columns in
            SchemeIndicator(
                id: "i\(place)", name: LocalizedText(same: "i\(place)"), role: .core,
                components: columns.map(component), tiers: tiers,
                segments: ranges.enumerated().map { segment, range in
                    Segment(
                        condition: SegmentCondition(terms: [.range(attribute: 0, range)]),
                        thresholds: tiers.indices.map { tier in
                            columns.map { column in
                                let (digits, closed) = thresholds[column][segment][tier]
                                let number = DecimalNumber(
                                    significand: Int128(digits), exponent: column == declared ? -4 : -2)
                                return Threshold(value: .number(number), closed: closed)
                            }
                        }, limit: nil,
                        source: ThresholdSource(standard: nil, illustrative: true, verified: false))
                })
        }
        let capacity = Attribute(
            id: "capacity", name: LocalizedText(same: "capacity"), names: [],
            domain: .number(unit: .one, range: NumericRange()))
        guard let cutoff = CalendarDate(year: 2026, month: 6, day: 30) else {
            fatalError("a date of the calendar")
        }
        return Scheme(
            id: "s\(number)", version: "1", title: LocalizedText(same: "s\(number)"), kind: .product,
            cutoff: cutoff, attributes: [capacity], indicators: indicators)
    }

    private static func component(_ column: Int) -> Component {
        let source: Component.Source =
            column == declared
            ? .derived(.binary(.divide, .binary(.subtract, .component(0), .component(1)), .component(0)))
            : .declared(names: ["c\(column)"])
        return Component(
            id: "c\(column)", name: LocalizedText(same: "c\(column)"), source: source,
            direction: isHigherBetter(column) ? .higher : .lower, unit: .one)
    }
}
