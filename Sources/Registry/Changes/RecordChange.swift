public import Ledger
public import Standards

/// An entry of the change feed: what changed in the public record, and when.
public struct RecordChange: Sendable, Hashable {
    /// What kinds of changes there are.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A version of a standard was recorded that replaces no other.
        case declared
        /// A version of a standard was recorded that says which one it replaces.
        case replaced
        /// A version of a standard belongs to another category than before, or to none.
        case moved
        /// A version of a scheme became the current one: its category was evaluated anew.
        case evaluated
        /// A version, a standard or an enterprise was forgotten.
        case forgotten
    }

    /// Its number: from 1, in the order in which changes were made, without a gap.
    public var number: Int
    /// When.
    public var at: Timestamp
    /// What happened.
    public var kind: Kind
    /// The enterprise's id; `nil` where a category changed.
    public var enterprise: String?
    /// The standard's number, as declared while that is known, else in normal form.
    public var standard: String?
    /// The version.
    public var version: Int?
    /// The version that it replaces.
    public var replaces: Int?
    /// The digest of what was declared (``DeclarationDigest``).
    public var digest: LogDigest?
    /// The category since then.
    public var category: String?
    /// The category before, where a version moved.
    public var from: String?
    /// The version of the scheme, where a category was evaluated anew.
    public var schemeVersion: String?
    /// What stands in the place of what was forgotten.
    public var tombstone: Tombstone?

    /// Creates an entry.
    public init(number: Int, at: Timestamp, kind: Kind) {
        self.number = number
        self.at = at
        self.kind = kind
    }
}

/// A part of the change feed.
public struct ChangePart: Sendable {
    /// The entries, in their order.
    public var changes: [RecordChange]
    /// The number of the last entry that there is; 0 for none.
    public var last: Int

    /// Creates a part.
    public init(changes: [RecordChange], last: Int) {
        self.changes = changes
        self.last = last
    }
}
