import ArgumentParser

/// `lingpao log`: the log of all changes of the public record.
struct LogCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: "公开记录的日志 / The append-only log of the public record.",
        subcommands: [
            LogStatusCommand.self, LogSequenceCommand.self, LogVerifyCommand.self, LogCheckpointCommand.self,
            LogKeyCommand.self,
        ])
}
