/// How many may be on the shortlist.
public struct Quota: Sendable, Hashable {
    /// At most so many standards in all.
    public var max: Int
    /// At most so many of one enterprise.
    public var perEnterprise: Int?
    /// Whether all of a tie at the cut go in; else none of them.
    public var tiesIn: Bool

    /// Creates a quota.
    public init(max: Int, perEnterprise: Int? = nil, tiesIn: Bool) {
        self.max = max
        self.perEnterprise = perEnterprise
        self.tiesIn = tiesIn
    }
}
