import Database
import Diagnostics
import Standards

/// A job that a worker has in hand.
struct HeldJob: Sendable {
    let job: Job
    /// Which hold it is.
    let hold: Int
    /// Where the work goes on, as the work itself wrote it.
    let place: String
}

/// How a worker lets go of a job.
enum JobEnd: Sendable {
    /// It is done.
    case done
    /// It cannot be done.
    case failed(LocalizedText)
    /// It was taken back.
    case cancelled
    /// The worker ends, the job is unharmed: the attempt does not count.
    case handedBack
    /// Something went wrong that may go well another time.
    case interrupted(LocalizedText)
}

extension JobStore {
    /// The job that is next, at a moment.
    static func nextQuery(_ dialect: SQLDialect) -> String {
        let query = """
            SELECT id, attempts, cancelling, hold, place, failure FROM job
            WHERE (state = 'waiting' AND available_at <= ?1) OR (state = 'running' AND lease_until <= ?1)
            ORDER BY id LIMIT 1
            """
        return dialect == .postgres ? query + " FOR UPDATE SKIP LOCKED" : query
    }

    /// Gives the next job to a worker: the first that waits, or whose worker has not been heard of for a lease. What others
    /// are just taking is passed over.
    func claim(worker: String, _ rules: JobRules, at moment: Timestamp) throws -> HeldJob? {
        while true {
            let next = try connection.first(
                Self.nextQuery(connection.dialect), [.integer(moment.milliseconds)]
            ) {
                (
                    id: $0.integer(0), attempts: $0.integer(1), isCancelling: $0.integer(2) == 1,
                    hold: $0.integer(3), place: $0.text(4), failure: $0.optionalText(5)
                )
            }
            guard let next else { return nil }
            if next.isCancelling {
                try close(next.id, .cancelled, nil, at: moment)
            } else if next.attempts >= rules.mostAttempts {
                let lost = LocalizedText(
                    zh: "\(next.attempts) 次都没有完成:工作进程未能续租",
                    en: "not done in \(next.attempts) attempts: the workers were not heard of again")
                try close(next.id, .failed, try next.failure ?? StoredJSON.text(lost), at: moment)
            } else {
                try connection.execute(
                    """
                    UPDATE job SET state = 'running', worker = ?2, lease_until = ?3, attempts = attempts + 1,
                        hold = hold + 1, started_at = coalesce(started_at, ?4)
                    WHERE id = ?1
                    """,
                    [
                        .integer(next.id), .text(worker),
                        .integer(moment.milliseconds + rules.leaseSeconds * 1000),
                        .integer(moment.milliseconds),
                    ])
                guard let job = try job(next.id) else {
                    throw RegistryError.inconsistent("no job \(next.id)")
                }
                return HeldJob(job: job, hold: next.hold + 1, place: next.place)
            }
        }
    }

    /// Says that the worker is alive, and how far it is.
    ///
    /// - Returns: whether the job was taken back; `nil` where the worker no longer holds it.
    func renew(
        _ held: HeldJob, _ progress: JobProgress, _ rules: JobRules, at moment: Timestamp
    ) throws -> Bool? {
        try connection.first(
            """
            UPDATE job SET lease_until = ?3, done = ?4, total = ?5, rate = ?6
            WHERE id = ?1 AND hold = ?2 AND state = 'running' RETURNING cancelling
            """,
            [
                .integer(held.job.id), .integer(held.hold),
                .integer(moment.milliseconds + rules.leaseSeconds * 1000), .integer(progress.done),
                .optional(progress.total), .real(progress.rate),
            ]
        ) { $0.integer(0) == 1 }
    }

    /// Writes down where the work goes on and what came of it, in the transaction that did it.
    ///
    /// - Throws: ``JobStop/lost`` where the worker no longer holds the job, so that nothing of the transaction stays.
    func advance(_ held: HeldJob, place: String, report: JobReport) throws {
        let isHeld = try connection.first(
            """
            UPDATE job SET place = ?3, report = ?4
            WHERE id = ?1 AND hold = ?2 AND state = 'running' RETURNING id
            """,
            [
                .integer(held.job.id), .integer(held.hold), .text(place),
                .text(try StoredJSON.text(report)),
            ]
        ) { _ in true }
        if isHeld == nil { throw JobStop.lost }
    }

    /// Keeps the lines of rejected rows, which have the numbers that follow.
    func keep(_ lines: [String], of held: HeldJob, after count: Int) throws {
        var rows = SQLRows(["job_id", "number", "line"])
        for (place, line) in lines.enumerated() {
            rows.append([.integer(held.job.id), .integer(count + place + 1), .text(line)])
        }
        try connection.insert(rows, into: "job_reject")
    }

    /// Lets go of a job, where it is still held.
    func end(
        _ held: HeldJob, _ end: JobEnd, _ progress: JobProgress, _ rules: JobRules, at moment: Timestamp
    ) throws {
        let isHeld = try connection.first(
            """
            UPDATE job SET done = ?3, total = ?4, rate = ?5
            WHERE id = ?1 AND hold = ?2 AND state = 'running' RETURNING id
            """,
            [
                .integer(held.job.id), .integer(held.hold), .integer(progress.done),
                .optional(progress.total), .real(progress.rate),
            ]
        ) { _ in true }
        if isHeld == nil { return }
        let id = held.job.id
        switch end {
        case .done: try close(id, .done, nil, at: moment)
        case .cancelled: try close(id, .cancelled, nil, at: moment)
        case .failed(let why): try close(id, .failed, StoredJSON.text(why), at: moment)
        case .handedBack: try release(id, attempts: held.job.attempts - 1, nil, at: moment, moment)
        case .interrupted(let why) where held.job.attempts >= rules.mostAttempts:
            try close(id, .failed, StoredJSON.text(why), at: moment)
        case .interrupted(let why):
            let later = moment.milliseconds + rules.retrySeconds * held.job.attempts * 1000
            try release(
                id, attempts: held.job.attempts, StoredJSON.text(why), at: Timestamp(milliseconds: later),
                moment)
        }
    }

    private func close(_ id: Int, _ state: Job.State, _ failure: String?, at moment: Timestamp) throws {
        try connection.execute(
            """
            UPDATE job SET state = ?2, failure = ?3, ended_at = ?4, worker = NULL, lease_until = NULL
            WHERE id = ?1
            """,
            [.integer(id), .text(state.rawValue), .optional(failure), .integer(moment.milliseconds)])
    }

    /// Lets others take a job, from a moment on; one that was taken back meanwhile is at its end.
    private func release(
        _ id: Int, attempts: Int, _ failure: String?, at later: Timestamp, _ now: Timestamp
    ) throws {
        try connection.execute(
            """
            UPDATE job SET worker = NULL, lease_until = NULL, attempts = ?2, failure = ?3, available_at = ?4,
                state = CASE WHEN cancelling = 1 THEN 'cancelled' ELSE 'waiting' END,
                ended_at = CASE WHEN cancelling = 1 THEN ?5 ELSE ended_at END
            WHERE id = ?1
            """,
            [
                .integer(id), .integer(attempts), .optional(failure), .integer(later.milliseconds),
                .integer(now.milliseconds),
            ])
    }
}
