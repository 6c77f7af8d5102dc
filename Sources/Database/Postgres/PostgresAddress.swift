import CLibPQ
import Foundation

/// An address as libpq reads it, and the connections that are made from it.
///
/// It may name several hosts, `postgres://a,b,c/lingpao`: then writes look for the one that takes them, reads for a standby.
/// Each connection begins with another host: that spreads reads, and libpq asks no further where a host refuses.
struct PostgresAddress: Sendable {
    /// What a connection is for.
    enum Purpose: Sendable {
        /// Reads and writes: the primary. On a single host whatever answers there.
        case writing
        /// Reads alone: a standby, or the primary where no standby answers.
        case reading
    }

    private let text: String
    /// The lists of hosts, addresses and ports, as far as the address has them.
    private let lists: [String: [Substring]]

    /// How many hosts the address names; 1 where the environment decides.
    let hosts: Int

    /// A host that is gone is noticed in seconds; the address may say otherwise.
    private static let defaults = [
        ("application_name", "lingpao"), ("connect_timeout", "3"), ("tcp_user_timeout", "5000"),
        ("keepalives_idle", "3"), ("keepalives_interval", "1"), ("keepalives_count", "3"),
    ]

    init(_ text: String) throws(DatabaseError) {
        self.text = text
        var message: UnsafeMutablePointer<CChar>?
        guard let options = PQconninfoParse(text, &message) else {
            let reason = message.map { String(cString: $0) } ?? "out of memory"
            PQfreemem(message)
            throw .cannotOpen("postgres", reason: reason.trimmingCharacters(in: .newlines))
        }
        defer { PQconninfoFree(options) }
        var lists: [String: [Substring]] = [:]
        var next = options
        while let keyword = next.pointee.keyword.map({ String(cString: $0) }) {
            if ["host", "hostaddr", "port"].contains(keyword), let value = next.pointee.val {
                lists[keyword] = String(cString: value).split(
                    separator: ",", omittingEmptySubsequences: false)
            }
            next += 1
        }
        self.lists = lists
        hosts = max(lists["hostaddr"]?.count ?? lists["host"]?.count ?? 1, 1)
    }

    /// Opens a connection; blocks until it stands, or until no host is left to be tried.
    ///
    /// - Parameter turn: with which host it begins.
    func connect(for purpose: Purpose, turn: Int) -> OpaquePointer? {
        var settings = Self.defaults + [("dbname", text)]
        if hosts > 1 {
            settings.append(
                ("target_session_attrs", purpose == .writing ? "read-write" : "prefer-standby"))
            settings += rotated(by: turn)
        }
        // What stands before the address gives way to it; what stands behind it does not.
        var keywords = settings.map { UnsafePointer<CChar>(strdup($0.0)) } + [nil]
        var values = settings.map { UnsafePointer<CChar>(strdup($0.1)) } + [nil]
        defer {
            for pointer in keywords + values { free(UnsafeMutablePointer(mutating: pointer)) }
        }
        return PQconnectdbParams(&keywords, &values, 1)
    }

    /// The hosts from another one on. A list of one entry is that of all hosts.
    private func rotated(by turn: Int) -> [(String, String)] {
        lists.compactMap { keyword, list in
            guard list.count > 1 else { return nil }
            let start = turn % list.count
            return (keyword, (list[start...] + list[..<start]).joined(separator: ","))
        }
    }
}
