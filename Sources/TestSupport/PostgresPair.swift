/// A primary and a streaming standby of the tests' own, on the loopback.
public struct PostgresPair: Sendable {
    private let first: RunningServer
    private let second: RunningServer

    /// The address of the server that is the primary at first.
    public var primary: String { first.address }
    /// The address of the server that is the standby at first.
    public var standby: String { second.address }

    /// The address that names both, the standby first: where the primary is has to be found out.
    public var both: String { Self.address(of: [standby, primary]) }

    /// The address that names the servers of several.
    private static func address(of servers: [String]) -> String {
        let hosts = servers.map { "127.0.0.1:\(port(of: $0))" }
        return "postgres://lingpao@\(hosts.joined(separator: ","))/lingpao"
    }

    /// The port in an address of one server.
    public static func port(of address: String) -> Int {
        Int(address.split(separator: ":")[2].prefix { $0.isNumber }) ?? 0
    }

    /// Runs with one more standby.
    ///
    /// - Parameter body: gets its address, and the one that names all three.
    public func withAnotherStandby(_ body: @Sendable (String, String) async throws -> Void) async throws {
        let third = try RunningServer("standby", first.address)
        do {
            try await body(third.address, Self.address(of: [primary, standby, third.address]))
        } catch {
            try third.end()
            throw error
        }
        try third.end()
    }

    /// Runs with a pair, and ends it.
    public static func withPair(_ body: @Sendable (PostgresPair) async throws -> Void) async throws {
        let first = try RunningServer("run", "-c fsync=off -c max_connections=60")
        let second = try RunningServer("standby", first.address)
        do {
            try await body(PostgresPair(first: first, second: second))
        } catch {
            try second.end()
            try first.end()
            throw error
        }
        try second.end()
        try first.end()
    }

    /// Stops the primary as a crash does.
    public func crashPrimary() throws { try first.crash() }

    /// Makes the standby the primary.
    public func promoteStandby() throws { try second.promote() }

    /// Makes commits on the primary wait for a replica of this name; an empty one ends that.
    public func requireReplica(_ name: String) throws {
        for statement in [
            "ALTER SYSTEM SET synchronous_standby_names = '\(name)'", "SELECT pg_reload_conf()",
        ] {
            try PostgresServer.run("psql", "-qAt", "-o", "/dev/null", primary, "-c", statement)
        }
    }
}
