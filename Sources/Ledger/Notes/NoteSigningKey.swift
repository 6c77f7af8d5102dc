import Crypto

/// A key that signs notes. It lives outside the database, and prints itself only where its text is asked for.
public struct NoteSigningKey: Sendable {
    /// The public side.
    public let verifier: NoteVerifierKey

    private let key: Curve25519.Signing.PrivateKey
    private static let prefix = "PRIVATE+KEY+"

    /// Takes a name and the 32 bytes of an Ed25519 private key (RFC 8032).
    public init(name: String, seed: some Sequence<UInt8>) throws(NoteError) {
        guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: Array(seed)) else {
            throw .malformedKey
        }
        self.key = key
        verifier = try NoteVerifierKey(name: name, publicKey: key.publicKey.rawRepresentation)
    }

    /// Makes a new key.
    public init(name: String, using generator: inout some RandomNumberGenerator) throws(NoteError) {
        try self.init(
            name: name, seed: (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
    }

    /// Reads the text of a key, `PRIVATE+KEY+name+hash+base64`.
    public init(_ text: String) throws(NoteError) {
        guard text.hasPrefix(Self.prefix) else { throw .malformedKey }
        let parts = text.dropFirst(Self.prefix.count)
            .split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let bytes = Base64Text.decoded(parts[2]),
            bytes.first == NoteVerifierKey.type
        else { throw .malformedKey }
        try self.init(name: String(parts[0]), seed: bytes.dropFirst())
        guard parts[1].utf8.elementsEqual(NoteVerifierKey.hexadecimal(verifier.id).utf8) else {
            throw .malformedKey
        }
    }

    /// The text of the key: a secret.
    public var secretText: String {
        let bytes = [NoteVerifierKey.type] + Array(key.rawRepresentation)
        let id = NoteVerifierKey.hexadecimal(verifier.id)
        return "\(Self.prefix)\(verifier.name)+\(id)+\(Base64Text.encoded(bytes))"
    }

    /// The key's signature of a text.
    func signature(of text: String) throws -> NoteSignature {
        let bytes = try key.signature(for: Array(text.utf8))
        return NoteSignature(name: verifier.name, id: verifier.id, bytes: Array(bytes))
    }
}

extension NoteSigningKey: CustomStringConvertible {
    /// The public side; the secret is in no log.
    public var description: String { "signing key of \(verifier)" }
}
