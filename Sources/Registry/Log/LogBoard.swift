import Synchronization

/// How the log stood when it was last looked at, for whoever shows it.
final class LogBoard: Sendable {
    private let status = Mutex<LogStatus?>(nil)

    /// The last status; `nil` where no sequencer runs in this process.
    var last: LogStatus? { status.withLock { $0 } }

    func put(_ status: LogStatus) { self.status.withLock { $0 = status } }
}
