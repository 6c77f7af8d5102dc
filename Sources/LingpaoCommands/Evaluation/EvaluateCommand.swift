import ArgumentParser
import Diagnostics
import Foundation
import Portal
import Ranking
import Reading
import Standards

/// The formats of an evaluation.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv, html
}

/// `lingpao evaluate SCHEME INPUT…`: rankings, grades, scores, shortlist.
struct EvaluateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "评估 / Evaluate declarations under a scheme: rankings in tiers, grades, shortlist.",
        discussion: """
            The same input gives the same bytes, whatever the number of threads.
            Exit codes: 0 all rows were read; 1 some were rejected; 2 the scheme or the input failed.
            """)

    @Argument(help: "The scheme file (YAML).")
    var scheme: String

    @OptionGroup var input: InputOptions

    @Option(help: "The state known on this day (YYYY-MM-DD); the earlier of it and the cut-off date counts.")
    var asOf: CalendarDate?

    @Option(help: "Answers for the gates: JSON Lines of enterprise, number, gate, answer, basis.")
    var verdicts: String?

    @Option(
        help:
            "Where values go that were read from documents without certainty (JSON Lines), for a person to look at."
    )
    var unsure: String?

    @Option(help: "Such a file with confirmedBy filled in, and texts corrected where they were misread.")
    var confirmed: String?

    @Option(help: "text, json, csv or html.")
    var format: ReportFormat = .text

    @Option(help: "public, or regulator: what only those in charge may see is shown to the regulator.")
    var view: ReportView = .public

    @Option(help: "Standards that the text shows of each list; 0: all.")
    var limit: Int = 20

    @Option(help: "Threads.")
    var threads: Int = 2

    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard (1...256).contains(threads) else { throw ValidationError("--threads takes 1 to 256") }
        guard limit >= 0 else { throw ValidationError("--limit takes 0 or more") }
    }

    func run() async throws {
        let language = language.chosen
        let scheme = try SchemeFile.compile(scheme, language: language)
        let verdicts = try self.verdicts.map { try VerdictFile.read($0) } ?? []
        var input = try await self.input.read(in: language)
        try confirm(&input, language)
        let evaluation = Evaluator(scheme).evaluate(
            input.declarations, verdicts: verdicts, asOf: asOf, threads: threads)
        switch format {
        case .text:
            try Terminal.output(
                EvaluationReport.text(
                    evaluation, language: language, view: view, limit: limit == 0 ? nil : limit))
        case .json: try Terminal.output(EvaluationReport.json(evaluation, view: view))
        case .html: try Terminal.output(EvaluationPage.render(evaluation: evaluation, language: language))
        case .csv: try Terminal.output(EvaluationReport.csv(evaluation, language: language, view: view))
        }
        if input.hasProblems { throw Outcome.findings }
    }

    /// Puts in what people confirmed, and gives out what waits for them.
    private func confirm(_ input: inout Input, _ language: Language) throws {
        if let confirmed {
            let missed = try ConfirmationFile.apply(confirmed, to: &input.declarations)
            for confirmation in missed {
                Terminal.error(
                    "\(confirmed): \(LocalizedText(zh: "没有这个数值：", en: "no such value: ")[language])\(confirmation.number) \(confirmation.name)"
                )
            }
        }
        guard !input.unsure.isEmpty else { return }
        let waiting = input.declarations.flatMap(\.indicators).count {
            $0.confidence < Indicator.sureConfidence
        }
        if let unsure { try ConfirmationFile.write(input.unsure, to: unsure) }
        guard waiting > 0 else { return }
        Terminal.error(
            LocalizedText(
                zh: "\(waiting) 个数值读取时把握不足，确认前不参与排名；用 --unsure 列出，确认后用 --confirmed 交回。",
                en:
                    "\(waiting) values were read without certainty and are not ranked until confirmed: --unsure lists them, --confirmed takes them back."
            )[language])
    }
}
