import ArgumentParser
import Diagnostics
import Portal
import Reading
import Registry

/// `lingpao export`: gives the registry's declarations out.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "导出声明 / Give the registry's declarations out: the latest version of each.",
        discussion: """
            JSON Lines holds whole declarations, as lingpao import takes them; CSV and XLSX a row for each indicator. All that
            is given out is of one state of the record, in the order in which it was recorded.
            Exit codes: 0 done; 2 wrong use, or the registry or the output failed.
            """)

    @Option(help: "The file to write; - is standard output.")
    var to: String

    @Option(help: "jsonl, csv or xlsx. Without it the file's ending decides; for - it is jsonl.")
    var format: ExportFormat?

    @Option(help: "Only the declarations of this category (the scheme's id).")
    var category: String?

    @Option(help: "Only the declarations of the enterprise with this code.")
    var enterprise: String?

    @Flag(help: "All versions, not the latest alone.")
    var allVersions = false

    @OptionGroup var registry: RegistryOptions
    @OptionGroup var language: LanguageOption

    /// The format that was asked for, or that the file's name tells.
    var chosenFormat: ExportFormat? { format ?? (to == "-" ? .jsonl : ExportFormat(file: to)) }

    func validate() throws {
        guard chosenFormat != nil else {
            throw ValidationError("--to \(to): the ending is none of jsonl, csv, xlsx: give --format")
        }
    }

    func run() async throws {
        guard let format = chosenFormat else { return }
        let language = language.chosen
        let query = ExportQuery(category: category, enterprise: enterprise, allVersions: allVersions)
        let count = try await registry.run(in: language) { registry in
            var export = try await registry.export(query)
            return try await write(&export, format, language)
        }
        Terminal.error(LocalizedText(zh: "导出 \(count) 项声明", en: "\(count) declarations")[language])
    }

    private func write(
        _ export: inout DeclarationExport, _ format: ExportFormat, _ language: Language
    ) async throws -> Int {
        var file = try ExportFile(to)
        var line = ProgressLine(in: language)
        defer { line.clear() }
        var count = 0
        let workbook = format == .xlsx ? try WorkbookFile(columns: ExportTable.columns) : nil
        var rows = 0
        if format == .csv { try file.write(CSVRows.head(ExportTable.columns)) }
        while let declarations = try await export.next() {
            switch format {
            case .jsonl: try file.write(DeclarationWriter.jsonLines(declarations))
            case .csv: try file.write(CSVRows.bytes(declarations.flatMap(ExportTable.rows)))
            case .xlsx:
                for row in declarations.lazy.flatMap(ExportTable.rows) {
                    rows += 1
                    guard rows <= WorkbookFile.mostRows else { throw Self.tooLong(language) }
                    try workbook?.append(row)
                }
            }
            count += declarations.count
            line.show(share: export.share, declarations: count)
        }
        if let workbook {
            try await workbook.close()
            while let bytes = try workbook.read() { try file.write(bytes) }
        }
        try file.finish()
        return count
    }

    private static func tooLong(_ language: Language) -> CommandFailure {
        CommandFailure(
            LocalizedText(
                zh: "一个工作表至多 \(WorkbookFile.mostRows) 行:请改用 csv,或用 --category、--enterprise 缩小范围",
                en: """
                    a sheet holds \(WorkbookFile.mostRows) rows at most: use csv, or ask for less with --category or \
                    --enterprise
                    """)[language])
    }
}
