import Diagnostics

/// Some rows of a table, made of the bytes that they lie in when they are asked for, by several threads side by side.
protocol RowBlock: Sendable {
    /// The number of rows.
    var count: Int { get }

    /// Where a row begins, in bytes from the beginning of the table's text.
    func place(of row: Int) -> Int

    /// Makes rows, one after the other.
    ///
    /// - Parameter range: which, counted in the block.
    func forEach(in range: Range<Int>, _ body: (Result<TableRow, RowProblem>) -> Void)
}

/// A row of a table that could not be read at all.
struct RowProblem: Error {
    /// Its number, from 1.
    var number: Int
    /// The row as it stands in the file.
    var raw: String
    var code: String
    var message: LocalizedText
}

extension RowBlock {
    /// Stretches of rows for threads, each of some bytes.
    var stretches: [Range<Int>] {
        var stretches: [Range<Int>] = []
        var start = 0
        for row in 0..<count where row + 1 == count || place(of: row + 1) - place(of: start) >= 128 << 10 {
            stretches.append(start..<row + 1)
            start = row + 1
        }
        return stretches
    }
}
