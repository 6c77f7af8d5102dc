import ArgumentParser
import Diagnostics
import Reading
import Registry

/// `lingpao enterprise`: the directory of enterprises.
struct EnterpriseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "enterprise", abstract: "企业名录 / The directory of enterprises (docs/lists.md).",
        subcommands: [EnterpriseImportCommand.self])
}

/// `lingpao enterprise import FILE…`: takes enterprises into the directory.
struct EnterpriseImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "载入企业名录 / Take enterprises into the directory.",
        discussion: """
            Columns or keys: id, idScheme (USCC where there is none), name, division. Credit codes are checked (GB 32100).
            Exit codes: 0 all rows went in; 1 some were refused; 2 wrong use, input or the registry failed.
            """)

    @Argument(help: "JSON Lines, or CSV (*.csv, *.tsv); - reads JSON Lines from standard input.")
    var files: [String]

    @OptionGroup var columns: ColumnOptions
    @OptionGroup var registry: RegistryOptions
    @OptionGroup var language: LanguageOption

    func run() async throws {
        let language = language.chosen
        let columns = try columns.byKey
        try await registry.run(in: language) { registry in
            var report = DirectoryReport()
            var refused = 0
            for file in files {
                do {
                    var stream = try DirectoryStream(path: file, columns: columns)
                    var findings: [Diagnostic] = []
                    while let enterprises = try stream.next(into: &findings) {
                        refused += findings.count { $0.severity == .error }
                        Terminal.report(findings, in: language)
                        findings = []
                        report.add(try await registry.importEnterprises(enterprises))
                    }
                    refused += findings.count { $0.severity == .error }
                    Terminal.report(findings, in: language)
                } catch let failure as InputFailure {
                    Terminal.report(failure.diagnostics, in: language)
                    throw Outcome.failed
                }
            }
            try Terminal.output(
                LocalizedText(
                    zh: """
                        新增 \(report.added),变更 \(report.changed),未变 \(report.unchanged),拒绝 \(refused)
                        """,
                    en: """
                        \(report.added) added, \(report.changed) changed, \(report.unchanged) unchanged, \
                        \(refused) refused
                        """
                )[language])
            if report.forgotten > 0 {
                Terminal.error(
                    LocalizedText(
                        zh: "\(report.forgotten) 家已依法删除,不再载入",
                        en:
                            "\(report.forgotten) were forgotten as the law requires, and are not taken in again"
                    )[language])
            }
            if refused + report.forgotten > 0 { throw Outcome.findings }
        }
    }
}
