import Diagnostics
import Foundation
import HTTPTypes
import Registry
import Standards
import Testing

@testable import Portal

@Suite struct PastTests {
    private static let day = CalendarDate("2026-03-02")!

    @Test(arguments: everyRoute.filter(\.hasPast), Language.allCases)
    func aPageOfADaySaysSoAndItsLinksKeepTheDay(route: Route, language: Language) async throws {
        try await withPortal { (portal) async throws in
            let answer = try await portal.get(route.link(in: language, asOf: Self.day))
            try #require(answer.status == .ok || answer.status == .notFound)
            // A page of a list may not have been there yet.
            guard answer.status == .ok else { return }
            let body = answer.body
            let title =
                language == .zh ? "2026年3月2日终了时的记录" : "The record as it stood at the end of 2 March 2026"
            #expect(body.contains("<strong>\(title)</strong>"))
            #expect(body.contains("<meta name=\"robots\" content=\"noindex\">"))
            let other: Language = language == .zh ? .en : .zh
            #expect(body.contains("href=\"\(escaped(route.link(in: other, asOf: Self.day)))\" hreflang="))
            #expect(body.contains("href=\"\(escaped(route.link(in: language)))\">"), "what stands now")
            let links = Set(body.matches(of: #/href="(/[^"#]*)/#).map { String($0.1) })
            let pages = links.filter { link in
                let path = link.prefix { $0 != "?" }
                return link != escaped(route.link(in: language)) && !path.contains(".")
                    && Route.Patterns.all.first { $0.matches(String(path)) }.map {
                        ![Route.Patterns.leaders, Route.Patterns.about, Route.Patterns.api].contains($0)
                    } == true
            }
            #expect(pages.count > 1)
            for link in pages { #expect(link.contains("asOf=2026-03-02"), "\(link)") }
        }
    }

    @Test func aPageWithoutADayDoesNotSayThatItIsOfOne() async throws {
        try await withPortal { (portal) async throws in
            let body = try await portal.get(.home).body
            #expect(!body.contains("asOf") && !body.contains("notice past"))
        }
    }

    @Test func aDayGivesWhatStoodThen() async throws {
        try await withPortal { (portal) async throws in
            let now = try await portal.get("/api/v1/categories/water-heaters/composite?limit=1")
            let then = try await portal.get(
                "/api/v1/categories/water-heaters/composite?limit=1&asOf=2026-03-02")
            #expect(now.body.contains(#""total":96"#) && now.body.contains(#""standing":null"#))
            #expect(then.body.contains(#""total":60"#) && then.body.contains(#""standing":"2026-03-02""#))
            #expect(then.headers[.mementoDatetime] == "Mon, 02 Mar 2026 15:59:59 GMT")
            #expect(now.headers[.mementoDatetime] == nil)
            #expect(then.headers[.link]?.contains("asOf=2026-03-02") == true)
            let file = try await portal.get(
                "/api/v1/categories/water-heaters/composite?format=jsonl&asOf=2026-03-02")
            #expect(file.body.split(separator: "\n").count == 60)
            #expect(file.headers[.mementoDatetime] == "Mon, 02 Mar 2026 15:59:59 GMT")
        }
    }

    @Test(arguments: ["1999-01-01", "2026-02-28", "2026-07-01", "9999-12-31"])
    func aDayOfWhichNothingIsKnownIsNotFoundAndSaysWhichAre(day: String) async throws {
        try await withPortal { (portal) async throws in
            let answer = try await portal.get("/api/v1/counts?asOf=\(day)")
            #expect(answer.status == .notFound)
            #expect(answer.body.contains("2026-03-01") && answer.body.contains("2026-06-30"))
            #expect(answer.body.contains(#""parameter":"asOf""#))
            let page = try await portal.get("/en?asOf=\(day)")
            #expect(page.status == .notFound)
            #expect(page.body.contains("1 March 2026 to 30 June 2026"))
        }
    }

    @Test(arguments: ["", "2026-3-2", "yesterday", "2026-02-30"])
    func whatIsNoDayIsRefused(day: String) async throws {
        try await withPortal { (portal) async throws in
            #expect(try await portal.get("/api/v1/counts?asOf=\(day)").status == .badRequest)
            #expect(try await portal.get("/?asOf=\(day)").status == .badRequest)
        }
    }

    @Test func aSearchHasNoPastAndSaysSo() async throws {
        try await withPortal { (portal) async throws in
            for address in [
                "/api/v1/search?q=a&asOf=2026-03-02", "/api/v1/search/facets?q=a&asOf=2026-03-02",
                "/api/v1/enterprises?q=a&asOf=2026-03-02", "/api/v1/changes?asOf=2026-03-02",
            ] {
                let answer = try await portal.get(address)
                #expect(answer.status == .badRequest)
                #expect(answer.body.contains("不能回看某一天"))
            }
            for day in ["2026-03-02", "2001-01-01"] {
                let page = try await portal.get("/search?q=a&asOf=\(day)")
                #expect(page.status == .badRequest)
                #expect(page.body.contains(TextKey.errorNoPastSearchTitle.chinese))
            }
            #expect(try await portal.get("/about?asOf=2001-01-01").status == .ok, "it has no past either")
        }
    }

    @Test func whatTakesTooLongIsToldAsSuch() async throws {
        try await withPortal { (portal) async throws in
            let answer = try await portal.get("/api/v1/counts?asOf=2026-04-02")
            #expect(answer.status == .unprocessableContent)
            #expect(answer.body.contains("#too-large"))
            #expect(try await portal.get("/?asOf=2026-04-02").status == .unprocessableContent)
        }
    }

    @Test func theMomentIsTheEndOfTheDay() {
        #expect(Memento.text(endOf: CalendarDate("1970-01-01")!) == "Thu, 01 Jan 1970 15:59:59 GMT")
        #expect(Memento.text(endOf: CalendarDate("2024-02-29")!) == "Thu, 29 Feb 2024 15:59:59 GMT")
        #expect(Memento.text(endOf: CalendarDate("1969-12-31")!) == "Wed, 31 Dec 1969 15:59:59 GMT")
    }
}
