import Foundation

/// A PostgreSQL server of the tests' own (scripts/postgres.sh): started when it is first asked for, and stopped when the
/// process ends, however it ends.
public actor PostgresServer {
    /// The server that the tests of this process share.
    public static let shared = PostgresServer()

    /// Why there is none here; `nil` where there can be one.
    public static let absence: String? =
        FileManager.default.fileExists(atPath: "/usr/lib/postgresql") ? nil : "PostgreSQL is not installed"

    /// The address of the database that the server begins with.
    private var address: String?
    private var databases = 0
    private var running: RunningServer?

    /// Runs with the address of a database that is new and empty, and is dropped afterwards.
    public func withDatabase(_ body: @Sendable (String) async throws -> Void) async throws {
        let server = try start()
        databases += 1
        let name = "lingpao_\(databases)"
        try Self.run("createdb", "--maintenance-db=\(server)", name)
        do {
            try await body("\(server)_\(databases)")
        } catch {
            try Self.run("dropdb", "--maintenance-db=\(server)", "--force", name)
            throw error
        }
        try Self.run("dropdb", "--maintenance-db=\(server)", "--force", name)
    }

    /// The address of the database that the server begins with; starts it.
    public func start() throws -> String {
        if let address { return address }
        // Nothing here has to survive a power cut.
        let server = try RunningServer("run", "-c fsync=off -c max_connections=60")
        running = server
        address = server.address
        return server.address
    }

    /// What went wrong with the server.
    public struct Failure: Error, CustomStringConvertible {
        /// The reason.
        public let description: String

        init(_ description: String) { self.description = description }
    }

    static func run(_ program: String, _ arguments: String...) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [program] + arguments
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure("\(program) failed") }
    }
}

/// The database engines, each with databases of its own for a test.
public enum TestEngine: String, Sendable, CaseIterable {
    case sqlite
    case postgres

    /// The engines that are there; without PostgreSQL a test says so.
    public static var present: [TestEngine] { PostgresServer.absence == nil ? allCases : [.sqlite] }

    /// Runs with the location of a database that is new and empty, and goes afterwards.
    public func withDatabase(_ body: @Sendable (String) async throws -> Void) async throws {
        switch self {
        case .postgres: try await PostgresServer.shared.withDatabase(body)
        case .sqlite:
            let folder = FileManager.default.temporaryDirectory.appending(path: "lingpao-\(UUID())")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(at: folder) }
            try await body(folder.appending(path: "test.sqlite").path)
        }
    }
}
