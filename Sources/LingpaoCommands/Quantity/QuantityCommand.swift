public import ArgumentParser
import Diagnostics
public import Quantities
import Reading

/// `lingpao quantity TEXT…`: how requirement phrases are read, and what they say in another unit.
struct QuantityCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quantity",
        abstract: "读要求 / Read requirement phrases: numbers, units, bounds.",
        discussion: """
            Without a text each line of standard input is one. A text that begins with - comes after --, as in
            `lingpao quantity -- "-18 ℃"`. JSON is one object a line: the requirement, or the text and the error.
            Exit codes: 0 all were read; 1 some were refused or do not convert; 2 wrong use.
            """)

    @Argument(help: "Phrases such as \"不大于 0.5 mg/kg\".")
    var texts: [String] = []

    @Option(help: "The unit to convert to.")
    var to: Unit?

    @Option(help: "The unit of the column or table header: holds where the text has none.")
    var unit: Unit?

    @Option(help: "text or json.")
    var format: TextOrJSON = .text

    @OptionGroup var language: LanguageOption

    func run() throws {
        var report = QuantityReport(header: unit, target: to, format: format, language: language.chosen)
        if texts.isEmpty {
            var lines = InputLines(longest: RequirementReader.longestText)
            while let line = try lines.next() {
                report.add(line.bytes, bytes: line.count)
                if report.isLarge { try Terminal.output(report.take()) }
            }
        } else {
            for text in texts { report.add(Array(text.utf8), bytes: text.utf8.count) }
        }
        try Terminal.output(report.take())
        if report.hasProblems { throw Outcome.findings }
    }
}

extension Unit: ExpressibleByArgument {
    /// Reads a unit in UCUM or as standards write it.
    public init?(argument: String) { try? self.init(argument) }
}
