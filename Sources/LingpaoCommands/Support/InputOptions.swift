import ArgumentParser
import Diagnostics
import Foundation
import Reading
import Standards

/// The input files of a command and how to read them.
struct InputOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Declarations: JSON Lines (also .jsonl.gz where they are loaded), or CSV or XLSX with --mapping; - reads standard input. Where standards are loaded or evaluated also their documents (PDF, DOCX, scans …) and folders of them.",
            valueName: "input"))
    var files: [String] = []

    @Option(help: "The mapping file (YAML) that says what the columns of a CSV or XLSX file mean.")
    var mapping: String?

    @Option(help: "Where rejected rows go, with their reasons (JSON Lines).")
    var rejects: String?

    /// Reads the files block by block, so that a file of any length needs the memory of a few blocks. The next block is
    /// read while something is done with the one before. Findings go to standard error, rejects to their file; on a
    /// terminal a line says how far it is.
    ///
    /// - Parameters:
    ///   - files: files of declarations and tables, no documents.
    ///   - body: what is done with a block; one block after the other.
    ///   - each: takes what came of it.
    /// - Returns: whether a row was rejected.
    func forEachBlock<Value: Sendable>(
        of files: [String], in language: Language,
        _ body: @escaping @Sendable ([Declaration]) async throws -> Value,
        each: (Value) -> Void
    ) async throws -> Bool {
        let isLines = mapping == nil && files.allSatisfy(Self.isJSONLines)
        let mapping = try mapping.map { try MappingFile.read($0, language: language) }
        var reading = BlockReading(files, rejects: try RejectsFile(rejects), in: language)
        defer { reading.progress.clear() }
        for file in files {
            do {
                if isLines {
                    var stream = try DeclarationStream(path: file, blockBytes: Self.blockBytes)
                    let rows = try await reading.read(body, each: each) { () throws(InputFailure) in
                        try stream.next().map { ($0, stream.passed) }
                    }
                    if rows == 0 {
                        throw CommandFailure(
                            "\(file): \(LocalizedText(zh: "没有声明", en: "holds no declaration")[language])")
                    }
                } else {
                    let reader = InputReader(mapping: mapping, executable: Self.thisProgram)
                    var blocks = try await reader.blocks(path: file, blockBytes: Self.tableBytes)
                    _ = try await reading.read(body, each: each) { () throws(InputFailure) in
                        try blocks.next().map { ($0, blocks.passed) }
                    }
                }
            } catch let failure as InputFailure {
                reading.progress.clear()
                Terminal.report(failure.diagnostics, in: language)
                throw Outcome.failed
            }
        }
        try reading.finish(tellsCounts: !isLines)
        return reading.hasProblems
    }

    private static func isJSONLines(_ path: String) -> Bool {
        path.hasSuffix(".jsonl") || path.hasSuffix(".jsonl.gz") || path == "-"
    }

    /// What is read at a time: some ten thousand declarations.
    private static let blockBytes = 16 << 20

    /// What is read of a table at a time: its rows say the same in fewer bytes.
    private static let tableBytes = 4 << 20

    static let noInput = CommandFailure(
        "no input: name a file of declarations, or - for standard input")

    /// Reads all files. Findings go to standard error, rejects to their file.
    func read(in language: Language) async throws -> Input {
        guard !files.isEmpty else { throw Self.noInput }
        return try await Self.read(
            files, mapping: mapping.map { try MappingFile.read($0, language: language) }, rejects: rejects,
            language: language)
    }

    /// Reads files with a mapping that is at hand.
    static func read(
        _ files: [String], mapping: Mapping? = nil, rejects: String? = nil, language: Language
    ) async throws -> Input {
        let reader = InputReader(mapping: mapping, executable: Self.thisProgram)
        var input = Input()
        var rejected: [Reject] = []
        var rows = 0
        for file in files {
            if mapping == nil, let documents = DocumentFiles.documents(at: file) {
                let outcome = try await DocumentFiles.read(
                    documents, executable: Self.thisProgram, language: language)
                input.declarations += outcome.declarations
                input.unsure += outcome.unsure
                input.hasProblems = input.hasProblems || outcome.hasProblems
                continue
            }
            let result: InputResult
            do {
                result = try await reader.read(path: file)
            } catch {
                Terminal.report(error.diagnostics, in: language)
                throw Outcome.failed
            }
            Terminal.report(result.diagnostics, in: language)
            input.declarations += result.declarations
            input.hasProblems =
                input.hasProblems || result.counts.rejected > 0 || result.diagnostics.hasErrors
            rejected += result.rejects
            rows += result.counts.rows
        }
        if let rejects { try write(rejected, to: rejects) }
        tell(rows: rows, declarations: input.declarations.count, rejected: rejected.count, in: language)
        return input
    }

    /// Says how many rows were rejected, where some were.
    static func tell(rows: Int, declarations: Int, rejected: Int, in language: Language) {
        guard rejected > 0 else { return }
        Terminal.error(
            LocalizedText(
                zh: "共 \(rows) 行:读入 \(declarations) 项声明,拒收 \(rejected) 行",
                en: "\(rows) rows: \(declarations) declarations read, \(rejected) rows rejected"
            )[language])
    }

    /// The path of the running program, which opens workbooks in a process of its own.
    static var thisProgram: String? { Bundle.main.executablePath }

    private static func write(_ rejects: [Reject], to path: String) throws {
        let text = rejects.map { $0.jsonLine + "\n" }.joined()
        do {
            try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw CommandFailure("cannot write \(path): \(error.localizedDescription)")
        }
    }
}

/// What came of reading the input files of a command.
struct Input {
    /// The declarations, file after file.
    var declarations: [Declaration] = []
    /// What was read from documents without certainty.
    var unsure: [Confirmation] = []
    /// Whether a row was rejected.
    var hasProblems = false
}
