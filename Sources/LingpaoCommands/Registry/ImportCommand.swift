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
            What was there before with the same content is left alone, so an import can be run again.
            Exit codes: 0 all rows went in; 1 some were rejected or refused; 2 the input or the registry failed.
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var registry: RegistryOptions
    @OptionGroup var language: LanguageOption

    @Flag(help: "Relaxed durability while loading: faster, for a load that can be run again from its file.")
    var bulk = false

    func run() async throws {
        let language = language.chosen
        let registry = try await registry.open(in: language)
        var report = LoadReport()
        let bulk = bulk
        let hasProblems = try await input.forEachBlock(in: language) { declarations in
            try await RegistryLoading.load(declarations, into: registry, bulk: bulk)
        } each: {
            report.add($0)
        }
        Terminal.report(report.refused, in: language)
        try Terminal.output(RegistryLoading.summary(report)[language])
        try registry.close()
        if hasProblems || !report.refused.isEmpty { throw Outcome.findings }
    }
}

/// Loading with failures turned into messages.
enum RegistryLoading {
    static func load(
        _ declarations: [Declaration], into registry: Registry, bulk: Bool
    ) async throws -> LoadReport {
        do {
            return try await registry.load(declarations, bulk: bulk)
        } catch {
            throw CommandFailure("\(error)")
        }
    }

    static func summary(_ report: LoadReport) -> LocalizedText {
        LocalizedText(
            zh: """
                载入 \(report.added),未变 \(report.unchanged),拒绝 \(report.refused.count),\
                未归类 \(report.withoutCategory)
                """,
            en: """
                \(report.added) added, \(report.unchanged) unchanged, \(report.refused.count) refused, \
                \(report.withoutCategory) without a category
                """)
    }
}
