import Standards

/// Answers the gates (基本要求) of one standard: from the declaration itself, or from verdicts that persons gave.
///
/// A gate is yes, no or unknown. What nobody has answered is unknown: pending, not barred.
struct GateKeeper: Sendable {
    private let gates: [Gate]
    private let kind: Scheme.Kind
    private let verdicts: [String: [GateVerdict]]

    init(_ scheme: Scheme, verdicts: [GateVerdict]) {
        gates = scheme.gates
        kind = scheme.kind
        self.verdicts = Dictionary(grouping: verdicts, by: \.enterprise)
    }

    /// The answers for one standard, in the scheme's order.
    func answers(for declaration: Declaration, number: String) -> [GateResult] {
        guard !gates.isEmpty else { return [] }
        let known = verdicts[declaration.enterprise.id] ?? []
        return gates.map { gate in
            switch gate.check {
            case .declared:
                // Declarations after the day take no part at all, so a channel is enough here.
                declaration.channel.map { GateResult(answer: .yes, basis: "\($0.name) \($0.declaredAt)") }
                    ?? GateResult(answer: .no)
            case .offerings:
                GateResult(answer: declaration.offerings.contains { isSold($0) } ? .yes : .no)
            case .verdict, .form: Self.answer(known, gate: gate.id, number: number)
            }
        }
    }

    /// A mass-produced model for products, a widely offered item for services.
    private func isSold(_ offering: Offering) -> Bool {
        switch kind {
        case .product: offering.kind == .model
        case .service: offering.kind == .service
        }
    }

    /// A verdict on the standard itself outweighs one on the enterprise; among equals a no outweighs a yes, and
    /// a yes outweighs not knowing.
    private static func answer(_ verdicts: [GateVerdict], gate: String, number: String) -> GateResult {
        let own = verdicts.filter { $0.gate == gate && $0.number == number }
        let deciding = own.isEmpty ? verdicts.filter { $0.gate == gate && $0.number == nil } : own
        for answer in [GateResult.Answer.no, .yes, .unknown] {
            if let verdict = deciding.first(where: { $0.answer == answer }) {
                return GateResult(answer: answer, basis: verdict.basis)
            }
        }
        return GateResult(answer: .unknown)
    }
}

extension Scheme {
    /// The flags that gate answers give. A defect of form that nobody has confirmed yet is told apart from one that
    /// nobody has looked for by its basis.
    func flags(of gates: [GateResult]) -> StandardSummary.Flags {
        var flags: StandardSummary.Flags = []
        for (gate, result) in zip(self.gates, gates) {
            switch (gate.check, result.answer) {
            case (.form, .no): flags.formUnion([.barred, .barredByForm])
            case (_, .no): flags.insert(.barred)
            case (.form, .unknown): if result.basis != nil { flags.insert(.formPending) }
            case (_, .unknown): flags.insert(.pending)
            case (_, .yes): break
            }
        }
        return flags
    }
}
