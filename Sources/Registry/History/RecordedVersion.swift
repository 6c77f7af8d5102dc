public import Ledger
public import Standards

/// A version of a standard's declaration, as lists of versions show it.
public struct RecordedVersion: Sendable, Hashable {
    /// The enterprise's id.
    public var enterprise: String
    /// The standard's number: as it was declared, or in normal form where the version was forgotten.
    public var number: String
    /// The version, from 1.
    public var version: Int
    /// The version that it says it replaces.
    public var replaces: Int?
    /// The version that took its place: the one that says so, otherwise the next; `nil` for the latest.
    public var replacedBy: Int?
    /// When it was taken into the record.
    public var recordedAt: Timestamp
    /// The digest of what is declared (``DeclarationDigest``).
    public var digest: LogDigest
    /// Where and when it was declared; `nil` for a pre-declaration, and where it was forgotten.
    public var channel: Channel?
    /// What stands in its place where it was forgotten.
    public var tombstone: Tombstone?

    /// Creates a version.
    public init(
        enterprise: String, number: String, version: Int, replaces: Int?, replacedBy: Int?,
        recordedAt: Timestamp, digest: LogDigest, channel: Channel?, tombstone: Tombstone? = nil
    ) {
        self.enterprise = enterprise
        self.number = number
        self.version = version
        self.replaces = replaces
        self.replacedBy = replacedBy
        self.recordedAt = recordedAt
        self.digest = digest
        self.channel = channel
        self.tombstone = tombstone
    }
}

/// A version of a standard's declaration with what it declared.
public struct VersionDetail: Sendable {
    /// The version among the others.
    public var recorded: RecordedVersion
    /// What it declared.
    public var declaration: Declaration
    /// The latest version of the standard that is there.
    public var latest: Int
    /// Its leaf in the published log; `nil` where it has none yet, or was recorded before there was a log.
    public var leaf: DeclarationLeaf?

    /// Whether a later version stands in its place.
    public var isOld: Bool { recorded.version != latest }

    /// Creates a detail.
    public init(
        recorded: RecordedVersion, declaration: Declaration, latest: Int, leaf: DeclarationLeaf? = nil
    ) {
        self.recorded = recorded
        self.declaration = declaration
        self.latest = latest
        self.leaf = leaf
    }
}

/// The leaf of the log that binds a declaration.
public struct DeclarationLeaf: Sendable, Hashable {
    /// The position in the log, from 0.
    public var position: UInt64
    /// What the leaf is filed under.
    public var subject: String
    /// When it was written.
    public var time: Timestamp
    /// The place among the rows that were taken in together, from 0; 0 where it came alone.
    public var row: Int
    /// How many rows were taken in together. Of several the leaf holds the root over their digests (``LogRows``).
    public var rows: Int

    /// Creates a leaf.
    public init(position: UInt64, subject: String, time: Timestamp, row: Int, rows: Int) {
        self.position = position
        self.subject = subject
        self.time = time
        self.row = row
        self.rows = rows
    }
}
