import ArgumentParser
import Diagnostics
import Reading
import Registry
import Standards

/// `lingpao list`: lists with their authority.
struct ListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "外部名单 / Lists that an authority made: leaders, key areas, agencies (docs/lists.md).",
        subcommands: [ListImportCommand.self, ListShowCommand.self])
}

/// `lingpao list import FILE`: takes a list in and matches its entries.
struct ListImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "载入名单 / Take a list in and match its entries.",
        discussion: """
            The same list again is matched again. A list with a wrong entry is not taken in.
            Exit codes: 0 taken in; 1 it has errors, nothing was stored; 2 wrong use, input or the registry failed.
            """)

    @Argument(
        help: "JSON Lines that begin with {\"list\": …}, or CSV with --mapping; - reads standard input.")
    var file: String

    @Option(help: "A YAML file with the list's head (list:) and the columns of a table (columns:).")
    var mapping: String?

    @OptionGroup var format: RecordFormatOption
    @OptionGroup var registry: RegistryOptions
    @OptionGroup var language: LanguageOption

    func run() async throws {
        let (language, format) = (language.chosen, format.format)
        let input: ListFile
        do {
            input = try ListFile(path: file, mapping: mapping)
        } catch let failure as InputFailure {
            Terminal.report(failure.diagnostics, in: language)
            throw Outcome.failed
        }
        Terminal.report(input.diagnostics, in: language)
        guard let list = input.list, !input.diagnostics.hasErrors else { throw Outcome.findings }
        try await registry.run(in: language) { registry in
            let detail = try await registry.importList(list, input.entries)
            try Terminal.output(
                format == .json ? ListReport.head(detail) : ListReport.summary(detail)[language])
        }
    }
}

/// `lingpao list show [ID]`: a list with what its entries mean here.
struct ListShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "查名单 / A list with what its entries mean here; without an id, all lists.",
        discussion: "Exit codes: 0 found; 1 there is no such list; 2 wrong use, or the registry failed.")

    @Argument(help: "The list's id.")
    var id: String?

    @Option(help: "An earlier version.")
    var version: Int?

    @Option(help: "Only entries that are valid on this day.")
    var on: CalendarDate?

    @OptionGroup var format: RecordFormatOption
    @OptionGroup var registry: RegistryOptions
    @OptionGroup var language: LanguageOption

    func run() async throws {
        let (language, format) = (language.chosen, format.format)
        try await registry.run(in: language) { registry in
            guard let id else {
                for list in try await registry.authorityLists() {
                    try Terminal.output("\(list.id)\t\(list.issuedOn)\t\(list.issuer)\t\(list.title)")
                }
                return
            }
            guard let detail = try await registry.authorityList(id, version: version) else {
                Terminal.error(
                    LocalizedText(zh: "没有名单 \(id)", en: "there is no list \(id)")[language])
                throw Outcome.findings
            }
            let entries = detail.entries.filter { entry in on.map { entry.entry.isValid(on: $0) } ?? true }
            if format == .json {
                try Terminal.output(ListReport.head(detail))
                for entry in entries { try Terminal.output(ListReport.json(entry)) }
            } else {
                try Terminal.output(ListReport.summary(detail)[language])
                for entry in entries { try Terminal.output(ListReport.text(entry, language)) }
            }
        }
    }
}
