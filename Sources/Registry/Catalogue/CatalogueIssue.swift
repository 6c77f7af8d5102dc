public import Standards

/// One edition of a catalogue of standards: whose it is, and the day for which it speaks.
public struct CatalogueIssue: Sendable, Hashable {
    /// The name of the catalogue, the same from issue to issue.
    public var catalogue: String
    /// The day for which it speaks.
    public var dated: CalendarDate
    /// Where it was had from.
    public var address: String?

    /// Names an issue.
    public init(catalogue: String, dated: CalendarDate, address: String? = nil) {
        self.catalogue = catalogue
        self.dated = dated
        self.address = address
    }
}

/// What became of the records of a catalogue.
public struct CatalogueReport: Sendable, Hashable {
    /// Records of standards that the catalogue did not have.
    public var added = 0
    /// Records that say something else than before; what was said before is kept.
    public var changed = 0
    /// Records that say what was said before.
    public var unchanged = 0
    /// Records of an issue that is older than what is stored; passed over.
    public var outdated = 0
    /// Records whose number is not understood: kept as text (counted among the others too).
    public var notUnderstood = 0

    /// An empty report.
    public init() {}

    /// Adds what another report counts.
    public mutating func add(_ other: CatalogueReport) {
        added += other.added
        changed += other.changed
        unchanged += other.unchanged
        outdated += other.outdated
        notUnderstood += other.notUnderstood
    }
}
