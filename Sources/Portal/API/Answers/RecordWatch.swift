import Registry
import Synchronization

/// Knows what state the public record is in, and asks the database again when a second has passed: so long, and no
/// longer, an answer from memory may be behind.
final class RecordWatch: Sendable {
    private let record: any PublicRecord
    private let clock: PortalClock
    private let known = Mutex<(state: RecordState, asked: Int)?>(nil)

    init(_ record: any PublicRecord, clock: PortalClock) {
        self.record = record
        self.clock = clock
    }

    /// The state, not older than a second.
    func state() async throws -> RecordState {
        let now = clock.now()
        if let known = known.withLock({ $0 }), now - known.asked < PortalClock.second { return known.state }
        let state = try await record.state()
        // Of two that asked at once, the later question counts.
        known.withLock { known in
            if known.map({ $0.asked <= now }) ?? true { known = (state, now) }
        }
        return state
    }
}
