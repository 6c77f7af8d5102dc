import Diagnostics
import HTTPTypes
import Reading
import Registry
import Standards

extension KeyedOperations {
    static let listKeys = KeyedOperation(
        id: "listKeys", method: .get, pattern: APIRoute.Patterns.keys,
        title: LocalizedText(zh: "全部密钥，旧的在前，不含密文", en: "All keys, the oldest first, without their secrets"),
        scope: .keys,
        answer: .named("KeyList") {
            .object(properties: [("entries", .list(APIShapes.key.schema))], optional: [])
        }
    ) { _, registry in
        let keys = try await registry.keys()
        var json = JSONWriter()
        json.object { json in
            json.field("entries") { $0.array { for key in keys { APIShapes.key.write(key, to: &$0) } } }
        }
        return KeyedAnswer(json: json.bytes)
    }

    static let createKey = KeyedOperation(
        id: "createKey", method: .post, pattern: APIRoute.Patterns.keys,
        title: LocalizedText(
            zh: "新建密钥；token 只给这一次。不能授予自己没有的权限",
            en: "Make a key; its token is told this once. Nobody grants what they lack"),
        scope: .keys,
        body: .named("KeyRequest") {
            .object(
                properties: [
                    ("label", .text(APITextRules(pattern: APITextRules.visible, length: 1...200))),
                    ("scopes", .severalOf(Scope.allCases.map(\.rawValue))),
                    ("days", .integer(least: 1, most: KeyRequest.mostDays)),
                ], optional: [])
        }, statuses: [.created], answer: APIShapes.newKey.schema
    ) { request, registry in
        var generator = SystemRandomNumberGenerator()
        let token = KeyToken(.key, using: &generator)
        let key = try await registry.createKey(
            KeyRequest(
                label: request.text("label") ?? "",
                scopes: Set(request.texts("scopes").compactMap { Scope(rawValue: $0) }),
                days: request.number("days") ?? 0), token: token)
        return .of(NewKey(token: token, key: key), APIShapes.newKey, status: .created)
    }

    static let revokeKey = KeyedOperation(
        id: "revokeKey", method: .delete, pattern: APIRoute.Patterns.key,
        title: LocalizedText(
            zh: "撤销密钥；已撤销的不变", en: "Take a key back; one that was taken back stays as it is"),
        scope: .keys, answer: APIShapes.key.schema, problems: [.notFound]
    ) { request, registry in .of(try await registry.revokeKey(request.value(.key)), APIShapes.key) }
}

/// A key with its secret: the one time that it is told.
struct NewKey: Sendable {
    let token: KeyToken
    let key: APIKey
}

extension APIShapes {
    static let key = APIShape<APIKey>(
        name: "Key", about: LocalizedText(zh: "一把密钥，不含密文", en: "A key without its secret"),
        fields: [
            .text("id") { $0.id }, .text("label") { $0.label },
            .texts("scopes") { $0.scopes.sorted().map(\.rawValue) },
            .text("createdAt", .moment) { $0.createdAt.description }, .text("createdBy") { $0.createdBy },
            .text("expiresAt", .moment) { $0.expiresAt.description },
            .optionalText("revokedAt", .moment) { $0.revokedAt?.description },
        ])

    static let newKey = APIShape<NewKey>(
        name: "NewKey",
        about: LocalizedText(zh: "新密钥；token 不再显示", en: "A new key; the token is not told again"),
        fields: [.text("token") { $0.token.text }, .object("key", key) { $0.key }])
}
