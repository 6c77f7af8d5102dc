/// Puts two readings of the same line side by side.
enum TwoReadings {
    /// One line of symbols: the first reading's, corrected by the second where that is surer.
    ///
    /// Where both have the same character it keeps the higher confidence, or what both are worth together; where they
    /// differ the surer one is taken and made less sure.
    ///
    /// - Parameter together: the confidence in a character that two readings agree on.
    static func merge(
        _ first: [Symbol], _ second: [Symbol], together: (Double, Double) -> Double = { max($0, $1) }
    ) -> [Symbol] {
        guard !first.isEmpty else { return second.map { lowered($0, 0.7) } }
        guard !second.isEmpty else { return first.map { lowered($0, 0.7) } }
        let steps = align(first, second)
        var merged: [Symbol] = []
        for step in steps {
            switch step {
            case .both(let one, let other):
                var symbol = first[one]
                let rival = second[other]
                if symbol.text == rival.text {
                    symbol.confidence = max(
                        symbol.confidence, rival.confidence, together(symbol.confidence, rival.confidence))
                } else {
                    if rival.confidence > symbol.confidence { symbol = rival }
                    symbol.confidence *= 0.7
                }
                merged.append(symbol)
            case .first(let one):
                if first[one].confidence > 0.5 { merged.append(lowered(first[one], 0.6)) }
            case .second(let other):
                if second[other].confidence > 0.8 { merged.append(lowered(second[other], 0.6)) }
            }
        }
        return merged
    }

    private static func lowered(_ symbol: Symbol, _ factor: Double) -> Symbol {
        var symbol = symbol
        symbol.confidence *= factor
        return symbol
    }

    /// A step of the alignment.
    private enum Step {
        case both(Int, Int)
        case first(Int)
        case second(Int)
    }

    /// The alignment with the fewest changes.
    private static func align(_ first: [Symbol], _ second: [Symbol]) -> [Step] {
        let columns = second.count + 1
        var cost = [Int](repeating: 0, count: (first.count + 1) * columns)
        for one in 0...first.count {
            for other in 0...second.count {
                if one == 0 || other == 0 {
                    cost[one * columns + other] = 2 * (one + other)
                    continue
                }
                let same = first[one - 1].text == second[other - 1].text
                cost[one * columns + other] = min(
                    cost[(one - 1) * columns + other - 1] + (same ? 0 : 3),
                    cost[(one - 1) * columns + other] + 2, cost[one * columns + other - 1] + 2)
            }
        }
        var steps: [Step] = []
        var one = first.count
        var other = second.count
        while one > 0 || other > 0 {
            let here = cost[one * columns + other]
            if one > 0, other > 0 {
                let same = first[one - 1].text == second[other - 1].text
                if here == cost[(one - 1) * columns + other - 1] + (same ? 0 : 3) {
                    steps.append(.both(one - 1, other - 1))
                    one -= 1
                    other -= 1
                    continue
                }
            }
            if one > 0, here == cost[(one - 1) * columns + other] + 2 {
                steps.append(.first(one - 1))
                one -= 1
            } else {
                steps.append(.second(other - 1))
                other -= 1
            }
        }
        return steps.reversed()
    }
}
