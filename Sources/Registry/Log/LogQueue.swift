public import Database
public import Ledger

/// The way into the log: a leaf is queued in the transaction that changes the record, and stays or goes with it.
///
/// ``LogSequencer`` gives it its position soon after; only then can there be a proof.
public struct LogQueue {
    private let connection: any SQLConnection

    /// The queue, inside a write transaction.
    public init(_ connection: any SQLConnection) { self.connection = connection }

    /// Queues a leaf.
    public func add(_ leaf: LogLeaf) throws {
        try connection.execute(
            "INSERT INTO log_queue (id, subject, leaf) VALUES (?1, ?2, ?3)",
            [
                .integer(try connection.nextID(in: "log_queue")), .text(leaf.subject), .blob(leaf.bytes),
            ])
    }
}
