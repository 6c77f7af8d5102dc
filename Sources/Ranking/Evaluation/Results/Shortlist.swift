/// The shortlist (入围名单).
public struct Shortlist: Sendable {
    /// The standards on it, in the order of numbers; those with a pending gate are marked by their gates.
    public var standards: [Int]
    /// Those that would be on it but for the quota, with a tie at the cut left out.
    public var cutByQuota: [Int]
    /// Those that would be on it but for a gate.
    public var barred: [Int]

    /// Creates a shortlist.
    public init(standards: [Int], cutByQuota: [Int] = [], barred: [Int] = []) {
        self.standards = standards
        self.cutByQuota = cutByQuota
        self.barred = barred
    }
}
