import Database
import Reading
import Standards

/// Matches the entries of lists, and asks people where it is not sure.
struct ListMatching {
    private let connection: any SQLConnection
    private let moment: Timestamp
    private let review: ReviewStore
    private let matcher: ListMatcher

    init(_ connection: any SQLConnection, actor: Registry.Actor, at moment: Timestamp) {
        self.connection = connection
        self.moment = moment
        review = ReviewStore(connection: connection, actor: actor, moment: moment)
        matcher = ListMatcher(connection, at: moment)
    }

    /// Matches the list that a question was about, once it is answered.
    func matchAgain(_ draft: ReviewDraft) throws {
        guard let name = try StoredRecord.object(draft.payload).text("list"),
            let stored = try ListStore(connection).list(name)
        else { return }
        try match(stored)
    }

    /// Matches all entries of a list anew; what people decided stands.
    func match(_ stored: ListStore.Stored) throws {
        try DirectoryStore(connection: connection, moment: moment).nameDeclared()
        try connection.execute(
            "DELETE FROM authority_list_match WHERE list_id = ?1", [.integer(stored.row)])
        guard stored.list.kind != .keyAreas else { return }
        var rows = SQLRows(["list_id", "place", "aspect", "state", "target", "basis"])
        for (place, entry) in try ListStore(connection).entries(stored).enumerated() {
            func add(_ aspect: String, _ match: ListMatch) {
                rows.append([
                    .integer(stored.row), .integer(place), .text(aspect), .text(match.state.rawValue),
                    .optional(match.target), .text(match.basis),
                ])
            }
            let enterprise = try settle(
                .listEnterprise, stored.list.id, entry, try matcher.enterprise(entry))
            add("enterprise", enterprise)
            guard stored.list.kind == .leaders else { continue }
            let standard = try settle(
                .listStandard, stored.list.id, entry,
                try matcher.standard(entry, owner: enterprise.target))
            add("standard", standard)
        }
        try connection.insert(rows, into: "authority_list_match")
    }

    /// What counts: a person's decision, else what is sure; the rest is asked.
    private func settle(
        _ kind: ReviewKind, _ list: String, _ entry: AuthorityListEntry, _ finding: ListMatcher.Finding
    ) throws -> ListMatch {
        let subject = Self.subject(kind, list, entry)
        if let decision = try review.decision(kind, subject) {
            if case .chosen(let key) = decision.outcome {
                return ListMatch(state: .decided, target: key, basis: decision.by)
            }
            return ListMatch(state: .decided, target: nil, basis: decision.by)
        }
        switch finding {
        case .sure(let key, let basis):
            try review.close(kind, subject, reason: basis)
            return ListMatch(state: .sure, target: key, basis: basis)
        case .unmatched(let basis):
            try review.close(kind, subject, reason: basis)
            return ListMatch(state: .unmatched, target: nil, basis: basis)
        case .doubtful(let candidates):
            var payload = JSONWriter()
            payload.object { object in
                object.field("list", list)
                object.field("entry") { ListJSON.write(entry, &$0) }
            }
            try review.open(
                ReviewDraft(kind: kind, subject: subject, payload: payload.text, candidates: candidates))
            return ListMatch(
                state: .doubtful, target: nil, basis: candidates.first?.reasons.joined(separator: "; ") ?? "")
        }
    }

    /// The same question has the same subject in every version of the list.
    private static func subject(_ kind: ReviewKind, _ list: String, _ entry: AuthorityListEntry) -> String {
        let who = [entry.code, entry.enterprise].compactMap { $0 }.joined(separator: " ")
        let what = kind == .listStandard ? " " + (entry.standard ?? "") : ""
        return "\(list)/\(who)\(what)"
    }
}
