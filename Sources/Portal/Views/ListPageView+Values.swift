import Diagnostics
import Ranking
import Registry

extension ListPageView {
    /// The standards of a category in the order of an indicator's values: a tool of search, which says that it is no ranking.
    ///
    /// - Parameter place: the indicator, by its place in the scheme.
    static func values(
        _ list: Page<ValueEntry>, of place: Int, _ order: ValueOrder, category: CategoryDetail,
        in page: PageContext
    ) -> ListPageView {
        let texts = page.texts
        let scheme = category.scheme
        let indicator = scheme.indicators[place]
        let name = indicator.name[page.language]
        func route(_ order: ValueOrder, _ number: Int) -> Route {
            .values(category: scheme.id, indicator: indicator.id, order: order, page: number)
        }
        let entries = list.entries.map { value in
            var entry = value.entry
            switch value.state {
            case .comparable: break
            case .notComparable: entry.value = texts[.valuesNotComparable]
            case .notDeclared: entry.value = texts[.valuesNotDeclared]
            }
            return entry
        }
        let ranking = category.rankings.contains { $0.indicator == place }
        let shown = Page(entries: entries, total: list.total, number: list.number, size: list.size)
        return ListPageView(
            kicker: scheme.title[page.language], title: texts(.valuesTitle, name), lead: texts[.valuesNote],
            facts: indicator.components.prefix(1).map { page.wording.better($0.direction) }
                + [texts[.valuesWorst]] + (indicator.components.count > 1 ? [texts[.valuesPair]] : []),
            authority: AuthorityView(scheme.authority, in: page), choicesLabel: texts[.valuesOrder],
            choices: [(ValueOrder.ascending, TextKey.valuesAscending), (.descending, .valuesDescending)].map {
                LinkView(title: texts[$1], href: page.link(route($0, 1)), isCurrent: $0 == order)
            },
            links: !ranking
                ? []
                : [
                    LinkView(
                        title: texts[.valuesRanking],
                        href: page.link(
                            .ranking(
                                category: scheme.id, indicator: indicator.id, tier: .tier(0), page: 1)))
                ],
            total: total(list.total, in: page),
            list: EntryListView(entries, caption: texts(.valuesTitle, name), columns: [.value], in: page),
            pager: PagerView(list, in: page) { route(order, $0) }, emptyText: texts[.listEmpty],
            pendingNote: pending(shown, in: page))
    }
}
