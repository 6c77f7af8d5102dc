public import ArgumentParser
import Diagnostics
public import Registry

extension Scope: ExpressibleByArgument {}

/// `lingpao key`: keys of the registry.
struct KeyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key",
        abstract: "密钥 / Make, list, revoke and claim keys (docs/rights.md).",
        subcommands: [
            KeyCreateCommand.self, KeyListCommand.self, KeyRevokeCommand.self, KeyClaimCommand.self,
        ])
}

/// `lingpao key create`: makes a key and prints it once.
struct KeyCreateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create", abstract: "新建密钥 / Make a key and print it, once.",
        discussion: "Exit codes: 0 made; 2 wrong use, not allowed, or the registry failed.")

    @Option(help: "What the key is for.")
    var label: String

    @Option(
        name: .customLong("scope"),
        help: ArgumentHelp(
            "What it allows, once for each: \(Scope.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "scope"))
    var scopes: [Scope]

    @Option(help: "For how many days it is accepted, at most \(KeyRequest.mostDays).")
    var days = 365

    @OptionGroup var format: RecordFormatOption
    @OptionGroup var registry: RegistryOptions
    @OptionGroup var language: LanguageOption

    func run() async throws {
        let (language, format) = (language.chosen, format.format)
        try await registry.run(in: language) { registry in
            var generator = SystemRandomNumberGenerator()
            let token = KeyToken(.key, using: &generator)
            let request = KeyRequest(label: label, scopes: Set(scopes), days: days)
            let key = try await registry.createKey(request, token: token)
            try KeyReport.issued(key, token, format, language)
        }
    }
}

/// `lingpao key list`: all keys, without their secrets.
struct KeyListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "列出密钥 / List the keys, without their secrets.",
        discussion: "Exit codes: 0 done; 2 not allowed, or the registry failed.")

    @OptionGroup var format: RecordFormatOption
    @OptionGroup var registry: RegistryOptions
    @OptionGroup var language: LanguageOption

    func run() async throws {
        let (language, format) = (language.chosen, format.format)
        try await registry.run(in: language) { registry in
            let now = SystemClock.now()
            for key in try await registry.keys() { try KeyReport.print(key, now, format, language) }
        }
    }
}

/// `lingpao key revoke ID`: takes a key back.
struct KeyRevokeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "撤销密钥 / Take a key back, from now on.",
        discussion: "Exit codes: 0 it is revoked; 2 not there, not allowed, or the registry failed.")

    @Argument(help: "The key's id, the part between the underscores.")
    var id: String

    @OptionGroup var format: RecordFormatOption
    @OptionGroup var registry: RegistryOptions
    @OptionGroup var language: LanguageOption

    func run() async throws {
        let (language, format) = (language.chosen, format.format)
        try await registry.run(in: language) { registry in
            try KeyReport.print(try await registry.revokeKey(id), SystemClock.now(), format, language)
        }
    }
}

/// `lingpao key claim`: the first administrator's key, for the one-time token on standard input.
struct KeyClaimCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "claim",
        abstract: "认领登记库 / Make the first administrator's key from the one-time token.",
        discussion: """
            Without an argument the token is read from standard input. It is used up by its use, so that it does no harm
            where the command line is kept. Exit codes: 0 claimed; 2 the token is not good, or the registry failed.
            """)

    @Argument(help: "The one-time token that lingpao serve printed.")
    var token: String?

    @Option(help: "What the key is for.")
    var label = "administrator"

    @Option(help: "For how many days it is accepted, at most \(KeyRequest.mostDays).")
    var days = 365

    @OptionGroup var format: RecordFormatOption
    @OptionGroup var registry: RegistryOptions
    @OptionGroup var language: LanguageOption

    func run() async throws {
        let (language, format) = (language.chosen, format.format)
        let claim = token ?? readLine() ?? ""
        try await registry.run(in: language) { registry in
            var generator = SystemRandomNumberGenerator()
            let token = KeyToken(.key, using: &generator)
            let request = KeyRequest(label: label, scopes: [], days: days)
            let key = try await registry.claimKey(claim, request, token: token)
            try KeyReport.issued(key, token, format, language)
        }
    }
}
