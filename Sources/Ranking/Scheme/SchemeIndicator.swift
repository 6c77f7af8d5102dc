public import Diagnostics
public import Quantities

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

/// One compared value of an indicator.
public struct Component: Sendable {
    /// Which values are better.
    public enum Direction: Sendable, Hashable {
        /// The promise is the lower bound.
        case higher
        /// The promise is the upper bound.
        case lower
        /// The promise is the largest distance of the declared interval from the target; less is better.
        case nearest(DecimalNumber)
        /// The promise is the width of the declared interval; less is better.
        case narrower
        /// The promise is the place of the declared grade on the scale, counted from 0 for the worst.
        case ordinal(scale: [String])
        /// The promise is 1 for yes and for absence, 0 for no.
        case yesno

        /// Whether a larger compared number is better.
        public var higherIsBetter: Bool {
            switch self {
            case .higher, .ordinal, .yesno: true
            case .lower, .nearest, .narrower: false
            }
        }
    }

    /// Where the value comes from.
    public enum Source: Sendable {
        /// Declared under one of these names (normalised).
        case declared(names: [String])
        /// Computed from indicators and attributes.
        case derived(Expression)
    }

    /// The identifier used in expressions; that of the indicator where there is one component.
    public var id: String
    /// The name shown.
    public var name: LocalizedText
    /// Where the value comes from.
    public var source: Source
    /// Which values are better.
    public var direction: Direction
    /// The unit of thresholds and compared values; `.one` where there is none.
    public var unit: Unit

    /// Creates a component.
    public init(id: String, name: LocalizedText, source: Source, direction: Direction, unit: Unit) {
        self.id = id
        self.name = name
        self.source = source
        self.direction = direction
        self.unit = unit
    }
}

/// The thresholds that hold under a condition.
public struct Segment: Sendable {
    /// When they hold.
    public var condition: SegmentCondition
    /// A threshold for each tier (best first) and component: `thresholds[tier][component]`.
    public var thresholds: [[Threshold]]
    /// The limit of the cited national or industry standard, by component.
    public var limit: [Threshold]?
    /// Where the thresholds come from.
    public var source: ThresholdSource

    /// Creates a segment.
    public init(
        condition: SegmentCondition, thresholds: [[Threshold]], limit: [Threshold]?, source: ThresholdSource
    ) {
        self.condition = condition
        self.thresholds = thresholds
        self.limit = limit
        self.source = source
    }
}

/// A conjunction of conditions on attributes; empty: always true.
public struct SegmentCondition: Sendable, Hashable {
    /// One condition on one attribute.
    public enum Term: Sendable, Hashable {
        /// The number lies in the range.
        case range(attribute: Int, NumericRange)
        /// The option (by its place in the choice; 0/1 for no/yes) is one of these.
        case options(attribute: Int, [Int])
    }

    /// The conditions, all of which hold.
    public var terms: [Term]

    /// Creates a condition.
    public init(terms: [Term] = []) { self.terms = terms }
}

/// One threshold: a number or an expression over attributes, in the component's unit.
public struct Threshold: Sendable {
    /// What the value is compared with.
    public enum Value: Sendable {
        /// A number.
        case number(DecimalNumber)
        /// An expression over attributes.
        case expression(Expression)
    }

    /// What the value is compared with.
    public var value: Value
    /// Whether equality reaches the tier.
    public var closed: Bool

    /// Creates a threshold.
    public init(value: Value, closed: Bool = true) {
        self.value = value
        self.closed = closed
    }
}

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
