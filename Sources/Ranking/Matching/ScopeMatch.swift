/// Which scheme a declaration belongs to, as far as its names tell, and why.
public enum ScopeMatch: Sendable, Hashable {
    /// It belongs to a scheme, and may go in without a person looking at it.
    case certain(scheme: String, variety: String?, reasons: [ScopeReason])
    /// It may belong to one of these schemes, the likeliest first: a person decides.
    case doubtful([ScopeCandidate])
    /// It belongs to none of the schemes.
    case outside([ScopeReason])

    /// The id of the scheme that it belongs to for certain.
    public var scheme: String? {
        if case .certain(let scheme, _, _) = self { scheme } else { nil }
    }

    /// The schemes that it may belong to, where that is doubtful.
    public var doubts: [ScopeCandidate] {
        if case .doubtful(let candidates) = self { candidates } else { [] }
    }

    /// Why: of a doubtful match the reasons of all candidates.
    public var reasons: [ScopeReason] {
        switch self {
        case .certain(_, _, let reasons), .outside(let reasons): reasons
        case .doubtful(let candidates): candidates.flatMap(\.reasons)
        }
    }
}

/// A scheme that a declaration may belong to.
public struct ScopeCandidate: Sendable, Hashable {
    /// The scheme's id.
    public var scheme: String
    /// The variety that the names tell.
    public var variety: String?
    /// How likely it is, 0 to 1, for putting a queue in order; it is no probability.
    public var score: Double
    /// What speaks for it and against it.
    public var reasons: [ScopeReason]
}
