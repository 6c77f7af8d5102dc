import Diagnostics

/// Which keys of a table come again, found out before its first row is taken in, so that the rows of one standard need not
/// stand together, and what waits for later rows is known and limited.
struct KeySurvey: Sendable {
    /// How far the rows of one key may stand apart, in bytes of the table's text: so much of it may have to wait in memory.
    static let reach = 32 << 20

    private let row: Mapping.Granularity
    let reach: Int
    /// Where the first row of each key begins, in bytes of the text.
    private var first: [UInt64: Int] = [:]
    private var previous: UInt64?
    /// The last row of each key that comes again; of models only where others stand between.
    private(set) var last: [UInt64: Int] = [:]

    init(_ row: Mapping.Granularity, reach: Int = reach) {
        self.row = row
        self.reach = reach
    }

    /// One row: its number, its key and where it begins.
    struct Row: Sendable {
        var number: Int
        var key: UInt64
        var place: Int
    }

    /// Takes the next row.
    ///
    /// - Returns: whether it stands too far from the first row of its key.
    mutating func add(_ row: Row) -> Bool {
        defer { previous = row.key }
        guard let start = first[row.key] else {
            first[row.key] = row.place
            return false
        }
        if self.row == .standard || previous != row.key || last[row.key] != nil { last[row.key] = row.number }
        return self.row == .model && row.place - start > reach
    }

    /// Forgets what is not needed when all rows were seen.
    mutating func finish() { first = [:] }

    /// Why a table cannot be taken in whose rows of one key stand too far apart.
    func tooFar(_ row: Int, key: [String], columns: [String], file: String) -> InputFailure {
        let key = key.joined(separator: " · ")
        let columns = columns.joined(separator: " · ")
        return InputFailure([
            Diagnostic(
                .error, code: "scattered-rows",
                LocalizedText(
                    zh: "键“\(key)”的各行相距超过 \(reach >> 20) MiB，未载入任何行",
                    en:
                        "the rows of the key ‘\(key)’ stand more than \(reach >> 20) MiB apart; nothing was taken in"
                ),
                at: .row(file: file, row: row, column: nil),
                mend: LocalizedText(
                    zh: "先按“\(columns)”列给表排序，使同一标准的各行相邻",
                    en: "sort the table by ‘\(columns)’, so that the rows of one standard stand together"))
        ])
    }
}
