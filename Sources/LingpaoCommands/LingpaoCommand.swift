import ArgumentParser

/// The command line of the Leader programme: one verb for each thing that a person does.
struct LingpaoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lingpao",
        abstract: "企业标准“领跑者”制度的软件 / Software for enterprise-standard Leader programmes.",
        discussion: """
            Exit codes: 0 all well; 1 findings, rejects, not conforming; 2 wrong use, input or output failed.
            """,
        version: "0.1.0",
        subcommands: [
            QuantityCommand.self, ReadCommand.self, SchemeCommand.self, EvaluateCommand.self,
            ExplainCommand.self,
            SampleCommand.self, ImportCommand.self, ExportCommand.self, ServeCommand.self, TallyCommand.self,
            MigrateCommand.self, JobCommand.self, WorkerCommand.self, LogCommand.self, MatchCommand.self,
            KeyCommand.self, AuditCommand.self, CatalogueCommand.self, EnterpriseCommand.self,
            ListCommand.self, ReviewCommand.self, ForgetCommand.self, SnapshotCommand.self,
        ]
    )
}
