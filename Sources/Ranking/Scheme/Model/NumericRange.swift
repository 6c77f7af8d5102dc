public import Quantities

/// An interval of numbers with open or closed ends, `nil` where unbounded: `(4500, 7100]`.
public struct NumericRange: Sendable, Hashable {
    /// The lower end.
    public var lower: Requirement.Bound?
    /// The upper end.
    public var upper: Requirement.Bound?

    /// Creates a range.
    public init(lower: Requirement.Bound? = nil, upper: Requirement.Bound? = nil) {
        self.lower = lower
        self.upper = upper
    }

    /// Whether a number lies in the range.
    public func contains(_ number: DecimalNumber) -> Bool {
        if let lower, number < lower.value || (number == lower.value && !lower.closed) { return false }
        if let upper, number > upper.value || (number == upper.value && !upper.closed) { return false }
        return true
    }
}
