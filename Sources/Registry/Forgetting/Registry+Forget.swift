import Database
import Ledger
import Standards

extension Registry {
    /// What would be forgotten; nothing is changed.
    ///
    /// - Throws: ``ForgettingError``, ``RightsError``.
    public func wouldForget(_ request: ForgettingRequest) async throws -> ForgettingReport {
        try actor.requires(.forget)
        try Self.check(request)
        let moment = now()
        return try await database.read { connection in
            try Forgetting(connection, terms, at: moment).target(request).report
        }
    }

    /// Forgets what the law requires to be forgotten: a version, a standard with all its versions, or an enterprise with all
    /// its standards. The content goes; the row, its digest, the leaves of the log and a tombstone stay. It cannot be
    /// undone.
    ///
    /// - Throws: ``ForgettingError``, ``RightsError``.
    public func forget(_ request: ForgettingRequest) async throws -> ForgettingReport {
        try actor.requires(.forget)
        try Self.check(request)
        let actor = actor
        let now = now()
        var (report, changes) = try await database.write { connection in
            let last = try ChangeJournal(connection: connection).last()
            let moment = max(now, last?.at ?? now)
            let forgetting = Forgetting(connection, terms, at: moment)
            let target = try forgetting.target(request)
            var report = target.report
            let result = try forgetting.forget(
                target, ground: request.ground, try shelf.current(connection))
            report.vanished = result.vanished
            try ForgottenQuestions(forgetting.store, actor: actor, at: moment).empty(target)
            let journal = ChangeJournal(connection: connection)
            try journal.record(.forgotten, result.tombstones, at: moment)
            try Self.log(result.tombstones, at: moment, connection)
            var details = [
                "ground": request.ground, "scope": target.scope.rawValue, "versions": "\(report.versions)",
            ]
            details["reference"] = request.reference
            try AuditTrail(connection, actor: actor, at: moment).record(
                .recordForgotten, subject: LogSubject.tombstones(result.tombstones), details: details)
            try ChangeCounter.bump(connection)
            return (report, result.changes)
        }
        models.apply(changes)
        report.isOutOfJournal = try await database.emptyJournal()
        return report
    }

    /// Queues the leaf: of one tombstone its digest, of several the root over theirs.
    private static func log(
        _ rows: ClosedRange<Int>, at moment: Timestamp, _ connection: any SQLConnection
    ) throws {
        let digests = try ChangeFeed(connection).tombstones(rows).compactMap(TombstoneDigest.of)
        guard digests.count == rows.count else {
            throw RegistryError.inconsistent("tombstones \(rows) are not all there")
        }
        var root = LogRows()
        for digest in digests { root.add(digest) }
        try LogQueue(connection).add(
            LogLeaf(
                .forgotten, subject: LogSubject.tombstones(rows),
                digests.count == 1 ? .record(digests[0]) : .rows(root), time: moment.milliseconds))
    }

    private static func check(_ request: ForgettingRequest) throws {
        guard request.version == nil || request.number != nil else {
            throw ForgettingError.versionWithoutStandard
        }
        for (text, canBeEmpty) in [(request.ground, false), (request.reference ?? "", true)] {
            guard text.unicodeScalars.count <= ForgettingRequest.longestGround,
                canBeEmpty || text.contains(where: { !$0.isWhitespace }),
                text.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control })
            else { throw ForgettingError.text(longest: ForgettingRequest.longestGround) }
        }
    }
}
