import ArgumentParser
import Diagnostics
import Hummingbird
import Logging
import Portal
import Registry
import ServiceLifecycle
import UnixSignals

/// `lingpao serve`: the public portal.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "提供网页 / Serve the public portal.",
        discussion: """
            Ends well on SIGINT and SIGTERM: requests under way are answered. /healthz tells that it lives, /readyz \
            whether a proxy may send to it. Exit codes: 0 asked to end; 2 it could not start.
            """)

    @OptionGroup var registry: RegistryOptions

    @Option(help: "The address to listen on.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on.")
    var port = 8080

    @Option(help: "The public address of the site (https://…), for links between languages.")
    var site = ""

    @Option(help: "Requests of the API that one client may make, as REQUESTS/SECONDS, or off.")
    var rateLimit = "600/60"

    @Option(help: "MiB of answers of the API that are kept in memory; 0 keeps none.")
    var keptAnswers = 64

    @Option(help: "Seconds by which an answer from memory may be behind; 0 asks the database each time.")
    var keptSeconds = 1

    @Flag(help: "A proxy stands in front and writes X-Forwarded-For: limits go by the last address in it.")
    var trustForwarded = false

    @Option(help: "The folder of snapshots (lingpao snapshot --to FOLDER), which the API serves.")
    var snapshots: String?

    @Option(
        help: "Seconds for which, asked to end, it still answers while /readyz tells proxies that it goes.")
    var drain = 0

    @Option(help: "Declarations (JSON Lines) that are loaded first, where they are not there yet.")
    var load: [String] = []

    @OptionGroup var log: LogOptions
    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard (1...65535).contains(port) else { throw ValidationError("--port takes 1 to 65535") }
        guard (0...600).contains(drain) else { throw ValidationError("--drain takes 0 to 600 seconds") }
        guard (0...65_536).contains(keptAnswers) else {
            throw ValidationError("--kept-answers takes 0 to 65536 MiB")
        }
        guard (0...60).contains(keptSeconds) else { throw ValidationError("--kept-seconds takes 0 to 60") }
        guard rateLimit == "off" || RateLimit(rateLimit) != nil else {
            throw ValidationError("--rate-limit takes REQUESTS/SECONDS, such as 600/60, or off")
        }
    }

    func run() async throws {
        let language = language.chosen
        let notary = try log.notary()
        try await registry.run(in: language) { try await serve($0, notary, language) }
    }

    /// Seconds after which what still goes on is given up.
    private static let patience = 20

    private func serve(_ registry: Registry, _ notary: LogNotary, _ language: Language) async throws {
        if !load.isEmpty {
            let declarations = try await InputOptions.read(load, language: language).declarations
            let report = try await registry.load(declarations)
            Terminal.report(report.refused, in: language)
            Terminal.error(report.summary[language])
        }
        try await FirstKey.offer(registry, in: language)
        let host = host
        var logger = Logger(label: "lingpao") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .warning
        var configuration = PortalConfiguration(host: host, port: port, siteAddress: site)
        configuration.rateLimit = RateLimit(rateLimit)
        configuration.keptBytes = keptAnswers << 20
        configuration.keptSeconds = keptSeconds
        configuration.trustsForwarded = trustForwarded
        if let snapshots {
            configuration.snapshots = SnapshotFolder(snapshots)
            guard configuration.snapshots.isThere else {
                throw CommandFailure(SnapshotError.noFolder(snapshots).message[language])
            }
        }
        let readiness = PortalReadiness()
        let application = Portal.application(
            record: registry.acting(as: .anonymous), desk: registry.acting(as: .anonymous),
            configuration: configuration, logger: logger, readiness: readiness
        ) { port in
            let address = "http://\(host):\(port ?? 0)"
            Terminal.error(
                LocalizedText(zh: "领跑已启动:\(address)", en: "Lingpao is at \(address)")[language])
        }
        let sequencing = LogService(LogSequencer(registry, notary)) { standing in
            Terminal.error(LocalizedText(zh: "日志:\(standing.zh)", en: "log: \(standing.en)")[language])
        }
        // They end from the last to the first: proxies are told, then requests are finished, then the log.
        var group = ServiceGroupConfiguration(
            services: [
                .init(service: sequencing), .init(service: application),
                .init(service: DrainService(readiness: readiness, time: .seconds(drain))),
            ],
            gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        group.maximumGracefulShutdownDuration = .seconds(drain + Self.patience)
        let services = ServiceGroup(configuration: group)
        do {
            try await services.run()
        } catch {
            throw CommandFailure("cannot serve on \(host):\(port): \(error)")
        }
    }
}
