import Diagnostics
import Reading
import Registry
import Standards

/// Prints keys.
enum KeyReport {
    /// A new key with its secret: the one time that it is shown.
    static func issued(
        _ key: APIKey, _ token: KeyToken, _ format: RecordFormat, _ language: Language
    ) throws {
        switch format {
        case .text:
            try Terminal.output(token.text)
            Terminal.error(
                LocalizedText(
                    zh: "密钥 \(key.id) 至 \(key.expiresAt) 有效。它只显示这一次,请妥善保存。",
                    en:
                        "The key \(key.id) is good until \(key.expiresAt). It is shown this once: keep it well."
                )[language])
        case .json:
            var writer = JSONWriter()
            writer.object {
                $0.field("key", token.text)
                fields(key, &$0)
            }
            try Terminal.output(writer.text)
        }
    }

    /// A key without its secret.
    static func print(
        _ key: APIKey, _ now: Timestamp, _ format: RecordFormat, _ language: Language
    ) throws {
        switch format {
        case .text:
            let state =
                key.revokedAt.map { LocalizedText(zh: "\($0) 撤销", en: "revoked \($0)") }
                ?? (key.isLive(at: now)
                    ? LocalizedText(zh: "至 \(key.expiresAt) 有效", en: "good until \(key.expiresAt)")
                    : LocalizedText(zh: "\(key.expiresAt) 过期", en: "expired \(key.expiresAt)"))
            let scopes = key.scopes.sorted().map(\.rawValue).joined(separator: " ")
            try Terminal.output("\(key.id)\t\(key.label)\t\(scopes)\t\(state[language])\t\(key.createdBy)")
        case .json:
            var writer = JSONWriter()
            writer.object { fields(key, &$0) }
            try Terminal.output(writer.text)
        }
    }

    private static func fields(_ key: APIKey, _ object: inout JSONWriter) {
        object.field("id", key.id)
        object.field("label", key.label)
        object.field("scopes", key.scopes.sorted().map(\.rawValue))
        object.field("createdAt", "\(key.createdAt)")
        object.field("createdBy", key.createdBy)
        object.field("expiresAt", "\(key.expiresAt)")
        object.field("revokedAt", key.revokedAt.map { "\($0)" })
    }
}
