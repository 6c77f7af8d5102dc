import ArgumentParser
import Diagnostics
import Registry

/// `lingpao migrate`: brings the schema of a registry up to date.
struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract: "升级登记库结构 / Bring the schema of the registry up to date.",
        discussion: """
            Every command does this when it opens a registry; this one does nothing else. Steps go forward only, each is \
            recorded, and all that are missing are done in one transaction. A registry that a newer version has written is \
            refused. Exit codes: 0 up to date; 2 the registry failed.
            """)

    @OptionGroup var registry: RegistryOptions
    @OptionGroup var language: LanguageOption

    func run() async throws {
        let language = language.chosen
        let migrations = try await registry.run(in: language) { $0.migrations }
        for name in migrations {
            try Terminal.output(LocalizedText(zh: "已完成:\(name)", en: "done: \(name)")[language])
        }
        if migrations.isEmpty {
            try Terminal.output(LocalizedText(zh: "无需升级", en: "up to date")[language])
        }
    }
}
