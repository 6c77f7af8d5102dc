/// One signature of a note.
public struct NoteSignature: Sendable, Hashable {
    /// The name of the key.
    public let name: String
    /// The ID of the key.
    public let id: UInt32
    /// The signature itself.
    public let bytes: [UInt8]

    /// The line that it stands in, with its end.
    var line: String {
        let id = (0..<4).map { UInt8(truncatingIfNeeded: self.id >> UInt32(24 - 8 * $0)) }
        return "— \(name) \(Base64Text.encoded(id + bytes))\n"
    }

    init(name: String, id: UInt32, bytes: [UInt8]) {
        self.name = name
        self.id = id
        self.bytes = bytes
    }

    init?(line: Substring) {
        let parts = line.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "—", NoteVerifierKey.isName(String(parts[1])),
            let bytes = Base64Text.decoded(parts[2]), bytes.count > 4
        else { return nil }
        name = String(parts[1])
        id = bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
        self.bytes = Array(bytes.dropFirst(4))
    }
}

/// A text with signatures (c2sp.org/signed-note).
public struct SignedNote: Sendable, Hashable {
    /// The text, whose last line has its end.
    public let text: String
    /// The signatures, at least one.
    public let signatures: [NoteSignature]

    /// The most bytes of a note that is read.
    public static let largest = 64 << 10
    /// The most signatures of a note that is read.
    static let mostSignatures = 100

    /// Signs a text.
    public init(_ text: String, signedBy key: NoteSigningKey) throws {
        guard text.utf8.last == 0x0A, Self.isPlain(text.utf8) else { throw NoteError.malformedNote }
        self.text = text
        signatures = [try key.signature(of: text)]
    }

    /// Reads a note; who signed it, and whether the signatures are right, is another question.
    public init(bytes: [UInt8]) throws(NoteError) {
        guard bytes.count <= Self.largest, Self.isPlain(bytes), bytes.last == 0x0A,
            let whole = String(validating: bytes, as: UTF8.self),
            // The last empty line ends the text.
            let end = bytes.indices.dropLast().last(where: { bytes[$0] == 0x0A && bytes[$0 + 1] == 0x0A })
        else { throw .malformedNote }
        let utf8 = whole.utf8
        text = String(whole[..<utf8.index(utf8.startIndex, offsetBy: end + 1)])
        let lines = whole[utf8.index(utf8.startIndex, offsetBy: end + 2)...].dropLast()
            .split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count <= Self.mostSignatures else { throw .malformedNote }
        var signatures: [NoteSignature] = []
        for line in lines {
            guard let signature = NoteSignature(line: line) else { throw .malformedNote }
            signatures.append(signature)
        }
        self.signatures = signatures
    }

    /// The note as it is handed on.
    public var bytes: [UInt8] { Array(description.utf8) }

    /// The keys among the known ones that signed.
    ///
    /// - Throws: ``NoteError/unknownSigner`` where there is none, ``NoteError/wrongSignature(key:)`` where a known key's
    ///   signature is not of this text. What others signed is passed over.
    @discardableResult
    public func signers(among known: [NoteVerifierKey]) throws(NoteError) -> Set<NoteVerifierKey> {
        let content = Array(text.utf8)
        var found: Set<NoteVerifierKey> = []
        for signature in signatures {
            for key in known where key.name == signature.name && key.id == signature.id {
                guard key.isSignature(signature.bytes, of: content) else {
                    throw .wrongSignature(key: key.name)
                }
                found.insert(key)
            }
        }
        guard !found.isEmpty else { throw .unknownSigner }
        return found
    }

    /// No control characters but ends of lines.
    private static func isPlain(_ bytes: some Sequence<UInt8>) -> Bool {
        bytes.allSatisfy { $0 >= 0x20 || $0 == 0x0A }
    }
}

extension SignedNote: CustomStringConvertible {
    /// The note as a text.
    public var description: String { text + "\n" + signatures.map(\.line).joined() }
}
