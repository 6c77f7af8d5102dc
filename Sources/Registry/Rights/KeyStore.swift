import Database
import Standards

/// Keeps keys and one-time tokens: their digests, never their secrets.
struct KeyStore {
    static let tables: [SQLText] = [
        """
        CREATE TABLE api_key (
            id INTEGER PRIMARY KEY,
            public_id TEXT NOT NULL UNIQUE,
            digest BLOB NOT NULL CHECK (length(digest) = 32),
            label TEXT NOT NULL,
            scopes TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            created_by TEXT NOT NULL,
            expires_at INTEGER NOT NULL CHECK (expires_at > created_at),
            revoked_at INTEGER,
            revoked_by TEXT,
            CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
        ) STRICT
        """,
        """
        CREATE TABLE key_claim (
            id INTEGER PRIMARY KEY,
            public_id TEXT NOT NULL UNIQUE,
            digest BLOB NOT NULL CHECK (length(digest) = 32),
            expires_at INTEGER NOT NULL,
            used_at INTEGER
        ) STRICT
        """,
    ]

    let connection: any SQLConnection

    init(_ connection: any SQLConnection) { self.connection = connection }

    private static let columns =
        "public_id, label, scopes, created_at, created_by, expires_at, revoked_at"

    private static func key(_ row: any SQLRow) -> APIKey {
        APIKey(
            id: row.text(0), label: row.text(1), scopes: Scope.scopes(row.text(2)),
            createdAt: Timestamp(milliseconds: row.integer(3)), createdBy: row.text(4),
            expiresAt: Timestamp(milliseconds: row.integer(5)),
            revokedAt: row.optionalInteger(6).map { Timestamp(milliseconds: $0) })
    }

    func add(_ key: APIKey, digest: [UInt8]) throws {
        try connection.execute(
            """
            INSERT INTO api_key (id, public_id, digest, label, scopes, created_at, created_by, expires_at)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            """,
            [
                .integer(try connection.nextID(in: "api_key")), .text(key.id), .blob(digest),
                .text(key.label), .text(Scope.text(key.scopes)), .integer(key.createdAt.milliseconds),
                .text(key.createdBy), .integer(key.expiresAt.milliseconds),
            ])
    }

    /// The key of an id, with the digest of its secret.
    func key(_ id: String) throws -> (key: APIKey, digest: [UInt8])? {
        try connection.first(
            "SELECT \(Self.columns), digest FROM api_key WHERE public_id = ?1", [.text(id)]
        ) { (Self.key($0), $0.blob(7)) }
    }

    /// All keys, the oldest first.
    func keys() throws -> [APIKey] {
        try connection.rows("SELECT \(Self.columns) FROM api_key ORDER BY id", [], Self.key)
    }

    func revoke(_ id: String, at moment: Timestamp, by actor: String) throws {
        try connection.execute(
            "UPDATE api_key SET revoked_at = ?2, revoked_by = ?3 WHERE public_id = ?1 AND revoked_at IS NULL",
            [.text(id), .integer(moment.milliseconds), .text(actor)])
    }

    /// Whether a key was ever made.
    func hasKeys() throws -> Bool {
        try connection.first("SELECT 1 FROM api_key LIMIT 1") { _ in true } ?? false
    }

    /// Whether somebody holds a key that makes keys.
    func hasKeeper(at moment: Timestamp) throws -> Bool {
        try keys().contains { $0.isLive(at: moment) && $0.scopes.contains(.keys) }
    }

    func addClaim(_ token: KeyToken, until end: Timestamp) throws {
        try connection.execute(
            "INSERT INTO key_claim (id, public_id, digest, expires_at) VALUES (?1, ?2, ?3, ?4)",
            [
                .integer(try connection.nextID(in: "key_claim")), .text(token.id), .blob(token.digest),
                .integer(end.milliseconds),
            ])
    }

    /// Uses a one-time token up.
    ///
    /// - Returns: whether it was good.
    func useClaim(_ token: KeyToken, at moment: Timestamp) throws -> Bool {
        let stored = try connection.first(
            "SELECT digest FROM key_claim WHERE public_id = ?1 AND used_at IS NULL AND expires_at > ?2",
            [.text(token.id), .integer(moment.milliseconds)]
        ) { $0.blob(0) }
        guard let stored, token.matches(stored) else { return false }
        try connection.execute(
            "UPDATE key_claim SET used_at = ?2 WHERE public_id = ?1",
            [.text(token.id), .integer(moment.milliseconds)])
        return true
    }
}
