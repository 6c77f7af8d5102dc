public import Standards

/// Counts are always given by enterprise, by standard and by offering, with the date.
public struct Counts: Sendable, Hashable {
    /// Enterprises.
    public var enterprises: Int
    /// Standards.
    public var standards: Int
    /// Offerings.
    public var offerings: Int
    /// The day that the counts are of.
    public var asOf: CalendarDate

    /// Creates counts.
    public init(enterprises: Int, standards: Int, offerings: Int, asOf: CalendarDate) {
        self.enterprises = enterprises
        self.standards = standards
        self.offerings = offerings
        self.asOf = asOf
    }
}
