import Ranking
import Synchronization

/// The standards of a model in the order of the values of its indicators: sorted when first asked for, and kept with the model.
final class ValueOrders: Sendable {
    /// An order.
    struct Places: Sendable {
        /// The places of standards in the model: by value, those with equal values by number; then those without a
        /// comparable value, by number.
        let places: [Int]
        /// How many have a comparable value.
        let comparable: Int
    }

    private struct Key: Hashable {
        let indicator: Int
        let order: ValueOrder
    }

    private let known = Mutex<[Key: Places]>([:])

    /// The order by an indicator's values, made where it is not known.
    func places(
        of indicator: Int, _ order: ValueOrder, _ summaries: [StandardSummary], columns: [Int]
    ) -> Places {
        let key = Key(indicator: indicator, order: order)
        if let places = known.withLock({ $0[key] }) { return places }
        let places = Self.sorted(summaries, indicator: indicator, columns: columns, order)
        known.withLock { $0[key] = places }
        return places
    }

    /// A standard with its values, which compare as whole numbers.
    private struct Valued {
        let first: Int64
        let second: Int64
        let place: Int
    }

    private static func sorted(
        _ summaries: [StandardSummary], indicator: Int, columns: [Int], _ order: ValueOrder
    ) -> Places {
        var valued: [Valued] = []
        var others: [Int] = []
        for (place, summary) in summaries.enumerated() where !summary.flags.contains(.barredByForm) {
            guard let column = columns.first, summary.hasComparable(indicator) else {
                others.append(place)
                continue
            }
            valued.append(
                Valued(
                    first: rank(summary.values[column], order),
                    second: columns.count > 1 ? rank(summary.values[columns[1]], order) : 0, place: place))
        }
        valued.sort { ($0.first, $0.second, $0.place) < ($1.first, $1.second, $1.place) }
        return Places(places: valued.map(\.place) + others, comparable: valued.count)
    }

    /// A whole number that compares as the value does, or the other way round; −0 is 0.
    private static func rank(_ value: Double, _ order: ValueOrder) -> Int64 {
        let bits = Int64(bitPattern: (value + 0).bitPattern)
        let rank = bits < 0 ? bits ^ Int64.max : bits
        return order == .ascending ? rank : ~rank
    }
}

extension StandardSummary {
    /// Whether there is a value of an indicator that can be compared.
    func hasComparable(_ indicator: Int) -> Bool { tiers[indicator] != TierMark.notRanked }
}
