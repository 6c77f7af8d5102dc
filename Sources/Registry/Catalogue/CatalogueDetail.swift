public import Standards

/// What the catalogues say of a number.
public struct CatalogueDetail: Sendable {
    /// What one catalogue says.
    public struct Record: Sendable {
        /// The catalogue, in the issue that said so last.
        public var issue: CatalogueIssue
        /// What it says.
        public var entry: CatalogueEntry
        /// Where the standard stands on the day that was asked for.
        public var standing: CatalogueStanding
    }

    /// The number that was found.
    public var number: StandardNumber
    /// What each catalogue says, in the order of their names.
    public var records: [Record]
    /// In whose place it stands.
    public var replaces: [StandardNumber]
    /// What stands in its place.
    public var replacedBy: [StandardNumber]
    /// All that came after it, the nearest first.
    public var successors: [StandardNumber]
    /// All that came before it, the nearest first.
    public var predecessors: [StandardNumber]
    /// Claims about these that contradict dates or each other, and do not count.
    public var refused: [(claim: ReplacementClaim, reason: ReplacementGraph.Refusal)]
}
