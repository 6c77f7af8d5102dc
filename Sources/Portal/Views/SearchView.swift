import Mustache
import Registry

/// The results of a search with what narrows it, or what to do where there are none.
struct SearchView: Sendable, MustacheParent {
    /// What was found.
    struct Results: Sendable {
        let list: Page<StandardEntry>
        let spread: SearchSpread
        /// All categories, for their titles.
        let categories: [CategorySummary]
        /// What may have been meant.
        var suggestions: [Suggestion] = []
        /// Indicators whose names hold the words.
        var indicators: [IndicatorEntry] = []
    }

    let title: String
    let lead: String
    let list: EntryListView?
    let total: String?
    let pager: PagerView?
    let filters: SearchFiltersView?
    let suggestions: SuggestionsView?
    let indicators: IndicatorsView?
    let hints: [String]
    let homeHref: String

    /// - Parameter results: `nil` before anything was searched for.
    init(_ query: StandardQuery, results: Results?, in page: PageContext) {
        let texts = page.texts
        homeHref = page.link(.home)
        filters = results.map { SearchFiltersView(query, $0.spread, categories: $0.categories, in: page) }
        suggestions = results.flatMap { SuggestionsView($0.suggestions, in: page) }
        indicators = results.flatMap { IndicatorsView($0.indicators, in: page) }
        guard let results, results.list.total > 0 else {
            title =
                results == nil
                ? texts[.searchTitle]
                : query.words.isEmpty ? texts[.searchFilteredEmpty] : texts(.searchEmptyTitle, query.words)
            lead = texts[.searchPrompt]
            (list, total, pager) = (nil, nil, nil)
            hints =
                results == nil
                ? []
                : (query.hasFilters ? [texts[.searchHintFilters]] : [])
                    + [texts[.searchHintShorter], texts[.searchHintNumber]]
            return
        }
        title = query.words.isEmpty ? texts[.searchFiltered] : texts(.searchResults, query.words)
        lead = texts[.searchOrder]
        list = EntryListView(results.list.entries, caption: title, columns: [.grade], in: page)
        total =
            results.spread.isExact
            ? ListPageView.total(results.list.total, in: page)
            : texts(.searchMany, page.wording.number(results.list.total))
        pager = PagerView(results.list, in: page) { .search(query, page: $0) }
        hints = []
    }

    func child(named name: String) -> Any? {
        switch name {
        case "title": title
        case "lead": lead
        case "list": list
        case "total": total
        case "pager": pager
        case "filters": filters
        case "suggestions": suggestions
        case "indicators": indicators
        case "hasHints": !hints.isEmpty
        case "hints": hints
        case "homeHref": homeHref
        default: nil
        }
    }
}
