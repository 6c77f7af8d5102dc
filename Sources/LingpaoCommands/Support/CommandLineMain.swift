import ArgumentParser
import Foundation
import Reading

/// The entry of the program: parses, runs, and maps what happened to an exit code.
///
/// 0 all well; 1 findings, rejects, not conforming, not verified; 2 wrong use, input or output failed.
public enum CommandLineMain {
    /// Runs the command that the arguments name and leaves the process.
    ///
    /// The workers that open workbooks and documents limit themselves before they do anything else, so they are
    /// no subcommands like the others.
    public static func run() async -> Never {
        let rest = Array(CommandLine.arguments.dropFirst(2))
        switch CommandLine.arguments.dropFirst().first {
        case SpreadsheetWorker.subcommand: SpreadsheetWorker.main(rest)
        case DocumentWorker.subcommand: DocumentWorker.main(rest)
        default: break
        }
        Foundation.exit(await code())
    }

    /// Runs the command that the arguments name.
    ///
    /// - Returns: the exit code.
    static func code(_ arguments: [String]? = nil) async -> Int32 {
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try LingpaoCommand.parseAsRoot(arguments)
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
            return 0
        } catch let outcome as Outcome {
            return outcome.rawValue
        } catch let failure as CommandFailure {
            Terminal.error("lingpao: error: \(failure.message)")
            return Outcome.failed.rawValue
        } catch {
            let text = LingpaoCommand.fullMessage(for: error)
            if LingpaoCommand.exitCode(for: error) == .success {
                print(text)
                return 0
            }
            Terminal.error(text)
            return Outcome.failed.rawValue
        }
    }
}

/// How a command ends when not all is well.
enum Outcome: Int32, Error {
    /// Findings, rejects, not conforming, not verified.
    case findings = 1
    /// Wrong use, input or output failed.
    case failed = 2
}

/// A failure with a message for the user: what is wrong, where, and what to do.
struct CommandFailure: Error {
    let message: String

    init(_ message: String) { self.message = message }
}
