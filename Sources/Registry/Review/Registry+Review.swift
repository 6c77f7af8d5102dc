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
    ///   - reason: why; needed where none is chosen, and where an earlier decision is changed.
    /// - Returns: the question with all its decisions.
    public func decide(_ id: Int, choice: String?, reason: String) async throws -> ReviewItem {
        try actor.requires(.review)
        try Self.check(reason: reason, isNeeded: choice == nil)
        let (actor, moment) = (actor, now())
        let result = try await database.write { connection -> (item: ReviewItem, changes: [CategoryChange]) in
            let store = ReviewStore(connection: connection, actor: actor, moment: moment)
            guard let item = try store.item(id) else { throw ReviewError.noSuchItem(id) }
            if item.isForgotten { throw ReviewError.forgotten(id) }
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
                return (item, [])
            }
            try Self.check(reason: reason, isNeeded: choice == nil || !item.decisions.isEmpty)
            try store.add(outcome, reason: reason, to: id)
            try AuditTrail(connection, actor: actor, at: moment).record(
                .reviewDecided, subject: "\(id)",
                details: ["kind": item.draft.kind.rawValue, "choice": choice ?? ""])
            var changes: [CategoryChange] = []
            switch item.draft.kind {
            case .scope: changes = try settle(item.draft, at: moment, connection)
            case .listEnterprise, .listStandard:
                try ListMatching(connection, actor: actor, at: moment).matchAgain(item.draft)
            }
            return (try store.item(id) ?? item, changes)
        }
        models.apply(result.changes)
        return result.item
    }

    /// Checks the reason of a decision.
    static func check(reason: String, isNeeded: Bool) throws {
        guard reason.count <= longestReason else { throw ReviewError.reasonTooLong(limit: longestReason) }
        if isNeeded, reason.allSatisfy(\.isWhitespace) { throw ReviewError.reasonNeeded }
    }
}
