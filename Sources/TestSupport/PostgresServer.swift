import Foundation

/// A PostgreSQL server of the tests' own: a new cluster in a temporary folder, on a free port of the loopback, started
/// when it is first asked for and stopped when the process ends, however it ends.
public actor PostgresServer {
    /// The server that the tests of this process share.
    public static let shared = PostgresServer()

    /// Why there is none here; `nil` where there can be one.
    public static let absence: String? = programs == nil ? "PostgreSQL is not installed" : nil

    private var port: Int?
    private var databases = 0
    /// As long as it is open the server runs: the end of the process closes it.
    private var lifeline: Pipe?

    /// Runs with the address of a database that is new and empty, and is dropped afterwards.
    public func withDatabase(_ body: @Sendable (String) async throws -> Void) async throws {
        let port = try start()
        databases += 1
        let name = "lingpao_\(databases)"
        try Self.run("createdb", Self.client(port) + [name])
        do {
            try await body("postgres://lingpao@127.0.0.1:\(port)/\(name)")
        } catch {
            try Self.run("dropdb", Self.client(port) + ["--force", name])
            throw error
        }
        try Self.run("dropdb", Self.client(port) + ["--force", name])
    }

    private func start() throws -> Int {
        if let port { return port }
        guard let programs = Self.programs else { throw Failure("PostgreSQL is not installed") }
        let folder = FileManager.default.temporaryDirectory.appending(path: "lingpao-postgres-\(UUID())")
        let port = try Self.freePort()
        // The server stops, and its folder goes, when standard input ends. Nothing here has to survive a power cut.
        let script = """
            set -e
            trap 'rm -rf "$1"' EXIT
            mkdir -p "$1"
            "$2/initdb" -D "$1/data" -U lingpao -A trust -E UTF8 --locale=C --no-sync >"$1/log" 2>&1
            "$2/postgres" -D "$1/data" -p "$3" -k "$1" -c listen_addresses=127.0.0.1 -c fsync=off \\
                -c max_connections=60 >>"$1/log" 2>&1 &
            server=$!
            until "$2/pg_isready" -q -h 127.0.0.1 -p "$3"; do kill -0 "$server"; sleep 0.05; done
            echo ready
            cat >/dev/null
            kill -INT "$server"
            wait "$server" || true
            """
        let process = Process()
        // As root the server does not run; Debian's package brings a user for it.
        let command = ["/bin/sh", "-c", script, "sh", folder.path, programs, String(port)]
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = geteuid() == 0 ? ["runuser", "-u", "postgres", "--"] + command : command
        process.currentDirectoryURL = FileManager.default.temporaryDirectory
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        guard String(decoding: output.fileHandleForReading.availableData, as: UTF8.self) == "ready\n" else {
            throw Failure("PostgreSQL did not start")
        }
        lifeline = input
        self.port = port
        return port
    }

    /// What went wrong with the server.
    public struct Failure: Error, CustomStringConvertible {
        /// The reason.
        public let description: String

        init(_ description: String) { self.description = description }
    }

    /// The folder of the server's programs: Debian keeps each version in one of its own.
    private static let programs: String? = {
        let root = "/usr/lib/postgresql"
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
        let newest = versions.compactMap(Int.init).max().map { "\(root)/\($0)/bin" }
        return newest.flatMap { FileManager.default.isExecutableFile(atPath: "\($0)/initdb") ? $0 : nil }
    }()

    private static func client(_ port: Int) -> [String] {
        ["-h", "127.0.0.1", "-p", String(port), "-U", "lingpao", "--maintenance-db=postgres"]
    }

    private static func run(_ program: String, _ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(filePath: "\(programs ?? "")/\(program)")
        process.arguments = arguments
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure("\(program) failed") }
    }

    /// A port that nobody listens on.
    private static func freePort() throws -> Int {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let found = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, length) == 0 && getsockname(descriptor, $0, &length) == 0
            }
        }
        guard found else { throw Failure("no free port") }
        return Int(UInt16(bigEndian: address.sin_port))
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
