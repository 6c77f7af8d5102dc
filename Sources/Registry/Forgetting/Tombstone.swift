public import Standards

/// What stands where something was forgotten: since when, and on which ground.
public struct Tombstone: Sendable, Hashable {
    /// How much was forgotten.
    public enum Scope: String, Sendable, Hashable, CaseIterable {
        /// One version of a declaration.
        case version
        /// A standard with all its versions.
        case standard
        /// An enterprise with all its standards.
        case enterprise
    }

    /// Since when.
    public var since: Timestamp
    /// The ground in law, as it was given; public.
    public var ground: String
    /// How much was forgotten.
    public var scope: Scope

    /// Creates a tombstone.
    public init(since: Timestamp, ground: String, scope: Scope) {
        self.since = since
        self.ground = ground
        self.scope = scope
    }
}

/// What is asked for was there, and was forgotten as the law requires.
public struct Gone: Error, Sendable, Hashable {
    /// What stands in its place.
    public var tombstone: Tombstone

    /// Tells that something is gone.
    public init(_ tombstone: Tombstone) { self.tombstone = tombstone }
}
