import Database
import Diagnostics
import Standards

/// Keeps jobs. Whoever has one in hand names its hold, a number that is another each time a worker takes the job: what a
/// worker writes that no longer holds it is written nowhere.
struct JobStore {
    let connection: any SQLConnection

    init(_ connection: any SQLConnection) { self.connection = connection }

    private static let columns =
        """
        id, task, state, actor, by_right, created_at, started_at, ended_at, attempts, worker, lease_until, cancelling, \
        done, total, rate, report, failure, place
        """

    private static func job(_ row: any SQLRow) throws -> Job {
        guard let state = Job.State(rawValue: row.text(2)) else {
            throw RegistryError.inconsistent("'\(row.text(2))' is no state of a job")
        }
        var progress = JobProgress()
        progress.done = row.integer(12)
        progress.total = row.optionalInteger(13)
        progress.rate = row.real(14)
        func moment(_ column: Int) -> Timestamp? {
            row.optionalInteger(column).map { Timestamp(milliseconds: $0) }
        }
        return Job(
            id: row.integer(0), task: try StoredJSON.value(JobTask.self, row.text(1)), state: state,
            actor: row.text(3), right: row.text(4), createdAt: Timestamp(milliseconds: row.integer(5)),
            startedAt: moment(6), endedAt: moment(7), attempts: row.integer(8), worker: row.optionalText(9),
            leaseUntil: moment(10), isCancelling: row.integer(11) == 1, progress: progress,
            report: try StoredJSON.value(JobReport.self, row.text(15)),
            failure: try row.optionalText(16).map { try StoredJSON.value(LocalizedText.self, $0) })
    }

    /// Adds a job; inside the writers' turn, for it numbers a row.
    func add(_ task: JobTask, _ actor: Registry.Actor, at moment: Timestamp) throws -> Int {
        let id = try connection.nextID(in: "job")
        try connection.execute(
            """
            INSERT INTO job (id, kind, task, state, actor, by_right, created_at, available_at, report)
            VALUES (?1, ?2, ?3, 'waiting', ?4, ?5, ?6, ?7, ?8)
            """,
            [
                .integer(id), .text(task.kind.rawValue), .text(try StoredJSON.text(task)), .text(actor.name),
                .text(actor.right(for: task.kind.scope)), .integer(moment.milliseconds),
                .integer(moment.milliseconds), .text(try StoredJSON.text(JobReport())),
            ])
        return id
    }

    func job(_ id: Int) throws -> Job? {
        try connection.first("SELECT \(Self.columns) FROM job WHERE id = ?1", [.integer(id)], Self.job)
    }

    /// Jobs of some kinds, the latest first, those before a number.
    func jobs(_ kinds: [JobTask.Kind], before: Int, limit: Int) throws -> [Job] {
        let names = kinds.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        return try connection.rows(
            """
            SELECT \(Self.columns) FROM job WHERE kind IN (\(names)) AND id < ?1 ORDER BY id DESC LIMIT ?2
            """, [.integer(before), .integer(limit)], Self.job)
    }

    func countWaiting() throws -> Int {
        try connection.first("SELECT count(*) FROM job WHERE state = 'waiting'") { $0.integer(0) } ?? 0
    }

    /// Takes a job back: one that waits is at its end, one that runs comes to it when its worker notices.
    ///
    /// - Returns: whether there was something to take back.
    func cancel(_ id: Int, at moment: Timestamp) throws -> Bool {
        try connection.first(
            """
            UPDATE job SET cancelling = 1,
                state = CASE WHEN state = 'waiting' THEN 'cancelled' ELSE state END,
                ended_at = CASE WHEN state = 'waiting' THEN ?2 ELSE ended_at END
            WHERE id = ?1 AND state IN ('waiting', 'running') AND cancelling = 0 RETURNING id
            """, [.integer(id), .integer(moment.milliseconds)]
        ) { _ in true } ?? false
    }

    /// The lines of rejected rows, those after a number.
    func rejects(_ id: Int, after number: Int, limit: Int) throws -> [(number: Int, line: String)] {
        try connection.rows(
            "SELECT number, line FROM job_reject WHERE job_id = ?1 AND number > ?2 ORDER BY number LIMIT ?3",
            [.integer(id), .integer(number), .integer(limit)]
        ) { ($0.integer(0), $0.text(1)) }
    }
}
