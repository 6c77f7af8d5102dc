import Diagnostics
import HTTPTypes
import Testing

@testable import Portal

@Suite struct ErrorsTests {
    @Test(arguments: [
        "/nothing", "/categories/none", "/en/categories/none", "/categories/water-heaters/rankings/none",
        "/categories/water-heaters/rankings/co?tier=9", "/categories/water-heaters/composite?page=999",
        "/enterprises/none", "/enterprises/none/standards/Q-A-1-2020", "/assets/portal.css", "/fr/about",
        "/search?q=Q&page=50",
    ])
    func whatIsNotThereIsNotFound(address: String) async throws {
        try await withPortal { (portal) async throws in
            let answer = try await portal.get(address)
            #expect(answer.status == .notFound)
            let key =
                address.hasPrefix("/en/")
                ? TextKey.errorNotFoundTitle.english : TextKey.errorNotFoundTitle.chinese
            #expect(answer.body.contains(key))
            #expect(answer.headers[.cacheControl] == "no-store")
        }
    }

    @Test(arguments: [
        "/categories/%zz", "/enterprises/%ff%fe", "/search?q=%F0%28", "/search?q=a&page=0",
        "/search?q=a&page=1e9",
        "/search?q=a&page=-1", "/categories/water-heaters/rankings/co?tier=best", "/categories/a%00b",
    ])
    func whatCannotBeReadIsABadRequest(address: String) async throws {
        try await withPortal { (portal) async throws in
            #expect(try await portal.get(address).status == .badRequest)
        }
    }

    @Test func longAddressesAndLongSearchesAreRefused() async throws {
        try await withPortal { (portal) async throws in
            let long = "/search?q=" + String(repeating: "a", count: 5000)
            #expect(try await portal.get(long).status == .uriTooLong)
            let words = String(repeating: "字", count: PortalLimits.searchCharacters + 1)
            #expect(try await portal.get(.search(words: words, page: 1)).status == .uriTooLong)
        }
    }

    @Test(arguments: [HTTPRequest.Method.post, .put, .delete, .patch, .options])
    func pagesCanOnlyBeRead(method: HTTPRequest.Method) async throws {
        try await withPortal { (portal) async throws in
            let answer = try await portal.get(.category("water-heaters"), method: method)
            #expect(answer.status == .methodNotAllowed)
            #expect(answer.headers[.allow] == "GET, HEAD")
            #expect(try await portal.get("/nothing", method: method).status == .notFound)
        }
    }

    @Test func theTextOfAnUnexpectedErrorStaysInside() async throws {
        try await withPortal { (portal) async throws in
            for headers: HTTPFields in [[:], [.accept: "application/json"]] {
                let answer = try await portal.get(.category("broken"), headers: headers)
                #expect(answer.status == .internalServerError)
                #expect(!answer.body.contains("hunter2"))
                #expect(!answer.body.contains("FixtureError"))
                #expect(answer.headers[.contentSecurityPolicy] == SecurityHeaders.policy)
            }
        }
    }

    @Test func machinesGetProblems() async throws {
        try await withPortal { (portal) async throws in
            let answer = try await portal.get("/en/none", headers: [.accept: "application/json"])
            #expect(answer.headers[.contentType] == "application/problem+json; charset=utf-8")
            #expect(answer.body.contains(#""status":404"#))
            #expect(answer.body.contains(#""title":"There is no such page""#))
            let page = try await portal.get(
                "/en/none", headers: [.accept: "text/html,application/json;q=0.9"])
            #expect(page.headers[.contentType] == PageResponse.htmlType)
        }
    }

    @Test func everyErrorHasWordsAndAStatus() {
        for error in PortalError.allCases {
            #expect(error.status.code >= 400)
            for language in Language.allCases {
                #expect(!Texts(language: language)[error.title].isEmpty)
                #expect(!Texts(language: language)[error.advice].contains("\""), "it stands in JSON as it is")
            }
        }
    }
}
