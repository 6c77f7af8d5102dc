import Diagnostics
import Quantities
import Ranking
import Registry
import Standards

/// What the fixture answers where something is looked for.
extension FixtureRecord {
    /// One suggestion of each kind where nothing holds the words.
    func suggestions(_ typed: String) async throws -> [Suggestion] {
        guard try await page(.search(StandardQuery(typed)), 1).total == 0 else { return [] }
        let heater = FixtureSchemes.waterHeaters
        let standard = standards[0]
        return [
            Suggestion(
                target: .category(heater.id), text: heater.title, matched: "燃气热水器", match: .sound),
            Suggestion(
                target: .indicator(category: heater.id, indicator: "efficiency"),
                text: heater.indicators[0].name, note: heater.title, matched: "热效率", match: .spelling),
            Suggestion(
                target: .indicators("响应时间"), text: LocalizedText(zh: "响应时间", en: "Response time"),
                matched: "响应时间", match: .pinyin),
            Suggestion(
                target: .enterprise(standard.enterprise.id),
                text: LocalizedText(same: standard.enterprise.name),
                matched: standard.enterprise.name, match: .prefix),
            Suggestion(
                target: .standard(enterprise: standard.enterprise.id, number: standard.reference.number),
                text: LocalizedText(same: standard.reference.number),
                note: LocalizedText(same: standard.reference.title), matched: standard.reference.number,
                match: .number),
            Suggestion(
                target: .number("Q/JZFW 001-2025"), text: LocalizedText(same: "Q/JZFW 001-2025"),
                matched: "Q/JZFW 001-2025", match: .number),
        ]
    }

    func indicators(
        _ words: String, from position: ListPosition, limit: Int
    ) async throws -> ListPart<IndicatorEntry> {
        let found = [FixtureSchemes.homeServices, FixtureSchemes.waterHeaters].flatMap { scheme in
            scheme.indicators.indices.map { (scheme, $0) }
        }.filter { $0.indicators[$1].name.zh.contains(words) || $0.indicators[$1].name.en.contains(words) }
        return ListPart(
            found.map { scheme, place in
                let indicator = scheme.indicators[place]
                let members = standards.filter { $0.scheme.id == scheme.id && $0.values[place] != nil }
                return IndicatorEntry(
                    name: indicator.name, units: indicator.components.map(\.unit),
                    direction: indicator.components[0].direction,
                    categories: [
                        IndicatorEntry.Category(
                            id: scheme.id, title: scheme.title, indicator: indicator.id, role: indicator.role,
                            standards: members.count, isForecast: scheme.authority == nil)
                    ], matched: indicator.name.zh, match: .prefix)
            }, from: position, limit: limit)
    }

    func values(
        category: String, indicator: Int, _ order: ValueOrder, from position: ListPosition, limit: Int
    ) async throws -> ListPart<ValueEntry>? {
        let members = standards.filter { $0.scheme.id == category }
        let valued = members.filter { $0.values[indicator] != nil }.enumerated().sorted { left, right in
            let (one, other) = (left.element.values[indicator]![0], right.element.values[indicator]![0])
            if one == other { return left.offset < right.offset }
            return order == .ascending ? one < other : one > other
        }.map(\.element)
        let rest = members.filter { $0.values[indicator] == nil }
        let entries =
            valued.map { ValueEntry(entry: $0.entry(ranking: indicator), state: .comparable) }
            + rest.enumerated().map { place, standard in
                ValueEntry(
                    entry: standard.entry(ranking: indicator),
                    state: place % 2 == 0 ? .notDeclared : .notComparable)
            }
        return ListPart(entries, from: position, limit: limit)
    }
}
