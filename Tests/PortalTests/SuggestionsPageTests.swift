import Diagnostics
import HTTPTypes
import Registry
import Testing

@testable import Portal

@Suite("Suggestions and indicators on the search page")
struct SuggestionsPageTests {
    @Test(
        "Where nothing is found, what may have been meant is linked, each with its kind",
        arguments: [Language.zh, .en])
    func suggested(language: Language) async throws {
        try await withPortal { (portal) async throws in
            let body = try await portal.get(.search(words: "热水其", page: 1), in: language).body
            let texts = Texts(language: language)
            #expect(body.contains("<h2 id=\"suggestions\">\(texts[.searchSuggestions])</h2>"))
            let found = try await FixtureRecord().suggestions("热水其")
            #expect(found.count == 6)
            for suggestion in found.prefix(5) {
                let link = suggestion.target.route.link(in: language).replacing("&", with: "&amp;")
                #expect(body.contains("<a href=\"\(link)\">"), "\(link)")
            }
            for key in [
                TextKey.searchByCategory, .columnIndicator, .suggestionEnterprise, .suggestionStandard,
            ] {
                #expect(body.contains("<span class=\"chip\">\(texts[key])</span>"), "\(key)")
            }
            let last = found[5].target.route.link(in: language)
            #expect(!body.contains("<a href=\"\(last)\">"), "five at most")
        }
    }

    @Test(
        "Where much is found, or nothing was typed, nothing is suggested",
        arguments: ["/search?q=Q", "/search", "/search?q=Q&page=2"])
    func unasked(address: String) async throws {
        try await withPortal { (portal) async throws in
            let answer = try await portal.get(address)
            #expect(answer.status == .ok)
            #expect(!answer.body.contains("id=\"suggestions\""))
        }
    }

    @Test("Indicators of that name lead to the standards by declared value", arguments: [Language.zh, .en])
    func indicators(language: Language) async throws {
        try await withPortal { (portal) async throws in
            let body = try await portal.get(
                .search(words: language == .zh ? "效率" : "efficiency", page: 1), in: language
            )
            .body
            let texts = Texts(language: language)
            #expect(body.contains("<h2 id=\"indicators\">\(texts[.searchIndicators])</h2>"))
            let route = Route.values(
                category: "water-heaters", indicator: "efficiency", order: .ascending, page: 1)
            #expect(body.contains("<a href=\"\(route.link(in: language))\">"))
            #expect(body.contains(texts[.betterHigher]))
        }
    }
}

@Suite("The standards of a category by declared value")
struct ValuesPageTests {
    private func route(_ order: ValueOrder, page: Int = 1, indicator: String = "co") -> Route {
        .values(category: "water-heaters", indicator: indicator, order: order, page: page)
    }

    @Test(
        "The page says that it is no ranking, who stands behind it, and leads to the ranking",
        arguments: [Language.zh, .en])
    func neutral(language: Language) async throws {
        try await withPortal { (portal) async throws in
            let body = try await portal.get(route(.ascending), in: language).body
            let texts = Texts(language: language)
            #expect(body.contains(texts[.valuesNote]))
            #expect(body.contains(texts[.forecastTitle]))
            let ranking = Route.ranking(category: "water-heaters", indicator: "co", tier: .tier(0), page: 1)
            #expect(body.contains("<a href=\"\(ranking.link(in: language))\">\(texts[.valuesRanking])</a>"))
            #expect(!body.contains("<ol class=\"rank"))
            let back = try await portal.get(ranking, in: language).body
            #expect(
                back.contains("<a href=\"\(route(.ascending).link(in: language))\">\(texts[.valuesLink])</a>")
            )
            let category = try await portal.get(.category("water-heaters"), in: language).body
            #expect(category.contains("<a href=\"\(route(.ascending).link(in: language))\""))
        }
    }

    @Test(
        "Standards without a comparable value come last, marked with the reason",
        arguments: ValueOrder.allCases)
    func marked(order: ValueOrder) async throws {
        try await withPortal { (portal) async throws in
            var marks: [Bool] = []
            let texts = Texts(language: .zh)
            for page in 1...5 {
                let body = try await portal.get(route(order, page: page)).body
                marks += body.matches(of: #/<td class="number">(.*?)<\/td>/#).map { cell in
                    let text = String(cell.1)
                    return text == texts[.valuesNotDeclared] || text == texts[.valuesNotComparable]
                }
            }
            #expect(marks.count == 96)
            #expect(marks == marks.filter { !$0 } + marks.filter { $0 })
            #expect(marks.count { $0 } == 6)
        }
    }

    @Test("What is not there, or no order, is refused")
    func refused() async throws {
        try await withPortal { (portal) async throws in
            let address = "/categories/water-heaters/indicators/co/values"
            #expect(try await portal.get(address).status == .ok)
            #expect(try await portal.get("\(address)?asOf=2026-03-02").status == .ok)
            for wrong in ["?order=up", "?order=", "?page=0"] {
                #expect(try await portal.get(address + wrong).status == .badRequest, "\(wrong)")
            }
            for missing in [
                "\(address)?page=99", "/categories/none/indicators/co/values",
                "/categories/water-heaters/indicators/none/values",
            ] {
                #expect(try await portal.get(missing).status == .notFound, "\(missing)")
            }
        }
    }
}
