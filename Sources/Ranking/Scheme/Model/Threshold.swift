public import Quantities

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
