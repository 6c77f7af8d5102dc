public import Ledger

/// Who signs the log and where checkpoints go; both lie outside the database. Without either nothing is signed.
public struct LogNotary: Sendable {
    /// The key that signs; its name is the name of the log.
    public let key: NoteSigningKey?
    /// Keys that published checkpoints may bear beside it: those that signed before.
    public let formerKeys: [NoteVerifierKey]
    /// Where checkpoints are written.
    public let store: (any CheckpointStore)?
    /// Whether nothing is signed but what a synchronous replica has too.
    public let requiresReplication: Bool

    /// Takes who signs, and where to.
    public init(
        key: NoteSigningKey? = nil, formerKeys: [NoteVerifierKey] = [], store: (any CheckpointStore)? = nil,
        requiresReplication: Bool = false
    ) {
        self.key = key
        self.formerKeys = formerKeys
        self.store = store
        self.requiresReplication = requiresReplication
    }

    /// What is missing for a signature.
    var hindrance: LogStatus.Standing? { key == nil ? .withoutKey : store == nil ? .withoutStore : nil }

    /// The keys that published checkpoints may bear.
    var verifiers: [NoteVerifierKey] { (key.map { [$0.verifier] } ?? []) + formerKeys }

    /// The name of the log, where a key says it.
    var origin: String? { verifiers.first?.name }

    /// Reads a published checkpoint.
    func checkpoint(_ note: [UInt8]) throws(NoteError) -> Checkpoint {
        guard let origin else { return try Checkpoint(text: SignedNote(bytes: note).text) }
        return try Checkpoint(note: note, origin: origin, signedBy: verifiers)
    }
}
