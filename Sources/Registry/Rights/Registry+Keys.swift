import Database
public import Standards

extension Registry {
    /// Who the holder of a key is. The server that takes the writes is asked: a standby may not know yet that a key was taken
    /// back.
    ///
    /// - Parameter text: the key as its owner holds it.
    public func actor(key text: String) async throws -> Actor {
        guard let token = KeyToken(.key, text) else { throw RightsError.unknownKey }
        let stored = try await database.read(.primary) { try KeyStore($0).key(token.id) }
        guard let stored, token.matches(stored.digest) else { throw RightsError.unknownKey }
        guard stored.key.revokedAt == nil else { throw RightsError.keyRevoked(id: token.id) }
        guard now() < stored.key.expiresAt else { throw RightsError.keyExpired(id: token.id) }
        return .key(id: token.id, scopes: stored.key.scopes)
    }

    /// Makes a key.
    ///
    /// - Parameter token: a new one, that goes to the key's owner.
    public func createKey(_ request: KeyRequest, token: KeyToken) async throws -> APIKey {
        try actor.requires(.keys)
        try request.check(maker: actor)
        let (actor, moment) = (actor, now())
        return try await database.write { try Self.add(request, token, moment, actor, $0) }
    }

    /// All keys, the oldest first, without their secrets.
    public func keys() async throws -> [APIKey] {
        try actor.requires(.keys)
        return try await database.read { try KeyStore($0).keys() }
    }

    /// Takes a key back. One that was taken back before stays as it is.
    public func revokeKey(_ id: String) async throws -> APIKey {
        try actor.requires(.keys)
        let (actor, moment) = (actor, now())
        return try await database.write { connection in
            let store = KeyStore(connection)
            guard let stored = try store.key(id)?.key else { throw RightsError.noSuchKey(id: id) }
            if stored.revokedAt != nil { return stored }
            try store.revoke(id, at: moment, by: actor.name)
            try AuditTrail(connection, actor: actor, at: moment).record(.keyRevoked, subject: id)
            var revoked = stored
            revoked.revokedAt = moment
            return revoked
        }
    }

    /// Whether a key was ever made here.
    public func isClaimed() async throws -> Bool {
        try await database.read { try KeyStore($0).hasKeys() }
    }

    /// Gives out a one-time token by which the first administrator gets a key, where nobody holds a key that makes
    /// keys.
    ///
    /// - Parameter token: a new one; whoever reads it becomes the administrator.
    /// - Returns: until when it is good; `nil` where it is not needed, and then it is good for nothing.
    public func offerClaim(_ token: KeyToken) async throws -> Timestamp? {
        let (actor, moment) = (actor, now())
        return try await database.write { connection -> Timestamp? in
            let store = KeyStore(connection)
            if try store.hasKeeper(at: moment) { return nil }
            let end = moment.adding(days: Self.claimDays)
            try store.addClaim(token, until: end)
            try AuditTrail(connection, actor: actor, at: moment).record(.claimOffered, subject: token.id)
            return end
        }
    }

    /// Makes the first administrator's key, with all scopes.
    ///
    /// - Parameters:
    ///   - text: the one-time token.
    ///   - request: what the key is for and how long it is good; its scopes do not count.
    ///   - token: a new key.
    public func claimKey(_ text: String, _ request: KeyRequest, token: KeyToken) async throws -> APIKey {
        guard let claim = KeyToken(.claim, text) else { throw RightsError.claimRefused }
        var request = request
        request.scopes = Set(Scope.allCases)
        let administrator = Actor.key(id: token.id, scopes: request.scopes)
        try request.check(maker: administrator)
        let (wanted, moment) = (request, now())
        return try await database.write { connection in
            let store = KeyStore(connection)
            guard try !store.hasKeeper(at: moment), try store.useClaim(claim, at: moment) else {
                throw RightsError.claimRefused
            }
            return try Self.add(wanted, token, moment, administrator, connection)
        }
    }

    /// How long a one-time token is good.
    private static let claimDays = 1

    private static func add(
        _ request: KeyRequest, _ token: KeyToken, _ moment: Timestamp, _ maker: Actor,
        _ connection: any SQLConnection
    ) throws -> APIKey {
        let key = APIKey(
            id: token.id, label: request.label, scopes: request.scopes, createdAt: moment,
            createdBy: maker.name,
            expiresAt: moment.adding(days: request.days))
        try KeyStore(connection).add(key, digest: token.digest)
        try AuditTrail(connection, actor: maker, at: moment).record(
            .keyCreated, subject: key.id,
            details: ["expiresAt": "\(key.expiresAt)", "scopes": Scope.text(key.scopes)])
        return key
    }
}
