import ArgumentParser
import Diagnostics
import Registry

/// `lingpao log status`: how long the log is, and whether it is signed.
struct LogStatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "日志状态 / How long the log is, what waits, what is published, and why not where it is not.",
        discussion:
            "Exit codes: 0 the log is signed; 1 it is not, and the text says why; 2 it could not be read.")

    @OptionGroup var registry: RegistryOptions
    @OptionGroup var log: LogOptions
    @OptionGroup var language: LanguageOption

    func run() async throws {
        let notary = try log.notary()
        let (status, queued) = try await registry.run(in: language.chosen) { registry in
            try await registry.logStatus(notary)
        }
        try Terminal.output(LogReport.text(status, queued: queued)[language.chosen])
        if !status.standing.isSigning { throw Outcome.findings }
    }
}

/// `lingpao log sequence`: one round of the sequencer, for scripts.
struct LogSequenceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sequence",
        abstract: "编号并签名一次 / Give what is queued its position, sign and publish, once.",
        discussion: """
            `lingpao serve` does this each second.
            Exit codes: 0 signed; 1 not signed, and the text says why; 2 the database failed.
            """)

    @OptionGroup var registry: RegistryOptions
    @OptionGroup var log: LogOptions
    @OptionGroup var language: LanguageOption

    func run() async throws {
        let notary = try log.notary()
        let status = try await registry.run(in: language.chosen) { registry in
            try await LogSequencer(registry, notary).round()
        }
        try Terminal.output(LogReport.text(status)[language.chosen])
        if !status.standing.isSigning { throw Outcome.findings }
    }
}

/// `lingpao log checkpoint`: the checkpoint that was published last, as the database knows it.
struct LogCheckpointCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "checkpoint",
        abstract: "最后发布的检查点 / Print the checkpoint that was published last.",
        discussion: "Exit codes: 0 printed; 1 none was published; 2 the database failed.")

    @OptionGroup var registry: RegistryOptions
    @OptionGroup var language: LanguageOption

    func run() async throws {
        let note = try await registry.run(in: language.chosen) { try await $0.publishedCheckpoint() }
        guard let note else {
            Terminal.error(
                LocalizedText(zh: "尚未发布检查点", en: "no checkpoint was published yet")[language.chosen])
            throw Outcome.findings
        }
        try Terminal.output(note)
    }
}
