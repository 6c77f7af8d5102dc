import Crypto
import Ledger

/// A key as its owner holds it, `lp_<id>_<secret>`: 256 random bits behind an id that may be shown.
///
/// It is shown once. What is stored is the SHA-256 of the secret: as long a random secret needs no slow hash.
public struct KeyToken: Sendable {
    /// What a token is good for.
    public enum Kind: String, Sendable, CaseIterable {
        /// A key.
        case key = "lp"
        /// The one-time token by which the first administrator gets a key.
        case claim = "lpclaim"
    }

    /// What it is good for.
    public let kind: Kind
    /// The part that may be shown: ten hexadecimal digits.
    public let id: String
    private let secret: [UInt8]

    private static let idBytes = 5
    private static let secretBytes = 32

    /// Makes a new token.
    ///
    /// - Parameter generator: a cryptographic one; another only in tests.
    public init(_ kind: Kind, using generator: inout some RandomNumberGenerator) {
        func bytes(_ count: Int) -> [UInt8] {
            (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        }
        self.kind = kind
        id = Hexadecimal.encoded(bytes(Self.idBytes))
        secret = bytes(Self.secretBytes)
    }

    /// Reads what ``text`` writes, white space at its ends aside; `nil` for anything else.
    public init?(_ kind: Kind, _ text: String) {
        guard text.utf8.count < 256 else { return nil }
        let trimmed = text.drop(while: \.isWhitespace).split(whereSeparator: \.isNewline).first ?? ""
        let parts = trimmed.prefix { !$0.isWhitespace }.split(
            separator: "_", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == kind.rawValue,
            Hexadecimal.decoded(parts[1])?.count == Self.idBytes,
            let secret = Hexadecimal.decoded(parts[2]), secret.count == Self.secretBytes
        else { return nil }
        self.kind = kind
        id = String(parts[1])
        self.secret = secret
    }

    /// The whole token. It goes to its owner and nowhere else.
    public var text: String { "\(kind.rawValue)_\(id)_\(Hexadecimal.encoded(secret))" }

    /// What is stored.
    var digest: [UInt8] { Array(SHA256.hash(data: secret)) }

    /// Whether a stored digest is that of this token; takes as long whether or not it is.
    func matches(_ stored: [UInt8]) -> Bool { SHA256.hash(data: secret) == stored }
}

extension KeyToken: CustomStringConvertible, CustomReflectable {
    /// The token without its secret: what is printed by chance gives nothing away.
    public var description: String { "\(kind.rawValue)_\(id)_…" }
    /// Shows no secret either.
    public var customMirror: Mirror { Mirror(self, children: ["id": id]) }
}
