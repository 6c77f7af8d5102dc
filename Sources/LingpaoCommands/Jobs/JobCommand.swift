import ArgumentParser
import Diagnostics
import Foundation
import Registry

/// `lingpao job`: long work that workers do.
struct JobCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "job",
        abstract: "任务 / Ask for long work, see how far it is, take it back (docs/jobs.md).",
        subcommands: [
            JobAddCommand.self, JobListCommand.self, JobShowCommand.self, JobRejectsCommand.self,
            JobCancelCommand.self,
        ])
}

/// `lingpao job list`: the jobs, the latest first.
struct JobListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "列出任务 / List the jobs, the latest first.",
        discussion: "Exit codes: 0 done; 2 not allowed, or the registry failed.")

    @Option(help: "Only jobs before this number: the next page.")
    var before: Int?

    @Option(help: "The most jobs, 1 to 1000.")
    var limit = 100

    @OptionGroup var format: RecordFormatOption
    @OptionGroup var registry: RegistryOptions
    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard (1...1000).contains(limit) else { throw ValidationError("--limit takes 1 to 1000") }
    }

    func run() async throws {
        let (language, format) = (language.chosen, format.format)
        try await registry.run(in: language) { registry in
            for job in try await registry.jobs(before: before ?? .max, limit: limit) {
                try JobPrint.line(job, format, language)
            }
        }
    }
}

/// `lingpao job show ID`: what stands with a job.
struct JobShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "查看任务 / Show what stands with a job.",
        discussion: """
            Exit codes: 0 shown; 1 the job failed, and the text says why; 2 not there, not allowed, or the registry failed.
            """)

    @Argument(help: "The job's number.")
    var id: Int

    @OptionGroup var format: RecordFormatOption
    @OptionGroup var registry: RegistryOptions
    @OptionGroup var language: LanguageOption

    func run() async throws {
        let (language, format) = (language.chosen, format.format)
        let id = id
        let job = try await registry.run(in: language) { try await $0.job(id) }
        try JobPrint.whole(job, format, language)
        if job.state == .failed { throw Outcome.findings }
    }
}

/// `lingpao job rejects ID`: the rows that an import did not take in.
struct JobRejectsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rejects",
        abstract: "任务拒收的行 / Print the rows that an import did not take in, with the reasons (JSON Lines).",
        discussion: """
            The first 10,000 of a job are kept.
            Exit codes: 0 done; 2 the job is not there, not allowed, or the registry failed.
            """)

    @Argument(help: "The job's number.")
    var id: Int

    @OptionGroup var registry: RegistryOptions
    @OptionGroup var language: LanguageOption

    func run() async throws {
        let id = id
        try await registry.run(in: language.chosen) { registry in
            var last = 0
            while true {
                let rows = try await registry.jobRejects(id, after: last)
                guard let end = rows.last else { return }
                try Terminal.output(rows.map(\.line).joined(separator: "\n"))
                last = end.number
            }
        }
    }
}

/// `lingpao job cancel ID`: takes a job back.
struct JobCancelCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel", abstract: "取消任务 / Take a job back; what it did before stays.",
        discussion: """
            Exit codes: 0 it is taken back, or had come to its end before; 2 not there, not allowed, or the registry failed.
            """)

    @Argument(help: "The job's number.")
    var id: Int

    @OptionGroup var format: RecordFormatOption
    @OptionGroup var registry: RegistryOptions
    @OptionGroup var language: LanguageOption

    func run() async throws {
        let (language, format) = (language.chosen, format.format)
        let id = id
        let job = try await registry.run(in: language) { try await $0.cancelJob(id) }
        try JobPrint.line(job, format, language)
    }
}
