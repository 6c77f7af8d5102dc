public import Diagnostics

/// One indicator of a scheme. A pair, or a range that needs both ends, has two components and counts as
/// one: its tier is that of the worse component.
public struct SchemeIndicator: Sendable {
    /// The roles.
    public enum Role: String, Sendable, Codable, CaseIterable {
        /// Pass or fail.
        case base
        /// Tiers; three or more of them.
        case core
        /// Two levels: advanced and average.
        case innovation
    }

    /// The identifier used in expressions.
    public var id: String
    /// The name shown.
    public var name: LocalizedText
    /// Its role.
    public var role: Role
    /// The varieties that it applies to, by their place in `Scheme.varieties`; empty: all.
    public var varieties: [Int]
    /// What is compared; one, or two for pairs and ranges.
    public var components: [Component]
    /// The tiers, best first; a base indicator has exactly one.
    public var tiers: [Tier]
    /// The thresholds by segment; exactly one segment holds for an item in scope.
    public var segments: [Segment]
    /// The accepted test methods, normalised without the year; empty: any.
    public var acceptedMethods: [String]
    /// Its own rounding; `nil`: the scheme's.
    public var rounding: Rounding?

    /// Creates an indicator.
    public init(
        id: String, name: LocalizedText, role: Role, varieties: [Int] = [], components: [Component],
        tiers: [Tier], segments: [Segment], acceptedMethods: [String] = [], rounding: Rounding? = nil
    ) {
        self.id = id
        self.name = name
        self.role = role
        self.varieties = varieties
        self.components = components
        self.tiers = tiers
        self.segments = segments
        self.acceptedMethods = acceptedMethods
        self.rounding = rounding
    }
}
