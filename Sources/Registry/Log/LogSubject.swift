/// The subjects of leaves: what changed, by the address of its page without the first slash where it has one.
enum LogSubject {
    /// Declarations that were recorded together, by their rows.
    static func declarations(_ rows: ClosedRange<Int>) -> String {
        "declarations/\(range(rows))"
    }

    /// Tombstones that were set together, by their rows.
    static func tombstones(_ rows: ClosedRange<Int>) -> String { "tombstones/\(range(rows))" }

    private static func range(_ rows: ClosedRange<Int>) -> String {
        "\(rows.lowerBound)" + (rows.count > 1 ? "-\(rows.upperBound)" : "")
    }
}
