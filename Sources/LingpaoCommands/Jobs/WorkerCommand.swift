import ArgumentParser
import Diagnostics
import Foundation
import Logging
import Registry
import ServiceLifecycle
import UnixSignals

/// `lingpao worker`: does jobs.
struct WorkerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worker",
        abstract: "工作进程 / Do jobs, one after the other (docs/jobs.md).",
        discussion: """
            As many as wanted, beside lingpao serve and on other machines. Ends well on SIGINT and SIGTERM: the job in hand is
            handed back between two chunks, and goes on where it was.
            Exit codes: 0 asked to end, or none left with --once; 1 with --once, a job went wrong; 2 it could not work.
            """)

    @OptionGroup var registry: RegistryOptions

    @Flag(help: "End when there is no job left to take.")
    var once = false

    @Option(help: "The folder in which the files of imports lie; nothing outside of it is read.")
    var folder = "."

    @Option(
        help: """
            For how many seconds a job belongs to a worker that is not heard of, \(JobRules.leases.lowerBound) to \
            \(JobRules.leases.upperBound); the clocks of the machines may differ by less.
            """)
    var lease = JobRules().leaseSeconds

    @Option(help: "How many workers may fail at a job before it is given up, 1 to 100.")
    var attempts = JobRules().mostAttempts

    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard JobRules.leases.contains(lease) else {
            throw ValidationError(
                "--lease takes \(JobRules.leases.lowerBound) to \(JobRules.leases.upperBound) seconds")
        }
        guard JobRules.attempts.contains(attempts) else { throw ValidationError("--attempts takes 1 to 100") }
    }

    func run() async throws {
        let language = language.chosen
        let rules = JobRules(leaseSeconds: lease, mostAttempts: attempts)
        let (folder, once) = (folder, once)
        let failures = try await registry.run(in: language) { registry in
            let runner = try JobRunner(
                registry, worker: Self.name(), rules: rules, folder: folder,
                executable: Bundle.main.executablePath)
            let service = WorkerService(runner, once: once) { Terminal.error($0[language]) }
            var logger = Logger(label: "lingpao") { StreamLogHandler.standardError(label: $0) }
            logger.logLevel = .warning
            let services = ServiceGroup(
                configuration: ServiceGroupConfiguration(
                    services: [.init(service: service, successTerminationBehavior: .gracefullyShutdownGroup)],
                    gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
            try await services.run()
            return service.failures
        }
        if once, failures > 0 { throw Outcome.findings }
    }

    /// The name of this worker: machine, process, and something that no other has.
    private static func name() -> String {
        var host = [CChar](repeating: 0, count: 256)
        let isNamed = gethostname(&host, host.count - 1) == 0
        let bytes = host.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        let machine = isNamed ? String(decoding: bytes, as: UTF8.self) : "unknown"
        return "\(machine):\(getpid()):\(String(UInt32.random(in: .min ... .max), radix: 16))"
    }
}
