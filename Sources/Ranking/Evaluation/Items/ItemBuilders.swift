import Synchronization

/// The builders of one scheme, each used by one worker at a time and kept for the next with what it remembers: a chunk
/// of a load brings a scheme only some declarations, whose spellings those before had too.
final class ItemBuilders: Sendable {
    /// Spellings above which a builder is not kept.
    private static let most = 20_000

    private let plan: EvaluationPlan
    private let idle = Mutex<[ItemBuilder]>([])

    init(_ plan: EvaluationPlan) { self.plan = plan }

    /// Runs with a builder.
    func with(_ body: (inout ItemBuilder) -> Void) {
        var builder = idle.withLock { $0.popLast() } ?? ItemBuilder(plan)
        body(&builder)
        if builder.remembered <= Self.most { idle.withLock { $0.append(builder) } }
    }
}
