import Database

extension Registry {
    /// Evaluates a category for a job: one transaction, in which the job is done too.
    func evaluate(_ category: String, _ hold: JobHold) async throws {
        try actor.requires(.schemes)
        let (actor, moment, held) = (actor, now(), hold.held)
        let isThere = try await database.read { try shelf.scheme(category, $0) != nil }
        guard isThere else { throw JobError.noCategory(category) }
        try await reassign(category: category) { done, total, new in
            hold.advance(to: done, of: total, declarations: new)
            try hold.check()
        } also: { connection in
            var report = JobReport()
            report.evaluated =
                try connection.first(
                    """
                    SELECT count(*) FROM finding
                    WHERE scheme_id IN (SELECT id FROM scheme WHERE name = ?1 AND is_current = 1)
                    """, [.text(category)]
                ) { $0.integer(0) } ?? 0
            try AuditTrail(connection, actor: actor, at: moment).record(
                .categoryEvaluated, subject: category, details: ["job": "\(held.job.id)"])
            try JobStore(connection).advance(held, place: held.place, report: report)
        }
    }
}
