import Diagnostics
import Foundation
import HTTPTypes
import Registry
import Standards
import Testing

@testable import Portal

@Suite struct APIChangesTests {
    /// A part of the feed as a follower reads it.
    struct Part: Decodable {
        struct Entry: Decodable {
            var number: Int
            var kind: String?
        }
        var last: Int
        var more: Bool
        var next: String
        var entries: [Entry]
    }

    static func part(_ portal: PortalClient, _ address: String) async throws -> Part {
        let answer = try await portal.get(address)
        try #require(answer.status == .ok, "\(address): \(answer.body)")
        let part = try JSONDecoder().decode(Part.self, from: Data(answer.body.utf8))
        #expect(answer.headers[.link] == "<\(part.next)>; rel=\"next\"")
        return part
    }

    @Test func whoFollowsTheLinksGetsEveryChangeOnce() async throws {
        try await withPortal { (portal) async throws in
            var found: [Int] = []
            var part = try await Self.part(portal, "/api/v1/changes?limit=2")
            found += part.entries.map(\.number)
            while part.more {
                part = try await Self.part(portal, part.next)
                found += part.entries.map(\.number)
            }
            #expect(found == [1, 2, 3, 4, 5])
            // At the end the link stays the same: there it goes on when something has changed.
            let again = try await Self.part(portal, part.next)
            #expect(again.entries.isEmpty && !again.more && again.next == part.next && again.last == 5)
        }
    }

    @Test(arguments: [
        ("2026-03-03", [3, 4, 5]), ("2026-03-02T16:00:00Z", [3, 4, 5]), ("2026-03-02T16:00:01Z", [4, 5]),
        ("2026-03-03T00:00:00+08:00", [3, 4, 5]), ("2026-03-03t00:00:00.000999+08:00", [3, 4, 5]),
        ("2026-03-03T00:00:00.001+08:00", [4, 5]), ("1999-12-31T23:59:60-23:59", [1, 2, 3, 4, 5]),
        ("2099-01-01", []),
    ])
    func updatedSinceGivesWhatChangedFromAMomentOn(moment: String, numbers: [Int]) async throws {
        try await withPortal { (portal) async throws in
            let part = try await Self.part(
                portal, "/api/v1/changes?fields=number&updatedSince=\(PercentEncoding.encode(moment))")
            #expect(part.entries.map(\.number) == numbers)
            #expect(!part.next.contains("updatedSince"))
        }
    }

    @Test(arguments: [
        "2026-3-1", "2026-02-30", "2026-03-01T24:00:00Z", "2026-03-01T00:60:00Z", "2026-03-01T00:00:00",
        "2026-03-01T00:00:00+24:00", "now", "1772294400", "٢٠٢٦-03-01", "",
    ])
    func whatIsNoMomentIsRefused(text: String) async throws {
        #expect(MomentText.moment(text) == nil)
        try await withPortal { (portal) async throws in
            let answer = try await portal.get(
                "/api/v1/changes?updatedSince=\(PercentEncoding.encode(text))")
            #expect(answer.status == .badRequest)
            #expect(answer.body.contains(#""parameter":"updatedSince""#))
        }
    }

    @Test func aCursorBehindTheEndIsToldAndNotWaitedFor() async throws {
        try await withPortal { (portal) async throws in
            let cursor = APICursor.text(ListPosition(offset: 0, after: 6))
            let answer = try await portal.get("/api/v1/changes?cursor=\(cursor)")
            #expect(answer.status == .notFound)
            #expect(answer.body.contains(#""parameter":"cursor""#))
        }
    }

    @Test func everyEntryLeadsToWhatChanged() async throws {
        for change in FixtureRecord.feed {
            try await withPortal { (portal) async throws in
                let wanted: HTTPResponse.Status = change.kind == .forgotten ? .gone : .ok
                #expect(try await portal.get(change.apiRoute.link).status == wanted, "\(change.kind)")
                #expect(try await portal.get(change.route.link(in: .en)).status == wanted, "\(change.kind)")
            }
        }
    }
}
