import Database
import Ledger

extension LogNotary {
    /// Why the log may not be signed after what was published; `nil` where it goes on from it.
    func refusal(
        _ published: StoredCheckpoint?, _ connection: any SQLConnection
    ) throws -> LogRefusal? {
        let state = try LogState.read(connection)
        let checkpoint: Checkpoint?
        do throws(NoteError) {
            checkpoint = try published.map { stored throws(NoteError) in try self.checkpoint(stored.note) }
        } catch {
            return .unreadable(error)
        }
        return try LogRefusal.comparing(
            published: checkpoint, known: state.publishedSize, size: state.frontier.size
        ) { size in
            try size == state.frontier.size
                ? state.frontier.root : LogReader(connection).proof.root(size: size)
        }
    }

    /// Compares, and writes down up to where the log will be signed, in a transaction whose commit waits for the disk and for
    /// the synchronous replicas: it comes after all that is signed, so that is there too.
    ///
    /// - Throws: ``LogRefusal``.
    func prepare(
        _ key: NoteSigningKey, after published: StoredCheckpoint?, _ connection: any SQLConnection
    ) throws -> Checkpoint {
        if let refusal = try refusal(published, connection) { throw refusal }
        if requiresReplication, try !Self.isReplicated(connection) { throw LogRefusal.notReplicated }
        if connection.dialect == .postgres {
            // Whatever the server's default is, this commit waits.
            try connection.forEachRow("SELECT set_config('synchronous_commit', 'on', true)", []) { _ in }
        }
        let frontier = try LogState.read(connection).frontier
        try LogState.writeSigned(frontier.size, connection)
        return Checkpoint(origin: key.verifier.name, size: frontier.size, root: frontier.root)
    }

    /// Whether a commit waits for a replica.
    static func isReplicated(_ connection: any SQLConnection) throws -> Bool {
        guard connection.dialect == .postgres else { return false }
        return try connection.first("SELECT current_setting('synchronous_standby_names')") {
            !$0.text(0).isEmpty
        }
            ?? false
    }
}
