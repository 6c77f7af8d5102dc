public import ArgumentParser
import Diagnostics
import Reading
public import Registry
import Standards

extension CatalogueFormat: ExpressibleByArgument {}

/// `lingpao catalogue`: what is known of national, industry, local, group, international and foreign standards.
struct CatalogueCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "catalogue",
        abstract: "标准目录 / The catalogues of known standards (docs/catalogue.md).",
        subcommands: [CatalogueImportCommand.self, CatalogueShowCommand.self])
}

/// `lingpao catalogue import FILE…`: takes the records of a catalogue in.
struct CatalogueImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "载入标准目录 / Take the records of a catalogue in (JSON Lines).",
        discussion: """
            What was there before with the same content is left alone, so an import can be run again.
            Exit codes: 0 all records went in; 1 some were refused; 2 wrong use, input or the registry failed.
            """)

    @Argument(help: "JSON Lines; - reads standard input (gzip -dc FILE | lingpao catalogue import - …).")
    var files: [String]

    @Option(help: "The name of the catalogue, the same from issue to issue.")
    var catalogue: String

    @Option(help: "The day for which it speaks.")
    var dated: CalendarDate

    @Option(help: "Where it was had from.")
    var address: String?

    @Option(help: "The shape of the records: lingpao (docs/catalogue.md), or iso or iec as Relaton has them.")
    var shape = CatalogueFormat.lingpao

    @OptionGroup var registry: RegistryOptions
    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard (1...200).contains(catalogue.count) else {
            throw ValidationError("--catalogue takes a name of 1 to 200 characters")
        }
    }

    func run() async throws {
        let language = language.chosen
        let issue = CatalogueIssue(catalogue: catalogue, dated: dated, address: address)
        try await registry.run(in: language) { registry in
            var report = CatalogueReport()
            var refused = 0
            for file in files {
                do {
                    var stream = try CatalogueStream(path: file, format: shape)
                    var isEmpty = true
                    while let block = try stream.next() {
                        isEmpty = false
                        refused += block.diagnostics.count
                        Terminal.report(block.diagnostics, in: language)
                        report.add(try await registry.importCatalogue(block.entries, of: issue))
                    }
                    if isEmpty {
                        throw CommandFailure(
                            "\(file): \(LocalizedText(zh: "没有记录", en: "holds no record")[language])")
                    }
                } catch let failure as InputFailure {
                    Terminal.report(failure.diagnostics, in: language)
                    throw Outcome.failed
                }
            }
            try Terminal.output(Self.summary(report, refused)[language])
            if refused > 0 { throw Outcome.findings }
        }
    }

    private static func summary(_ report: CatalogueReport, _ refused: Int) -> LocalizedText {
        LocalizedText(
            zh: """
                新增 \(report.added),变更 \(report.changed),未变 \(report.unchanged),较旧未用 \(report.outdated),\
                编号按原文保留 \(report.notUnderstood),拒绝 \(refused)
                """,
            en: """
                \(report.added) added, \(report.changed) changed, \(report.unchanged) unchanged, \(report.outdated) \
                older and not used, \(report.notUnderstood) with a number kept as text, \(refused) refused
                """)
    }
}
