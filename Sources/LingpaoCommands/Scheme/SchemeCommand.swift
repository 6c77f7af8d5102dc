import ArgumentParser
import Diagnostics
import Foundation
import Ranking

/// `lingpao scheme`: what concerns scheme files.
struct SchemeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scheme", abstract: "评估方案 / Evaluation schemes.", subcommands: [SchemeCheckCommand.self])
}

/// `lingpao scheme check FILE…`: compiles schemes and prints what is wrong, as a compiler does.
struct SchemeCheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "检查评估方案 / Compile scheme files and print what is wrong with them.",
        discussion: "Exit codes: 0 no errors; 1 errors; 2 a file could not be read.")

    @Argument(help: "Scheme files (YAML); - reads standard input.")
    var files: [String]

    @Option(help: "text or json.")
    var format: TextOrJSON = .text

    @OptionGroup var language: LanguageOption

    func run() async throws {
        var findings: [Diagnostic] = []
        var sources: [SourceText] = []
        for file in files {
            let text = try SchemeFile.text(file)
            sources.append(SourceText(file: file, text: text))
            findings += SchemeCompiler.compile(text, file: file).diagnostics
        }
        switch format {
        case .json:
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            try Terminal.output(Array(encoder.encode(findings)) + [UInt8(ascii: "\n")])
        case .text:
            Terminal.report(findings, in: language.chosen, sources: sources)
        }
        if findings.hasErrors { throw Outcome.findings }
    }
}

/// The formats of commands that print findings.
enum TextOrJSON: String, ExpressibleByArgument, CaseIterable {
    case text, json
}
