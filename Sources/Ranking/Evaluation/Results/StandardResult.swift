public import Standards

/// What became of one standard.
public struct StandardResult: Sendable {
    /// The enterprise.
    public var enterprise: EnterpriseReference
    /// The standard.
    public var standard: StandardReference
    /// The normalised number.
    public var number: String
    /// The declaration's version.
    public var version: Int
    /// What is sold under it.
    public var offerings: [Offering]
    /// Its items: product grades, segments or models.
    public var items: [ItemResult]
    /// The item that stands for the standard: the worst, or that of the grade which the scheme names;
    /// `nil` where no item is ranked.
    public var representative: Int?
    /// The answers of the gates, in the scheme's order.
    public var gates: [GateResult]

    /// Creates a result.
    public init(
        enterprise: EnterpriseReference, standard: StandardReference, number: String, version: Int,
        offerings: [Offering], items: [ItemResult], representative: Int?, gates: [GateResult]
    ) {
        self.enterprise = enterprise
        self.standard = standard
        self.number = number
        self.version = version
        self.offerings = offerings
        self.items = items
        self.representative = representative
        self.gates = gates
    }

    /// Whether a gate that a person has answered bars the standard.
    public var isBarred: Bool { gates.contains { $0.answer == .no } }
    /// Whether a gate still waits for an answer.
    public var isPending: Bool { gates.contains { $0.answer == .unknown } }
}
