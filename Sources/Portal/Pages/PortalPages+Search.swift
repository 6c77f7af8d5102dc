import Diagnostics
import Ranking
import Registry

/// The handlers of the pages by which something is looked for.
extension PortalPages {
    /// Hits below which a search has found little, and what was typed may have been meant otherwise.
    private static let few = 5
    /// Indicators that a search shows beside its hits.
    private static let indicators = 3
    /// Suggestions that a search shows.
    private static let suggestions = 5

    func search(_ request: PageRequest) async throws -> PageAnswer {
        let query = try request.search()
        let number = try request.page()
        let page = page(.search(query, page: number), request)
        var results: SearchView.Results?
        if !query.words.isEmpty || query.hasFilters {
            let list = try await record.page(.search(query), number)
            try check(list)
            results = SearchView.Results(
                list: list, spread: try await record.spread(of: query),
                categories: try await record.categories())
            if !query.words.isEmpty, number == 1 {
                let found = try await record.indicators(query.words, from: .start, limit: Self.indicators)
                // Others that are near are suggested.
                let indicators = found.entries.filter { $0.match == .prefix }
                results?.indicators = indicators
                if list.total < Self.few {
                    let suggestions = try await record.suggestions(query.words).filter {
                        indicators.isEmpty || $0.kind != .indicator
                    }
                    results?.suggestions = Array(suggestions.prefix(Self.suggestions))
                }
            }
        }
        let view = SearchView(query, results: results, in: page)
        return .page(
            LayoutView(
                page: page, title: view.title, trail: trail(in: page), searchWords: query.words,
                isIndexed: false, content: view), .search)
    }

    func values(_ request: PageRequest) async throws -> PageAnswer {
        let detail = try await category(of: request)
        let scheme = detail.scheme
        let id = try request.parameter(.indicator)
        guard let place = scheme.indicators.firstIndex(where: { $0.id == id }) else {
            throw PortalError.notFound
        }
        let order = try request.valueOrder()
        let list = try await record.values(
            category: scheme.id, indicator: place, order, page: request.page())
        try check(list)
        let page = page(
            .values(category: scheme.id, indicator: id, order: order, page: list.number), request)
        let view = ListPageView.values(list, of: place, order, category: detail, in: page)
        return .page(
            LayoutView(
                page: page, title: "\(view.title) · \(scheme.title[page.language])",
                trail: trail(to: scheme, in: page), isIndexed: false, content: view), .list)
    }
}
