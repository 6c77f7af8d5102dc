import Diagnostics
import Registry
import Standards

/// Every address of the portal. The one place where addresses are written: the router takes its patterns
/// from here, and views and tests their links.
enum Route: Sendable, Hashable {
    /// A part of a ranking: a tier, counted from 0 for the best, or those below all tiers.
    enum TierChoice: Sendable, Hashable {
        case tier(Int)
        case below
    }

    case home
    case category(String)
    case ranking(category: String, indicator: String, tier: TierChoice, page: Int)
    /// The standards of a category in the order of an indicator's values: a tool of search, and no ranking.
    case values(category: String, indicator: String, order: ValueOrder, page: Int)
    case shortlist(category: String, page: Int)
    case composite(category: String, page: Int)
    case scheme(category: String)
    case enterprise(String, page: Int)
    case standard(enterprise: String, number: String)
    case versions(enterprise: String, number: String)
    case version(enterprise: String, number: String, version: Int)
    case number(String)
    case search(StandardQuery, page: Int)
    case changes
    case leaders
    case about
    case api
    case health
    case ready
    case robots
    case favicon
    case asset(String)

    /// The patterns, by name, so that the router registers what the links point to.
    enum Patterns {
        static let home = RoutePattern([])
        static let category = RoutePattern([.word("categories"), .parameter(.category)])
        static let ranking = RoutePattern(
            category.parts + [.word("rankings"), .parameter(.indicator)])
        static let values = RoutePattern(
            category.parts + [.word("indicators"), .parameter(.indicator), .word("values")])
        static let shortlist = RoutePattern(category.parts + [.word("shortlist")])
        static let composite = RoutePattern(category.parts + [.word("composite")])
        static let scheme = RoutePattern(category.parts + [.word("scheme")])
        static let enterprise = RoutePattern([.word("enterprises"), .parameter(.enterprise)])
        static let standard = RoutePattern(enterprise.parts + [.word("standards"), .parameter(.standard)])
        static let versions = RoutePattern(standard.parts + [.word("versions")])
        static let version = RoutePattern(versions.parts + [.parameter(.version)])
        static let number = RoutePattern([.word("standards"), .parameter(.standard)])
        static let search = RoutePattern([.word("search")])
        static let changes = RoutePattern([.word("changes.atom")])
        static let leaders = RoutePattern([.word("leaders")])
        static let about = RoutePattern([.word("about")])
        static let api = RoutePattern(APIRoute.Patterns.index.parts + [.word("docs")])
        static let health = RoutePattern([.word("healthz")], isLocalized: false)
        static let ready = RoutePattern([.word("readyz")], isLocalized: false)
        static let robots = RoutePattern([.word("robots.txt")], isLocalized: false)
        static let favicon = RoutePattern([.word("favicon.ico")], isLocalized: false)
        static let asset = RoutePattern([.word("assets"), .parameter(.asset)], isLocalized: false)

        /// Those of pages that can be asked as of a day.
        static let withPast: Set = [
            home, category, ranking, values, shortlist, composite, scheme, enterprise, standard, versions,
            version, number,
        ]

        static let all = [
            home, category, ranking, values, shortlist, composite, scheme, enterprise, standard, versions,
            version, number, search, changes, leaders, about, api, health, ready, robots, favicon, asset,
        ]
    }

    /// The pattern of the address.
    var pattern: RoutePattern {
        switch self {
        case .home: Patterns.home
        case .category: Patterns.category
        case .ranking: Patterns.ranking
        case .values: Patterns.values
        case .shortlist: Patterns.shortlist
        case .composite: Patterns.composite
        case .scheme: Patterns.scheme
        case .enterprise: Patterns.enterprise
        case .standard: Patterns.standard
        case .versions: Patterns.versions
        case .version: Patterns.version
        case .number: Patterns.number
        case .search: Patterns.search
        case .changes: Patterns.changes
        case .leaders: Patterns.leaders
        case .about: Patterns.about
        case .api: Patterns.api
        case .health: Patterns.health
        case .ready: Patterns.ready
        case .robots: Patterns.robots
        case .favicon: Patterns.favicon
        case .asset: Patterns.asset
        }
    }

    /// The link to the page in a language: path and query, percent-encoded.
    func link(in language: Language) -> String {
        let path = pattern.path(in: language) { value(of: $0) }
        let query = query.map { "\($0.rawValue)=\(PercentEncoding.encode($1))" }
        return query.isEmpty ? path : path + "?" + query.joined(separator: "&")
    }

    /// Whether the page can be asked as of a day.
    var hasPast: Bool { Patterns.withPast.contains(pattern) }

    /// The link to the page as of a day.
    func link(in language: Language, asOf day: CalendarDate?) -> String {
        let link = link(in: language)
        guard let day, hasPast else { return link }
        return "\(link)\(link.contains("?") ? "&" : "?")\(QueryKey.day.rawValue)=\(day)"
    }

    private func value(of parameter: RoutePattern.Parameter) -> String {
        switch (self, parameter) {
        case (.category(let id), _): id
        case (.ranking(let category, _, _, _), .category), (.values(let category, _, _, _), .category):
            category
        case (.ranking(_, let indicator, _, _), .indicator), (.values(_, let indicator, _, _), .indicator):
            indicator
        case (.shortlist(let category, _), _), (.composite(let category, _), _), (.scheme(let category), _):
            category
        case (.enterprise(let id, _), _), (.standard(let id, _), .enterprise),
            (.versions(let id, _), .enterprise), (.version(let id, _, _), .enterprise):
            id
        case (.standard(_, let number), .standard), (.number(let number), _),
            (.versions(_, let number), .standard), (.version(_, let number, _), .standard):
            StandardSlug.slug(of: number)
        case (.version(_, _, let version), .version): String(version)
        case (.asset(let name), _): name
        default: ""
        }
    }

    private var query: [(QueryKey, String)] {
        switch self {
        case .ranking(_, _, let tier, let page): [(.tier, tier.queryValue)] + Self.page(page)
        case .values(_, _, let order, let page): [(.order, order.rawValue)] + Self.page(page)
        case .shortlist(_, let page), .composite(_, let page), .enterprise(_, let page): Self.page(page)
        case .search(let query, let page): Self.search(query) + Self.page(page)
        default: []
        }
    }

    /// A search by words alone.
    static func search(words: String, page: Int) -> Route { .search(StandardQuery(words), page: page) }

    private static func search(_ query: StandardQuery) -> [(QueryKey, String)] {
        let filters: [(QueryKey, String?)] = [
            (.category, query.category), (.division, query.division), (.year, query.year.map { String($0) }),
            (.grade, query.grade.map { String($0) }),
            (.status, query.isDeclared.map { ($0 ? APIStatus.declared : .predeclared).rawValue }),
        ]
        return [(.words, query.words)] + filters.compactMap { key, value in value.map { (key, $0) } }
    }

    /// The first page has no number, so that it has one address only.
    private static func page(_ number: Int) -> [(QueryKey, String)] {
        number > 1 ? [(.page, String(number))] : []
    }
}

/// The keys of queries.
enum QueryKey: String, Sendable, CaseIterable {
    case words = "q"
    case category
    case division
    case year
    case grade
    case status
    case tier
    case order
    case page
    case day = "asOf"
}

extension Route.TierChoice {
    /// As people count: the best tier is 1.
    var queryValue: String {
        switch self {
        case .tier(let place): String(place + 1)
        case .below: "below"
        }
    }

    /// Reads a query's value; `nil` where it is none.
    init?(queryValue: String) {
        if queryValue == "below" {
            self = .below
        } else if let number = Int(queryValue), (1...99).contains(number) {
            self = .tier(number - 1)
        } else {
            return nil
        }
    }

    /// The place of the tier, `nil` for those below all.
    var place: Int? {
        if case .tier(let place) = self { place } else { nil }
    }
}
