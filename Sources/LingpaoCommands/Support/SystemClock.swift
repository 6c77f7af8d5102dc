import Foundation
import Standards

/// The clock of the program, at its edge.
enum SystemClock {
    /// The moment.
    @Sendable
    static func now() -> Timestamp {
        Timestamp(milliseconds: Int((Date.now.timeIntervalSince1970 * 1000).rounded()))
    }
}
