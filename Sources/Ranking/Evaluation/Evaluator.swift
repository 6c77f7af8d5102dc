public import Standards

/// Evaluates declarations under a scheme: items → columns → kernel → rankings and lists.
public struct Evaluator: Sendable {
    /// The scheme.
    public let scheme: Scheme

    /// Creates an evaluator.
    public init(_ scheme: Scheme) { self.scheme = scheme }

    /// Evaluates declarations.
    ///
    /// The same input gives the same bytes, whatever the number of threads.
    ///
    /// - Parameters:
    ///   - declarations: in any order; versions later than the day are left out, the latest remaining counts.
    ///   - verdicts: answers for the gates.
    ///   - asOf: the day whose state is asked for; `nil`: the cut-off day.
    ///   - threads: how many threads the kernel uses.
    public func evaluate(
        _ declarations: [Declaration], verdicts: [GateVerdict] = [], asOf: CalendarDate? = nil, threads: Int = 2
    ) -> Evaluation {
        Evaluation(
            scheme: scheme, asOf: asOf ?? scheme.cutoff, standards: [], rankings: [], composite: [],
            shortlist: Shortlist(standards: []), notes: [])
    }
}
