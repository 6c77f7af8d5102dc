public import Ranking
public import Standards

/// A standard's page.
public struct StandardDetail: Sendable {
    /// The declaration that counts.
    public var declaration: Declaration
    /// The normalised number.
    public var number: String
    /// The category's scheme, where it belongs to one.
    public var scheme: Scheme?
    /// The explanation under that scheme.
    public var explanation: Explanation?
    /// The answers of the scheme's gates.
    public var gates: [GateResult]
    /// What all this depends on; `nil` where that is not known.
    public var basis: StandardBasis?

    /// Creates a detail.
    public init(
        declaration: Declaration, number: String, scheme: Scheme?, explanation: Explanation?,
        gates: [GateResult], basis: StandardBasis? = nil
    ) {
        self.declaration = declaration
        self.number = number
        self.scheme = scheme
        self.explanation = explanation
        self.gates = gates
        self.basis = basis
    }
}
