public import Diagnostics

/// A gate: something an enterprise or a standard must fulfil to be on a list.
public struct Gate: Sendable, Hashable {
    /// How the answer is found.
    public enum Check: String, Sendable, Hashable, Codable {
        /// By a verdict that a person gives, with evidence.
        case verdict
        /// Declared on a public channel up to the cut-off day.
        case declared
        /// There is at least one offering of the right kind.
        case offerings
        /// No formal defect that the rule set names (unconfirmed: pending, never named in public).
        case form
    }

    /// The identifier.
    public var id: String
    /// The title.
    public var title: LocalizedText
    /// How the answer is found.
    public var check: Check
    /// Where the gate comes from.
    public var source: ThresholdSource

    /// Creates a gate.
    public init(id: String, title: LocalizedText, check: Check, source: ThresholdSource) {
        self.id = id
        self.title = title
        self.check = check
        self.source = source
    }
}
