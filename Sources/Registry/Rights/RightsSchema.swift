import Database

extension Schema {
    /// Keys, and the trail of who did what.
    static let rights = Migration("2026-11 rights and audit", KeyStore.tables + AuditTrail.tables)
}
