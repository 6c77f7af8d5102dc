import Diagnostics
import Foundation
import HTTPTypes
import Registry
import Testing

@testable import Portal

@Suite("What is done under a key")
struct KeyedAPITests {
    @Test("Without a key, under a wrong one, or one that lacks the scope nothing is told")
    func rights() async throws {
        try await KeyedFixture.run { fixture in
            for operation in KeyedOperations.all {
                let address = operation.pattern.path(in: .zh) { $0 == .question ? "1" : "0123456789" }
                let none = try await fixture.ask(operation.method, address, key: .some(nil))
                #expect(none.status == .unauthorized, "\(operation.id)")
                #expect(none.problem == "key-needed")
                #expect(none.headers[.wwwAuthenticate] == #"Bearer realm="lingpao""#)
                let wrong = try await fixture.ask(
                    operation.method, address, key: "lp_0123456789_" + String(repeating: "0", count: 64))
                #expect(wrong.status == .unauthorized)
                #expect(wrong.problem == "key-refused")
                let other = try #require(Scope.allCases.first { $0 != operation.scope })
                let lacking = try await fixture.ask(
                    operation.method, address, key: try await fixture.key(other))
                #expect(lacking.status == .forbidden)
                #expect(
                    lacking.headers[.wwwAuthenticate]?.contains("scope=\"\(operation.scope.rawValue)\"")
                        == true)
                #expect(SchemaCheck.problems(lacking.object, APIDocument.problem) == [])
            }
            #expect(
                try await fixture.registry.acting(as: .local(user: "a")).audit().allSatisfy {
                    $0.action.hasPrefix("key.") || $0.action == "scheme.add"
                })
        }
    }

    @Test("Scripts of other sites cannot ask, nothing is kept, and methods are told")
    func headers() async throws {
        try await KeyedFixture.run { fixture in
            let list = try await fixture.ask(.get, "/api/v1/keys")
            #expect(list.status == .ok)
            #expect(list.headers[.accessControlAllowOrigin] == nil)
            #expect(list.headers[.cacheControl] == "no-store")
            let preflight = try await fixture.ask(.options, "/api/v1/keys", key: .some(nil))
            #expect(preflight.status == .noContent)
            #expect(preflight.headers[.accessControlAllowMethods] == nil)
            #expect(preflight.headers[.allow] == "GET, HEAD, POST, OPTIONS")
            let wrong = try await fixture.ask(.delete, "/api/v1/keys")
            #expect(wrong.status == .methodNotAllowed)
            #expect(wrong.headers[.allow] == "GET, HEAD, POST, OPTIONS")
            let head = try await fixture.ask(.head, "/api/v1/keys")
            #expect(head.status == .ok && head.object.isEmpty)
            #expect(head.headers[.contentLength] == list.headers[.contentLength])
        }
    }

    @Test("Where nobody can act the addresses are not there")
    func closed() async throws {
        try await withPortal { (portal) async throws in
            #expect(try await portal.get("/api/v1/keys").status == .notFound)
            #expect(try await portal.get("/api/v1/declarations", method: .post).status == .notFound)
        }
    }

    @Test("A key is made, listed, used and taken back, and the trail says by whom")
    func keys() async throws {
        try await KeyedFixture.run { fixture in
            let made = try await fixture.ask(
                .post, "/api/v1/keys", #"{"label": "复核", "scopes": ["review", "keys"], "days": 7}"#)
            #expect(made.status == .created)
            #expect(SchemaCheck.problems(made.object, APIShapes.newKey.schema) == [])
            let token = try #require(made.object["token"] as? String)
            let id = try #require((made.object["key"] as? [String: Any])?["id"] as? String)
            let list = try await fixture.ask(.get, "/api/v1/keys", key: token)
            #expect((list.object["entries"] as? [Any])?.count == 2)
            #expect(!"\(list.object)".contains(token.suffix(64)))
            let more = try await fixture.ask(
                .post, "/api/v1/keys", #"{"label": "更多", "scopes": ["forget"], "days": 7}"#, key: token)
            #expect(more.status == .forbidden)
            #expect(more.object["parameter"] as? String == "scopes")
            let revoked = try await fixture.ask(.delete, "/api/v1/keys/\(id)")
            #expect(revoked.status == .ok)
            #expect(revoked.object["revokedAt"] is String)
            #expect(try await fixture.ask(.get, "/api/v1/review", key: token).problem == "key-refused")
            #expect(try await fixture.ask(.delete, "/api/v1/keys/ffffffffff").status == .notFound)
            let trail = try await fixture.ask(.get, "/api/v1/audit?action=key.revoke")
            let entry = try #require((trail.object["entries"] as? [[String: Any]])?.first)
            #expect(entry["subject"] as? String == id)
            #expect(entry["right"] as? String == "scope:keys")
            #expect(SchemaCheck.problems(trail.object, KeyedOperations.listAudit.answer) == [])
        }
    }

    @Test(
        "What is sent has to be as the document says",
        arguments: [
            ("{", "wrong-body", nil), ("[]", "wrong-body", nil), ("{}", "wrong-body", "label"),
            (#"{"label": 5, "scopes": ["review"], "days": 1}"#, "wrong-body", "label"),
            (#"{"label": " a", "scopes": ["review"], "days": 1}"#, "wrong-body", "label"),
            (#"{"label": "a", "scopes": [], "days": 1}"#, "wrong-body", "scopes"),
            (#"{"label": "a", "scopes": ["review", "review"], "days": 1}"#, "wrong-body", "scopes"),
            (#"{"label": "a", "scopes": ["all"], "days": 1}"#, "wrong-body", "scopes"),
            (#"{"label": "a", "scopes": ["review"], "days": 1.5}"#, "wrong-body", "days"),
            (#"{"label": "a", "scopes": ["review"], "days": 731}"#, "wrong-body", "days"),
            (#"{"label": "a", "scopes": ["review"], "days": 1, "more": 1}"#, "wrong-body", "more"),
            (#"{"label": "a", "label": "b", "scopes": ["review"], "days": 1}"#, "wrong-body", "label"),
        ] as [(String, String, String?)])
    func bodies(body: String, problem: String, parameter: String?) async throws {
        try await KeyedFixture.run { fixture in
            let answer = try await fixture.ask(.post, "/api/v1/keys", body)
            #expect(answer.status == .badRequest)
            #expect(answer.problem == problem)
            #expect(answer.object["parameter"] as? String == parameter)
            #expect(try await fixture.registry.acting(as: .local(user: "a")).keys().count == 1)
        }
    }

    @Test("Another type, or too much, is refused before it is read")
    func sizes() async throws {
        try await KeyedFixture.run { fixture in
            let plain = try await fixture.ask(.post, "/api/v1/keys", "{}", type: "text/plain")
            #expect(plain.status == .unsupportedMediaType)
            let large = try await fixture.ask(
                .post, "/api/v1/keys", String(repeating: " ", count: KeyedRequest.mostBytes + 1))
            #expect(large.status == .contentTooLarge)
        }
    }
}
