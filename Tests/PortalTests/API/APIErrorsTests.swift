import Diagnostics
import Foundation
import HTTPTypes
import Testing

@testable import Portal

@Suite struct APIErrorsTests {
    @Test(arguments: [
        ("/api/v1/categories?limit=0", "wrong-parameter", "limit"),
        ("/api/v1/categories?limit=201", "wrong-parameter", "limit"),
        ("/api/v1/categories?limit=+5", "wrong-parameter", "limit"),
        ("/api/v1/categories?limit=99999999999999999999", "wrong-parameter", "limit"),
        ("/api/v1/categories?cursor=abc", "wrong-parameter", "cursor"),
        ("/api/v1/categories?format=pdf", "wrong-parameter", "format"),
        ("/api/v1/categories?fields=id,nonsense", "unknown-field", "nonsense"),
        ("/api/v1/categories?fields=", "unknown-field", ""),
        ("/api/v1/categories/water-heaters?fields=titel", "unknown-field", "titel"),
        ("/api/v1/counts?limit=5", "unknown-parameter", "limit"),
        ("/api/v1/search?q=a&q=b", "repeated-parameter", "q"),
        ("/api/v1/search?q=a&Q=b", "unknown-parameter", "Q"),
        ("/api/v1/search?q=a&grade=4", "wrong-parameter", "grade"),
        ("/api/v1/search?q=a&year=99", "wrong-parameter", "year"),
        ("/api/v1/search?q=a&year=%2B2026", "wrong-parameter", "year"),
        ("/api/v1/search?q=a&division=1a", "wrong-parameter", "division"),
        ("/api/v1/search?q=a&status=no", "wrong-parameter", "status"),
        ("/api/v1/search/facets?grade=1", "missing-parameter", "q"),
        ("/api/v1/enterprises", "missing-parameter", "q"),
        ("/api/v1/search", "missing-parameter", "q"), ("/api/v1/search?q=", "wrong-parameter", "q"),
        ("/api/v1/standards", "missing-parameter", "number"),
        ("/api/v1/categories/water-heaters/rankings/co?tier=best", "wrong-parameter", "tier"),
        ("/api/v1/categories/water-heaters/rankings/co?tier=01", "wrong-parameter", "tier"),
    ])
    func aWrongParameterIsNamed(address: String, problem: String, parameter: String) async throws {
        try await withPortal { (portal) async throws in
            let answer = try await portal.get(address)
            #expect(answer.status == .badRequest)
            #expect(answer.headers[.contentType] == "application/problem+json")
            let value = try JSONSerialization.jsonObject(with: Data(answer.body.utf8))
            #expect(SchemaCheck.problems(value, APIDocument.problem) == [])
            let object = try #require(value as? [String: Any])
            #expect(object["type"] as? String == "/api/v1/docs#\(problem)")
            #expect(object["parameter"] as? String == parameter)
        }
    }

    @Test(arguments: [
        "/api/v1/categories/%zz", "/api/v1/categories/%ff%fe", "/api/v1/search?q=%F0%28",
        "/api/v1/search?q=%00",
        "/api/v1/enterprises/a%00b", "/api/v1/search?%zz=1", "/api/v1/search?q=a%0Ab",
        "/api/v1/search?q=\(String(repeating: "a", count: 5000))",
        "/api/v1/search?q=\(String(repeating: "%E5%AD%97", count: 101))",
    ])
    func whatCannotBeReadIsABadRequest(address: String) async throws {
        try await withPortal { (portal) async throws in
            #expect(try await portal.get(address).status == .badRequest)
        }
    }

    @Test(arguments: [
        "/api", "/api/v2/counts", "/api/v1/nothing", "/api/v1/categories/none",
        "/api/v1/categories/none/scheme",
        "/api/v1/categories/none/shortlist", "/api/v1/categories/none/composite?format=csv",
        "/api/v1/categories/water-heaters/rankings/none", "/api/v1/enterprises/none",
        "/api/v1/enterprises/none/standards", "/api/v1/enterprises/none/standards?format=xlsx",
        "/api/v1/enterprises/none/standards/Q-A-1-2020",
    ])
    func whatIsNotThereIsNotFound(address: String) async throws {
        try await withPortal { (portal) async throws in
            let answer = try await portal.get(address)
            #expect(answer.status == .notFound)
            #expect(answer.headers[.contentType] == "application/problem+json")
            #expect(answer.headers[.accessControlAllowOrigin] == "*")
        }
    }

    @Test(arguments: [HTTPRequest.Method.post, .put, .delete, .patch, .trace])
    func theAPICanOnlyBeRead(method: HTTPRequest.Method) async throws {
        try await withPortal { (portal) async throws in
            let answer = try await portal.get("/api/v1/counts", method: method)
            #expect(answer.status == .methodNotAllowed)
            #expect(answer.headers[.allow] == "GET, HEAD, OPTIONS")
            #expect(try await portal.get("/api/v1/nothing", method: method).status == .notFound)
        }
    }

    @Test func aBrowserMayAskWhetherAScriptMayRead() async throws {
        try await withPortal { (portal) async throws in
            let answer = try await portal.get("/api/v1/counts", method: .options)
            #expect(answer.status == .noContent)
            #expect(answer.headers[.accessControlAllowMethods] == "GET, HEAD")
            #expect(answer.headers[.accessControlAllowOrigin] == "*")
            #expect(answer.headers[.allow] == "GET, HEAD, OPTIONS")
        }
    }

    @Test func aHeadIsTheAnswerWithoutItsBody() async throws {
        try await withPortal { (portal) async throws in
            for address in ["/api/v1/counts", "/api/v1/categories/none"] {
                let get = try await portal.get(address)
                let head = try await portal.get(address, method: .head)
                #expect(head.status == get.status)
                #expect(head.body.isEmpty)
                #expect(head.headers[.contentLength] == String(get.body.utf8.count))
                #expect(head.headers[.eTag] == get.headers[.eTag])
            }
        }
    }

    @Test(arguments: [
        (nil, Language.zh), ("en", .en), ("en-GB,en;q=0.9,zh;q=0.1", .en), ("zh-CN,zh;q=0.9,en;q=0.8", .zh),
        ("fr", .zh), ("en;q=0", .zh), ("*", .zh),
    ])
    func aProblemIsToldInTheLanguageThatIsPreferred(accept: String?, language: Language) async throws {
        try await withPortal { (portal) async throws in
            var headers: HTTPFields = [:]
            headers[.acceptLanguage] = accept
            let answer = try await portal.get("/api/v1/search", headers: headers)
            #expect(answer.body.contains(APIProblem.Kind.missingParameter.title[language]))
            #expect(answer.headers[.contentLanguage] == (language == .zh ? "zh-Hans" : "en"))
            #expect(answer.headers[.vary] == "Accept-Language")
        }
    }

    @Test func theTextOfAnUnexpectedErrorStaysInside() async throws {
        try await withPortal { (portal) async throws in
            let answer = try await portal.get("/api/v1/categories/broken")
            #expect(answer.status == .internalServerError)
            #expect(!answer.body.contains("hunter2"))
            #expect(answer.body.contains(#""reference":""#))
        }
    }

    @Test(arguments: [
        ("image/png", nil), ("text/html", nil), ("application/json;q=0", nil), ("application/json", "json"),
        ("text/csv", "csv"), ("text/*", "csv"), ("text/html, */*;q=0.1", "json"),
        ("application/jsonl", "jsonl"),
        ("application/json;q=0.2, text/csv;q=0.9", "csv"), ("*/*;q=0.5, application/json;q=0", "csv"),
        ("", "json"),
    ])
    func theFormIsTheOneThatIsPreferred(accept: String, format: String?) async throws {
        #expect(Negotiation.choose(accept, among: APIFormat.allCases)?.rawValue == format)
        try await withPortal { (portal) async throws in
            let answer = try await portal.get("/api/v1/categories", headers: [.accept: accept])
            #expect(answer.status == (format == nil ? .notAcceptable : .ok))
        }
    }

    @Test func everyKindOfProblemHasItsPlaceOnThePage() async throws {
        try await withPortal { (portal) async throws in
            for language in Language.allCases {
                let page = try await portal.get(.api, in: language).body
                for kind in APIProblem.Kind.allCases {
                    #expect(page.contains("id=\"\(kind.rawValue)\""))
                    #expect(page.contains(escapedText(kind.title[language])))
                }
                for operation in APIOperations.all { #expect(page.contains("id=\"\(operation.id)\"")) }
            }
        }
    }
}

/// A text as it stands in a page.
func escapedText(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("'", with: "&#39;")
}
