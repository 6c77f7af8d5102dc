import ArgumentParser
import Registry

/// `lingpao review assign ENTERPRISE NUMBER`: puts a standard into a category that was not asked about.
struct ReviewAssignCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assign",
        abstract: "归类 / Put a standard into a category, or out of all, that nobody was asked about.",
        discussion: """
            For standards that the matching missed or took for something else (lingpao match finds them). It is a decision \
            like one on a question: it stands for later versions, and can be decided otherwise.
            Exit codes: 0 decided; 2 wrong use, not allowed, or the registry failed.
            """)

    @Argument(help: "The enterprise's id, such as its unified social credit code.")
    var enterprise: String

    @Argument(help: "The standard's number in any spelling.")
    var number: String

    @Option(help: "The id of the category.")
    var category: String?

    @Flag(help: "It belongs to no category.")
    var none = false

    @Option(help: "Why.")
    var reason: String

    @OptionGroup var format: RecordFormatOption
    @OptionGroup var registry: RegistryOptions
    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard (category != nil) != none else { throw ValidationError("give --category ID or --none") }
    }

    func run() async throws {
        let (language, format) = (language.chosen, format.format)
        try await registry.run(in: language) { registry in
            let item = try await registry.assign(
                enterprise: enterprise, number: number, category: category, reason: reason)
            try Terminal.output(format == .json ? ReviewReport.json(item) : ReviewReport.text(item))
        }
    }
}
