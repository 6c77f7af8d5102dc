/// A clock that only goes forward, in nanoseconds from a beginning of its own. Handed in, so that tests need not wait.
public struct PortalClock: Sendable {
    /// The time.
    public var now: @Sendable () -> Int

    /// Creates a clock.
    public init(now: @escaping @Sendable () -> Int) { self.now = now }

    /// The machine's.
    public static let system: PortalClock = {
        let beginning = ContinuousClock.now
        return PortalClock {
            let (seconds, attoseconds) = (ContinuousClock.now - beginning).components
            return Int(seconds) * second + Int(attoseconds / 1_000_000_000)
        }
    }()

    /// Nanoseconds in a second.
    static let second = 1_000_000_000
}
