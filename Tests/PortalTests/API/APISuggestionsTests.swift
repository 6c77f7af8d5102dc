import Foundation
import HTTPTypes
import Registry
import Testing

@testable import Portal

@Suite("Suggestions, indicators and values over the API")
struct APISuggestionsTests {
    @Test(
        "A suggestion tells its kind, its text in both languages, why it is one, and two addresses that are there"
    )
    func suggestions() async throws {
        struct Answer: Decodable {
            struct Suggestion: Decodable {
                var kind: String
                var text: [String: String]
                var match: String
                var href: String
                var page: String
            }
            var suggestions: [Suggestion]
        }
        try await withPortal { (portal) async throws in
            let body = try await portal.get("/api/v1/suggestions?q=reshuiqi").body
            let answer = try JSONDecoder().decode(Answer.self, from: Data(body.utf8))
            #expect(
                answer.suggestions.map(\.kind) == [
                    "category", "indicator", "indicator", "enterprise", "standard", "standard",
                ])
            #expect(
                answer.suggestions.map(\.match) == [
                    "sound", "spelling", "pinyin", "prefix", "number", "number",
                ])
            for suggestion in answer.suggestions {
                #expect(Set(suggestion.text.keys) == ["zh", "en"])
                #expect(try await portal.get(suggestion.href).status == .ok, "\(suggestion.href)")
                let page = try await portal.get(suggestion.page).status
                #expect([.ok, .found].contains(page), "\(suggestion.page)")
            }
        }
    }

    @Test("An indicator tells its unit, its direction and its categories, with an address that is there")
    func indicators() async throws {
        try await withPortal { (portal) async throws in
            let body = try await portal.get("/api/v1/indicators?q=%E7%83%AD%E6%95%88%E7%8E%87").body
            #expect(body.contains(#""name":{"zh":"热效率","en":"Thermal efficiency"},"units":["%","%"]"#))
            #expect(body.contains(#""direction":"higher","standards":96,"match":"prefix""#))
            let href = "/api/v1/categories/water-heaters/indicators/efficiency/values"
            #expect(body.contains("\"href\":\"\(href)\""))
            #expect(try await portal.get(href).status == .ok)
        }
    }

    @Test(
        "A list by declared value says that it is no ranking, in both languages, and marks what cannot be compared"
    )
    func values() async throws {
        try await withPortal { (portal) async throws in
            let address = "/api/v1/categories/water-heaters/indicators/co/values"
            let body = try await portal.get("\(address)?order=desc&limit=200").body
            #expect(body.contains(#""indicator":{"id":"co","name":{"zh":"烟气中一氧化碳含量""#))
            #expect(body.contains(#""direction":"lower","order":"desc"},"isRanking":false,"note":{"zh":""#))
            #expect(body.contains("不是排行榜") && body.contains("It is no ranking"))
            #expect(body.contains(#""forecast":true"#))
            let states = body.matches(of: #/"state":"(\w+)"/#).map { String($0.1) }
            #expect(states.prefix(90).allSatisfy { $0 == "comparable" })
            #expect(Set(states.suffix(6)) == ["notDeclared", "notComparable"])
            #expect(states.count == 96)
            let lines = try await portal.get("\(address)?format=csv&fields=value,state").body
            #expect(lines.contains("value,state") && lines.contains("notComparable"))
        }
    }

    @Test(
        "What is wrong is refused, and names the parameter",
        arguments: [
            ("/api/v1/suggestions", "q"), ("/api/v1/suggestions?q=", "q"), ("/api/v1/indicators", "q"),
            ("/api/v1/categories/water-heaters/indicators/co/values?order=up", "order"),
            ("/api/v1/categories/water-heaters/indicators/co/values?order=", "order"),
            ("/api/v1/categories/water-heaters/indicators/co/values?tier=1", "tier"),
            ("/api/v1/suggestions?q=a&asOf=2026-03-02", "asOf"), ("/api/v1/suggestions?q=a&limit=3", "limit"),
            ("/api/v1/indicators?q=a&order=asc", "order"),
        ])
    func refused(address: String, parameter: String) async throws {
        try await withPortal { (portal) async throws in
            let answer = try await portal.get(address)
            #expect(answer.status == .badRequest, "\(address)")
            #expect(answer.headers[.contentType] == "application/problem+json")
            #expect(answer.body.contains("\"parameter\":\"\(parameter)\""), "\(answer.body)")
        }
    }

    @Test("Of what is not there there is no list")
    func missing() async throws {
        try await withPortal { (portal) async throws in
            for address in [
                "/api/v1/categories/none/indicators/co/values",
                "/api/v1/categories/water-heaters/indicators/none/values",
            ] {
                #expect(try await portal.get(address).status == .notFound, "\(address)")
            }
        }
    }
}
