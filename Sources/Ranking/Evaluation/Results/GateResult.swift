/// The answer of one gate.
public struct GateResult: Sendable, Hashable {
    /// Yes, no or unknown.
    public enum Answer: String, Sendable, Codable {
        /// Fulfilled.
        case yes
        /// Not fulfilled, confirmed by a person or plain from the record.
        case no
        /// Not known: pending, not barred.
        case unknown
    }

    /// The answer.
    public var answer: Answer
    /// What it rests on: a document, a date, a person's verdict.
    public var basis: String?

    /// Creates an answer.
    public init(answer: Answer, basis: String? = nil) {
        self.answer = answer
        self.basis = basis
    }
}
