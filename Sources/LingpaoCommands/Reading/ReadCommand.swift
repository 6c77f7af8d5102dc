import ArgumentParser
import Diagnostics
import Foundation
import Reading

/// `lingpao read FILE…`: what the documents of standards say, each value with its place.
struct ReadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: "读标准文档 / Read the documents of standards: cover, clauses, tables, indicators.",
        discussion: """
            Takes PDF files, scans among them. JSON is one object a file and line; HTML is one page for all files.
            Exit codes: 0 all was read and is sure; 1 something is to be looked at by a person, or was hidden;
            2 a file could not be read, or wrong use.
            """)

    @Argument(help: ArgumentHelp("The documents; - reads standard input.", valueName: "file"))
    var files: [String]

    @Option(help: "text, json or html.")
    var format: ReadFormat = .text

    @OptionGroup var language: LanguageOption

    func run() async throws {
        let reader = StandardFileReader(executable: InputOptions.thisProgram)
        var report = ReadReport(format: format, language: language.chosen)
        var failed = false
        for file in files {
            do {
                let reading =
                    file == "-"
                    ? try await reader.read(try Self.standardInput(), name: file)
                    : try await reader.read(path: file)
                report.add(reading, file: file)
                try Terminal.output(report.take())
            } catch let failure as InputFailure {
                Terminal.report(failure.diagnostics, in: language.chosen)
                failed = true
            }
        }
        try Terminal.output(report.finish())
        if failed { throw Outcome.failed }
        if report.hasFindings { throw Outcome.findings }
    }

    private static func standardInput() throws -> [UInt8] {
        Array(try FileHandle.standardInput.readToEnd() ?? Data())
    }
}

/// The formats of `lingpao read`.
enum ReadFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, html
}
