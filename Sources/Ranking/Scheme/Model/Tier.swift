public import Diagnostics

/// One tier of an indicator: what it is called and which level it stands for.
public struct Tier: Sendable, Hashable {
    /// The name shown, such as 一档.
    public var title: LocalizedText
    /// The level.
    public var level: TierLevel

    /// Creates a tier.
    public init(title: LocalizedText, level: TierLevel) {
        self.title = title
        self.level = level
    }
}
