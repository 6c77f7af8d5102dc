import Diagnostics
import HTTPTypes
import Registry
import Testing

@testable import Portal

/// One route of each kind, all of which the fixture has.
let everyRoute: [Route] = [
    .home, .category("water-heaters"), .category("home-services"),
    .ranking(category: "water-heaters", indicator: "efficiency", tier: .tier(1), page: 2),
    .ranking(category: "water-heaters", indicator: "co", tier: .below, page: 1),
    .values(category: "water-heaters", indicator: "efficiency", order: .descending, page: 2),
    .values(category: "home-services", indicator: "response", order: .ascending, page: 1),
    .search(words: "热效率", page: 1),
    .shortlist(category: "home-services", page: 1), .composite(category: "water-heaters", page: 2),
    .scheme(category: "water-heaters"), .scheme(category: "home-services"),
    .enterprise("91110108EX000007X7", page: 1),
    .standard(enterprise: "91110108EX000000X0", number: "Q/SLRJ0 001-2021"), .number("Q/JZFW 001-2025"),
    .versions(enterprise: "91110108EX000000X0", number: "Q/SLRJ0 001-2021"),
    .version(enterprise: "91110108EX000000X0", number: "Q/SLRJ0 001-2021", version: 1),
    .version(enterprise: "91110108EX000000X0", number: "Q/SLRJ0 001-2021", version: 3),
    .search(words: "热水器", page: 2), .search(words: "没有这个", page: 1), .search(words: "", page: 1), .leaders,
    .about, .api,
]

@Suite struct RoutesTests {
    @Test(arguments: everyRoute, Language.allCases)
    func everyPageAnswersInItsLanguage(route: Route, language: Language) async throws {
        try await withPortal { portal in
            let answer = try await portal.get(route, in: language)
            #expect(answer.status == .ok)
            #expect(answer.headers[.contentType] == "text/html; charset=utf-8")
            let tag = language == .zh ? "zh-Hans" : "en"
            #expect(answer.body.contains("<html lang=\"\(tag)\">"))
            #expect(answer.headers[.contentLanguage] == tag)
            let other: Language = language == .zh ? .en : .zh
            #expect(answer.body.contains("href=\"\(escaped(route.link(in: other)))\" hreflang="))
            #expect(answer.body.utf8.count < 100_000)
        }
    }

    @Test(arguments: everyRoute)
    func everyLinkOnAPageIsAlive(route: Route) async throws {
        try await withPortal { portal in
            let page = try await portal.get(route)
            let links = Set(page.body.matches(of: #/href="(/[^"#]*)/#).map { String($0.1) })
            #expect(links.count > 5)
            for link in links {
                let answer = try await portal.get(link.replacing("&amp;", with: "&"), method: .head)
                #expect([.ok, .found].contains(answer.status), "\(link)")
            }
        }
    }

    @Test(
        arguments: everyRoute + [.changes, .health, .ready, .robots, .favicon, .asset(PortalStyle.assetName)])
    func aLinkHasTheFormOfItsPattern(route: Route) {
        for language in Language.allCases {
            let path = String(route.link(in: language).prefix { $0 != "?" })
            #expect(route.pattern.matches(path))
            #expect(Route.Patterns.all.contains(route.pattern))
        }
    }

    @Test func addressesAreReadable() {
        #expect(Route.home.link(in: .zh) == "/")
        #expect(Route.home.link(in: .en) == "/en")
        let standard = Route.standard(enterprise: "91110000EX", number: "Q/ABC 001-2026")
        #expect(standard.link(in: .en) == "/en/enterprises/91110000EX/standards/Q-ABC-001-2026")
        let ranking = Route.ranking(category: "rice", indicator: "moisture", tier: .tier(0), page: 1)
        #expect(ranking.link(in: .zh) == "/categories/rice/rankings/moisture?tier=1")
        #expect(Route.enterprise("X/乙 丙", page: 1).link(in: .zh) == "/enterprises/X%2F%E4%B9%99%20%E4%B8%99")
    }

    @Test func theLanguagesOfAPagePointToEachOther() async throws {
        let configuration = PortalConfiguration(siteAddress: "https://portal.example")
        try await withPortal(configuration: configuration) { portal in
            let body = try await portal.get(.about, in: .en).body
            #expect(body.contains(#"<link rel="canonical" href="https://portal.example/en/about">"#))
            #expect(body.contains(#"hreflang="zh-Hans" href="https://portal.example/about""#))
            #expect(body.contains(#"hreflang="en" href="https://portal.example/en/about""#))
            #expect(body.contains(#"hreflang="x-default" href="https://portal.example/about""#))
        }
    }

    @Test(arguments: ["Q%2FSLRJ0%20001-2021", "q-slrj0-001-2021", "Q%2FSLRJ0%20001%E2%80%942021"])
    func anySpellingOfANumberLeadsToTheStandardsAddress(spelling: String) async throws {
        let route = Route.standard(enterprise: "91110108EX000000X0", number: "Q/SLRJ0 001-2021")
        try await withPortal { portal in
            let address = route.pattern.path(in: .zh) { $0 == .enterprise ? "91110108EX000000X0" : "NUMBER" }
            let answer = try await portal.get(address.replacing("NUMBER", with: spelling))
            #expect(answer.status == .movedPermanently)
            #expect(answer.headers[.location] == route.link(in: .zh))
        }
    }

    @Test func aNumberAloneLeadsToItsStandardOrTellsSeveralApart() async throws {
        try await withPortal { portal in
            let one = try await portal.get(.number("Q/SLRJ0 001-2021"), in: .en)
            #expect(one.status == .found)
            let target = Route.standard(enterprise: "91110108EX000000X0", number: "Q/SLRJ0 001-2021")
            #expect(one.headers[.location] == target.link(in: .en))
            let several = try await portal.get(.number("Q/JZFW 001-2025"), in: .en)
            #expect(several.status == .ok)
            #expect(several.body.contains("2 standards bear the number Q/JZFW 001-2025"))
            let none = try await portal.get(.number("Q/NONE 1-2025"))
            #expect(none.status == .notFound)
        }
    }
}

/// A link as it stands in an attribute.
func escaped(_ link: String) -> String { link.replacing("&", with: "&amp;") }
