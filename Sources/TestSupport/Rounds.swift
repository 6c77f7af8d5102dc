import Foundation

/// How often a test with random data goes round: a seeded sample in every run of the tests, the full count where
/// `LINGPAO_FULL=1` asks for it (`make soak`).
public enum Rounds {
    /// The number of rounds.
    public static func count(sample: Int, full: Int) -> Int {
        ProcessInfo.processInfo.environment["LINGPAO_FULL"] == "1" ? full : sample
    }
}
