/// Why work on a job ends before its end.
enum JobStop: Error, Sendable, Hashable {
    /// Another worker has the job.
    case lost
    /// It was taken back.
    case cancelled
    /// The worker is asked to end.
    case stopping
}
