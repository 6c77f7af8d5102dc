public import Standards

/// A standard that a scheme cites, with its dates.
public struct SourceStandard: Sendable, Hashable, Codable {
    /// The number with its year.
    public var number: String
    /// The title.
    public var title: String?
    /// The day from which it is in force.
    public var implemented: CalendarDate?
    /// The day from which it is no longer in force.
    public var withdrawn: CalendarDate?
    /// What replaced it.
    public var supersededBy: String?

    /// Creates a source.
    public init(
        number: String, title: String? = nil, implemented: CalendarDate? = nil,
        withdrawn: CalendarDate? = nil,
        supersededBy: String? = nil
    ) {
        self.number = number
        self.title = title
        self.implemented = implemented
        self.withdrawn = withdrawn
        self.supersededBy = supersededBy
    }
}
