import Database
public import Ledger

extension Registry {
    /// How the log stood in the last round of this process's sequencer; `nil` where none runs.
    public var lastLogStatus: LogStatus? { logBoard.last }

    /// How the log stands: compares it with what was published, and changes nothing.
    ///
    /// - Returns: the status, and how many leaves wait for their position.
    public func logStatus(_ notary: LogNotary) async throws -> (status: LogStatus, queued: Int) {
        var failure: LogStatus.Standing?
        var published: StoredCheckpoint?
        do {
            published = try await notary.store?.latest()
        } catch {
            failure = .storeFailed("\(error)")
        }
        let (stored, failed) = (published, failure)
        return try await database.read(.primary) { connection in
            let state = try LogState.read(connection)
            let queued = try LogReader(connection).queued()
            let standing: LogStatus.Standing
            if let failed {
                standing = failed
            } else if notary.store != nil, let refusal = try notary.refusal(stored, connection) {
                standing = .refused(refusal)
            } else if let hindrance = notary.hindrance {
                standing = hindrance
            } else {
                standing = queued == 0 && state.publishedSize == state.frontier.size ? .published : .pending
            }
            return (LogStatus(state, standing), queued)
        }
    }

    /// The checkpoint that was published last, a signed note, as far as the database knows.
    public func publishedCheckpoint() async throws -> String? {
        try await database.read { try LogState.read($0).published }
    }

    /// A tile of hashes or a bundle of entries, as c2sp.org/tlog-tiles serves them; `nil` where the published log does not
    /// reach so far.
    public func logTile(_ path: TilePath) async throws -> [UInt8]? {
        try await database.read { connection in
            let size = try LogState.read(connection).publishedSize
            guard TilePath.width(path.kind, index: path.index, size: size) >= path.width else { return nil }
            let reader = LogReader(connection)
            switch path.kind {
            case .hashes(let level):
                return try reader.tile(level: level, place: path.index)?.prefix(path.width)?.bytes
            case .entries:
                let start = path.index * UInt64(TilePath.fullWidth)
                return EntryBundle.encoded(try reader.entries(from: start, limit: path.width).map(\.leaf))
            }
        }
    }

    /// The published entries about a subject in their order, at most `limit` of them.
    public func logEntries(
        about subject: String, limit: Int = 100
    ) async throws -> [(position: UInt64, leaf: LogLeaf)] {
        try await database.read { connection in
            let size = try LogState.read(connection).publishedSize
            return try connection.rows(
                """
                SELECT position, leaf FROM log_entry WHERE subject = ?1 AND position < ?2 ORDER BY position LIMIT ?3
                """, [.text(subject), .integer(Int(size)), .integer(limit)]
            ) { (UInt64($0.integer(0)), try LogLeaf(bytes: $0.blob(1))) }
        }
    }

    /// The audit path of a published entry in the log of the last checkpoint; `nil` where it does not reach so far.
    public func logProof(position: UInt64) async throws -> [MerkleHash]? {
        try await database.read { connection in
            let size = try LogState.read(connection).publishedSize
            guard position < size else { return nil }
            return try LogReader(connection).proof.inclusion(of: position, size: size)
        }
    }
}
