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
