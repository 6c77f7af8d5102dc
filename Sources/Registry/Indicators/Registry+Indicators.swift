import Database
import Diagnostics
import Ranking

extension Registry {
    /// The indicators of all schemes whose names hold the words; where none does, those that are near. The nearest first.
    public func indicators(
        _ words: String, from position: ListPosition, limit: Int
    ) async throws -> ListPart<IndicatorEntry> {
        let query = SuggestionQuery(words)
        guard !query.isEmpty else { return ListPart(entries: [], total: 0, next: nil) }
        return try await database.read { connection in
            let schemes = try shelf.current(connection)
            let names = shelf.names(schemes)
            let found = Self.found(names, query)
            let entries = Dictionary(uniqueKeysWithValues: schemes.map { ($0.row, $0) })
            let counts = try CategoryCounts(connection: connection).counts().categories
            return Self.part(
                of: Array(found.indices), from: position, limit: limit,
                key: { names.indicators[found[$0].place].key }
            ) { rank in
                let (place, match, name) = found[rank]
                let indicator = names.indicators[place]
                return IndicatorEntry(
                    name: indicator.name, units: indicator.units, direction: indicator.direction,
                    categories: indicator.places.compactMap { spot in
                        entries[spot.row].map {
                            Self.category($0, spot.indicator, standards: counts[spot.row]?.standards ?? 0)
                        }
                    },
                    matched: name, match: match)
            }
        }
    }

    /// The places of the indicators that are found, the nearest first, then in the order of their names.
    private static func found(
        _ names: SuggestionNames, _ query: SuggestionQuery
    ) -> [(place: Int, match: Suggestion.Match, name: String)] {
        var matcher = NameMatcher(query)
        var found: [(place: Int, match: NameMatch, name: String)] = []
        for (place, indicator) in names.indicators.enumerated() {
            guard let (match, name) = matcher.best(indicator.names) else { continue }
            found.append((place, match, name))
        }
        // What holds the words is meant, where there is anything.
        if found.contains(where: { $0.match.cost == 0 }) { found.removeAll { $0.match.cost > 0 } }
        found.sort { left, right in
            if left.match != right.match { return left.match < right.match }
            let (one, other) = (
                names.indicators[left.place].name.zh.utf8, names.indicators[right.place].name.zh.utf8
            )
            return one.elementsEqual(other)
                ? left.place < right.place : one.lexicographicallyPrecedes(other)
        }
        return found.map { ($0.place, $0.match.match, $0.name) }
    }

    private static func category(
        _ entry: SchemeShelf.Entry, _ indicator: Int, standards: Int
    ) -> IndicatorEntry.Category {
        let scheme = entry.scheme
        return IndicatorEntry.Category(
            id: scheme.id, title: scheme.title, indicator: scheme.indicators[indicator].id,
            role: scheme.indicators[indicator].role,
            standards: standards,
            isForecast: scheme.authority == nil)
    }
}
