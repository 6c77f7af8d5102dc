public import Diagnostics

/// Why something may not be done, or a key is not accepted.
public enum RightsError: Error, Sendable, Hashable {
    /// The actor lacks the scope.
    case notAllowed(actor: String, scope: Scope)
    /// No such key, or the secret is wrong; which of the two is not told.
    case unknownKey
    /// The key is past its time.
    case keyExpired(id: String)
    /// The key was taken back.
    case keyRevoked(id: String)
    /// The key to be revoked is not there.
    case noSuchKey(id: String)
    /// A key may not grant what its maker does not have.
    case grantsTooMuch([Scope])
    /// A key needs one scope at least.
    case noScopes
    /// A label is empty or longer than this.
    case label(longest: Int)
    /// A key's end is not in the future, or farther off than this many days.
    case expiry(mostDays: Int)
    /// The one-time token is unknown, used or too old, or somebody has claimed the registry already.
    case claimRefused

    /// What is wrong, and what to do.
    public var message: LocalizedText {
        switch self {
        case .notAllowed("anonymous", let scope):
            LocalizedText(
                zh: "此操作须有密钥(权限 \(scope.rawValue)):请设 LINGPAO_KEY 或用 --key-file 指定",
                en: "this needs a key with the scope \(scope.rawValue): set LINGPAO_KEY or give --key-file")
        case .notAllowed(let actor, let scope):
            LocalizedText(
                zh: "\(actor) 没有权限 \(scope.rawValue)",
                en: "\(actor) does not have the scope \(scope.rawValue)")
        case .unknownKey:
            LocalizedText(zh: "密钥无效", en: "the key is not valid")
        case .keyExpired(let id):
            LocalizedText(zh: "密钥 \(id) 已过期:请换用新密钥", en: "the key \(id) has expired: use a new one")
        case .keyRevoked(let id):
            LocalizedText(zh: "密钥 \(id) 已撤销", en: "the key \(id) was revoked")
        case .noSuchKey(let id):
            LocalizedText(
                zh: "没有密钥 \(id):lingpao key list 列出全部密钥", en: "there is no key \(id): see lingpao key list")
        case .grantsTooMuch(let scopes):
            LocalizedText(
                zh: "不能授予自己没有的权限:\(Scope.text(Set(scopes)))",
                en: "a key cannot grant what its maker does not have: \(Scope.text(Set(scopes)))")
        case .noScopes:
            LocalizedText(zh: "密钥至少要有一项权限", en: "a key needs one scope at least")
        case .label(let longest):
            LocalizedText(zh: "密钥名称应为 1 至 \(longest) 个字符", en: "a key's label has 1 to \(longest) characters")
        case .expiry(let days):
            LocalizedText(
                zh: "有效期应在今后 \(days) 天以内", en: "a key ends in the future, within \(days) days")
        case .claimRefused:
            LocalizedText(
                zh: "一次性令牌无效、已用过或已过期,或登记库已被认领;未认领时重新启动 lingpao serve 会给出新令牌",
                en: """
                    the one-time token is not valid, was used or is too old, or the registry is claimed already; while \
                    it is not, each start of lingpao serve prints a new one
                    """)
        }
    }
}

extension RightsError: CustomStringConvertible {
    /// What is wrong, for the log.
    public var description: String { message.en }
}
