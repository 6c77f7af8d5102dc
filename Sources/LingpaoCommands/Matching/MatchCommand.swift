import ArgumentParser
import Diagnostics
import Ranking
import Reading
import Standards
import SystemPackage

/// `lingpao match [FILE]`: which scheme names belong to, and why.
struct MatchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match",
        abstract: "归类 / Find the scheme that names of products and services belong to, and say why.",
        discussion: """
            Each line is a name, or a JSON object with name, commonName, title and class (of GB/T 4754).
            With --missed the input is declarations (JSON Lines), and those are listed that belong to no scheme for
            certain though their names leave a doubt or their indicators are what a scheme asks for.
            Exit codes: 0 all lines were read; 1 some were refused; 2 wrong use, a scheme or the input failed.
            """)

    @Argument(help: ArgumentHelp("The file of names; - reads standard input.", valueName: "file"))
    var file: String = "-"

    @Option(parsing: .upToNextOption, help: "Scheme files, or folders of them.")
    var schemes: [String] = ["Schemes"]

    @Flag(help: "List declarations that may have been missed.")
    var missed = false

    @Option(help: "text or json (one object a line).")
    var format: TextOrJSON = .text

    @OptionGroup var language: LanguageOption

    /// The longest line of names, in bytes.
    private static let longestLine = 1 << 16

    func run() async throws {
        let language = language.chosen
        let schemes = try SchemeFile.paths(self.schemes).map {
            try SchemeFile.compile($0, language: language)
        }
        guard !schemes.isEmpty else {
            throw CommandFailure("no scheme: name scheme files, or a folder of them, with --schemes")
        }
        var report = MatchReport(format: format, language: language, schemes: schemes)
        if missed {
            try survey(schemes, &report)
        } else {
            try match(ScopeMatcher(schemes), &report)
        }
        try Terminal.output(report.take())
        if report.hasProblems { throw Outcome.findings }
    }

    private func match(_ matcher: ScopeMatcher, _ report: inout MatchReport) throws {
        let descriptor: FileDescriptor
        do {
            descriptor = file == "-" ? .standardInput : try FileDescriptor.open(FilePath(file), .readOnly)
        } catch {
            throw CommandFailure("cannot read \(file): \(error)")
        }
        // Nothing was written: a failing close loses nothing.
        defer { if file != "-" { try? descriptor.close() } }
        var lines = InputLines(longest: Self.longestLine, from: descriptor)
        var number = 0
        while let line = try lines.next() {
            number += 1
            guard line.bytes.count == line.count else {
                report.refuse(
                    line: number, zh: "长于 \(Self.longestLine) 字节",
                    en: "is longer than \(Self.longestLine) bytes")
                continue
            }
            guard line.bytes.contains(where: { $0 != 0x20 && $0 != 0x09 }) else { continue }
            do throws(NameLineError) {
                let line = try NameLine(line.bytes)
                report.add(line, matcher.match(line.query))
            } catch {
                report.refuse(line: number, zh: error.message.zh, en: error.message.en)
            }
            if report.isLarge { try Terminal.output(report.take()) }
        }
    }

    private func survey(_ schemes: [Scheme], _ report: inout MatchReport) throws {
        let survey = ScopeSurvey(schemes)
        do {
            var stream = try DeclarationStream(path: file)
            while let block = try stream.next() {
                Terminal.report(block.diagnostics, in: language.chosen)
                if block.counts.rejected > 0 || block.diagnostics.hasErrors { report.hasProblems = true }
                for declaration in block.declarations { report.add(declaration, survey.near(declaration)) }
                if report.isLarge { try Terminal.output(report.take()) }
            }
        } catch let failure as InputFailure {
            Terminal.report(failure.diagnostics, in: language.chosen)
            throw Outcome.failed
        }
    }
}
