public import Diagnostics
public import Quantities
public import Standards

/// The explanation of one indicator of one item.
public struct IndicatorExplanation: Sendable, Codable {
    /// One declared value that took part.
    public struct Declared: Sendable, Codable {
        /// The name as declared.
        public var name: String
        /// The parsed requirement, with the declared text.
        public var requirement: Requirement
        /// The test methods.
        public var methods: [String]
        /// Where it stands in the document.
        public var place: DocumentPlace?

        /// Creates a value.
        public init(name: String, requirement: Requirement, methods: [String], place: DocumentPlace?) {
            self.name = name
            self.requirement = requirement
            self.methods = methods
            self.place = place
        }
    }

    /// The indicator's id in the scheme.
    public var id: String
    /// The indicator's name.
    public var name: LocalizedText
    /// Its role.
    public var role: SchemeIndicator.Role
    /// What was declared, for each value that took part; empty where nothing was.
    public var declared: [Declared]
    /// The compared value in the scheme's unit, ready to show: `4.85 W·h/(W·h)`, `98 / 94 %`.
    public var value: String?
    /// The tier reached, `nil` where none is.
    public var tier: LocalizedText?
    /// The level of that tier.
    public var level: TierLevel
    /// The threshold of the tier reached, ready to show: `≥ 4.50`.
    public var threshold: String?
    /// The threshold of the next better tier.
    public var nextThreshold: String?
    /// The distance to the next better tier in the scheme's unit: `0.15 W·h/(W·h)`.
    public var distance: String?
    /// The limit of the cited standard, ready to show.
    public var limit: String?
    /// Where the thresholds come from.
    public var source: ThresholdSource?
    /// In a sentence: why the value is in this tier, or why it is not ranked.
    public var reason: LocalizedText
    /// Whether the value was stated, not guaranteed.
    public var statedOnly: Bool

    /// Creates an explanation.
    public init(
        id: String, name: LocalizedText, role: SchemeIndicator.Role, declared: [Declared], value: String?,
        tier: LocalizedText?, level: TierLevel, threshold: String?, nextThreshold: String?, distance: String?,
        limit: String?, source: ThresholdSource?, reason: LocalizedText, statedOnly: Bool
    ) {
        self.id = id
        self.name = name
        self.role = role
        self.declared = declared
        self.value = value
        self.tier = tier
        self.level = level
        self.threshold = threshold
        self.nextThreshold = nextThreshold
        self.distance = distance
        self.limit = limit
        self.source = source
        self.reason = reason
        self.statedOnly = statedOnly
    }
}
