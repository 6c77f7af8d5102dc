import Database
import Diagnostics
import Ledger

extension Registry {
    /// Recomputes the whole log from its entries, and compares it with the stored hashes and state, with the checkpoint that
    /// the database remembers, and with the one in the store. It reads every entry.
    ///
    /// - Throws: what the database or the store throws; what does not hold is no error, but a finding.
    public func verifyLog(_ notary: LogNotary) async throws -> LogVerification {
        // The store first: the log only grows, so what is published now is in the state that is read then.
        let stored = try await notary.store?.latest()
        return try await database.read(.primary) { connection in
            let remembered = try? LogState.read(connection).published
            let note = stored?.note ?? remembered.map { Array($0.utf8) }
            var checkpoint: Checkpoint?
            var problem: NoteError?
            if let note {
                do throws(NoteError) {
                    checkpoint = try notary.checkpoint(note)
                } catch {
                    problem = error
                }
            }
            var result = try LogVerifier.verify(checkpoint, connection)
            if let problem {
                let refusal = LogRefusal.unreadable(problem).message
                result.add("not-as-published", zh: refusal.zh, en: refusal.en)
            }
            if stored == nil, notary.store != nil, let size = checkpoint?.size {
                let refusal = LogRefusal.storeEmptied(published: size).message
                result.add("not-as-published", zh: refusal.zh, en: refusal.en)
            }
            return result
        }
    }
}
