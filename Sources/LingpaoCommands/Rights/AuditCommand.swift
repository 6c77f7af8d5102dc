public import ArgumentParser
import Diagnostics
import Reading
public import Registry
import Standards

extension AuditAction: ExpressibleByArgument {}

/// `lingpao audit`: who did what, when and by which right.
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "操作记录 / Who did what, when and by which right; the latest first.",
        discussion: "Exit codes: 0 done; 2 not allowed, or the registry failed.")

    @Option(help: "Only what this actor did: local:NAME or key:ID.")
    var actor: String?

    @Option(help: "Only this action: \(AuditAction.allCases.map(\.rawValue).joined(separator: ", ")).")
    var action: AuditAction?

    @Option(help: "Only what was done to this.")
    var subject: String?

    @Option(help: "From this day on (Asia/Shanghai).")
    var from: CalendarDate?

    @Option(help: "Up to this day (Asia/Shanghai).")
    var until: CalendarDate?

    @Option(help: "Only rows before this number: the next page.")
    var before: Int?

    @Option(help: "The most rows, 1 to 10000.")
    var limit = 100

    @OptionGroup var format: RecordFormatOption
    @OptionGroup var registry: RegistryOptions
    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard (1...10_000).contains(limit) else { throw ValidationError("--limit takes 1 to 10000") }
    }

    func run() async throws {
        let format = format.format
        let query = AuditQuery(
            actor: actor, action: action, subject: subject, from: from, until: until, before: before,
            limit: limit)
        try await registry.run(in: language.chosen) { registry in
            for entry in try await registry.audit(query) { try Self.print(entry, format) }
        }
    }

    private static func print(_ entry: AuditEntry, _ format: RecordFormat) throws {
        switch format {
        case .text:
            let details = entry.details.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
            try Terminal.output(
                """
                \(entry.number)\t\(entry.at)\t\(entry.actor)\t\(entry.right)\t\(entry.action)\t\
                \(entry.subject)\t\(details.joined(separator: "; "))
                """)
        case .json:
            var writer = JSONWriter()
            writer.object {
                $0.field("number", number: entry.number)
                $0.field("at", "\(entry.at)")
                $0.field("actor", entry.actor)
                $0.field("right", entry.right)
                $0.field("action", entry.action)
                $0.field("subject", entry.subject)
                $0.field("details", entry.details)
            }
            try Terminal.output(writer.text)
        }
    }
}
