/// Where checkpoints are written: outside the database, so that a database that was put back is found out.
public protocol CheckpointStore: Sendable, CustomStringConvertible {
    /// The checkpoint that was written last; `nil` where none ever was.
    func latest() async throws(CheckpointStoreError) -> StoredCheckpoint?

    /// Writes a checkpoint in the place of the one that was read before. When this returns it is there to stay.
    ///
    /// - Parameters:
    ///   - old: what ``latest()`` gave.
    ///   - note: the signed note.
    ///   - size: the size that it is of.
    /// - Throws: ``CheckpointStoreError/changed`` where another one was written in between.
    func replace(_ old: StoredCheckpoint?, with note: [UInt8], size: UInt64)
        async throws(CheckpointStoreError)
}

/// A checkpoint as a store holds it.
public struct StoredCheckpoint: Sendable, Hashable {
    /// The signed note.
    public let note: [UInt8]
    /// The store's own mark of this version, where it has one.
    public let version: String?

    /// Takes what a store holds.
    public init(note: [UInt8], version: String? = nil) {
        self.note = note
        self.version = version
    }
}

/// Why a store does not answer as it should.
public enum CheckpointStoreError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Another process wrote a checkpoint in between.
    case changed
    /// It cannot be read or written; the reason.
    case failed(String)

    /// What is wrong, for the log and for the command line.
    public var description: String {
        switch self {
        case .changed: "another process has written a checkpoint in between"
        case .failed(let reason): reason
        }
    }
}
