package import Diagnostics

/// Reads records from JSON Lines or, where the file's name says so, from a table of comma-separated values.
package struct RecordStream: ~Copyable {
    private let path: String
    private var lines: LineBlocks?
    private var table: RecordTable?
    private var told: [Diagnostic]

    /// Opens a file; `-` is standard input, which is JSON Lines.
    ///
    /// - Parameters:
    ///   - names: the keys that records may have.
    ///   - columns: the columns' names of a table by key, where they are not the keys themselves.
    package init(path: String, names: [String], columns: [String: String] = [:]) throws(InputFailure) {
        self.path = path
        switch path.split(separator: ".").last?.lowercased() {
        case "csv", "tsv", "txt":
            let table = try RecordTable(path: path, names: names, columns: columns)
            told = table.diagnostics
            self.table = table
            lines = nil
        default:
            lines = try LineBlocks(path: path)
            table = nil
            told = []
        }
    }

    /// Hands over the records of the next block, what is wrong with others goes to the findings.
    ///
    /// - Returns: whether there was a block.
    package mutating func next(
        into diagnostics: inout [Diagnostic], _ body: (RawObject) throws(RawObject.Problem) -> Void
    ) throws(InputFailure) -> Bool {
        diagnostics += told
        told = []
        guard let block = try block(into: &diagnostics) else { return false }
        RecordLines.forEach(block, file: path, into: &diagnostics, body)
        return true
    }

    private mutating func block(
        into diagnostics: inout [Diagnostic]
    ) throws(InputFailure) -> LineBlocks.Block? {
        if table != nil { return table?.next(into: &diagnostics) }
        return try lines?.next()
    }
}
