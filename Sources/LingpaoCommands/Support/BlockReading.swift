import Diagnostics
import Reading
import Standards

/// The reading of input files block by block: the next block is read while something is done with the one before.
struct BlockReading {
    private let language: Language
    private let rejects: RejectsFile
    private var rows = 0
    private var declarations = 0
    private var rejected = 0
    /// How far it is.
    var progress: InputProgress
    /// Whether a row was rejected.
    private(set) var hasProblems = false

    init(_ files: [String], rejects: RejectsFile, in language: Language) {
        self.language = language
        self.rejects = rejects
        progress = InputProgress(files, in: language)
    }

    /// Reads a file to its end.
    ///
    /// - Parameters:
    ///   - body: what is done with a block.
    ///   - each: takes what came of it.
    ///   - next: gives the next block, and how many bytes of the file were passed.
    /// - Returns: the number of its rows.
    mutating func read<Value: Sendable>(
        _ body: @escaping @Sendable ([Declaration]) async throws -> Value, each: (Value) -> Void,
        next: () throws(InputFailure) -> (InputResult, passed: Int)?
    ) async throws -> Int {
        progress.begin()
        let before = rows
        try await withThrowingTaskGroup(of: Value.self) { group in
            while let (block, passed) = try next() {
                try note(block)
                if let value = try await group.next() {
                    each(value)
                    progress.advance()
                }
                progress.expect(block.declarations.count, until: passed)
                group.addTask { try await body(block.declarations) }
            }
            if let value = try await group.next() {
                each(value)
                progress.advance()
            }
        }
        return rows - before
    }

    /// Ends the file of rejects.
    ///
    /// - Parameter tellsCounts: whether to say how many rows were rejected.
    func finish(tellsCounts: Bool) throws {
        try rejects.finish()
        guard tellsCounts else { return }
        InputOptions.tell(rows: rows, declarations: declarations, rejected: rejected, in: language)
    }

    private mutating func note(_ block: InputResult) throws {
        if !block.diagnostics.isEmpty { progress.clear() }
        Terminal.report(block.diagnostics, in: language)
        try rejects.add(block.rejects)
        rows += block.counts.rows
        declarations += block.declarations.count
        rejected += block.rejects.count
        hasProblems = hasProblems || block.counts.rejected > 0 || block.diagnostics.hasErrors
    }
}
