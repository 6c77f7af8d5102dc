import Foundation
import HTTPTypes
import Registry
import Testing

@testable import Portal

@Suite("Declaring and deciding over the API")
struct KeyedReviewTests {
    @Test("A standard is declared once, however often it is sent, and refused where it contradicts")
    func declaring() async throws {
        try await KeyedFixture.run { fixture in
            let key = try await fixture.key(.declare)
            func declare(_ text: String) async throws -> KeyedFixture.Answer {
                try await fixture.ask(.post, "/api/v1/declarations", text, key: key)
            }
            let first = try await declare(KeyedFixture.declaration())
            #expect(first.status == .created)
            #expect(first.object["outcome"] as? String == "recorded")
            #expect(SchemaCheck.problems(first.object, APIShapes.receipt.schema) == [])
            let location = try #require(first.headers[.location])
            #expect(try await fixture.portal.get(location).status == .ok)
            let again = try await declare(KeyedFixture.declaration())
            #expect(again.status == .ok)
            #expect(again.object["outcome"] as? String == "unchanged")
            let other = try await declare(KeyedFixture.declaration(title: "家用燃气热水器"))
            #expect(other.status == .conflict)
            let trail = try await fixture.registry.acting(as: .local(user: "a")).audit()
            #expect(trail.first?.action == "declaration.add")
            #expect(trail.first?.right == "scope:declare")
            #expect(trail.count { $0.action == "declaration.add" } == 1)
        }
    }

    @Test("What is no declaration is refused with its place")
    func refused() async throws {
        try await KeyedFixture.run { fixture in
            let none = try await fixture.ask(.post, "/api/v1/declarations", "{}")
            #expect(none.status == .unprocessableContent)
            #expect(none.object["parameter"] as? String == "enterprise")
            let two = try await fixture.ask(
                .post, "/api/v1/declarations",
                KeyedFixture.declaration() + "\n" + KeyedFixture.declaration(2))
            #expect(two.status == .badRequest)
            let code = KeyedFixture.declaration().replacing(#""idScheme": "X-TEST", "#, with: "")
            let wrong = try await fixture.ask(.post, "/api/v1/declarations", code)
            #expect(wrong.object["parameter"] as? String == "enterprise.id")
            #expect(try await fixture.registry.counts().standards == 0)
        }
    }

    @Test("What is doubtful is asked, decided, and decided otherwise with a reason")
    func deciding() async throws {
        try await KeyedFixture.run { fixture in
            for number in 1...3 {
                let doubtful = KeyedFixture.declaration(number, name: "燃气热水器及配件")
                let answer = try await fixture.ask(.post, "/api/v1/declarations", doubtful)
                #expect(answer.object["outcome"] as? String == "doubtful")
            }
            let key = try await fixture.key(.review)
            let part = try await fixture.ask(.get, "/api/v1/review?kind=scope&limit=2", key: key)
            #expect(SchemaCheck.problems(part.object, KeyedOperations.listQuestions.answer) == [])
            let entries = try #require(part.object["entries"] as? [[String: Any]])
            #expect(entries.count == 2)
            let next = try #require(part.object["next"] as? String)
            #expect(part.headers[.link] == "<\(next)>; rel=\"next\"")
            let rest = try await fixture.ask(.get, next, key: key)
            #expect((rest.object["entries"] as? [Any])?.count == 1)
            #expect(rest.object["next"] is NSNull)

            let address = try #require(entries[0]["href"] as? String)
            let none = #"{"choice": "none-of-them", "reason": "是整机"}"#
            let unknown = try await fixture.ask(.post, address + "/decisions", none, key: key)
            #expect(unknown.status == .conflict)
            #expect(unknown.object["parameter"] as? String == "choice")
            let yes = #"{"choice": "water-heaters", "reason": "是整机"}"#
            for _ in 1...2 {
                let decided = try await fixture.ask(.post, address + "/decisions", yes, key: key)
                #expect(decided.status == .created)
                #expect(decided.object["state"] as? String == "decided")
                #expect((decided.object["decisions"] as? [Any])?.count == 1, "sent again it is one")
            }
            let standard = APIRoute.standard(enterprise: "X1", number: "Q/SL1 001-2026").link
            #expect(try await fixture.portal.get(standard).body.contains(#""id":"water-heaters""#))
            let no = #"{"choice": null, "reason": "是配件"}"#
            let changed = try await fixture.ask(.post, address + "/decisions", no, key: key)
            #expect(
                (changed.object["decisions"] as? [[String: Any]])?.map { $0["reason"] as? String } == [
                    "是整机", "是配件",
                ])
            #expect(try await fixture.ask(.get, address, key: key).object["state"] as? String == "decided")
            let open = try await fixture.ask(.get, "/api/v1/review", key: key)
            #expect((open.object["entries"] as? [Any])?.count == 2)
            #expect(try await fixture.ask(.get, "/api/v1/review/999", key: key).status == .notFound)
        }
    }

    @Test("A standard is put into a category that nobody was asked about")
    func assigning() async throws {
        try await KeyedFixture.run { fixture in
            _ = try await fixture.ask(
                .post, "/api/v1/declarations", KeyedFixture.declaration(name: "示例产品"))
            func assign(_ number: String, _ category: String) async throws -> KeyedFixture.Answer {
                let body = #"{"enterprise":"X1","number":"\#(number)","category":\#(category),"reason":"同类"}"#
                return try await fixture.ask(.post, "/api/v1/review", body)
            }
            let done = try await assign("q/sl1 001—2026", "\"water-heaters\"")
            #expect(done.status == .created)
            #expect(SchemaCheck.problems(done.object, APIShapes.question.schema) == [])
            let location = try #require(done.headers[.location])
            #expect(try await fixture.ask(.get, location).status == .ok)
            #expect(try await assign("Q/SL9 001-2026", "null").object["parameter"] as? String == "number")
            #expect(try await assign("Q/SL1 001-2026", "\"none\"").status == .notFound)
        }
    }
}
