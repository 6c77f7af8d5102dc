import Diagnostics
import Foundation
import HTTPTypes
import Registry
import Testing

@testable import Portal

@Suite struct APIListsTests {
    /// A part of a list as a caller reads it.
    struct Part: Decodable {
        struct Entry: Decodable {
            var href: String?
            var tier: Int?
            var pending: Bool?
        }
        var total: Int
        var next: String?
        var entries: [Entry]
    }

    static func part(_ portal: PortalClient, _ address: String) async throws -> (Part, HTTPFields) {
        let answer = try await portal.get(address)
        try #require(answer.status == .ok, "\(address): \(answer.body)")
        return (try JSONDecoder().decode(Part.self, from: Data(answer.body.utf8)), answer.headers)
    }

    @Test(arguments: [
        "/api/v1/categories/water-heaters/composite", "/api/v1/categories/water-heaters/rankings/efficiency",
        "/api/v1/search?q=Q", "/api/v1/categories",
    ])
    func thePartsOfAListAreTheList(address: String) async throws {
        let joint = address.contains("?") ? "&" : "?"
        try await withPortal { (portal) async throws in
            let (whole, _) = try await Self.part(portal, "\(address)\(joint)limit=200")
            #expect(whole.next == nil)
            #expect(whole.entries.count == whole.total)
            var found: [String?] = []
            var next: String? = "\(address)\(joint)limit=3"
            while let address = next {
                let (part, headers) = try await Self.part(portal, address)
                #expect(part.entries.count <= 3)
                #expect(headers[.link] == part.next.map { "<\($0)>; rel=\"next\"" })
                found += part.entries.map(\.href)
                next = part.next
            }
            #expect(found == whole.entries.map(\.href))
            #expect(whole.total > 1)
        }
    }

    @Test func aTierAloneHoldsThatTierAlone() async throws {
        try await withPortal { (portal) async throws in
            let address = "/api/v1/categories/water-heaters/rankings/efficiency"
            let (all, _) = try await Self.part(portal, "\(address)?limit=200")
            #expect(all.entries.map { $0.tier ?? 99 } == all.entries.map { $0.tier ?? 99 }.sorted())
            var count = 0
            for tier in ["1", "2", "3", "below"] {
                let (part, _) = try await Self.part(portal, "\(address)?limit=200&tier=\(tier)")
                #expect(part.entries.allSatisfy { $0.tier == Int(tier) })
                count += part.total
            }
            #expect(count == all.total)
            #expect(try await portal.get("\(address)?tier=9").status == .notFound)
        }
    }

    @Test func aRankingThatIsNotPublishedGivesItsReasonAndNoEntries() async throws {
        try await withPortal { (portal) async throws in
            let answer = try await portal.get("/api/v1/categories/water-heaters/rankings/start")
            #expect(answer.body.contains(#""unpublished":"allEqual""#))
            #expect(answer.body.contains(#""total":0"#))
            #expect(answer.body.hasSuffix(#""entries":[]}"#))
        }
    }

    @Test func everyListSaysWhetherItIsAForecastAndWhoStandsBehindIt() async throws {
        try await withPortal { (portal) async throws in
            let forecast = try await portal.get("/api/v1/categories/water-heaters/shortlist").body
            #expect(forecast.contains(#""forecast":true,"verified":false,"authority":null"#))
            let list = try await portal.get("/api/v1/categories/home-services/composite").body
            #expect(list.contains(#""forecast":false"#))
            #expect(list.contains(#""authority":{"name":{"zh":"示例市标准化主管部门""#))
        }
    }

    @Test func onlyTheKeysThatAreAskedForAreThere() async throws {
        try await withPortal { (portal) async throws in
            let body = try await portal.get(
                "/api/v1/categories/water-heaters/composite?fields=grade,href&limit=1"
            ).body
            #expect(body.firstMatch(of: #/"entries":\[\{"href":"[^"]+","grade":\d\}\]/#) != nil)
            let object = try await portal.get("/api/v1/categories/water-heaters?fields=id,kind").body
            #expect(object == #"{"id":"water-heaters","kind":"product"}"#)
        }
    }

    @Test func behindTheEndThereIsNothing() async throws {
        try await withPortal { (portal) async throws in
            let cursor = APICursor.text(ListPosition(offset: 1_000_000, after: 5))
            let (part, _) = try await Self.part(portal, "/api/v1/categories?cursor=\(cursor)")
            #expect(part.entries.isEmpty && part.next == nil && part.total == 2)
        }
    }

    @Test func aCursorLeadsBackToItsPosition() {
        for position in [
            ListPosition.start, ListPosition(offset: 50, after: 0), ListPosition(offset: 7, after: 3_165_625),
            ListPosition(offset: Int(UInt32.max), after: .max - 1),
        ] {
            let text = APICursor.text(position)
            #expect(text.wholeMatch(of: #/[A-Za-z0-9_-]{16}/#) != nil)
            #expect(APICursor.position(text) == position)
        }
        for wrong in ["", "AAAA", "AAAAAAAAAAAAAAA=", "AAAAAAAAAAAAAAA\u{e9}", "AAAAAAAAAAAAAAAAA"] {
            #expect(APICursor.position(wrong) == nil, "\(wrong)")
        }
    }

    @Test func theOffersOfAStandardAreThoseOfTheContract() async throws {
        try await withPortal { (portal) async throws in
            let body = try await portal.get(
                "/api/v1/enterprises/91110108EX000000X0/standards/Q%2FSLRJ0%20001-2021"
            ).body
            #expect(body.contains(#""declaration":{"enterprise":{"id":"91110108EX000000X0""#))
            #expect(body.contains(#""requirement":{"text":"≥"#))
            #expect(body.contains(#""gates":[{"id":"declared""#))
        }
    }
}
