import Database
import Diagnostics
import Ranking
import Standards

extension Registry {
    /// What there is under names that are near to what was typed: categories, indicators, enterprises, standard numbers.
    ///
    /// The nearest come first; of those that are equally near categories, then indicators, enterprises and standards, then
    /// in the order of their texts. The work is bounded whatever was typed (``SuggestionLimits``).
    public func suggestions(_ typed: String) async throws -> [Suggestion] {
        let query = SuggestionQuery(typed)
        guard !query.isEmpty else { return [] }
        return try await database.read { connection in
            let entries = try shelf.current(connection)
            let names = shelf.names(entries)
            var list = SuggestionList()
            var matcher = NameMatcher(query)
            for category in names.categories {
                guard let (match, name) = matcher.best(category.names) else { continue }
                list.add(
                    match,
                    Suggestion(
                        target: .category(category.id), text: category.title, matched: name,
                        match: match.match))
            }
            let schemes = Dictionary(uniqueKeysWithValues: entries.map { ($0.row, $0.scheme) })
            for indicator in names.indicators {
                guard let (match, name) = matcher.best(indicator.names) else { continue }
                list.add(match, Self.suggestion(indicator, matched: name, match.match, schemes))
            }
            for (match, suggestion) in try enterprises(near: query, connection) {
                list.add(match, suggestion)
            }
            for (match, suggestion) in try NumberCandidates(connection: connection).near(query) {
                list.add(match, suggestion)
            }
            return list.suggestions
        }
    }

    private static func suggestion(
        _ indicator: SuggestionNames.Indicator, matched: String, _ match: Suggestion.Match,
        _ schemes: [Int: Scheme]
    ) -> Suggestion {
        let places = indicator.places.compactMap { place in schemes[place.row].map { ($0, place.indicator) } }
        let target: Suggestion.Target =
            if places.count == 1, let (scheme, place) = places.first {
                .indicator(category: scheme.id, indicator: scheme.indicators[place].id)
            } else {
                .indicators(indicator.name.zh)
            }
        return Suggestion(
            target: target, text: indicator.name,
            note: LocalizedText(
                zh: places.map(\.0.title.zh).joined(separator: "、"),
                en: places.map(\.0.title.en).joined(separator: ", ")),
            matched: matched, match: match)
    }

    /// The enterprises whose names are near. Mistakes are only looked for where what was typed finds few.
    private func enterprises(
        near query: SuggestionQuery, _ connection: any SQLConnection
    ) throws -> [(NameMatch, Suggestion)] {
        let candidates = EnterpriseCandidates(index: EnterpriseIndex(connection: connection))
        var rows = try candidates.exact(query)
        if rows.count < SuggestionLimits.mostOfKind { rows += try candidates.near(query) }
        guard !rows.isEmpty else { return [] }
        let list = RowList(Set(rows).sorted(), connection.dialect)
        var matcher = NameMatcher(query)
        var found: [(NameMatch, Suggestion)] = []
        try connection.forEachRow(
            """
            SELECT \(EnterpriseRow.columns) FROM \(list.source("?1")) JOIN enterprise e ON e.id = l.value
            """, [list.parameter]
        ) { row in
            let enterprise = EnterpriseRow.read(row)
            guard let match = matcher.match(ComparedName(enterprise.name, hasPinyin: !query.letters.isEmpty))
            else { return }
            found.append(
                (
                    match,
                    Suggestion(
                        target: .enterprise(enterprise.id), text: LocalizedText(same: enterprise.name),
                        matched: enterprise.name, match: match.match)
                ))
        }
        return found
    }
}
