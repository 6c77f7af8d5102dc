import Database
import Diagnostics
import Reading

/// Does jobs, one after the other, for a worker.
public struct JobRunner: Sendable {
    let registry: Registry
    let worker: String
    let rules: JobRules
    let files: JobFiles
    let executable: String?

    /// Prepares to work.
    ///
    /// - Parameters:
    ///   - registry: whoever acts in it does not count: a job is done under the right of who asked for it.
    ///   - worker: its name, another for each process.
    ///   - rules: how jobs are held and how often they are tried.
    ///   - folder: where the files of imports have to lie; nothing outside of it is read.
    ///   - executable: the program that opens workbooks in a process of its own (`InputReader`).
    public init(
        _ registry: Registry, worker: String, rules: JobRules = JobRules(), folder: String,
        executable: String? = nil
    ) throws(JobError) {
        self.registry = registry
        self.worker = worker
        self.rules = rules
        self.executable = executable
        files = try JobFiles(folder: folder)
    }

    /// Takes the next job and does it.
    ///
    /// - Parameter isStopping: whether the worker is to end; asked between two chunks, and then the job is handed back.
    /// - Returns: the job as it stands afterwards; `nil` where there is none to be taken.
    public func runNext(isStopping: @escaping @Sendable () -> Bool = { false }) async throws -> Job? {
        let (worker, rules, moment) = (worker, rules, registry.now())
        let held = try await registry.database.writeBeside {
            try JobStore($0).claim(worker: worker, rules, at: moment)
        }
        guard let held else { return nil }
        let hold = JobHold(held, isStopping: isStopping)
        let end = await withTaskGroup(of: Void.self) { group in
            group.addTask { await beat(hold) }
            let end = await work(hold)
            group.cancelAll()
            return end
        }
        let (progress, now) = (hold.progress, registry.now())
        return try await registry.database.writeBeside { connection in
            let store = JobStore(connection)
            if let end { try store.end(held, end, progress, rules, at: now) }
            return try store.job(held.job.id)
        }
    }

    /// Says once a second that the worker is alive and how far it is, and hears whether the work is to end.
    private func beat(_ hold: JobHold) async {
        let rules = rules
        while (try? await Task.sleep(for: JobRules.beat)) != nil {
            let (progress, moment) = (hold.progress, registry.now())
            do {
                let isCancelling = try await registry.database.writeBeside {
                    try JobStore($0).renew(hold.held, progress, rules, at: moment)
                }
                if isCancelling != false { hold.stop(isCancelling == nil ? .lost : .cancelled) }
            } catch {
                // The next beat tries again. Should the lease end meanwhile, the next chunk finds out.
            }
        }
    }

    /// Does the job.
    ///
    /// - Returns: how it came to its end; `nil` where another worker has it.
    private func work(_ hold: JobHold) async -> JobEnd? {
        do {
            let job = hold.held.job
            let registry = registry.acting(as: try await registry.actor(of: job))
            try registry.actor.requires(job.task.kind.scope)
            try hold.check()
            switch job.task {
            case .importing(let task):
                try await ImportWork(registry, task, hold, files, rules, executable: executable).run()
            case .evaluating(let category): try await registry.evaluate(category, hold)
            }
            return .done
        } catch JobStop.lost {
            return nil
        } catch JobStop.cancelled {
            return .cancelled
        } catch JobStop.stopping {
            return .handedBack
        } catch is CancellationError {
            return .handedBack
        } catch {
            return Self.end(for: error)
        }
    }

    /// What is wrong with the job itself is wrong the next time too; what is wrong with the database may pass.
    private static func end(for error: any Error) -> JobEnd {
        switch error {
        case let error as JobFailure: .failed(error.message)
        case let error as JobError: .failed(error.message)
        case let error as RightsError: .failed(error.message)
        case let error as InputFailure:
            .failed(
                LocalizedText(
                    zh: error.diagnostics.map { $0.rendered(in: .zh) }.joined(separator: "\n"),
                    en: error.diagnostics.map { $0.rendered(in: .en) }.joined(separator: "\n")))
        case let error as RegistryError: .failed(LocalizedText(same: "\(error)"))
        default: .interrupted(LocalizedText(same: "\(error)"))
        }
    }
}
