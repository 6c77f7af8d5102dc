import ArgumentParser
import Diagnostics
import Foundation
import Reading
import Registry
import Standards

/// `lingpao import INPUT…`: takes declarations into the registry and evaluates their categories.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "载入登记库 / Take declarations into the registry and bring their categories up to date.",
        discussion: """
            What was there before with the same content is left alone, so an import can be run again, and goes on where it
            was broken off. Documents of standards (PDF, DOCX, DOC, scans, HTML, text; a folder means all in it) are read
            one by one; with --resume FILE another run passes over those that went in. With --dry-run it says what would become of the rows, and writes nothing.
            Exit codes: 0 all rows went in; 1 some were rejected or refused; 2 the input or the registry failed.
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var registry: RegistryOptions
    @OptionGroup var language: LanguageOption

    @Flag(help: "Relaxed durability while loading: faster, for a load that can be run again from its file.")
    var bulk = false

    @Option(
        help:
            "A file that notes which documents went in, by SHA-256: a run that was broken off goes on after them."
    )
    var resume: String?

    @Flag(help: "Say what would become of the declarations, and write nothing.")
    var dryRun = false

    func validate() throws {
        if bulk, resume != nil {
            throw ValidationError("--resume notes what is on the disk: leave --bulk out")
        }
    }

    func run() async throws {
        let language = language.chosen
        let (report, hasProblems) = dryRun ? try await trial(language) : try await load(language)
        Terminal.report(report.refused, in: language)
        try Terminal.output((dryRun ? report.prospect : report.summary)[language])
        if hasProblems || !report.refused.isEmpty { throw Outcome.findings }
    }

    private func trial(_ language: Language) async throws -> (LoadReport, hasProblems: Bool) {
        let parts = try input.parts(in: language)
        let documents = try documents(parts, language)
        var report = LoadReport()
        let hasProblems = try await registry.runDry(in: language) { registry in
            let trial = try await registry.trial()
            let hasRejects = try await input.forEachBlock(of: parts.files, in: language) { declarations in
                try await trial.add(declarations)
            } each: {
                report.add($0)
            }
            let hasFailures = try await documents.run(isTrial: true, report: &report) { declaration, _ in
                try await trial.add([declaration])
            }
            return hasRejects || hasFailures
        }
        return (report, hasProblems)
    }

    private func load(_ language: Language) async throws -> (LoadReport, hasProblems: Bool) {
        let parts = try input.parts(in: language)
        let documents = try documents(parts, language)
        var report = LoadReport()
        let bulk = bulk
        let hasProblems = try await registry.run(in: language) { registry in
            let loader = try await registry.loader(bulk: bulk)
            var (hasProblems, failure) = (false, Outcome?.none)
            do {
                hasProblems = try await input.forEachBlock(of: parts.files, in: language) { declarations in
                    try await loader.add(declarations)
                } each: {
                    report.add($0)
                }
                report.add(try await loader.flush())
                let hasFailures = try await documents.run(isTrial: false, report: &report) {
                    declaration, file in
                    var part = try await loader.add([declaration], file: file)
                    part.add(try await loader.flush())
                    return part
                }
                hasProblems = hasProblems || hasFailures
            } catch let outcome as Outcome {
                failure = outcome
            }
            // What was read before a place that could not be goes in.
            report.add(try await loader.finish())
            if let failure { throw failure }
            return hasProblems
        }
        return (report, hasProblems)
    }

    private func documents(_ parts: InputOptions.Parts, _ language: Language) throws -> DocumentImport {
        // What is only tried notes nothing, and makes no file.
        let resume = try resume.flatMap { path in
            dryRun && access(path, F_OK) != 0 ? nil : try ResumeFile(path)
        }
        return DocumentImport(files: parts.documents, resume: resume, language: language)
    }
}

extension LoadReport {
    /// The counts in a line.
    var summary: LocalizedText {
        LocalizedText(
            zh:
                "载入 \(added),未变 \(unchanged),拒绝 \(refused.count),未归类 \(withoutCategory)(待复核 \(doubtful))\(readings.zh)",
            en: """
                \(added) added, \(unchanged) unchanged, \(refused.count) refused, \
                \(withoutCategory) without a category (\(doubtful) to be reviewed)\(readings.en)
                """)
    }

    /// The counts of a trial in a line.
    var prospect: LocalizedText {
        LocalizedText(
            zh:
                "试运行,未写入:将载入 \(added),未变 \(unchanged),将拒绝 \(refused.count),未归类 \(withoutCategory)\(readings.zh)",
            en: """
                dry run, nothing was written: \(added) would be added, \(unchanged) unchanged, \(refused.count) refused, \
                \(withoutCategory) without a category\(readings.en)
                """)
    }

    /// How many values were read without certainty, where some were.
    private var readings: LocalizedText {
        unsure == 0
            ? LocalizedText(zh: "", en: "")
            : LocalizedText(zh: ",没有把握的数值 \(unsure)", en: ", \(unsure) values to be looked at")
    }
}
