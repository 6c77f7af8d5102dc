public import Diagnostics

/// What became of declarations that were handed in.
public struct LoadReport: Sendable {
    /// New ones.
    public var added = 0
    /// Those that were there before, with the same content.
    public var unchanged = 0
    /// Those that were refused, with the reason; nothing of them is stored.
    public var refused: [Diagnostic] = []
    /// New ones that belong to no category.
    public var withoutCategory = 0

    /// Of these, those that may belong to one: a person is asked.
    public var doubtful = 0

    /// Values of new ones that were read without certainty: a person is asked.
    public var unsure = 0

    /// An empty report.
    public init() {}

    /// Adds what another report counts.
    public mutating func add(_ other: LoadReport) {
        added += other.added
        unchanged += other.unchanged
        refused += other.refused
        withoutCategory += other.withoutCategory
        doubtful += other.doubtful
        unsure += other.unsure
    }
}
