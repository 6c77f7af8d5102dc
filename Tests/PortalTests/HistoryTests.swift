import Diagnostics
import Foundation
import HTTPTypes
import Testing

@testable import Portal

@Suite struct HistoryTests {
    private static let enterprise = "91110108EX000000X0"
    private static let number = "Q/SLRJ0 001-2021"

    private func version(_ version: Int) -> Route {
        .version(enterprise: Self.enterprise, number: Self.number, version: version)
    }

    @Test func aStandardLeadsToItsVersionsAndTheyLeadBack() async throws {
        try await withPortal { (portal) async throws in
            let standard = Route.standard(enterprise: Self.enterprise, number: Self.number)
            let versions = Route.versions(enterprise: Self.enterprise, number: Self.number)
            for language in Language.allCases {
                let page = try await portal.get(standard, in: language).body
                #expect(page.contains("href=\"\(versions.link(in: language))\""))
                let list = try await portal.get(versions, in: language).body
                for number in 1...3 {
                    let link = "href=\"\(version(number).link(in: language))\""
                    #expect(list.contains(link) == (number != 2), "what was forgotten has no link")
                }
                #expect(list.contains("《个人信息保护法》第四十七条 &lt;删除&gt;"))
                let old = try await portal.get(version(1), in: language).body
                #expect(old.contains("href=\"\(standard.link(in: language))\""))
            }
            let body = try await portal.get(
                APIRoute.standard(enterprise: Self.enterprise, number: Self.number).link
            )
            .body
            #expect(
                body.contains(
                    #""versions":"/api/v1/enterprises/91110108EX000000X0/standards/Q-SLRJ0-001-2021/versions""#
                ))
        }
    }

    @Test func anOldVersionSaysSoAndTheLatestDoesNot() async throws {
        try await withPortal { (portal) async throws in
            let old = try await portal.get(version(1)).body
            #expect(old.contains("<strong>这是旧版本</strong> 第 1 版已由第 3 版代替。现行的是第 3 版"))
            #expect(try await portal.get(version(1), in: .en).body.contains("This is an old version"))
            #expect(!(try await portal.get(version(3)).body.contains("这是旧版本")))
            #expect(old.contains("第 12 条（从 0 起），一同载入 3 条中的第 2 条（从 0 起）"))
            #expect(old.contains("2026年3月23日 00:00（北京时间）"))
            #expect(old.contains("sha256:"))
        }
    }

    @Test func whatWasForgottenIsGoneAndSaysSinceWhenAndWhy() async throws {
        try await withPortal { (portal) async throws in
            let page = try await portal.get(version(2))
            #expect(page.status == .gone)
            #expect(page.headers[.cacheControl] == "no-store")
            #expect(page.body.contains("内容已依法删除"))
            #expect(page.body.contains("《个人信息保护法》第四十七条 &lt;删除&gt;"))
            #expect(page.body.contains("2026年5月20日 09:30（北京时间）"))
            let english = try await portal.get(version(2), in: .en).body
            #expect(english.contains("20 May 2026, 09:30 (Beijing time)"))
            let machine = try await portal.get(version(2), headers: [.accept: "application/json"])
            #expect(machine.status == .gone)
            let gone = try JSONSerialization.jsonObject(with: Data(machine.body.utf8)) as? [String: Any]
            #expect(gone?["since"] as? String == "2026-05-20T01:30:00.000Z")
            for address in [
                APIRoute.version(enterprise: Self.enterprise, number: Self.number, version: 2).link,
                APIRoute.enterprise(FixtureGone.enterprise).link,
            ] {
                let answer = try await portal.get(address)
                #expect(answer.status == .gone)
                let problem = try JSONSerialization.jsonObject(with: Data(answer.body.utf8))
                #expect(SchemaCheck.problems(problem, APIDocument.problem) == [])
                #expect(answer.body.contains(#""ground":"《个人信息保护法》第四十七条 <删除>""#))
            }
        }
    }

    @Test(arguments: ["0", "4", "01", "x", "-1", "99999999999999999999"])
    func aVersionThatIsNotThereIsNotFound(text: String) async throws {
        try await withPortal { (portal) async throws in
            let address = Route.versions(enterprise: Self.enterprise, number: Self.number).link(in: .zh)
            #expect(try await portal.get("\(address)/\(text)").status == .notFound)
            #expect(try await portal.get("/api/v1\(address)/\(text)").status == .notFound)
        }
    }

    @Test func anySpellingLeadsToTheVersionsAddress() async throws {
        try await withPortal { (portal) async throws in
            let answer = try await portal.get(
                "/enterprises/\(Self.enterprise)/standards/q-slrj0-001-2021/versions/1")
            #expect(answer.status == .movedPermanently)
            #expect(answer.headers[.location] == version(1).link(in: .zh))
        }
    }
}
