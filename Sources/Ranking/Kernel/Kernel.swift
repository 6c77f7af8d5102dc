/// The evaluation kernel of one scheme: thresholds as tables, columns in, tiers and grades out.
public struct Kernel: Sendable {
    /// The scheme.
    public let scheme: Scheme

    /// Prepares the tables of a scheme.
    public init(_ scheme: Scheme) { self.scheme = scheme }

    /// Evaluates the items of one frame.
    public func evaluate(_ frame: ItemFrame, ranks: Bool = false, threads: Int = 2) -> KernelResult {
        KernelResult(tiers: [], segments: [], grades: [], derived: [], ranks: [])
    }
}
