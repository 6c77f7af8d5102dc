import Database
import Standards
import Synchronization

@testable import Registry

/// A clock that a test sets.
final class TestClock: Sendable {
    private let milliseconds: Mutex<Int>

    init(_ start: Int) { milliseconds = Mutex(start) }

    /// The moment.
    var now: Timestamp { Timestamp(milliseconds: milliseconds.withLock { $0 }) }

    func set(_ moment: Timestamp, plus offset: Int = 0) {
        milliseconds.withLock { $0 = moment.milliseconds + offset }
    }

    /// Runs with a fresh registry that goes by this clock, on a database at an address.
    func run(_ address: String, _ body: (Registry) async throws -> Void) async throws {
        let registry = try await Registry(DatabaseLocation(address), now: { self.now })
            .acting(as: .local(user: "test"))
        try await body(registry)
        try registry.close()
    }
}
