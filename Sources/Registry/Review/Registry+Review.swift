import Database

extension Registry {
    /// The length of a reason, in characters.
    private static let longestReason = 2_000

    /// Questions in the order in which they were put.
    ///
    /// - Parameters:
    ///   - after: only those with a higher number, for the next page.
    ///   - limit: at most so many, 1 to 1,000.
    public func reviewItems(
        kind: ReviewKind? = nil, state: ReviewItem.State? = .open, after: Int = 0, limit: Int = 100
    ) async throws -> [ReviewItem] {
        try actor.requires(.review)
        let (actor, moment) = (actor, now())
        return try await database.read { connection in
            try ReviewStore(connection: connection, actor: actor, moment: moment)
                .items(kind: kind, state: state, after: after, limit: min(max(limit, 1), 1_000))
        }
    }

    /// A question by its number.
    public func reviewItem(_ id: Int) async throws -> ReviewItem {
        try actor.requires(.review)
        let (actor, moment) = (actor, now())
        return try await database.read { connection in
            let store = ReviewStore(connection: connection, actor: actor, moment: moment)
            guard let item = try store.item(id) else { throw ReviewError.noSuchItem(id) }
            return item
        }
    }

    /// Answers a question, or answers it otherwise than before. The same answer of the same actor for the same reason, sent
    /// again, changes nothing.
    ///
    /// - Parameters:
    ///   - choice: the key of a candidate; `nil` for none of them.
    ///   - correction: what stands in the document, where a value was misread: none of the candidates then.
    ///   - reason: why; needed where none is chosen, and where an earlier decision is changed.
    /// - Returns: the question with all its decisions.
    public func decide(
        _ id: Int, choice: String?, correction: ReadingCorrection? = nil, reason: String
    ) async throws -> ReviewItem {
        try actor.requires(.review)
        try Self.check(reason: reason, isNeeded: choice == nil)
        let (actor, moment) = (actor, now())
        let reason = correction?.marked(reason) ?? reason
        let result = try await database.write { connection -> (item: ReviewItem, settled: Settled) in
            let store = ReviewStore(connection: connection, actor: actor, moment: moment)
            guard let item = try store.item(id) else { throw ReviewError.noSuchItem(id) }
            if item.isForgotten { throw ReviewError.forgotten(id) }
            let isReading = item.draft.kind == .reading
            if correction != nil, !isReading || choice != nil { throw ReviewError.noCorrection }
            if isReading, choice == nil, correction == nil { throw ReviewError.correctionNeeded }
            if isReading, item.decisions.last?.outcome == .moot { throw ReviewError.superseded(id) }
            let latest = try store.latest(item.draft.kind, item.draft.subject)?.id
            if let latest, latest > id { throw ReviewError.replaced(by: latest) }
            let keys = item.draft.candidates.map(\.key)
            if let choice, !keys.contains(choice) {
                throw ReviewError.noSuchCandidate(choice, among: keys)
            }
            let outcome: ReviewDecision.Outcome = choice.map { .chosen($0) } ?? .none
            if let last = item.decisions.last, last.outcome == outcome, last.reason == reason,
                last.by == actor.name
            {
                return (item, Settled())
            }
            try Self.check(reason: reason, isNeeded: choice == nil || !item.decisions.isEmpty)
            try store.add(outcome, reason: reason, to: id)
            try AuditTrail(connection, actor: actor, at: moment).record(
                .reviewDecided, subject: "\(id)",
                details: ["kind": item.draft.kind.rawValue, "choice": choice ?? ""]
                    .merging(correction?.details ?? [:]) { $1 })
            var settled = Settled()
            switch item.draft.kind {
            case .scope: settled.changes = try settle(item.draft, at: moment, connection)
            case .reading: settled.part = try confirm(item.draft, correction, at: moment, connection)
            case .listEnterprise, .listStandard:
                try ListMatching(connection, actor: actor, at: moment).matchAgain(item.draft)
            }
            return (try store.item(id) ?? item, settled)
        }
        models.apply(result.settled.changes)
        if let part = result.settled.part { keep(part) }
        return result.item
    }

    /// What a decision changed beside the question.
    private struct Settled: Sendable {
        var changes: [CategoryChange] = []
        var part: Part?
    }

    /// Checks the reason of a decision.
    static func check(reason: String, isNeeded: Bool) throws {
        guard reason.count <= longestReason else { throw ReviewError.reasonTooLong(limit: longestReason) }
        if isNeeded, reason.allSatisfy(\.isWhitespace) { throw ReviewError.reasonNeeded }
    }
}
