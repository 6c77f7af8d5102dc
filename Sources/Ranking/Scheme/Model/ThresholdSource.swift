/// Where a threshold or a gate comes from, and whether it was checked against the original.
public struct ThresholdSource: Sendable, Hashable, Codable {
    /// The standard with its year; `nil` where no source gives the level.
    public var standard: String?
    /// The clause, where it is known.
    public var clause: String?
    /// No source gives the level; it serves to show the method.
    public var illustrative: Bool
    /// Whether the figure was checked against the original.
    public var verified: Bool

    /// Creates a source.
    public init(standard: String?, clause: String? = nil, illustrative: Bool = false, verified: Bool) {
        self.standard = standard
        self.clause = clause
        self.illustrative = illustrative
        self.verified = verified
    }
}
