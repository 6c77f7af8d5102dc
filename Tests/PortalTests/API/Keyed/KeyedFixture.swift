import Database
import Diagnostics
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Registry
import Standards
import TestSupport
import Testing

@testable import Portal

/// A portal over a registry with one scheme, and the key of its administrator.
struct KeyedFixture {
    let registry: Registry
    let portal: PortalClient
    /// A key with all scopes.
    let key: String

    /// An answer with its JSON.
    struct Answer {
        let status: HTTPResponse.Status
        let headers: HTTPFields
        let object: [String: Any]

        /// The kind of the problem; `nil` where it is none.
        var problem: String? { (object["type"] as? String).map { String($0.drop { $0 != "#" }.dropFirst()) } }
    }

    /// Runs on each engine that is there.
    static func run(_ body: @escaping @Sendable (KeyedFixture) async throws -> Void) async throws {
        for engine in TestEngine.present {
            try await engine.withDatabase { address in
                let now = try #require(Timestamp("2026-05-01T04:00:00Z"))
                let registry = try await Registry(DatabaseLocation(address), now: { now })
                let owner = registry.acting(as: .local(user: "test"))
                let findings = try await owner.addScheme(FixtureSchemes.waterHeatersText, file: "a.yaml")
                #expect(!findings.hasErrors)
                var generator = SystemRandomNumberGenerator()
                let token = KeyToken(.key, using: &generator)
                let all = KeyRequest(label: "管理员", scopes: Set(Scope.allCases), days: 30)
                _ = try await owner.createKey(all, token: token)
                try await withPortal(record: registry, desk: registry) { portal in
                    try await body(KeyedFixture(registry: registry, portal: portal, key: token.text))
                }
                try registry.close()
            }
        }
    }

    /// Asks for an address.
    ///
    /// - Parameter key: the key to ask under, the administrator's unless told otherwise; `nil` for none.
    func ask(
        _ method: HTTPRequest.Method, _ address: String, _ body: String? = nil, key: String?? = .none,
        type: String? = "application/json"
    ) async throws -> Answer {
        var headers: HTTPFields = [:]
        headers[.acceptLanguage] = "en"
        if let key = key ?? self.key { headers[.authorization] = "Bearer \(key)" }
        if body != nil { headers[.contentType] = type }
        return try await portal.client.execute(
            uri: address, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) }
        ) { response in
            let data = Data(response.body.readableBytesView)
            let object = data.isEmpty ? nil : try JSONSerialization.jsonObject(with: data) as? [String: Any]
            return Answer(status: response.status, headers: response.headers, object: object ?? [:])
        }
    }

    /// A key with some scopes, made over the API.
    func key(_ scopes: Scope...) async throws -> String {
        let names = scopes.map { "\"\($0.rawValue)\"" }.joined(separator: ",")
        let answer = try await ask(
            .post, "/api/v1/keys", "{\"label\":\"测试\",\"scopes\":[\(names)],\"days\":1}")
        return try #require(answer.object["token"] as? String)
    }

    /// A declaration as JSON on several lines.
    static func declaration(
        _ number: Int = 1, name: String = "燃气热水器", title: String? = nil, version: Int = 1
    ) -> String {
        """
        {
          "enterprise": {"id": "X\(number)", "idScheme": "X-TEST", "name": "示例企业\(number)"},
          "standard": {"number": "Q/SL\(number) 001-2026", "title": "\(title ?? name)"},
          "channel": {"name": "平台", "declaredAt": "2026-03-01"}, "version": \(version),
          "offerings": [{"kind": "model", "name": "\(name)", "commonName": "\(name)", "model": "M1"}]
        }
        """
    }
}
