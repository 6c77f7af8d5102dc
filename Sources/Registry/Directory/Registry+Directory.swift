import Database
public import Standards

extension Registry {
    /// Takes enterprises into the directory. What was there before is left alone, so an import can be run again.
    public func importEnterprises(_ enterprises: [EnterpriseReference]) async throws -> DirectoryReport {
        try actor.requires(.import)
        let (actor, moment) = (actor, now())
        return try await database.write { connection in
            let report = try DirectoryStore(connection: connection, moment: moment).add(enterprises)
            if report.added + report.changed > 0 {
                try AuditTrail(connection, actor: actor, at: moment).record(
                    .enterprisesImported, subject: "directory",
                    details: ["added": "\(report.added)", "changed": "\(report.changed)"])
                try ChangeCounter.bump(connection)
            }
            return report
        }
    }
}
