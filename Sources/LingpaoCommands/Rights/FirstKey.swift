import Diagnostics
import Registry

/// How the first administrator comes to a key: by a one-time token that the server prints on its console.
enum FirstKey {
    /// Prints a token where nobody holds a key that makes keys.
    static func offer(_ registry: Registry, in language: Language) async throws {
        var generator = SystemRandomNumberGenerator()
        let token = KeyToken(.claim, using: &generator)
        guard let end = try await registry.offerClaim(token) else { return }
        Terminal.error(
            LocalizedText(
                zh: """
                    尚无管理员密钥。一次性令牌(至 \(end) 有效,用后作废):
                      \(token.text)
                    认领:lingpao key claim 令牌
                    """,
                en: """
                    Nobody holds an administrator's key yet. The one-time token, good until \(end) and used up by its use:
                      \(token.text)
                    To claim: lingpao key claim TOKEN
                    """)[language])
    }
}
