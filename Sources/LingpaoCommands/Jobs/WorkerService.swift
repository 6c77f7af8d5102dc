import Diagnostics
import Registry
import ServiceLifecycle
import Synchronization

/// Takes jobs one by one until it is asked to end.
struct WorkerService: Service {
    /// What the service and its shutdown tell each other.
    private final class State: Sendable {
        let isStopping = Atomic(false)
        let failures = Atomic(0)
    }

    private let runner: JobRunner
    private let once: Bool
    private let pause: Duration
    private let report: @Sendable (LocalizedText) -> Void
    private let state = State()

    /// - Parameters:
    ///   - once: end when there is no job left to take.
    ///   - pause: how long to wait before asking again, where there was none.
    ///   - report: is told what became of each job, and what failed.
    init(
        _ runner: JobRunner, once: Bool, every pause: Duration = .seconds(1),
        report: @escaping @Sendable (LocalizedText) -> Void
    ) {
        self.runner = runner
        self.once = once
        self.pause = pause
        self.report = report
    }

    /// How many times a job went wrong.
    var failures: Int { state.failures.load(ordering: .relaxed) }

    func run() async throws {
        try await withGracefulShutdownHandler {
            while !state.isStopping.load(ordering: .relaxed), !Task.isCancelled {
                do {
                    if try await takesJob() { continue }
                    if once { return }
                } catch {
                    if once { throw error }
                    // The database may be away for a while: the next round asks again.
                    report(LocalizedText(zh: "工作进程暂停:\(error)", en: "the worker waits: \(error)"))
                }
                let pause = pause
                try? await cancelWhenGracefulShutdown { try await Task.sleep(for: pause) }
            }
        } onGracefulShutdown: {
            state.isStopping.store(true, ordering: .relaxed)
        }
    }

    /// Does the next job.
    ///
    /// - Returns: whether there was one.
    private func takesJob() async throws -> Bool {
        let state = state
        let job = try await runner.runNext { state.isStopping.load(ordering: .relaxed) }
        guard let job else { return false }
        if job.failure != nil { state.failures.add(1, ordering: .relaxed) }
        let (standing, result) = (JobPrint.state(job), JobPrint.report(job))
        report(
            LocalizedText(
                zh: "任务 \(job.id) \(standing.zh):\(job.failure?.zh ?? result.zh)",
                en: "job \(job.id) \(standing.en): \(job.failure?.en ?? result.en)"))
        return true
    }
}
