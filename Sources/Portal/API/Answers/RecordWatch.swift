import Registry
import Synchronization

/// Knows what state the public record is in, and asks the database again when some time has passed: so long, and no
/// longer, an answer from memory may be behind.
final class RecordWatch: Sendable {
    private let record: any PublicRecord
    private let clock: PortalClock
    private let known = Mutex<(state: RecordState, asked: Int)?>(nil)

    private let seconds: Int

    /// - Parameter seconds: how old what is known may be; 0: the database is asked each time.
    init(_ record: any PublicRecord, clock: PortalClock, seconds: Int) {
        self.record = record
        self.clock = clock
        self.seconds = seconds
    }

    /// The state, not older than that.
    func state() async throws -> RecordState {
        let now = clock.now()
        if let known = known.withLock({ $0 }), now - known.asked < seconds * PortalClock.second {
            return known.state
        }
        let state = try await record.state()
        // Of two that asked at once, the later question counts.
        known.withLock { known in
            if known.map({ $0.asked <= now }) ?? true { known = (state, now) }
        }
        return state
    }
}
