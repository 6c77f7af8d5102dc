import Synchronization

/// What the work on a job and the beat beside it tell each other.
final class JobHold: Sendable {
    private struct State {
        var progress: JobProgress
        var declarations = 0
        var stop: JobStop?
    }

    let held: HeldJob
    private let isStopping: @Sendable () -> Bool
    private let start = ContinuousClock.now
    private let state: Mutex<State>

    init(_ held: HeldJob, isStopping: @escaping @Sendable () -> Bool) {
        self.held = held
        self.isStopping = isStopping
        var progress = held.job.progress
        progress.rate = 0
        state = Mutex(State(progress: progress))
    }

    /// How far the work is.
    var progress: JobProgress { state.withLock { $0.progress } }

    /// The work is so far.
    ///
    /// - Parameter declarations: how many were done since the last time.
    func advance(to done: Int, of total: Int, declarations: Int) {
        let seconds = (ContinuousClock.now - start) / .milliseconds(1) / 1000
        state.withLock { state in
            state.progress.done = done
            state.progress.total = total
            state.declarations += declarations
            state.progress.rate = Double(state.declarations) / max(seconds, 0.001)
        }
    }

    /// The beat has heard that the work is to end.
    func stop(_ stop: JobStop) { state.withLock { $0.stop = $0.stop ?? stop } }

    /// Ends the work where it is to end: asked between two chunks.
    func check() throws(JobStop) {
        if let stop = state.withLock({ $0.stop }) { throw stop }
        if isStopping() { throw .stopping }
    }
}
