public import ArgumentParser
import Diagnostics
import Reading
public import Registry

extension ReviewKind: ExpressibleByArgument {}
extension ReviewItem.State: ExpressibleByArgument {}

/// `lingpao review`: what waits for a person.
struct ReviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: "人工复核 / What waits for a person's decision (docs/lists.md).",
        subcommands: [
            ReviewListCommand.self, ReviewShowCommand.self, ReviewDecideCommand.self,
            ReviewAssignCommand.self,
        ])
}

/// `lingpao review list`: questions in the order in which they were put.
struct ReviewListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "列出复核事项 / List questions.",
        discussion: "Exit codes: 0 done; 2 not allowed, wrong use, or the registry failed.")

    @Option(
        help:
            "Only this kind: \(ReviewKind.allCases.map { "\($0.rawValue) (\($0.title.zh) / \($0.title.en))" }.joined(separator: ", "))."
    )
    var kind: ReviewKind?

    @Option(help: "open, decided or replaced.")
    var state = ReviewItem.State.open

    @Option(help: "Only those after this number: the next page.")
    var after = 0

    @Option(help: "The most questions, 1 to 1000.")
    var limit = 100

    @OptionGroup var format: RecordFormatOption
    @OptionGroup var registry: RegistryOptions
    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard (1...1_000).contains(limit) else { throw ValidationError("--limit takes 1 to 1000") }
    }

    func run() async throws {
        let (language, format) = (language.chosen, format.format)
        try await registry.run(in: language) { registry in
            let items = try await registry.reviewItems(kind: kind, state: state, after: after, limit: limit)
            for item in items {
                try Terminal.output(
                    format == .json ? ReviewReport.json(item) : ReviewReport.line(item))
            }
        }
    }
}

/// `lingpao review show ID`: a question with its candidates and decisions.
struct ReviewShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "查复核事项 / A question with its candidates and decisions.",
        discussion: "Exit codes: 0 found; 2 not there, not allowed, or the registry failed.")

    @Argument(help: "The question's number.")
    var id: Int

    @OptionGroup var format: RecordFormatOption
    @OptionGroup var registry: RegistryOptions
    @OptionGroup var language: LanguageOption

    func run() async throws {
        let (language, format) = (language.chosen, format.format)
        try await registry.run(in: language) { registry in
            let item = try await registry.reviewItem(id)
            try Terminal.output(format == .json ? ReviewReport.json(item) : ReviewReport.text(item))
        }
    }
}

/// `lingpao review decide ID`: answers a question; a later answer stands beside the earlier and counts.
struct ReviewDecideCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide", abstract: "判定 / Answer a question, or answer it otherwise than before.",
        discussion: """
            Earlier decisions are kept. A value that was read without certainty (kind reading) is either as it was read
            (--choose read), or misread (--none): then --text says what stands in the document. It counts at once, in a new
            version of the declaration. Exit codes: 0 decided; 2 wrong use, not allowed, or the registry failed.
            """)

    @Argument(help: "The question's number.")
    var id: Int

    @Option(help: "The key of the candidate that is meant.")
    var choose: String?

    @Flag(help: "None of the candidates is meant.")
    var none = false

    @Option(help: "What stands in the document where a value was misread (kind reading): with --none.")
    var text: String?

    @Option(
        help:
            "The unit of the numbers in --text, where it has none of its own; otherwise the unit as it was read."
    )
    var unit: String?

    @Option(help: "Why; needed with --none, and where an earlier decision is changed.")
    var reason = ""

    @OptionGroup var format: RecordFormatOption
    @OptionGroup var registry: RegistryOptions
    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard (choose != nil) != none else { throw ValidationError("give --choose KEY or --none") }
        if text != nil, !none { throw ValidationError("--text goes with --none") }
        if unit != nil, text == nil { throw ValidationError("--unit goes with --text") }
    }

    func run() async throws {
        let (language, format) = (language.chosen, format.format)
        try await registry.run(in: language) { registry in
            let correction = try text.map { try ReadingCorrection(text: $0, unit: unit) }
            let item = try await registry.decide(id, choice: choose, correction: correction, reason: reason)
            try Terminal.output(format == .json ? ReviewReport.json(item) : ReviewReport.text(item))
        }
    }
}
