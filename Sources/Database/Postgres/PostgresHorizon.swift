import Synchronization

/// How far this process has seen, as a position in the write-ahead log: no standby that is behind it is read from.
///
/// It moves with what the process wrote, with what it read on the primary, and with reads that are landmarks. As long as it
/// stands still nothing is asked for it: a server never goes back behind a position that it named before.
final class PostgresHorizon: Sendable {
    private struct State {
        var position = 0
        var isUnknown = false
    }

    private let state = Mutex(State())

    /// The position; 0 at first, and ahead of everything as long as it is not known.
    var position: Int { state.withLock { $0.isUnknown ? .max : $0.position } }

    /// A landmark saw so much.
    func saw(_ position: Int) { state.withLock { $0.position = max($0.position, position) } }

    /// The primary was so far when it was last asked; `nil` where it did not say.
    func primaryWas(at position: Int?) {
        state.withLock { state in
            state.isUnknown = position == nil
            state.position = max(state.position, position ?? 0)
        }
    }
}
