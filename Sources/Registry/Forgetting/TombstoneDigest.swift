public import Ledger
import Standards

/// The digest of a tombstone, as the log binds it: SHA-256 of one JSON object in canonical form (RFC 8785) with the members
/// `enterprise`, `standard` (the normal form of the number), `version`, `digest` (of what was declared), `ground` and
/// `since` (milliseconds since 1970-01-01 00:00 UTC); those that there are not are left out.
public enum TombstoneDigest {
    /// The digest of an entry of the change feed that tells of a tombstone; `nil` where it tells of something else.
    public static func of(_ change: RecordChange) -> LogDigest? {
        guard let tombstone = change.tombstone, let enterprise = change.enterprise else { return nil }
        var members: [String: CanonicalJSON] = [
            "enterprise": .string(enterprise), "ground": .string(tombstone.ground),
            "since": .integer(tombstone.since.milliseconds),
        ]
        if let standard = change.standard { members["standard"] = .string(standard) }
        if let version = change.version { members["version"] = .integer(version) }
        if let digest = change.digest { members["digest"] = .string(digest.description) }
        return .of(CanonicalJSON.object(members).bytes)
    }
}
