import Database
import Ranking
import Standards

/// What the registry knows already of the declarations of a chunk, looked up at once.
struct IncomingKeys {
    /// What is there under the key of one declaration.
    struct Known {
        var enterprise: Int?
        /// What is known of the enterprise.
        var reference: EnterpriseReference?
        var standard: Int?
        /// The digest of the version that is there.
        var digest: [UInt8]?
        /// Whether the version that is there, or the enterprise, was forgotten.
        var isForgotten = false
        /// Verdicts from outside on the enterprise or on the standard.
        var verdicts: [GateVerdict] = []
    }

    /// In the order of the chunk.
    private(set) var known: [Known] = []

    init(_ declarations: [PreparedDeclaration], _ connection: any SQLConnection) throws {
        var rows = SQLRows(["place", "code", "id_scheme", "number_key", "version"])
        rows.reserveCapacity(declarations.count)
        for (place, entry) in declarations.enumerated() {
            let enterprise = entry.declaration.enterprise
            rows.append([
                .integer(place), .text(enterprise.id), .text(enterprise.idScheme), .text(entry.numberKey),
                .integer(entry.declaration.version),
            ])
        }
        try connection.stage(
            rows, as: "incoming",
            columns: """
                place INTEGER NOT NULL, code TEXT NOT NULL, id_scheme TEXT NOT NULL, number_key TEXT NOT NULL,
                version INTEGER NOT NULL
                """)
        known = Array(repeating: Known(), count: declarations.count)
        // Asked for plainly, PostgreSQL goes through all standards of the enterprise.
        try connection.forEachRow(
            """
            SELECT \(EnterpriseRow.columns), i.place, e.id, s.id, d.digest, coalesce(e.tombstone_id, d.tombstone_id)
            FROM incoming i
            JOIN enterprise e ON e.code = i.code AND e.id_scheme = i.id_scheme
            LEFT JOIN standard s ON s.id =
                (SELECT k.id FROM standard k WHERE k.enterprise_id = e.id AND k.number_key = i.number_key)
            LEFT JOIN declaration d ON d.standard_id = s.id AND d.version = i.version
            """, []
        ) { row in
            known[row.integer(4)] = Known(
                enterprise: row.integer(5), reference: EnterpriseRow.read(row),
                standard: row.optionalInteger(6), digest: row.isNull(7) ? nil : row.blob(7),
                isForgotten: !row.isNull(8))
        }
        try VerdictStore(connection: connection).forEachIncoming { known[$0].verdicts.append($1) }
    }
}
