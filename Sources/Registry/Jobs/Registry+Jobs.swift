import Database
import Diagnostics
import Standards

extension Registry {
    /// Asks for a job, which a worker does under the right of who asks; needs the scope that the work needs.
    ///
    /// - Throws: ``JobError`` where it is no job that can be done.
    public func addJob(_ task: JobTask) async throws -> Job {
        try actor.requires(task.kind.scope)
        if case .importing(let files) = task { try files.check() }
        let (actor, moment) = (actor, now())
        return try await database.write { connection in
            let store = JobStore(connection)
            guard try store.countWaiting() < JobRules.mostWaiting else {
                throw JobError.tooMany(most: JobRules.mostWaiting)
            }
            var details: [String: String] = [:]
            switch task {
            case .importing(let files): details["files"] = "\(files.files.count)"
            case .evaluating(let category):
                guard try shelf.scheme(category, connection) != nil else {
                    throw JobError.noCategory(category)
                }
                details["category"] = category
            }
            let id = try store.add(task, actor, at: moment)
            try AuditTrail(connection, actor: actor, at: moment).record(
                task.kind.requested, subject: "jobs/\(id)", details: details)
            return try Self.job(id, store)
        }
    }

    /// Jobs of the kinds whose scope the actor has, the latest first.
    ///
    /// - Parameters:
    ///   - number: only those before it, for the next page.
    ///   - limit: 1 to 1000.
    public func jobs(before number: Int = .max, limit: Int = 100) async throws -> [Job] {
        let kinds = JobTask.Kind.allCases.filter { actor.scopes.contains($0.scope) }
        if kinds.isEmpty { try actor.requires(.import) }
        let limit = min(max(limit, 1), 1000)
        return try await database.read { try JobStore($0).jobs(kinds, before: number, limit: limit) }
    }

    /// A job; needs the scope that the work needs.
    public func job(_ id: Int) async throws -> Job {
        let job = try await database.read { try Self.job(id, JobStore($0)) }
        try actor.requires(job.task.kind.scope)
        return job
    }

    /// Takes a job back. One that runs ends when its worker notices, and what it did before stays; one that has come to its
    /// end stays as it is.
    public func cancelJob(_ id: Int) async throws -> Job {
        let kind = try await job(id).task.kind
        let (actor, moment) = (actor, now())
        return try await database.write { connection in
            let store = JobStore(connection)
            if try store.cancel(id, at: moment) {
                try AuditTrail(connection, actor: actor, at: moment).record(
                    kind.cancelled, subject: "jobs/\(id)")
            }
            return try Self.job(id, store)
        }
    }

    /// The rows that an import rejected or refused, with the reasons, as lines of JSON in their order; the first
    /// 10,000 of a job are kept.
    ///
    /// - Parameters:
    ///   - number: only those after it, for the next page.
    ///   - limit: 1 to 1000.
    public func jobRejects(
        _ id: Int, after number: Int = 0, limit: Int = 1000
    ) async throws -> [(number: Int, line: String)] {
        _ = try await job(id)
        let limit = min(max(limit, 1), 1000)
        return try await database.read { try JobStore($0).rejects(id, after: number, limit: limit) }
    }

    private static func job(_ id: Int, _ store: JobStore) throws -> Job {
        guard let job = try store.job(id) else { throw JobError.noSuchJob(id) }
        return job
    }

    /// Who a job is done for, with the rights of now: a key that was taken back or has ended does nothing any more.
    func actor(of job: Job) async throws -> Actor {
        let name = job.actor.drop { $0 != ":" }.dropFirst()
        switch job.right {
        case "owner": return .local(user: String(name))
        case "unclaimed": return .setup(user: String(name))
        default:
            let id = String(name)
            let stored = try await database.read { try KeyStore($0).key(id) }
            guard let key = stored?.key else { throw RightsError.noSuchKey(id: id) }
            guard key.revokedAt == nil else { throw RightsError.keyRevoked(id: id) }
            guard now() < key.expiresAt else { throw RightsError.keyExpired(id: id) }
            return .key(id: id, scopes: key.scopes)
        }
    }
}
