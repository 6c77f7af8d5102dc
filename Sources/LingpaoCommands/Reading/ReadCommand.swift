import ArgumentParser
import Diagnostics
import Ranking
import Reading

/// `lingpao read FILE…`: what the documents of standards say, each value with its place.
struct ReadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: "读标准文档 / Read the documents of standards: cover, clauses, tables, indicators.",
        discussion: """
            Takes PDF (scans too), pictures, DOCX, DOC, XLSX, HTML and plain text. JSON is one object a file and line; HTML is one page for all files.
            Exit codes: 0 all was read and is sure; 1 something is to be looked at by a person, or was hidden;
            2 a file could not be read, or wrong use.
            """)

    @Argument(help: ArgumentHelp("The documents; - reads standard input.", valueName: "file"))
    var files: [String]

    @Option(help: "text, json or html.")
    var format: ReadFormat = .text

    @Option(help: "A scheme (YAML): says for each indicator which of the scheme's it means, and why.")
    var scheme: String?

    @OptionGroup var language: LanguageOption

    /// How many documents are read at a time; they are told in the order in which they are named.
    private static let workers = 2

    func run() async throws {
        let reader = StandardFileReader(executable: InputOptions.thisProgram)
        let matcher = try scheme.map {
            IndicatorMatcher(try SchemeFile.compile($0, language: language.chosen))
        }
        var report = ReadReport(format: format, language: language.chosen, matcher: matcher)
        var failed = false
        try await withThrowingTaskGroup(of: (Int, Result<StandardFileReader.Reading, InputFailure>).self) {
            group in
            var ready: [Int: Result<StandardFileReader.Reading, InputFailure>] = [:]
            var next = 0
            var told = 0
            func start() {
                guard next < files.count else { return }
                let place = next
                next += 1
                group.addTask { (place, await Self.read(files[place], reader)) }
            }
            for _ in 0..<Self.workers { start() }
            while let (place, result) = try await group.next() {
                ready[place] = result
                while let result = ready.removeValue(forKey: told) {
                    failed = try report.tell(result, file: files[told], in: language.chosen) || failed
                    told += 1
                }
                start()
            }
        }
        try Terminal.output(report.finish())
        if failed { throw Outcome.failed }
        if report.hasFindings { throw Outcome.findings }
    }

    private static func read(
        _ file: String, _ reader: StandardFileReader
    ) async -> Result<StandardFileReader.Reading, InputFailure> {
        do throws(InputFailure) {
            return .success(try await reader.read(path: file))
        } catch {
            return .failure(error)
        }
    }
}

/// The formats of `lingpao read`.
enum ReadFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, html
}
