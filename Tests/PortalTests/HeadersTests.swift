import Diagnostics
import HTTPTypes
import Testing

@testable import Portal

@Suite struct HeadersTests {
    @Test(arguments: [
        Route.home, .category("water-heaters"), .category("none"), .health, .favicon,
        .number("Q/SLRJ0 001-2021"),
    ])
    func everyResponseBearsTheSecurityHeaders(route: Route) async throws {
        try await withPortal { (portal) async throws in
            let headers = try await portal.get(route).headers
            let policy = try #require(headers[.contentSecurityPolicy])
            #expect(policy.contains("default-src 'none'"))
            #expect(!policy.contains("unsafe"))
            #expect(headers[.xContentTypeOptions] == "nosniff")
            #expect(headers[.referrerPolicy] == "strict-origin-when-cross-origin")
        }
    }

    @Test(arguments: everyRoute)
    func noPageHoldsAScriptOrAStyleOfItsOwnOrAnythingFromElsewhere(route: Route) async throws {
        try await withPortal { (portal) async throws in
            let body = try await portal.get(route, in: .en).body
            #expect(!body.contains("<script"))
            #expect(!body.contains("<style"))
            #expect(!body.contains(" style="))
            #expect(body.firstMatch(of: #/ on[a-z]+=/#) == nil)
            #expect(body.firstMatch(of: #/(src|href)="//#) == nil || !body.contains("href=\"//"))
            #expect(body.firstMatch(of: #/<(img|link|iframe)[^>]*"https?:/#) == nil)
        }
    }

    @Test func aPageThatTheCallerHasIsNotSentAgain() async throws {
        try await withPortal { (portal) async throws in
            let first = try await portal.get(.about)
            let tag = try #require(first.headers[.eTag])
            for known in [tag, "W/\(tag)", "\"x\", \(tag)", "*"] {
                let second = try await portal.get(.about, headers: [.ifNoneMatch: known])
                #expect(second.status == .notModified)
                #expect(second.body.isEmpty)
                #expect(second.headers[.eTag] == tag)
            }
            let other = try await portal.get(.about, headers: [.ifNoneMatch: "\"x\""])
            #expect(other.status == .ok)
            #expect(first.headers[.cacheControl] == "public, no-cache")
        }
    }

    @Test func theStyleSheetIsKeptForEver() async throws {
        try await withPortal { (portal) async throws in
            let style = try await portal.get(.asset(PortalStyle.assetName))
            #expect(style.headers[.contentType] == "text/css; charset=utf-8")
            #expect(style.headers[.cacheControl] == "public, max-age=31536000, immutable")
            #expect(style.body.utf8.count < 40_000)
            #expect(!style.body.contains("url("), "nothing is fetched from anywhere")
        }
    }

    @Test(arguments: everyRoute)
    func headAnswersAsGetWithoutABody(route: Route) async throws {
        try await withPortal { (portal) async throws in
            let get = try await portal.get(route)
            let head = try await portal.get(route, method: .head)
            #expect(head.status == get.status)
            #expect(head.body.isEmpty)
            #expect(head.headers[.eTag] == get.headers[.eTag])
            #expect(head.headers[.contentLength] == String(get.body.utf8.count))
        }
    }

    @Test func aPortalIsReadyUntilItDrainsOrTheRegistryIsGone() async throws {
        let readiness = PortalReadiness()
        try await withPortal(readiness: readiness) { (portal) async throws in
            let answer = try await portal.get(.ready)
            #expect(answer.status == .ok)
            #expect(answer.headers[.cacheControl] == "no-store")
            #expect(try await portal.get(.home).headers[.connection] == nil)
            readiness.drain()
            #expect(try await portal.get(.ready).status == .serviceUnavailable)
            // It goes on answering, and lets go of the connection.
            let home = try await portal.get(.home)
            #expect(home.status == .ok)
            #expect(home.headers[.connection] == "close")
            #expect(try await portal.get(.health).status == .ok)
        }
        let record = ChangingRecord()
        record.vanish()
        try await withPortal(record: record) { (portal) async throws in
            #expect(try await portal.get(.ready).status == .serviceUnavailable)
            #expect(try await portal.get(.health).status == .ok)
        }
    }

    @Test func robotsAndTheSignOfLife() async throws {
        try await withPortal { (portal) async throws in
            #expect(try await portal.get(.health).body == "ok\n")
            #expect(try await portal.get(.health).headers[.cacheControl] == "no-store")
            #expect(try await portal.get(.robots).body.contains("Disallow: /en/search"))
            #expect(try await portal.get(.favicon).headers[.contentType] == "image/svg+xml")
        }
    }
}
