import ArgumentParser
import Diagnostics
import Ranking
import Reading
import Standards

/// `lingpao explain SCHEME INPUT… --standard NUMBER`: how one standard came to its tiers.
struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "说明一项标准的评估 / Explain, indicator by indicator, how a standard came to its tiers.",
        discussion: "Exit codes: 0 explained; 1 no such standard, or rows were rejected; 2 input failed.")

    @Argument(help: "The scheme file (YAML).")
    var scheme: String

    @OptionGroup var input: InputOptions

    @Option(help: "The number of the standard, in any spelling.")
    var standard: String

    @Option(help: "The enterprise's id, where several have the number.")
    var enterprise: String?

    @Option(help: "The state known on this day (YYYY-MM-DD).")
    var asOf: CalendarDate?

    @Option(help: "text or json.")
    var format: TextOrJSON = .text

    @OptionGroup var language: LanguageOption

    func run() async throws {
        let language = language.chosen
        let scheme = try SchemeFile.compile(scheme, language: language)
        let input = try await self.input.read(in: language)
        let wanted = StandardNumber(standard)
        let versions = input.declarations.filter { declaration in
            let number = StandardNumber(declaration.standard.number)
            // A number without a year stands for every year of it.
            return (wanted.year == nil ? number.withoutYear == wanted.withoutYear : number == wanted)
                && (enterprise == nil || declaration.enterprise.id == enterprise)
        }
        guard !versions.isEmpty else {
            Terminal.error(
                LocalizedText(
                    zh: "输入中没有标准 \(wanted.normalized)", en: "the input holds no standard \(wanted.normalized)"
                )[language])
            throw Outcome.findings
        }
        let evaluator = Evaluator(scheme)
        let explanations = Dictionary(grouping: versions) {
            [$0.enterprise.id, StandardNumber($0.standard.number).normalized]
        }
        .sorted { $0.key.lexicographicallyPrecedes($1.key) }
        .compactMap { evaluator.explain($0.value, asOf: asOf) }
        guard !explanations.isEmpty else {
            Terminal.error(
                LocalizedText(
                    zh: "标准 \(wanted.normalized) 在截止日之前没有声明,或不属于这一类别",
                    en:
                        "standard \(wanted.normalized) was not declared by the day that counts, or is of another category"
                )[language])
            throw Outcome.findings
        }
        switch format {
        case .text:
            for explanation in explanations {
                try Terminal.output(
                    ExplanationReport.text(explanation, scheme: scheme, language: language))
            }
        case .json: try Terminal.output(ExplanationReport.json(explanations))
        }
        if input.hasProblems { throw Outcome.findings }
    }
}
