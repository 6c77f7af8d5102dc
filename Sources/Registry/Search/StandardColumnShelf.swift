import Database
import Synchronization

/// The facts of standards in memory, brought up to date when they are asked for: only the blocks that changed are read.
final class StandardColumnShelf: Sendable {
    private struct State {
        var columns: StandardColumns?
        /// Counts how often what is kept was given up.
        var doubts = 0
    }

    private let state = Mutex(State())

    /// The facts as the database has them, or later.
    func columns(_ connection: any SQLConnection) throws -> StandardColumns {
        let counter = try ChangeCounter.count(connection)
        let known = state.withLock { $0 }
        if let columns = known.columns, columns.counter >= counter { return columns }
        let store = StandardColumnStore(connection: connection)
        var columns = known.columns ?? StandardColumns(counter: -1)
        for (number, block) in try store.blocks(after: columns.counter) { columns.put(block, at: number) }
        columns.divisions = try DivisionCodes(connection: connection).all()
        columns.common = try CommonWords.read(connection)
        columns.counter = counter
        state.withLock { state in
            // What was read from a server that has gone may never have been kept.
            guard state.doubts == known.doubts, state.columns?.counter ?? -1 < counter else { return }
            state.columns = columns
        }
        return columns
    }

    /// A server went away, and another may never have had what is remembered here.
    func removeAll() {
        state.withLock { $0 = State(columns: nil, doubts: $0.doubts + 1) }
    }
}
