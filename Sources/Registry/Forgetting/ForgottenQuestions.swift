import Database
import Standards

/// Takes out of questions what was forgotten: their subject, which names a standard or an entry of somebody's list, and the
/// decisions stay. One that still waits is put again with what is left.
struct ForgottenQuestions {
    /// What stands in the place of a question's payload and of its candidates.
    static let empty = (payload: "{}", candidates: "[]")

    /// Lets the database take a question's content out, and refuse any other change as before.
    static let migration = Migration("2026-11 forgotten questions", [removal, trigger])

    private static let removal = SQLText(
        sqlite: "DROP TRIGGER review_item_no_update",
        postgres: ["DROP TRIGGER review_item_no_update ON review_item"])

    private static let trigger: SQLText = {
        let condition = """
            NEW.id <> OLD.id OR NEW.kind <> OLD.kind OR NEW.subject <> OLD.subject OR NEW.opened_at <> OLD.opened_at
                OR NEW.opened_by <> OLD.opened_by OR NEW.payload <> '\(empty.payload)'
                OR NEW.candidates <> '\(empty.candidates)'
            """
        return SQLText(
            sqlite: """
                CREATE TRIGGER review_item_no_update BEFORE UPDATE ON review_item WHEN \(condition)
                BEGIN SELECT raise(ABORT, 'rows of review_item are never changed'); END
                """,
            postgres: [
                """
                CREATE TRIGGER review_item_no_update BEFORE UPDATE ON review_item
                FOR EACH ROW WHEN (\(condition)) EXECUTE FUNCTION review_item_no_update()
                """
            ])
    }()

    private let review: ReviewStore
    private let store: DeclarationStore
    private var connection: any SQLConnection { store.connection }

    init(_ store: DeclarationStore, actor: Registry.Actor, at moment: Timestamp) {
        self.store = store
        review = ReviewStore(connection: store.connection, actor: actor, moment: moment)
    }

    /// Takes out what was forgotten, after it was taken out of the declarations.
    func empty(_ target: Forgetting.Target) throws {
        let enterprise = target.enterprise.reference
        for standard in target.standards {
            let latest = try store.versions(of: standard.row).last.flatMap { try store.read($0) }
            let subject = ScopeReview.subject(enterprise, standard.numberKey)
            for item in try questions(.scope, "i.subject = ?2", subject) {
                try empty(
                    item,
                    latest.map { ScopeReview.draft($0, numberKey: standard.numberKey, item.unexplained) })
            }
            try emptyReadings(enterprise, standard)
        }
        guard target.scope == .enterprise else { return }
        let key = "\(enterprise.idScheme):\(enterprise.id)"
        for kind in [ReviewKind.listEnterprise, .listStandard] {
            for item in try questions(kind, "i.candidates LIKE '%' || ?2 || '%'", key) {
                var rest = item.draft
                rest.candidates.removeAll { $0.key == key || $0.key.hasPrefix(key + " ") }
                // Others hold the text by chance.
                guard rest != item.draft else { continue }
                try empty(item, rest.candidates.isEmpty ? nil : rest)
            }
        }
    }

    /// Takes out the questions about values of the versions that are gone; what is unsure in the latest that is left is asked
    /// of that one.
    private func emptyReadings(
        _ enterprise: EnterpriseReference, _ standard: (row: Int, numberKey: String, versions: [Int])
    ) throws {
        let left = try store.versions(of: standard.row).compactMap { try store.read($0) }
        let versions = Set(left.map(\.version))
        let prefix = ReadingQuestion.prefix(enterprise, standard.numberKey)
        let items = try questions(.reading, "substr(i.subject, 1, length(?2)) = ?2", prefix)
        for item in items where try !versions.contains(ReadingQuestion(payload: item.draft.payload).version) {
            try empty(item, nil)
        }
        if let latest = left.last {
            try ReadingReview(store, actor: review.actor, at: review.moment)
                .ask(latest, numberKey: standard.numberKey)
        }
    }

    private func questions(_ kind: ReviewKind, _ condition: String, _ value: String) throws -> [ReviewItem] {
        try connection.rows(
            "SELECT i.id FROM review_item i WHERE i.kind = ?1 AND \(condition) ORDER BY i.id",
            [.text(kind.rawValue), .text(value)]
        ) { $0.integer(0) }.compactMap { try review.item($0) }.filter { !$0.isForgotten }
    }

    /// Takes the content out of a question.
    ///
    /// - Parameter rest: what is left to be asked; `nil` where nothing is.
    private func empty(_ item: ReviewItem, _ rest: ReviewDraft?) throws {
        if item.state == .open {
            if let rest {
                _ = try review.put(rest)
            } else {
                try review.add(.moot, reason: "what it asked about was forgotten", to: item.id)
            }
        }
        try connection.execute(
            "UPDATE review_item SET payload = ?2, candidates = ?3 WHERE id = ?1",
            [.integer(item.id), .text(Self.empty.payload), .text(Self.empty.candidates)])
    }
}

extension ReviewItem {
    /// Whether what it asked about was forgotten.
    var isForgotten: Bool { draft.payload == ForgottenQuestions.empty.payload }

    /// Its candidates without their reasons, which quote names.
    fileprivate var unexplained: [ReviewCandidate] {
        draft.candidates.map { candidate in
            var candidate = candidate
            candidate.reasons = []
            return candidate
        }
    }
}
