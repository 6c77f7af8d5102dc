public import Standards

/// What is known of a key: all but its secret.
public struct APIKey: Sendable, Hashable {
    /// The part of the key that may be shown.
    public var id: String
    /// What it is for, in the words of who made it.
    public var label: String
    /// What it allows.
    public var scopes: Set<Scope>
    /// When it was made.
    public var createdAt: Timestamp
    /// Who made it.
    public var createdBy: String
    /// From when on it is not accepted.
    public var expiresAt: Timestamp
    /// When it was taken back; `nil` where it was not.
    public var revokedAt: Timestamp?

    /// Whether it is accepted at a moment.
    public func isLive(at moment: Timestamp) -> Bool { revokedAt == nil && moment < expiresAt }
}

/// What a new key is to be.
public struct KeyRequest: Sendable, Hashable {
    /// What it is for.
    public var label: String
    /// What it allows.
    public var scopes: Set<Scope>
    /// For how many days it is accepted.
    public var days: Int

    /// Asks for a key.
    public init(label: String, scopes: Set<Scope>, days: Int) {
        self.label = label
        self.scopes = scopes
        self.days = days
    }

    /// The days for which a key may be accepted at most.
    public static let mostDays = 730
    /// The length of a label, in characters.
    static let longestLabel = 200

    /// Refuses what no key may be.
    func check(maker: Registry.Actor) throws(RightsError) {
        guard !scopes.isEmpty else { throw .noScopes }
        guard (1...Self.longestLabel).contains(label.count), label.contains(where: { !$0.isWhitespace })
        else { throw .label(longest: Self.longestLabel) }
        guard (1...Self.mostDays).contains(days) else { throw .expiry(mostDays: Self.mostDays) }
        let excess = scopes.subtracting(maker.scopes)
        guard excess.isEmpty else { throw .grantsTooMuch(excess.sorted()) }
    }
}
