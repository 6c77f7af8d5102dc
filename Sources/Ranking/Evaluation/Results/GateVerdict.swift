/// A verdict on a gate that came from outside, such as a credit record.
public struct GateVerdict: Sendable, Hashable {
    /// The enterprise's id.
    public var enterprise: String
    /// The normalised standard number; `nil`: all standards of the enterprise.
    public var number: String?
    /// The gate's id.
    public var gate: String
    /// The answer.
    public var answer: GateResult.Answer
    /// What it rests on.
    public var basis: String

    /// Creates a verdict.
    public init(enterprise: String, number: String?, gate: String, answer: GateResult.Answer, basis: String) {
        self.enterprise = enterprise
        self.number = number
        self.gate = gate
        self.answer = answer
        self.basis = basis
    }
}
