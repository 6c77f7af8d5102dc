import Database
import Standards

/// Keeps questions for people, and their answers.
struct ReviewStore {
    static let tables: [SQLText] =
        [
            """
            CREATE TABLE review_item (
                id INTEGER PRIMARY KEY,
                kind TEXT NOT NULL,
                subject TEXT NOT NULL,
                payload TEXT NOT NULL,
                candidates TEXT NOT NULL,
                opened_at INTEGER NOT NULL,
                opened_by TEXT NOT NULL
            ) STRICT
            """,
            "CREATE INDEX review_item_by_subject ON review_item (kind, subject, id)",
            """
            CREATE TABLE review_decision (
                id INTEGER PRIMARY KEY,
                item_id INTEGER NOT NULL REFERENCES review_item (id),
                outcome TEXT NOT NULL CHECK (outcome IN ('chosen', 'none', 'moot')),
                choice TEXT,
                reason TEXT NOT NULL,
                decided_at INTEGER NOT NULL,
                decided_by TEXT NOT NULL,
                CHECK ((outcome = 'chosen') = (choice IS NOT NULL))
            ) STRICT
            """,
            "CREATE INDEX review_decision_by_item ON review_decision (item_id, id)",
        ] + AppendOnly.triggers(on: "review_item") + AppendOnly.triggers(on: "review_decision")

    let connection: any SQLConnection
    let actor: Registry.Actor
    let moment: Timestamp

    /// Puts a question, unless it is put already or was answered by a person.
    ///
    /// - Returns: the question's number; `nil` where a person's answer stands.
    @discardableResult
    func open(_ draft: ReviewDraft) throws -> Int? {
        if let latest = try latest(draft.kind, draft.subject) {
            if try decision(draft.kind, draft.subject) != nil { return nil }
            if latest.draft == draft, latest.decisions.isEmpty { return latest.id }
        }
        return try put(draft)
    }

    /// Puts a question, whatever was asked or answered before.
    ///
    /// - Returns: its number.
    func put(_ draft: ReviewDraft) throws -> Int {
        let id = try connection.nextID(in: "review_item")
        try connection.execute(
            """
            INSERT INTO review_item (id, kind, subject, payload, candidates, opened_at, opened_by)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            """,
            [
                .integer(id), .text(draft.kind.rawValue), .text(draft.subject), .text(draft.payload),
                .text(try StoredJSON.text(draft.candidates)), .integer(moment.milliseconds),
                .text(actor.name),
            ])
        return id
    }

    /// What a person decided last on a subject: the key that was chosen, or none; `nil` where nobody did.
    func decision(_ kind: ReviewKind, _ subject: String) throws -> ReviewDecision? {
        try connection.first(
            """
            SELECT d.outcome, d.choice, d.reason, d.decided_at, d.decided_by FROM review_decision d
            JOIN review_item i ON i.id = d.item_id
            WHERE i.kind = ?1 AND i.subject = ?2 AND d.outcome <> 'moot' ORDER BY d.id DESC LIMIT 1
            """, [.text(kind.rawValue), .text(subject)], Self.decision)
    }

    /// Lets an open question fall away, because what it asks is known.
    func close(_ kind: ReviewKind, _ subject: String, reason: String) throws {
        guard let latest = try latest(kind, subject), latest.decisions.isEmpty else { return }
        try add(.moot, reason: reason, to: latest.id)
    }

    func add(_ outcome: ReviewDecision.Outcome, reason: String, to item: Int) throws {
        let (name, choice): (String, String?) =
            switch outcome {
            case .chosen(let key): ("chosen", key)
            case .none: ("none", nil)
            case .moot: ("moot", nil)
            }
        try connection.execute(
            """
            INSERT INTO review_decision (id, item_id, outcome, choice, reason, decided_at, decided_by)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            """,
            [
                .integer(try connection.nextID(in: "review_decision")), .integer(item), .text(name),
                .optional(choice), .text(reason), .integer(moment.milliseconds), .text(actor.name),
            ])
    }

    /// A question by its number.
    func item(_ id: Int) throws -> ReviewItem? {
        try items(where: "i.id = ?1", [.integer(id)], limit: 1).first
    }

    /// The latest question on a subject.
    func latest(_ kind: ReviewKind, _ subject: String) throws -> ReviewItem? {
        try items(
            where: "i.kind = ?1 AND i.subject = ?2", [.text(kind.rawValue), .text(subject)], order: "DESC",
            limit: 1
        ).first
    }

    /// Questions in the order in which they were put.
    func items(kind: ReviewKind?, state: ReviewItem.State?, after: Int, limit: Int) throws -> [ReviewItem] {
        let later =
            "EXISTS (SELECT 1 FROM review_item j WHERE j.kind = i.kind AND j.subject = i.subject AND j.id > i.id)"
        let answered = "EXISTS (SELECT 1 FROM review_decision d WHERE d.item_id = i.id)"
        let condition =
            switch state {
            case nil: ""
            case .open: " AND NOT \(answered) AND NOT \(later)"
            case .decided: " AND \(answered)"
            case .replaced: " AND NOT \(answered) AND \(later)"
            }
        return try items(
            where: "i.id > ?1 AND (?2 = '' OR i.kind = ?2)\(condition)",
            [.integer(after), .text(kind?.rawValue ?? "")], limit: limit)
    }

    private func items(
        where condition: String, _ parameters: [SQLValue], order: String = "ASC", limit: Int
    ) throws -> [ReviewItem] {
        let rows = try connection.rows(
            """
            SELECT i.id, i.kind, i.subject, i.payload, i.candidates, i.opened_at,
                (SELECT max(j.id) FROM review_item j WHERE j.kind = i.kind AND j.subject = i.subject)
            FROM review_item i WHERE \(condition) ORDER BY i.id \(order) LIMIT \(limit)
            """, parameters
        ) { row -> (item: ReviewItem, latest: Int) in
            guard let kind = ReviewKind(rawValue: row.text(1)) else {
                throw RegistryError.inconsistent("review item \(row.integer(0)) is of kind \(row.text(1))")
            }
            let draft = ReviewDraft(
                kind: kind, subject: row.text(2), payload: row.text(3),
                candidates: try StoredJSON.value([ReviewCandidate].self, row.text(4)))
            let item = ReviewItem(
                id: row.integer(0), draft: draft, openedAt: Timestamp(milliseconds: row.integer(5)),
                decisions: [], state: .open)
            return (item, row.integer(6))
        }
        return try rows.map { row in
            var item = row.item
            item.decisions = try connection.rows(
                """
                SELECT outcome, choice, reason, decided_at, decided_by FROM review_decision
                WHERE item_id = ?1 ORDER BY id
                """, [.integer(item.id)], Self.decision)
            item.state = !item.decisions.isEmpty ? .decided : row.latest > item.id ? .replaced : .open
            return item
        }
    }

    private static func decision(_ row: any SQLRow) -> ReviewDecision {
        let outcome: ReviewDecision.Outcome =
            switch row.text(0) {
            case "chosen": .chosen(row.text(1))
            case "moot": .moot
            default: .none
            }
        return ReviewDecision(
            outcome: outcome, reason: row.text(2), at: Timestamp(milliseconds: row.integer(3)),
            by: row.text(4))
    }
}
