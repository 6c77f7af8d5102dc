public import Diagnostics
public import Reading
public import Standards

/// Reads the records of a catalogue block by block.
public struct CatalogueStream: ~Copyable {
    /// What a block holds.
    public struct Block: Sendable {
        /// The records that could be read.
        public var entries: [CatalogueEntry] = []
        /// Why records were refused, one error for each.
        public var diagnostics: [Diagnostic] = []
    }

    private let path: String
    private let format: CatalogueFormat
    private var lines: LineBlocks

    /// Opens a file; `-` is standard input.
    public init(path: String, format: CatalogueFormat) throws(InputFailure) {
        self.path = path
        self.format = format
        lines = try LineBlocks(path: path)
    }

    /// The next block; `nil` at the end.
    public mutating func next() throws(InputFailure) -> Block? {
        guard let block = try lines.next() else { return nil }
        var result = Block()
        RecordLines.forEach(block, file: path, into: &result.diagnostics) {
            record throws(RawObject.Problem) in
            result.entries.append(try format.entry(record))
        }
        return result
    }
}
