public import Ranking

extension SchemeIndicator {
    /// Whether every threshold has a source and was checked against it.
    public var isVerified: Bool { segments.allSatisfy { $0.source.verified && !$0.source.illustrative } }
}

extension Scheme {
    /// Whether every threshold of every indicator has a source and was checked against it.
    public var isVerified: Bool { indicators.allSatisfy(\.isVerified) }
}
