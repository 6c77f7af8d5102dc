import ArgumentParser
import Diagnostics
import Foundation
import Registry

/// `lingpao job add`: asks for a job.
struct JobAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "新建任务 / Ask for an import or an evaluation as a job.",
        subcommands: [JobAddImportCommand.self, JobAddEvaluateCommand.self])
}

/// `lingpao job add import FILE…`: asks for an import.
struct JobAddImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "导入任务 / Ask for files of declarations to be taken in.",
        discussion: """
            The files are read where the worker runs, under the same paths, and have to lie in its folder.
            Exit codes: 0 asked for, and the job's number is printed; 2 not allowed, wrong use, or the registry failed.
            """)

    @Argument(help: "Declarations: JSON Lines, or CSV or XLSX with --mapping.")
    var files: [String]

    @Option(
        help:
            "The mapping file (YAML) that says what the columns of a CSV or XLSX file mean; the job keeps it."
    )
    var mapping: String?

    @OptionGroup var format: RecordFormatOption
    @OptionGroup var registry: RegistryOptions
    @OptionGroup var language: LanguageOption

    func run() async throws {
        let (language, format) = (language.chosen, format.format)
        guard !files.contains("-") else {
            throw CommandFailure(
                LocalizedText(
                    zh: "任务不能读标准输入:请给出文件", en: "a job cannot read standard input: name a file")[language])
        }
        if let mapping { _ = try MappingFile.read(mapping, language: language) }
        let text = try mapping.map { try SchemeFile.text($0) }
        let paths = files.map { file in
            file.hasPrefix("/") ? file : FileManager.default.currentDirectoryPath + "/" + file
        }
        let task = JobTask.importing(ImportTask(files: paths, mapping: text))
        let job = try await registry.run(in: language) { try await $0.addJob(task) }
        for path in paths where !FileManager.default.fileExists(atPath: path) {
            Terminal.error(
                LocalizedText(
                    zh: "注意:此处没有 \(path),工作进程所在的机器上须有",
                    en: "note: there is no \(path) here; it has to be where the worker runs")[language])
        }
        try JobPrint.line(job, format, language)
    }
}

/// `lingpao job add evaluate CATEGORY`: asks for an evaluation.
struct JobAddEvaluateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "评估任务 / Ask for a category to be put together and evaluated anew.",
        discussion: """
            Exit codes: 0 asked for, and the job's number is printed; 2 no such category, not allowed, or the registry failed.
            """)

    @Argument(help: "The category (the scheme's id).")
    var category: String

    @OptionGroup var format: RecordFormatOption
    @OptionGroup var registry: RegistryOptions
    @OptionGroup var language: LanguageOption

    func run() async throws {
        let (language, format) = (language.chosen, format.format)
        let task = JobTask.evaluating(category: category)
        let job = try await registry.run(in: language) { try await $0.addJob(task) }
        try JobPrint.line(job, format, language)
    }
}
