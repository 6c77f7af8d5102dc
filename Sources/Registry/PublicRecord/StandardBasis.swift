import Database
import Ranking
import Standards

/// What the answer about one standard depends on: while it stays the same, so does the answer. Asked for with one
/// statement, so that an answer that was kept can be known to be still true while the record around it changes.
public struct StandardBasis: Sendable, Hashable {
    /// A version and the current scheme that it belongs to.
    struct Version: Sendable, Hashable {
        let row: Int
        let scheme: Int?
        var isForgotten = false
    }

    /// The standard's row.
    let standard: Int

    /// Who declared it, by the name of today.
    let enterprise: EnterpriseReference
    /// The versions in their order, at least one; what is in a version never changes.
    let versions: [Version]
    /// The verdicts on the enterprise and on the standard.
    let verdicts: [GateVerdict]

    /// The statement: a row for each version and verdict. The enterprise's id and the normal form of the number.
    static let query = """
        SELECT \(EnterpriseRow.columns), s.id, d.id, sc.id, v.number_key, v.gate, v.answer, v.basis, d.tombstone_id
        FROM enterprise e
        JOIN standard s ON s.enterprise_id = e.id
        JOIN declaration d ON d.standard_id = s.id
        LEFT JOIN scheme sc ON sc.id = d.scheme_id AND sc.is_current = 1
        LEFT JOIN gate_verdict v ON v.enterprise_code = e.code AND v.number_key IN ('', s.number_key)
        WHERE e.code = ?1 AND s.number_key = ?2
        ORDER BY s.id, d.version, v.number_key COLLATE BINARY, v.gate COLLATE BINARY
        """

    /// A row of the answer.
    struct Row: Sendable {
        fileprivate let enterprise: EnterpriseReference
        fileprivate let standard: Int
        fileprivate let version: Version
        fileprivate let verdict: GateVerdict?

        init(_ row: any SQLRow) {
            enterprise = EnterpriseRow.read(row)
            standard = row.integer(4)
            version = Version(
                row: row.integer(5), scheme: row.optionalInteger(6), isForgotten: !row.isNull(11))
            verdict = row.isNull(8) ? nil : VerdictStore.verdict(row, from: 7)
        }
    }

    /// Gathers the rows; `nil` where there are none, and so no such standard.
    init?(_ rows: [Row]) {
        guard let first = rows.first else { return nil }
        var versions: [Version] = []
        var verdicts: [GateVerdict] = []
        for row in rows where row.standard == first.standard {
            if versions.last != row.version { versions.append(row.version) }
            // Each version brings the same verdicts.
            if versions.count == 1, let verdict = row.verdict { verdicts.append(verdict) }
        }
        self.init(
            standard: first.standard, enterprise: first.enterprise, versions: versions, verdicts: verdicts)
    }

    init(
        standard: Int, enterprise: EnterpriseReference, versions: [Version], verdicts: [GateVerdict] = []
    ) {
        self.standard = standard
        self.enterprise = enterprise
        self.versions = versions
        self.verdicts = verdicts
    }
}
