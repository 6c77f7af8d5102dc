import Foundation

/// A PostgreSQL server of scripts/postgres.sh. It runs until it is let go, or until the process ends, and its folder goes
/// with it.
final class RunningServer: Sendable {
    /// The address of the database that it begins with.
    let address: String
    private let folder: URL
    private let process: Process
    /// As long as it is open the server runs: the end of the process closes it.
    private let lifeline: Pipe

    private static let script = ProjectFolder.root.appending(path: "scripts/postgres.sh")

    /// - Parameter command: `run` or `standby`.
    init(_ command: String, _ argument: String) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "lingpao-postgres-\(UUID())")
        let output = Pipe()
        lifeline = Pipe()
        process = Process()
        process.executableURL = Self.script
        process.arguments = [command, folder.path, argument]
        process.standardInput = lifeline
        process.standardOutput = output
        try process.run()
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        guard line.hasPrefix("postgres://"), line.hasSuffix("\n") else {
            throw PostgresServer.Failure("PostgreSQL did not start")
        }
        address = String(line.dropLast())
    }

    /// Stops it as a crash does.
    func crash() throws { try PostgresServer.run(Self.script.path, "stop", folder.path, "immediate") }

    /// Makes a standby a primary.
    func promote() throws { try PostgresServer.run(Self.script.path, "promote", folder.path) }

    /// Lets it go, and waits until it is gone.
    func end() throws {
        try lifeline.fileHandleForWriting.close()
        process.waitUntilExit()
    }
}
