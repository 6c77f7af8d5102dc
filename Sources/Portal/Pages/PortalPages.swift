import Diagnostics
import Hummingbird
import Mustache
import Ranking
import Registry
import Standards

/// The handlers of the pages: each reads the request, asks the registry one question, and renders the answer.
struct PortalPages: Sendable {
    let record: any PublicRecord
    let siteAddress: String
    /// The day whose record it is; `nil`: what stands now.
    var day: CalendarDate?

    /// The same pages of the day that a request asks for, where the page that it asks for has a past.
    func asked(by request: PageRequest, at pattern: RoutePattern) async throws -> PortalPages {
        guard let day = try request.day() else { return self }
        guard Route.Patterns.withPast.contains(pattern) else {
            if pattern == Route.Patterns.search { throw PastError.noSearch }
            return self
        }
        return PortalPages(record: try await record.asOf(day), siteAddress: siteAddress, day: day)
    }

    /// A handler of a page that is written in every language.
    typealias Handler = @Sendable (PageRequest) async throws -> PageAnswer

    func home(_ request: PageRequest) async throws -> PageAnswer {
        let page = page(.home, request)
        let view = HomeView(try await record.categories(), counts: try await record.counts(), in: page)
        return .page(
            LayoutView(page: page, title: page.texts[.siteTagline], content: view), .home)
    }

    func category(_ request: PageRequest) async throws -> PageAnswer {
        let detail = try await category(of: request)
        let page = page(.category(detail.scheme.id), request)
        let view = CategoryView(detail, in: page)
        return .page(
            LayoutView(page: page, title: view.title, trail: trail(in: page), content: view), .category)
    }

    func scheme(_ request: PageRequest) async throws -> PageAnswer {
        let scheme = try await category(of: request).scheme
        let page = page(.scheme(category: scheme.id), request)
        let view = SchemeView(scheme, in: page)
        return .page(
            LayoutView(page: page, title: view.title, trail: trail(to: scheme, in: page), content: view),
            .scheme)
    }

    func ranking(_ request: PageRequest) async throws -> PageAnswer {
        let detail = try await category(of: request)
        let scheme = detail.scheme
        let id = try request.parameter(.indicator)
        guard let place = scheme.indicators.firstIndex(where: { $0.id == id }),
            let summary = detail.rankings.first(where: { $0.indicator == place })
        else { throw PortalError.notFound }
        let indicator = scheme.indicators[place]
        let tier =
            try request.value(.tier).map { text in
                guard let choice = Route.TierChoice(queryValue: text) else { throw PortalError.badRequest }
                return choice
            } ?? .tier(0)
        guard tier.place.map(indicator.tiers.indices.contains) ?? true else { throw PortalError.notFound }
        let number = try request.page()
        let page = page(
            .ranking(category: scheme.id, indicator: id, tier: tier, page: number), request)
        // A ranking that is not published shows its reason and nothing else, whatever the registry holds.
        let list =
            summary.unpublished == nil
            ? try await record.ranking(category: scheme.id, indicator: place, tier: tier.place, page: number)
            : Page(entries: [], total: 0, number: 1, size: 1)
        try check(list)
        var view = ListPageView.ranking(list, of: indicator, tier: tier, category: detail, in: page)
        if let reason = summary.unpublished {
            view.emptyText = RankingCardView.reason(reason, in: page)
            view.choices = []
        }
        return .page(
            LayoutView(page: page, title: view.title, trail: trail(to: scheme, in: page), content: view),
            .list)
    }

    func shortlist(_ request: PageRequest) async throws -> PageAnswer {
        let detail = try await category(of: request)
        let list = try await record.shortlist(category: detail.scheme.id, page: request.page())
        let page = page(.shortlist(category: detail.scheme.id, page: list.number), request)
        return try self.list(ListPageView.shortlist(list, category: detail, in: page), list, detail, page)
    }

    func composite(_ request: PageRequest) async throws -> PageAnswer {
        let detail = try await category(of: request)
        let list = try await record.composite(category: detail.scheme.id, page: request.page())
        let page = page(.composite(category: detail.scheme.id, page: list.number), request)
        return try self.list(ListPageView.composite(list, category: detail, in: page), list, detail, page)
    }

    /// The rankings of a standard's category; none where nothing of it is explained, or its scheme gave way to another
    /// meanwhile.
    private func rankings(for detail: StandardDetail) async throws -> [RankingSummary] {
        guard detail.explanation != nil, let scheme = detail.scheme,
            let category = try await record.category(scheme.id),
            category.scheme.version == scheme.version
        else { return [] }
        return category.rankings
    }

    func enterprise(_ request: PageRequest) async throws -> PageAnswer {
        let id = try request.parameter(.enterprise)
        guard let (enterprise, standards) = try await record.enterprise(id, page: request.page()) else {
            throw PortalError.notFound
        }
        try check(standards)
        let page = page(.enterprise(enterprise.id, page: standards.number), request)
        let view = EnterpriseView(enterprise, standards, in: page)
        return .page(
            LayoutView(page: page, title: view.title, trail: trail(in: page), content: view), .enterprise)
    }

    func standard(_ request: PageRequest) async throws -> PageAnswer {
        let number = try request.parameter(.standard)
        let enterprise = try request.parameter(.enterprise)
        let found = try await StandardSlug.first(of: number) {
            try await record.standard(enterprise: enterprise, number: $0)
        }
        guard let detail = found else { throw PortalError.notFound }
        let declaration = detail.declaration
        let route = Route.standard(enterprise: declaration.enterprise.id, number: declaration.standard.number)
        // Any spelling of the number finds the standard; one address shows it.
        guard StandardSlug.slug(of: declaration.standard.number) == number else {
            return .moved(page(route, request).link(route), forGood: true)
        }
        let page = page(route, request)
        let view = StandardView(detail, rankings: try await rankings(for: detail), in: page)
        var trail = detail.scheme.map { self.trail(to: $0, in: page) } ?? self.trail(in: page)
        trail.append(
            LinkView(
                title: declaration.enterprise.name,
                href: page.link(.enterprise(declaration.enterprise.id, page: 1))))
        return .page(
            LayoutView(page: page, title: "\(view.number) \(view.title)", trail: trail, content: view),
            .standard)
    }

    func number(_ request: PageRequest) async throws -> PageAnswer {
        let number = try request.parameter(.standard)
        let found = try await StandardSlug.first(of: number) { spelling in
            let entries = try await record.standards(number: spelling)
            return entries.isEmpty ? nil : entries
        }
        guard let entries = found, let first = entries.first else { throw PortalError.notFound }
        let page = page(.number(first.standard.number), request)
        if entries.count == 1 {
            let target = Route.standard(enterprise: first.enterprise.id, number: first.standard.number)
            return .moved(page.link(target), forGood: false)
        }
        let view = NumberView(first.standard.number, entries, in: page)
        return .page(
            LayoutView(page: page, title: view.title, trail: trail(in: page), content: view), .number)
    }

    func changes(_ request: PageRequest) async throws -> PageAnswer {
        let last = try await record.changes(after: 0, limit: 1).last
        let part = try await record.changes(
            after: max(0, last - ChangeFeedView.most), limit: ChangeFeedView.most)
        return .feed(ChangeFeedView(part.changes, in: page(.changes, request)), request.language)
    }

    func leaders(_ request: PageRequest) async throws -> PageAnswer {
        let page = page(.leaders, request)
        let view = PlainView.leaders(in: page)
        return .page(LayoutView(page: page, title: view.title, trail: trail(in: page), content: view), .plain)
    }

    func about(_ request: PageRequest) async throws -> PageAnswer {
        let page = page(.about, request)
        let view = PlainView.about(in: page)
        return .page(LayoutView(page: page, title: view.title, trail: trail(in: page), content: view), .plain)
    }

    func api(_ request: PageRequest) async throws -> PageAnswer {
        let page = page(.api, request)
        let view = APIPageView(in: page)
        return .page(LayoutView(page: page, title: view.title, trail: trail(in: page), content: view), .api)
    }

    func category(of request: PageRequest) async throws -> CategoryDetail {
        guard let detail = try await record.category(request.parameter(.category)) else {
            throw PortalError.notFound
        }
        return detail
    }

    func list(
        _ view: ListPageView, _ list: Page<StandardEntry>, _ detail: CategoryDetail, _ page: PageContext
    ) throws -> PageAnswer {
        try check(list)
        return .page(
            LayoutView(
                page: page, title: "\(view.title) · \(detail.scheme.title[page.language])",
                trail: trail(to: detail.scheme, in: page), content: view), .list)
    }

    /// A page behind the end of a list is no page.
    func check<Element>(_ list: Page<Element>) throws {
        guard list.number <= PagerView.pageCount(total: list.total, size: list.size) else {
            throw PortalError.notFound
        }
    }

    func page(_ route: Route, _ request: PageRequest) -> PageContext {
        var page = PageContext(language: request.language, route: route, siteAddress: siteAddress)
        page.day = day
        return page
    }

    func trail(in page: PageContext) -> [LinkView] {
        [LinkView(title: page.texts[.siteName], href: page.link(.home))]
    }

    func trail(to scheme: Scheme, in page: PageContext) -> [LinkView] {
        trail(in: page) + [
            LinkView(title: scheme.title[page.language], href: page.link(.category(scheme.id)))
        ]
    }
}
