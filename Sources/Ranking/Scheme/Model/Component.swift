public import Diagnostics
public import Quantities

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
