import ArgumentParser
import Diagnostics
import Registry

/// `lingpao log verify`: recomputes the log and compares it with all that is kept and published of it.
struct LogVerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "核验日志 / Recompute the log from its entries; compare it with hashes, state and checkpoint.",
        discussion: """
            Without --log-key the signature of the checkpoint is not checked, only what it says.
            Exit codes: 0 all holds; 1 something does not; 2 the database or the store could not be read.
            """)

    @OptionGroup var registry: RegistryOptions
    @OptionGroup var log: LogOptions
    @OptionGroup var language: LanguageOption

    func run() async throws {
        let language = language.chosen
        let notary = try log.notary()
        let result = try await registry.run(in: language) { try await $0.verifyLog(notary) }
        Terminal.report(result.findings, in: language)
        try Terminal.output(LogReport.text(result)[language])
        if result.findings.hasErrors { throw Outcome.findings }
    }
}
