public import Diagnostics
public import Ledger

/// What came of recomputing the log.
public struct LogVerification: Sendable {
    /// How many entries were read.
    public internal(set) var size: UInt64 = 0
    /// The root over them.
    public internal(set) var root = MerkleHash.empty
    /// The size of the published checkpoint that it was compared with; `nil` where there was none.
    public internal(set) var publishedSize: UInt64?
    /// What does not hold; empty where all does. After the first 100 no more are gathered.
    public internal(set) var findings: [Diagnostic] = []

    /// The most findings that are gathered.
    static let mostFindings = 100

    mutating func add(_ code: String, zh: String, en: String) {
        guard findings.count < Self.mostFindings else { return }
        findings.append(Diagnostic(.error, code: code, LocalizedText(zh: zh, en: en)))
    }
}
