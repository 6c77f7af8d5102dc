/// What is wrong with a key, a note or a checkpoint.
public enum NoteError: Error, Sendable, Hashable {
    /// A key name that is empty, too long, or has a space or a plus sign in it.
    case malformedName(String)
    /// A text that is no key of an algorithm that is known here, or whose hash is not its own.
    case malformedKey
    /// Bytes that are no signed note.
    case malformedNote
    /// A note whose text is no checkpoint.
    case malformedCheckpoint
    /// No signature is of a key that is known.
    case unknownSigner
    /// A known key's signature does not belong to the text.
    case wrongSignature(key: String)
    /// A checkpoint of another log.
    case foreignOrigin(String)
}

extension NoteError: CustomStringConvertible {
    /// What is wrong, for the log and for the command line.
    public var description: String {
        switch self {
        case .malformedName(let name):
            "'\(name)' is no name of a log: take an address without scheme, such as leaders.example.org/log"
        case .malformedKey: "this is no Ed25519 key as c2sp.org/signed-note writes them"
        case .malformedNote: "this is no signed note"
        case .malformedCheckpoint: "the note's text is no checkpoint"
        case .unknownSigner: "the note bears no signature of a key that is known here"
        case .wrongSignature(let key): "the signature of \(key) does not belong to the text"
        case .foreignOrigin(let origin): "the checkpoint is of another log, \(origin)"
        }
    }
}
