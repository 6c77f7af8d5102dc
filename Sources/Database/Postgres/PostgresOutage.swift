/// A server went away, or is none that does what was asked for. Nothing of the transaction was kept, so it can be done again
/// on another connection.
struct PostgresOutage: Error {
    /// What is told where nobody does it again.
    let error: any Error

    /// States (SQLSTATE) by which a server says that another one has to be looked for: it only reads, is shut down, was
    /// shut down, is not there yet; and, on a standby, what was read stood in the way of what it had to replay.
    static let states: Set<String> = ["25006", "57P01", "57P02", "57P03", "40001"]
}
