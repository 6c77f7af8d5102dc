import Database
import Ledger

/// Gives queued leaves their positions, then signs and publishes.
///
/// A round goes so. The published checkpoint is read and compared with the log: where the log does not go on from it,
/// nothing is placed either, so that nothing has to be taken back when the right database is restored. Then all that is
/// queued is placed and committed. Then, in one more transaction, the log is compared once more and it is written down up to
/// where it will be signed: what is signed is in that commit, which waits for the disk and for the synchronous replicas.
/// Then it is signed, and the checkpoint written to the store in the place of the one that was read. Several processes may
/// do this at once: placing is a write transaction, of which there is one at a time, and the store takes a checkpoint only
/// from whoever saw the last one.
public actor LogSequencer {
    private let registry: Registry
    private let notary: LogNotary
    /// Whether this process has seen that the log goes on from what was published.
    private var isCompared = false

    private var database: Database { registry.database }

    /// A sequencer for a registry.
    public init(_ registry: Registry, _ notary: LogNotary) {
        self.registry = registry
        self.notary = notary
    }

    /// Does one round.
    ///
    /// - Returns: how the log stands then; a store that fails is a standing, and not an error.
    /// - Throws: what the database throws; nothing is lost, and the next round goes on.
    @discardableResult
    public func round() async throws -> LogStatus {
        let status = try await step()
        registry.logBoard.put(status)
        return status
    }

    private func step() async throws -> LogStatus {
        if try await isIdle() { return try await status(notary.hindrance ?? .published) }
        var published: StoredCheckpoint?
        do {
            published = try await notary.store?.latest()
        } catch {
            // What was compared once may go on being placed; signatures wait.
            if isCompared { try await place() }
            return try await status(.storeFailed("\(error)"))
        }
        let stored = published
        if notary.store != nil,
            let refusal = try await database.read(.primary, { [notary] in try notary.refusal(stored, $0) })
        {
            return try await refused(refusal)
        }
        isCompared = true
        try await place()
        guard let key = notary.key, let store = notary.store else {
            return try await status(notary.hindrance ?? .pending)
        }
        do {
            return try await status(try await publish(after: stored, key, store))
        } catch let refusal as LogRefusal {
            return try await refused(refusal)
        }
    }

    /// Whether nothing is to be done: neither the store nor the writers' turn is asked for each second.
    private func isIdle() async throws -> Bool {
        guard isCompared || notary.store == nil else { return false }
        let isUnsigned = notary.hindrance != nil
        return try await database.read(.primary) { connection in
            let state = try LogState.read(connection)
            return try !LogState.isQueued(connection)
                && (isUnsigned || state.publishedSize == state.frontier.size)
        }
    }

    /// A person is needed; until then every round compares anew.
    private func refused(_ refusal: LogRefusal) async throws -> LogStatus {
        // A missing replica says nothing against placing.
        if refusal != .notReplicated { isCompared = false }
        return try await status(.refused(refusal))
    }

    /// Places what is queued by now. What comes while it goes on waits for the next round, so that a signature never waits for
    /// the queue to be empty.
    private func place() async throws {
        var left = try await database.read(.primary) { try LogReader($0).queued() }
        while left > 0, !Task.isCancelled {
            let placed = try await database.write { try LogPlacement.place($0) }
            // Another process was there before.
            guard placed > 0 else { return }
            left -= placed
        }
    }

    /// Signs what is placed, and writes it to the store.
    ///
    /// - Throws: ``LogRefusal``.
    private func publish(
        after published: StoredCheckpoint?, _ key: NoteSigningKey, _ store: any CheckpointStore
    ) async throws -> LogStatus.Standing {
        let checkpoint = try await database.write { [notary] in
            try notary.prepare(key, after: published, $0)
        }
        guard checkpoint.size > 0 else { return .published }
        // It may be there already: this process may have ended before it could write that down.
        if let published, let known = try? notary.checkpoint(published.note), known == checkpoint {
            try await record(published.note, known.size)
            return .published
        }
        let note = try checkpoint.signed(by: key)
        do {
            try await store.replace(published, with: note.bytes, size: checkpoint.size)
        } catch {
            return error == .changed ? .pending : .storeFailed("\(error)")
        }
        try await record(note.bytes, checkpoint.size)
        return .published
    }

    private func record(_ note: [UInt8], _ size: UInt64) async throws {
        let text = String(decoding: note, as: UTF8.self)
        try await database.write { try LogState.writePublished(text, size: size, $0) }
    }

    private func status(_ standing: LogStatus.Standing) async throws -> LogStatus {
        try await database.read(.primary) { LogStatus(try LogState.read($0), standing) }
    }
}

extension LogStatus {
    init(_ state: LogState, _ standing: Standing) {
        self.init(
            size: state.frontier.size, root: state.frontier.root, publishedSize: state.publishedSize,
            standing: standing)
    }
}
