/// What a log says of itself at a size (c2sp.org/tlog-checkpoint): the text of a signed note.
public struct Checkpoint: Sendable, Hashable {
    /// Which log it is; the name of its key.
    public let origin: String
    /// The number of leaves.
    public let size: UInt64
    /// The root over them.
    public let root: MerkleHash

    /// Takes what a checkpoint says.
    public init(origin: String, size: UInt64, root: MerkleHash) {
        self.origin = origin
        self.size = size
        self.root = root
    }

    /// Reads the text of a note. Lines after the third are of no meaning here, and kept by the note.
    public init(text: String) throws(NoteError) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count >= 4, lines.last?.isEmpty == true, lines.dropLast().allSatisfy({ !$0.isEmpty }),
            let size = UInt64(lines[1]), String(size) == lines[1],
            let root = Base64Text.decoded(lines[2]).flatMap({ MerkleHash($0) })
        else { throw .malformedCheckpoint }
        self.init(origin: String(lines[0]), size: size, root: root)
    }

    /// Reads a checkpoint that one of the keys signed.
    ///
    /// - Throws: ``NoteError`` where it is none, of another log, or not signed as it should be.
    public init(note: [UInt8], origin: String, signedBy keys: [NoteVerifierKey]) throws(NoteError) {
        let note = try SignedNote(bytes: note)
        try note.signers(among: keys)
        try self.init(text: note.text)
        guard self.origin.utf8.elementsEqual(origin.utf8) else { throw .foreignOrigin(self.origin) }
    }

    /// The text that is signed.
    public var text: String { "\(origin)\n\(size)\n\(Base64Text.encoded(root.bytes))\n" }

    /// The checkpoint as a signed note.
    public func signed(by key: NoteSigningKey) throws -> SignedNote { try SignedNote(text, signedBy: key) }
}
