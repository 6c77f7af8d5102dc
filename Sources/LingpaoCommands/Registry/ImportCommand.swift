import ArgumentParser
import Diagnostics
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
            was broken off. With --dry-run it says what would become of the rows, and writes nothing.
            Exit codes: 0 all rows went in; 1 some were rejected or refused; 2 the input or the registry failed.
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var registry: RegistryOptions
    @OptionGroup var language: LanguageOption

    @Flag(help: "Relaxed durability while loading: faster, for a load that can be run again from its file.")
    var bulk = false

    @Flag(help: "Say what would become of the declarations, and write nothing.")
    var dryRun = false

    func run() async throws {
        let language = language.chosen
        let (report, hasProblems) = dryRun ? try await trial(language) : try await load(language)
        Terminal.report(report.refused, in: language)
        try Terminal.output((dryRun ? report.prospect : report.summary)[language])
        if hasProblems || !report.refused.isEmpty { throw Outcome.findings }
    }

    private func trial(_ language: Language) async throws -> (LoadReport, hasProblems: Bool) {
        var report = LoadReport()
        let hasProblems = try await registry.runDry(in: language) { registry in
            let trial = try await registry.trial()
            return try await input.forEachBlock(in: language) { declarations in
                try await trial.add(declarations)
            } each: {
                report.add($0)
            }
        }
        return (report, hasProblems)
    }

    private func load(_ language: Language) async throws -> (LoadReport, hasProblems: Bool) {
        var report = LoadReport()
        let bulk = bulk
        let hasProblems = try await registry.run(in: language) { registry in
            let loader = try await registry.loader(bulk: bulk)
            var (hasProblems, failure) = (false, Outcome?.none)
            do {
                hasProblems = try await input.forEachBlock(in: language) { declarations in
                    try await loader.add(declarations)
                } each: {
                    report.add($0)
                }
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
}

extension LoadReport {
    /// The counts in a line.
    var summary: LocalizedText {
        LocalizedText(
            zh: "载入 \(added),未变 \(unchanged),拒绝 \(refused.count),未归类 \(withoutCategory)(待复核 \(doubtful))",
            en: """
                \(added) added, \(unchanged) unchanged, \(refused.count) refused, \
                \(withoutCategory) without a category (\(doubtful) to be reviewed)
                """)
    }

    /// The counts of a trial in a line.
    var prospect: LocalizedText {
        LocalizedText(
            zh: "试运行,未写入:将载入 \(added),未变 \(unchanged),将拒绝 \(refused.count),未归类 \(withoutCategory)",
            en: """
                dry run, nothing was written: \(added) would be added, \(unchanged) unchanged, \(refused.count) refused, \
                \(withoutCategory) without a category
                """)
    }
}
