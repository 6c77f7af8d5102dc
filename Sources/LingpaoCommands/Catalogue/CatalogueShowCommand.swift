import ArgumentParser
import Diagnostics
import Registry
import Standards

/// `lingpao catalogue show NUMBER`: what the catalogues say of a standard.
struct CatalogueShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "查标准 / What the catalogues say of a standard: its status on a day, what replaced what.",
        discussion: """
            The number may be spelt in any way; without a year the known editions are listed.
            Exit codes: 0 found; 1 no catalogue has it; 2 wrong use, or the registry failed.
            """)

    @Argument(help: "The number: GB/T 1354-2018, gbt1354—2018, ISO 9001:2015 …")
    var number: String

    @Option(help: "The day for which the status is asked; without it today.")
    var on: CalendarDate?

    @OptionGroup var format: RecordFormatOption
    @OptionGroup var registry: RegistryOptions
    @OptionGroup var language: LanguageOption

    func run() async throws {
        let (language, format) = (language.chosen, format.format)
        let wanted = StandardNumber(number)
        try await registry.run(in: language) { registry in
            let detail = try await registry.catalogueDetail(wanted, on: on)
            let editions = try await registry.catalogueEditions(detail?.number ?? wanted)
            guard detail != nil || !editions.isEmpty else {
                Terminal.error(
                    LocalizedText(
                        zh: "目录中没有 \(wanted)", en: "no catalogue has \(wanted)")[language])
                throw Outcome.findings
            }
            try Terminal.output(
                format == .json
                    ? CatalogueDetailReport.json(wanted, detail, editions)
                    : CatalogueDetailReport.text(wanted, detail, editions, language))
        }
    }
}
