import Database
import Standards

/// Finds what an entry of a list means: which enterprise of the directory, which declared standard.
///
/// Sure is a unified social credit code; and a name with a standard number that this very enterprise has. Everything
/// else that is near is for a person.
struct ListMatcher {
    /// What was found on one aspect of an entry.
    enum Finding {
        case sure(key: String, basis: String)
        case doubtful([ReviewCandidate])
        case unmatched(String)
    }

    let connection: any SQLConnection
    private let directory: DirectoryStore

    init(_ connection: any SQLConnection, at moment: Timestamp) {
        self.connection = connection
        directory = DirectoryStore(connection: connection, moment: moment)
    }

    /// Which enterprise an entry means.
    func enterprise(_ entry: AuthorityListEntry) throws -> Finding {
        var reasons: [String] = []
        if let text = entry.code {
            if let code = try? CreditCode(text) {
                if let found = try directory.enterprise(code: code) {
                    let agrees =
                        entry.enterprise.map {
                            EnterpriseName.key($0) == EnterpriseName.key(found.reference.name)
                        } ?? true
                    return .sure(key: found.key, basis: agrees ? "code" : "code; the name differs")
                }
                reasons.append("the code is not in the directory")
            } else {
                reasons.append("the code is not valid")
            }
        }
        guard let name = entry.enterprise.map(EnterpriseName.key), !name.isEmpty else {
            return .unmatched(reasons.first ?? "no name")
        }
        let same = try directory.enterprises(named: name)
        let number = entry.standard.map { StandardNumber($0).normalized }
        if reasons.isEmpty, let number {
            let having = try same.filter { try !standards(of: $0, number: number).isEmpty }
            if having.count == 1, let found = having.first {
                return .sure(key: found.key, basis: "name and standard number")
            }
        }
        let near = same.isEmpty ? try directory.enterprises(near: name) : []
        let score = same.count > 1 ? 0.6 : reasons.isEmpty ? 0.9 : 0.7
        let candidates =
            same.map {
                Self.candidate(
                    $0, score, ["the same name"] + (same.count > 1 ? ["several have it"] : []) + reasons)
            } + near.map { Self.candidate($0, 0.5, ["the name differs in one character"] + reasons) }
        return candidates.isEmpty
            ? .unmatched(reasons.first ?? "no enterprise of this name") : .doubtful(candidates)
    }

    /// Which declared standard an entry means.
    ///
    /// - Parameter owner: the enterprise that is known to be meant, as ``DirectoryStore/Enterprise/key``.
    func standard(_ entry: AuthorityListEntry, owner: String?) throws -> Finding {
        guard let text = entry.standard else { return .unmatched("no number") }
        let number = StandardNumber(text)
        if let owner {
            let own = try standards(of: owner)
            if let found = own.first(where: { $0 == number.normalized }) {
                return .sure(key: "\(owner) \(found)", basis: "number")
            }
            let editions = own.filter { StandardNumber($0).withoutYear == number.withoutYear }
            guard !editions.isEmpty else { return .unmatched("the enterprise has no such standard") }
            return .doubtful(
                editions.map {
                    ReviewCandidate(
                        key: "\(owner) \($0)", title: $0, score: 0.6,
                        reasons: ["the same number of another year"])
                })
        }
        let others = try connection.rows(
            """
            SELECT e.id_scheme, e.code, e.name, s.number_key FROM standard s
            JOIN standard_state t ON t.standard_id = s.id JOIN enterprise e ON e.id = s.enterprise_id WHERE s.number_key = ?1 ORDER BY s.id LIMIT 20
            """, [.text(number.normalized)]
        ) { row in
            ReviewCandidate(
                key: "\(row.text(0)):\(row.text(1)) \(row.text(3))", title: "\(row.text(3)) \(row.text(2))",
                score: 0.4, reasons: ["the number, of an enterprise that is not known to be meant"])
        }
        return others.isEmpty ? .unmatched("no standard of this number") : .doubtful(others)
    }

    private static func candidate(
        _ enterprise: DirectoryStore.Enterprise, _ score: Double, _ reasons: [String]
    ) -> ReviewCandidate {
        ReviewCandidate(
            key: enterprise.key, title: enterprise.reference.name, score: score, reasons: reasons)
    }

    private func standards(of enterprise: DirectoryStore.Enterprise, number: String) throws -> [String] {
        try connection.rows(
            """
            SELECT s.number_key FROM standard s JOIN standard_state t ON t.standard_id = s.id
            WHERE s.enterprise_id = ?1 AND s.number_key = ?2
            """, [.integer(enterprise.row), .text(number)]
        ) { $0.text(0) }
    }

    private func standards(of key: String) throws -> [String] {
        let parts = key.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return [] }
        return try connection.rows(
            """
            SELECT s.number_key FROM standard s JOIN enterprise e ON e.id = s.enterprise_id
            JOIN standard_state t ON t.standard_id = s.id
            WHERE e.code = ?2 AND e.id_scheme = ?1 ORDER BY s.number_key COLLATE BINARY
            """, [.text(parts[0]), .text(parts[1])]
        ) { $0.text(0) }
    }
}
