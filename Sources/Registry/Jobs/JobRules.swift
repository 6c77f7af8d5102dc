/// How jobs are held, and how often they are tried.
public struct JobRules: Sendable, Hashable {
    /// For how many seconds a job belongs to a worker that says nothing. The clocks of the machines may differ by less.
    public var leaseSeconds: Int
    /// How many workers may fail at a job before it is given up.
    public var mostAttempts: Int
    /// How many seconds a job waits after an attempt that went wrong, times the number of attempts.
    public var retrySeconds: Int

    /// The values that a lease may have.
    public static let leases = 3...3600
    /// The numbers of attempts that may be asked for.
    public static let attempts = 1...100

    /// Jobs that may wait at a time.
    static let mostWaiting = 10_000
    /// Rejected rows of a job that are kept.
    static let mostRejects = 10_000
    /// Bytes of a rejected row that are kept.
    static let longestRaw = 1 << 16
    /// What is read of a file of lines at a time: some two thousand declarations.
    var blockBytes = 3 << 20
    /// Declarations of a table in one transaction.
    var chunk = 2_000

    /// How often a worker says that it is alive, and how far it is.
    static let beat = Duration.seconds(1)

    /// Sets the rules; what is out of range is brought into it.
    public init(leaseSeconds: Int = 60, mostAttempts: Int = 3, retrySeconds: Int = 10) {
        self.leaseSeconds = min(max(leaseSeconds, Self.leases.lowerBound), Self.leases.upperBound)
        self.mostAttempts = min(max(mostAttempts, Self.attempts.lowerBound), Self.attempts.upperBound)
        self.retrySeconds = min(max(retrySeconds, 0), 3600)
    }
}
