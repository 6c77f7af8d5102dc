import NIOCore
import Registry
import Synchronization

/// Answers that were given, kept for the next who ask the same; whether they are still true is for the asker to find
/// out (``KeptAnswer/state``). Bounded: two generations, of which the older goes when the younger is full, so that what is asked for often
/// stays.
final class AnswerStore: Sendable {
    /// What was asked.
    struct Key: Sendable, Hashable {
        let operation: String
        let request: String
    }

    private struct State {
        var young: [Key: KeptAnswer] = [:]
        var old: [Key: KeptAnswer] = [:]
        var youngBytes = 0
    }

    private let bytes: Int
    private let state = Mutex(State())

    /// - Parameter bytes: how much is kept at most.
    init(bytes: Int) { self.bytes = bytes }

    /// The answer to a request, of whatever state.
    func answer(_ key: Key) -> KeptAnswer? {
        state.withLock { state in
            if let answer = state.young[key] { return answer }
            guard let answer = state.old[key] else { return nil }
            insert(answer, key, &state)
            return answer
        }
    }

    /// Keeps an answer.
    func keep(_ answer: KeptAnswer, for key: Key) {
        state.withLock { insert(answer, key, &$0) }
    }

    /// How much is kept now, in bytes, at most.
    var keptBytes: Int {
        state.withLock { state in
            (Array(state.young) + Array(state.old)).reduce(0) { $0 + Self.cost($1.value, $1.key) }
        }
    }

    private func insert(_ answer: KeptAnswer, _ key: Key, _ state: inout State) {
        let cost = Self.cost(answer, key)
        guard cost <= bytes / 4 else { return }
        if state.youngBytes + cost > bytes / 2 {
            state.old = state.young
            state.young = [:]
            state.youngBytes = 0
        }
        if let other = state.young[key] { state.youngBytes -= Self.cost(other, key) }
        state.young[key] = answer
        state.youngBytes += cost
    }

    /// The answer, its compressed form, its headers and its key, roughly.
    private static func cost(_ answer: KeptAnswer, _ key: Key) -> Int {
        answer.body.readableBytes * 3 / 2 + key.request.utf8.count + 1024
    }
}
