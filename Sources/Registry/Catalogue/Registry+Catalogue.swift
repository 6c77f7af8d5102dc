import Database
public import Standards

extension Registry {
    /// Takes in records of a catalogue. What was there before with the same content is left alone, so an import can be
    /// run again; what says something else becomes a new version, unless its issue is older.
    public func importCatalogue(
        _ entries: [CatalogueEntry], of issue: CatalogueIssue
    ) async throws -> CatalogueReport {
        try actor.requires(.catalogue)
        let (actor, moment) = (actor, now())
        return try await database.write { connection in
            let report = try CatalogueStore(connection).add(entries, of: issue)
            if report.added + report.changed > 0 {
                try AuditTrail(connection, actor: actor, at: moment).record(
                    .catalogueImported, subject: issue.catalogue,
                    details: [
                        "dated": "\(issue.dated)", "added": "\(report.added)", "changed": "\(report.changed)",
                    ])
            }
            return report
        }
    }

    /// What the catalogues say of a number in any spelling.
    ///
    /// - Parameter day: the day for which its status is asked; today where there is none.
    /// - Returns: `nil` where no catalogue has the number.
    public func catalogueDetail(_ number: StandardNumber, on day: CalendarDate? = nil) async throws
        -> CatalogueDetail?
    {
        let day = day ?? now().day
        return try await database.read { connection in
            let reading = CatalogueReading(connection)
            let records = try reading.records([number.normalized])
            guard let first = records.first else { return nil }
            let found = first.entry.number
            let graph = try reading.graph(around: found)
            let replacing = graph.replacing(found)
            let published = try reading.records(replacing.map(\.normalized))
                .compactMap(\.entry.published).min { $0.last < $1.last }
            return CatalogueDetail(
                number: found,
                records: records.map { record in
                    CatalogueDetail.Record(
                        issue: record.issue, entry: record.entry,
                        standing: CatalogueStanding(
                            record.entry, on: day, stated: record.issue.dated, replacedOn: published))
                },
                replaces: graph.replaced(by: found), replacedBy: replacing,
                successors: graph.successors(of: found), predecessors: graph.predecessors(of: found),
                refused: graph.refused)
        }
    }

    /// The editions of a number that the catalogues know, whatever its year; oldest first.
    public func catalogueEditions(_ number: StandardNumber) async throws -> [StandardNumber] {
        try await database.read { try CatalogueReading($0).editions(number.withoutYear) }
    }
}
