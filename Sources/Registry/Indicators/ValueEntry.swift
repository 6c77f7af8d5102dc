/// In which order standards stand by the declared value of an indicator. It is a tool of search, and no ranking.
public enum ValueOrder: String, Sendable, Hashable, CaseIterable {
    /// The least value first.
    case ascending = "asc"
    /// The greatest value first.
    case descending = "desc"
}

/// A standard in the order of the declared values of an indicator.
public struct ValueEntry: Sendable {
    /// What there is of the value.
    public enum State: String, Sendable, CaseIterable {
        /// It stands in the order.
        case comparable
        /// Something is declared, and cannot be compared: another test method, another unit, out of scope.
        case notComparable
        /// Nothing is declared under a name of the indicator.
        case notDeclared
    }

    /// The standard; its tier and its value are of the indicator.
    public var entry: StandardEntry
    /// What there is of the value.
    public var state: State

    /// Creates an entry.
    public init(entry: StandardEntry, state: State) {
        self.entry = entry
        self.state = state
    }
}
