import Database
import Ranking

/// The gates' verdicts that came from outside: credit records, test reports, confirmed formal defects.
struct VerdictStore {
    let connection: any SQLConnection

    /// Keeps a verdict; a later one on the same gate takes its place.
    func put(_ verdict: GateVerdict) throws {
        try connection.execute(
            """
            INSERT INTO gate_verdict (enterprise_code, number_key, gate, answer, basis)
            VALUES (?1, ?2, ?3, ?4, ?5)
            ON CONFLICT (enterprise_code, number_key, gate)
            DO UPDATE SET answer = excluded.answer, basis = excluded.basis
            """,
            [
                .text(verdict.enterprise), .text(verdict.number ?? ""), .text(verdict.gate),
                .text(verdict.answer.rawValue), .text(verdict.basis),
            ])
    }

    /// The verdicts on an enterprise and on one of its standards.
    func verdicts(enterprise: String, number: String) throws -> [GateVerdict] {
        try connection.rows(
            """
            SELECT enterprise_code, number_key, gate, answer, basis FROM gate_verdict
            WHERE enterprise_code = ?1 AND number_key IN ('', ?2)
            ORDER BY number_key COLLATE BINARY, gate COLLATE BINARY
            """, [.text(enterprise), .text(number)]
        ) { Self.verdict($0) }
    }

    /// The verdicts on the enterprises and standards of ``IncomingKeys``, each with the place in the chunk.
    func forEachIncoming(_ body: (Int, GateVerdict) -> Void) throws {
        try connection.forEachRow(
            """
            SELECT v.enterprise_code, v.number_key, v.gate, v.answer, v.basis, i.place
            FROM gate_verdict v JOIN incoming i ON i.code = v.enterprise_code AND v.number_key IN ('', i.number_key)
            ORDER BY i.place, v.number_key COLLATE BINARY, v.gate COLLATE BINARY
            """, []
        ) { body($0.integer(5), Self.verdict($0)) }
    }

    /// The verdict in a row.
    ///
    /// - Parameters:
    ///   - enterprise: the column of the enterprise's id.
    ///   - first: the first of the columns `number_key, gate, answer, basis`.
    static func verdict(_ row: any SQLRow, enterprise: Int = 0, from first: Int = 1) -> GateVerdict {
        let number = row.text(first)
        return GateVerdict(
            enterprise: row.text(enterprise), number: number.isEmpty ? nil : number,
            gate: row.text(first + 1), answer: GateResult.Answer(rawValue: row.text(first + 2)) ?? .unknown,
            basis: row.text(first + 3))
    }
}
