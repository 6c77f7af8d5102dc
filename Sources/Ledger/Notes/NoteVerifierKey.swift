import Crypto

/// Who signs notes: a name and an Ed25519 public key (c2sp.org/signed-note, signature type 1).
///
/// Its text is `name+hash+base64`, as other programs for such notes read it.
public struct NoteVerifierKey: Sendable, Hashable {
    /// The name that signature lines bear.
    public let name: String
    /// The key ID: the first four bytes of the SHA-256 hash of name, newline, type and public key.
    public let id: UInt32
    /// The 32 bytes of the public key.
    public let publicKey: [UInt8]

    /// The signature type of Ed25519.
    static let type: UInt8 = 1
    /// The most bytes of a name.
    static let longestName = 255

    /// Takes a name and a public key.
    public init(name: String, publicKey: some Sequence<UInt8>) throws(NoteError) {
        guard Self.isName(name) else { throw .malformedName(name) }
        self.name = name
        self.publicKey = Array(publicKey)
        guard self.publicKey.count == 32,
            (try? Curve25519.Signing.PublicKey(rawRepresentation: self.publicKey)) != nil
        else { throw .malformedKey }
        id = Self.id(name: name, publicKey: self.publicKey)
    }

    /// Reads the text of a key.
    public init(_ text: String) throws(NoteError) {
        // A plus sign may stand in the base64 too, so only the first two separate.
        let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, let bytes = Base64Text.decoded(parts[2]), bytes.first == Self.type else {
            throw .malformedKey
        }
        try self.init(name: String(parts[0]), publicKey: bytes.dropFirst())
        guard parts[1].utf8.elementsEqual(Self.hexadecimal(id).utf8) else { throw .malformedKey }
    }

    /// Whether a signature, 64 bytes, is this key's signature of a text.
    public func isSignature(_ signature: [UInt8], of text: [UInt8]) -> Bool {
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else { return false }
        return key.isValidSignature(signature, for: text)
    }

    /// Whether a text can be the name of a key: neither empty nor with spaces, control or plus signs.
    static func isName(_ name: String) -> Bool {
        (1...longestName).contains(name.utf8.count)
            && name.unicodeScalars.allSatisfy { scalar in
                scalar != "+" && scalar.value >= 0x20 && !scalar.properties.isWhitespace
            }
    }

    static func hexadecimal(_ id: UInt32) -> String {
        let digits = String(id, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }

    private static func id(name: String, publicKey: [UInt8]) -> UInt32 {
        let hash = SHA256.hash(data: Array(name.utf8) + [0x0A, type] + publicKey)
        return hash.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }
}

extension NoteVerifierKey: CustomStringConvertible {
    /// The text of the key, to be handed to whoever verifies: `name+hash+base64`.
    public var description: String {
        "\(name)+\(Self.hexadecimal(id))+\(Base64Text.encoded([Self.type] + publicKey))"
    }
}
