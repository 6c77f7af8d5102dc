import Database
import Quantities
import Standards

/// Reads declarations. A declaration is never changed: a correction is a new version.
struct DeclarationStore {
    let connection: any SQLConnection
    private let content: PackedContentReader

    init(_ connection: any SQLConnection, _ terms: TermShelf) {
        self.connection = connection
        let known = terms.known
        content = PackedContentReader { try known[$0] ?? terms.read($0, connection) }
    }

    /// Reads one declaration by its row; `nil` where there is none, or it was forgotten.
    func read(_ row: Int) throws -> Declaration? {
        try connection.first("\(Self.selection) WHERE d.id = ?1 AND d.tombstone_id IS NULL", [.integer(row)])
        {
            try declaration($0)
        }
    }

    /// Reads the declarations behind a row, in the order of rows, at most so many; without those that were forgotten.
    func read(after row: Int, limit: Int) throws -> [(row: Int, digest: [UInt8], declaration: Declaration)] {
        try connection.rows(
            "\(Self.selection) WHERE d.id > ?1 AND d.tombstone_id IS NULL ORDER BY d.id LIMIT ?2",
            [.integer(row), .integer(limit)]
        ) { ($0.integer(17), $0.blob(18), try declaration($0)) }
    }

    private static let selection = """
        SELECT \(EnterpriseRow.columns), d.number, d.title, d.kind, c.text,
            d.channel_address, d.declared_at, d.disclosure, d.version, d.replaces, d.attributes,
            d.offerings, d.indicators, d.declared_by, d.id, d.digest
        FROM declaration d
        JOIN standard s ON s.id = d.standard_id
        JOIN enterprise e ON e.id = s.enterprise_id
        LEFT JOIN term c ON c.id = d.channel_name
        """

    /// What the versions of the standards behind a row, up to another, say that they are found by: who declared what, and
    /// the offerings; no attributes, no indicators. In the order of standards and versions, without those that were forgotten.
    func readNames(after first: Int, through last: Int) throws -> [(standard: Int, declaration: Declaration)]
    {
        try connection.rows(
            """
            SELECT \(EnterpriseRow.columns), d.standard_id, d.number, d.title, d.kind, d.offerings, d.declared_by
            FROM declaration d JOIN standard s ON s.id = d.standard_id JOIN enterprise e ON e.id = s.enterprise_id
            WHERE d.standard_id > ?1 AND d.standard_id <= ?2 AND d.tombstone_id IS NULL
            ORDER BY d.standard_id, d.version
            """, [.integer(first), .integer(last)]
        ) { row in
            let declaration = Declaration(
                enterprise: try DeclaredBy.enterprise(EnterpriseRow.read(row), row.optionalText(9)),
                standard: StandardReference(number: row.text(5), title: row.text(6), kind: row.text(7)),
                offerings: try content.offerings(row.text(8), limit: SearchWords.offerings))
            return (row.integer(4), declaration)
        }
    }

    /// The offerings of a declaration, the first `limit` of them.
    func offerings(_ row: Int, limit: Int) throws -> [Offering] {
        try connection.first("SELECT offerings FROM declaration WHERE id = ?1", [.integer(row)]) {
            try content.offerings($0.text(0), limit: limit)
        } ?? []
    }

    /// The row of a standard.
    ///
    /// - Parameters:
    ///   - enterprise: the enterprise's id.
    ///   - idScheme: the scheme of the id; `nil`: any.
    ///   - numberKey: the normal form of the number.
    func standard(enterprise: String, idScheme: String? = nil, numberKey: String) throws -> Int? {
        try connection.first(
            """
            SELECT s.id FROM standard s JOIN enterprise e ON e.id = s.enterprise_id
            WHERE e.code = ?1 AND s.number_key = ?2 AND (?3 = '' OR e.id_scheme = ?3) ORDER BY s.id
            """, [.text(enterprise), .text(numberKey), .text(idScheme ?? "")]
        ) { $0.integer(0) }
    }

    /// The rows of a standard's versions, in their order; without those that were forgotten.
    func versions(of standard: Int) throws -> [Int] { try schemes(ofVersionsOf: standard).map(\.row) }

    /// The rows of a standard's versions, in their order, each with the scheme that it belongs to; without those that were
    /// forgotten.
    func schemes(ofVersionsOf standard: Int) throws -> [(row: Int, scheme: Int?)] {
        try connection.rows(
            """
            SELECT id, scheme_id FROM declaration WHERE standard_id = ?1 AND tombstone_id IS NULL ORDER BY version
            """, [.integer(standard)]
        ) { ($0.integer(0), $0.optionalInteger(1)) }
    }

    private func declaration(_ row: any SQLRow) throws -> Declaration {
        var channel: Channel?
        if let name = row.optionalText(7) {
            guard let declaredAt = CalendarDate(row.text(9)) else {
                throw RegistryError.inconsistent("'\(row.text(9))' is no date")
            }
            channel = Channel(name: name, address: row.optionalText(8), declaredAt: declaredAt)
        }
        return Declaration(
            enterprise: try DeclaredBy.enterprise(EnterpriseRow.read(row), row.optionalText(16)),
            standard: StandardReference(number: row.text(4), title: row.text(5), kind: row.text(6)),
            channel: channel, disclosure: Disclosure(rawValue: row.text(10)) ?? .table,
            version: row.integer(11), replaces: row.optionalInteger(12),
            offerings: try content.offerings(row.text(14)),
            attributes: try StoredJSON.textsByKey(row.text(13)),
            indicators: try content.indicators(row.text(15)))
    }
}
