public import ArgumentParser

/// The command line of the Leader programme: one verb for each thing that a person does.
public struct LingpaoCommand: AsyncParsableCommand {
    /// The name, the abstract and the tree of commands.
    public static let configuration = CommandConfiguration(
        commandName: "lingpao",
        abstract: "领跑:企业标准“领跑者”制度的软件 / Software for enterprise-standard Leader programmes.",
        version: "0.1.0",
        subcommands: []
    )

    /// Creates the command; used by the argument parser.
    public init() {}
}
