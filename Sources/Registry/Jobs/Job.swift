public import Diagnostics
public import Standards

/// A piece of work that workers do, whatever becomes of one of them.
public struct Job: Sendable, Hashable {
    /// What stands with a job.
    public enum State: String, Sendable, Hashable, CaseIterable {
        /// It waits for a worker.
        case waiting
        /// A worker has it in hand.
        case running
        /// It is done.
        case done
        /// It cannot be done, and why is told.
        case failed
        /// It was taken back; what was done before stays.
        case cancelled

        /// Whether nothing more becomes of it.
        public var isEnd: Bool { self != .waiting && self != .running }
    }

    /// Its number.
    public var id: Int
    /// What is to be done.
    public var task: JobTask
    /// What stands with it.
    public var state: State
    /// Who asked for it: `local:NAME` or `key:ID`.
    public var actor: String
    /// By which right: `owner`, `unclaimed` or `scope:NAME`.
    public var right: String
    /// When it was asked for.
    public var createdAt: Timestamp
    /// When a worker took it for the first time.
    public var startedAt: Timestamp?
    /// When it came to its end.
    public var endedAt: Timestamp?
    /// How many times a worker took it, those aside that handed it back unharmed.
    public var attempts: Int
    /// Who has it in hand.
    public var worker: String?
    /// Until when that worker has it, unless it says again that it is alive.
    public var leaseUntil: Timestamp?
    /// Whether it was taken back while a worker has it in hand.
    public var isCancelling: Bool
    /// How far it is.
    public var progress: JobProgress
    /// What came of it so far.
    public var report: JobReport
    /// What went wrong the last time.
    public var failure: LocalizedText?
}

/// How far a job is.
public struct JobProgress: Sendable, Hashable {
    /// Bytes of an import, declarations of an evaluation.
    public var done = 0
    /// The whole, in the same unit; `nil` while it is not known.
    public var total: Int?
    /// Declarations in a second, since the worker took it.
    public var rate = 0.0

    /// Nothing is done yet.
    public init() {}

    /// The part that is done, 0 to 1; `nil` while the whole is not known.
    public var share: Double? { total.map { $0 > 0 ? Double(done) / Double($0) : 1 } }
}

/// What came of a job.
public struct JobReport: Sendable, Hashable, Codable {
    /// Declarations that are new.
    public var added = 0
    /// Declarations that were there before, with the same content.
    public var unchanged = 0
    /// Declarations that contradict what is there.
    public var refused = 0
    /// Rows that cannot be read as declarations.
    public var rejected = 0
    /// New declarations that belong to no category.
    public var withoutCategory = 0
    /// Rejected and refused rows that are kept with their reasons (``Registry/jobRejects(_:)``).
    public var kept = 0
    /// Standards that count in the category that was evaluated.
    public var evaluated = 0

    /// Nothing came of it yet.
    public init() {}
}
