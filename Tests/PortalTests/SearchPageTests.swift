import Diagnostics
import HTTPTypes
import Registry
import Testing

@testable import Portal

@Suite("The search page")
struct SearchPageTests {
    @Test(
        "What narrows a search are links, each with the hits that it leaves", arguments: [Language.zh, .en])
    func narrowing(language: Language) async throws {
        try await withPortal { (portal) async throws in
            let all = StandardQuery("Q/")
            let body = try await portal.get(.search(all, page: 1), in: language).body
            let spread = try await FixtureRecord().spread(of: all)
            #expect(spread.facets.grades.count > 1)
            for grade in spread.facets.grades {
                var query = all
                query.grade = grade.value
                let link = Route.search(query, page: 1).link(in: language).replacing("&", with: "&amp;")
                #expect(body.contains("<a href=\"\(link)\">"), "\(link)")
                let left = try await portal.get(.search(query, page: 1), in: language).body
                let total = ListPageView.total(
                    grade.count, in: PageContext(language: language, route: .home))
                #expect(left.contains(total), "\(total)")
            }
        }
    }

    @Test("What is chosen can be taken off, and stays when the page is turned")
    func chosen() async throws {
        try await withPortal { (portal) async throws in
            let query = StandardQuery("Q/", category: "water-heaters", division: "1101")
            let body = try await portal.get(.search(query, page: 1)).body
            for other in [
                StandardQuery("Q/", division: "1101"), StandardQuery("Q/", category: "water-heaters"),
            ] {
                let link = Route.search(other, page: 1).link(in: .zh).replacing("&", with: "&amp;")
                #expect(body.contains("<a class=\"chip\" href=\"\(link)\">"), "\(link)")
            }
            #expect(body.contains("企业所在区划：1101"))
            #expect(
                Route.search(query, page: 2).link(in: .en)
                    == "/en/search?q=Q%2F&category=water-heaters&division=1101&page=2")
        }
    }

    @Test("Filters alone find too; where nothing is left the page says what to take off")
    func filtersAlone() async throws {
        try await withPortal { (portal) async throws in
            let found = try await portal.get(.search(StandardQuery(category: "water-heaters"), page: 1)).body
            #expect(found.contains("<h1>\(TextKey.searchFiltered.chinese)</h1>"))
            let none = try await portal.get(.search(StandardQuery("Q/", category: "no-such"), page: 1)).body
            #expect(none.contains(TextKey.searchHintFilters.chinese))
            let nothing = try await portal.get(.search(StandardQuery(division: "99"), page: 1)).body
            #expect(nothing.contains("<h1>\(TextKey.searchFilteredEmpty.chinese)</h1>"))
        }
    }

    @Test(
        "A filter that is none is refused",
        arguments: [
            "year=26", "year=abc", "grade=4", "grade=-1", "division=%3Cb%3E", "division=", "status=maybe",
        ])
    func refused(filter: String) async throws {
        try await withPortal { (portal) async throws in
            #expect(try await portal.get("/search?q=a&\(filter)").status == .badRequest)
        }
    }
}
