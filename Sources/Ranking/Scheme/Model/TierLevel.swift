/// The levels that tiers are mapped to, best first.
public enum TierLevel: String, Sendable, Codable, CaseIterable, Comparable {
    /// 先进水平, 5 stars.
    case advanced
    /// 平均水平, 4 stars.
    case average
    /// 基准水平, 3 stars.
    case baseline
    /// Below all.
    case none

    /// The stars that the level stands for; 0 for none.
    public var stars: Int {
        switch self {
        case .advanced: 5
        case .average: 4
        case .baseline: 3
        case .none: 0
        }
    }

    /// A better level is less: sorting puts the best first.
    public static func < (left: TierLevel, right: TierLevel) -> Bool { left.stars > right.stars }
}
