import Quantities

/// The weighted score (加权评分): Σ weight × points / 100, two decimals by GB/T 8170.
struct ScoreTable: Sendable {
    /// `contributions[indicator][tier]` = weight × points / 100; the last entry is that of a value below all tiers.
    private let contributions: [[DecimalNumber]?]

    /// `nil` where the scheme grades by the weakest link.
    init?(_ scheme: Scheme) {
        guard case .weightedScore(let parameters) = scheme.grading else { return nil }
        let hundredth = DecimalNumber(significand: 1, exponent: -2)
        contributions = scheme.indicators.enumerated().map { index, indicator in
            parameters.weights[index].map { weight in
                (indicator.tiers.map(\.level) + [.none]).map { level in
                    let points = parameters.points[level] ?? Self.standardPoints(level)
                    return weight.multiplied(by: points)?.multiplied(by: hundredth) ?? .zero
                }
            }
        }
    }

    /// The score of one item; what is missing or not ranked gives nothing.
    func score(_ cells: [Cell]) -> DecimalNumber {
        var sum = DecimalNumber.zero
        for (cell, row) in zip(cells, contributions) {
            guard let row, cell.status == .ranked else { continue }
            sum = sum.adding(row[cell.tier ?? row.count - 1]) ?? sum
        }
        return sum.rounded(decimals: 2)
    }

    private static func standardPoints(_ level: TierLevel) -> DecimalNumber {
        switch level {
        case .advanced: DecimalNumber(100)
        case .average: DecimalNumber(80)
        case .baseline: DecimalNumber(60)
        case .none: .zero
        }
    }
}
