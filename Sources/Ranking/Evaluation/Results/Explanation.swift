public import Standards

/// How one standard came to its tiers and its grade, indicator by indicator.
public struct Explanation: Sendable, Codable {
    /// The enterprise.
    public var enterprise: EnterpriseReference
    /// The standard.
    public var standard: StandardReference
    /// The items, in the order of the declaration.
    public var items: [ItemExplanation]
    /// The item that stands for the standard.
    public var representative: Int?

    /// Creates an explanation.
    public init(
        enterprise: EnterpriseReference, standard: StandardReference, items: [ItemExplanation],
        representative: Int?
    ) {
        self.enterprise = enterprise
        self.standard = standard
        self.items = items
        self.representative = representative
    }
}
