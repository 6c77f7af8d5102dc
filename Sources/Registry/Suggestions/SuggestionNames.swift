import Diagnostics
import Quantities
import Ranking

/// The names of all categories and of all indicators of their schemes, as they are compared: made once for a set of schemes.
struct SuggestionNames: Sendable {
    /// A category with its names.
    struct Category: Sendable {
        let id: String
        let title: LocalizedText
        let names: [ComparedName]
    }

    /// An indicator that one scheme has, or several under one name, in one unit and in one direction.
    struct Indicator: Sendable {
        /// A scheme that has it.
        struct Place: Sendable {
            /// The row of the scheme.
            let row: Int
            /// The place of the indicator in the scheme.
            let indicator: Int
        }

        let name: LocalizedText
        /// The unit of each component.
        let units: [Quantities.Unit]
        let direction: Component.Direction
        fileprivate(set) var places: [Place]
        fileprivate(set) var names: [ComparedName]
        /// Tells it apart from all others, the same in every process.
        let key: Int
    }

    /// The categories, in the order of their ids.
    private(set) var categories: [Category] = []
    /// The indicators, in the order of their schemes.
    private(set) var indicators: [Indicator] = []

    init(_ entries: [SchemeShelf.Entry]) {
        var known: [String: Int] = [:]
        for entry in entries {
            let scheme = entry.scheme
            categories.append(
                Category(
                    id: scheme.id, title: scheme.title,
                    names: Self.compared(
                        [scheme.title.zh, scheme.title.en] + scheme.scope.names + scheme.categoryNames)))
            for (place, indicator) in scheme.indicators.enumerated() {
                guard let first = indicator.components.first else { continue }
                let spot = Indicator.Place(row: entry.row, indicator: place)
                let key = Self.key(indicator)
                if let same = known[key] {
                    indicators[same].places.append(spot)
                    let names = Self.compared(indicators[same].names.map(\.name) + Self.names(indicator))
                    indicators[same].names = names
                } else {
                    known[key] = indicators.count
                    indicators.append(
                        Indicator(
                            name: indicator.name, units: indicator.components.map(\.unit),
                            direction: first.direction, places: [spot],
                            names: Self.compared(Self.names(indicator)), key: Self.number(of: key)))
                }
            }
        }
    }

    /// What an indicator is called: its name, those of its components, and under which they are declared.
    private static func names(_ indicator: SchemeIndicator) -> [String] {
        [indicator.name.zh, indicator.name.en, indicator.id]
            + indicator.components.flatMap { component in
                guard case .declared(let names) = component.source else {
                    return [component.name.zh, component.name.en]
                }
                return [component.name.zh, component.name.en] + names
            }
    }

    private static func key(_ indicator: SchemeIndicator) -> String {
        ([NormalizedName.of(indicator.name.zh), NormalizedName.of(indicator.name.en)]
            + indicator.components.map { "\($0.unit.code) \($0.direction)" }).joined(separator: "\n")
    }

    /// FNV-1a, without the highest bit.
    private static func number(of key: String) -> Int {
        let hash = key.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        return Int(hash >> 2)
    }

    /// Each name once.
    private static func compared(_ names: [String]) -> [ComparedName] {
        var known: Set<String> = []
        return names.filter { known.insert(NormalizedName.of($0)).inserted }.map { ComparedName($0) }
            .filter { !$0.text.signs.isEmpty }
    }
}
