public import Standards

/// What the public record's answers depend on: as long as it stays the same, so do they.
public struct RecordState: Sendable, Hashable {
    /// Grows with each change, in the database: other processes' changes count too.
    public var changes: Int
    /// The day, which counts over all categories bear.
    public var day: CalendarDate
    /// How many entries of the log are published: they come a little later than the changes that they tell of.
    public var logged: UInt64

    /// Creates a state.
    public init(changes: Int, day: CalendarDate, logged: UInt64 = 0) {
        self.changes = changes
        self.day = day
        self.logged = logged
    }
}
