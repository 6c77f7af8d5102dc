public import Standards

/// A row of the audit trail: who did what, when, and by which right.
public struct AuditEntry: Sendable, Hashable {
    /// Its number; later ones are higher.
    public var number: Int
    /// When.
    public var at: Timestamp
    /// Who: `local:NAME` or `key:ID`.
    public var actor: String
    /// By which right: `owner`, `unclaimed` or `scope:NAME`.
    public var right: String
    /// What, as ``AuditAction`` names it; the action of a later version of the program stays as it is written.
    public var action: String
    /// On what.
    public var subject: String
    /// Further facts, by name.
    public var details: [String: String]
}

/// Which rows of the audit trail are asked for; what is `nil` does not limit.
public struct AuditQuery: Sendable, Hashable {
    /// Who acted.
    public var actor: String?
    /// What was done.
    public var action: AuditAction?
    /// On what.
    public var subject: String?
    /// The first day (Asia/Shanghai).
    public var from: CalendarDate?
    /// The last day (Asia/Shanghai).
    public var until: CalendarDate?
    /// Only rows before this number, for the next page.
    public var before: Int?
    /// The most rows, 1 to 10,000.
    public var limit: Int

    /// Asks for rows.
    public init(
        actor: String? = nil, action: AuditAction? = nil, subject: String? = nil, from: CalendarDate? = nil,
        until: CalendarDate? = nil, before: Int? = nil, limit: Int = 100
    ) {
        self.actor = actor
        self.action = action
        self.subject = subject
        self.from = from
        self.until = until
        self.before = before
        self.limit = limit
    }
}
