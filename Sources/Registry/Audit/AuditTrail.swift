import Database
import Standards

/// Writes who did what, in the transaction in which it is done. Rows are only ever added; the database refuses the rest.
///
/// Details hold no secrets and nothing personal: the actor is the one person that is named.
struct AuditTrail {
    static let tables: [SQLText] =
        [
            """
            CREATE TABLE audit (
                id INTEGER PRIMARY KEY,
                at INTEGER NOT NULL,
                actor TEXT NOT NULL,
                by_right TEXT NOT NULL,
                action TEXT NOT NULL,
                subject TEXT NOT NULL,
                details TEXT NOT NULL
            ) STRICT
            """,
            "CREATE INDEX audit_by_subject ON audit (subject, id)",
            "CREATE INDEX audit_by_actor ON audit (actor, id)",
        ] + AppendOnly.triggers(on: "audit")

    let connection: any SQLConnection
    let actor: Registry.Actor
    let moment: Timestamp

    init(_ connection: any SQLConnection, actor: Registry.Actor, at moment: Timestamp) {
        self.connection = connection
        self.actor = actor
        self.moment = moment
    }

    /// Adds a row.
    func record(_ action: AuditAction, subject: String, details: [String: String] = [:]) throws {
        try connection.execute(
            """
            INSERT INTO audit (id, at, actor, by_right, action, subject, details)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            """,
            [
                .integer(try connection.nextID(in: "audit")), .integer(moment.milliseconds),
                .text(actor.name), .text(actor.right(for: action.scope)), .text(action.rawValue),
                .text(subject), .text(try StoredJSON.text(details)),
            ])
    }
}
