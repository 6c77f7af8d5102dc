import Database
import Quantities
import Standards

/// Writes and reads declarations. A declaration is never changed: a correction is a new version.
struct DeclarationStore {
    /// What became of a declaration that was handed in.
    enum Outcome: Equatable {
        /// It is new.
        case added(declaration: Int, standard: Int)
        /// The same version with the same content was there before.
        case unchanged
        /// The same version with other content is there; nothing was stored.
        case conflict
    }

    let connection: any SQLConnection
    let terms: TermTable

    init(_ connection: any SQLConnection) {
        self.connection = connection
        terms = TermTable(connection)
    }

    /// Stores one declaration.
    ///
    /// - Parameters:
    ///   - scheme: the row of the scheme whose category it belongs to.
    ///   - words: the words under which it is found (``searchWords(_:)``).
    func add(_ declaration: Declaration, scheme: Int?, words: String) throws -> Outcome {
        let enterprise = try enterpriseID(declaration.enterprise)
        let (standard, isNew) = try standardID(declaration, enterprise: enterprise)
        if let stored = try connection.first(
            "SELECT id FROM declaration WHERE standard_id = ?1 AND version = ?2",
            [.integer(standard), .integer(declaration.version)], { $0.integer(0) })
        {
            return try read(stored) == declaration ? .unchanged : .conflict
        }
        let row = try insert(declaration, standard: standard, scheme: scheme)
        for (place, offering) in declaration.offerings.enumerated() {
            try insert(offering, declaration: row, place: place)
        }
        for (place, indicator) in declaration.indicators.enumerated() {
            try insert(indicator, declaration: row, place: place)
        }
        try SearchIndex(connection: connection).add(words, standard: standard, isNew: isNew)
        return .added(declaration: row, standard: standard)
    }

    /// Reads one declaration by its row.
    func read(_ row: Int) throws -> Declaration? {
        guard
            var declaration = try connection.first(
                """
                SELECT e.code, e.id_scheme, e.name, e.division, d.number, d.title, d.kind, c.text,
                    d.channel_address, d.declared_at, d.disclosure, d.version, d.replaces, d.attributes
                FROM declaration d
                JOIN standard s ON s.id = d.standard_id
                JOIN enterprise e ON e.id = s.enterprise_id
                LEFT JOIN term c ON c.id = d.channel_name
                WHERE d.id = ?1
                """, [.integer(row)], Self.declaration)
        else { return nil }
        declaration.offerings = try offerings(row, limit: nil)
        declaration.indicators = try connection.rows(
            """
            SELECT n.text, p.text, g.text, s.text, i.requirement, u.text, m.text, i.source_place, i.confidence
            FROM indicator i
            JOIN term n ON n.id = i.name
            LEFT JOIN term p ON p.id = i.parents
            LEFT JOIN term g ON g.id = i.grade
            LEFT JOIN term s ON s.id = i.segment
            LEFT JOIN term u ON u.id = i.unit
            LEFT JOIN term m ON m.id = i.methods
            WHERE i.declaration_id = ?1 ORDER BY i.place
            """, [.integer(row)], Self.indicator)
        return declaration
    }

    /// The offerings of a declaration, the first `limit` of them.
    func offerings(_ row: Int, limit: Int?) throws -> [Offering] {
        try connection.rows(
            """
            SELECT o.kind, o.name, c.text, o.brand, o.barcode, o.specification, o.model, o.outlets
            FROM offering o LEFT JOIN term c ON c.id = o.common_name
            WHERE o.declaration_id = ?1 AND o.place < ?2 ORDER BY o.place
            """, [.integer(row), .integer(limit ?? Int(Int32.max))]
        ) { row in
            Offering(
                kind: row.text(0) == Offering.Kind.service.rawValue ? .service : .model, name: row.text(1),
                commonName: row.optionalText(2), brand: row.optionalText(3), barcode: row.optionalText(4),
                specification: row.optionalText(5), model: row.optionalText(6), outlets: row.optionalText(7))
        }
    }

    private func enterpriseID(_ enterprise: EnterpriseReference) throws -> Int {
        if let known = try connection.first(
            "SELECT id FROM enterprise WHERE code = ?1 AND id_scheme = ?2",
            [.text(enterprise.id), .text(enterprise.idScheme)], { $0.integer(0) })
        {
            return known
        }
        return try inserted(
            "INSERT INTO enterprise (id_scheme, code, name, division) VALUES (?1, ?2, ?3, ?4) RETURNING id",
            [
                .text(enterprise.idScheme), .text(enterprise.id), .text(enterprise.name),
                .optional(enterprise.division),
            ])
    }

    private func standardID(_ declaration: Declaration, enterprise: Int) throws -> (id: Int, isNew: Bool) {
        let key = StandardNumber(declaration.standard.number).normalized
        if let known = try connection.first(
            "SELECT id FROM standard WHERE enterprise_id = ?1 AND number_key = ?2",
            [.integer(enterprise), .text(key)], { $0.integer(0) })
        {
            return (known, false)
        }
        let id = try inserted(
            "INSERT INTO standard (enterprise_id, number_key) VALUES (?1, ?2) RETURNING id",
            [.integer(enterprise), .text(key)])
        return (id, true)
    }

    private func insert(_ declaration: Declaration, standard: Int, scheme: Int?) throws -> Int {
        try inserted(
            """
            INSERT INTO declaration (standard_id, version, replaces, number, title, kind, disclosure,
                channel_name, channel_address, declared_at, attributes, scheme_id)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) RETURNING id
            """,
            [
                .integer(standard), .integer(declaration.version), .optional(declaration.replaces),
                .text(declaration.standard.number), .text(declaration.standard.title),
                .text(declaration.standard.kind), .text(declaration.disclosure.rawValue),
                try terms.value(declaration.channel?.name), .optional(declaration.channel?.address),
                .optional(declaration.channel?.declaredAt.description),
                .text(try StoredJSON.text(declaration.attributes)), .optional(scheme),
            ])
    }

    private func insert(_ offering: Offering, declaration: Int, place: Int) throws {
        try connection.execute(
            """
            INSERT INTO offering (declaration_id, place, kind, name, common_name, brand, barcode,
                specification, model, outlets)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
            """,
            [
                .integer(declaration), .integer(place), .text(offering.kind.rawValue), .text(offering.name),
                try terms.value(offering.commonName), .optional(offering.brand), .optional(offering.barcode),
                .optional(offering.specification), .optional(offering.model), .optional(offering.outlets),
            ])
    }

    private func insert(_ indicator: Indicator, declaration: Int, place: Int) throws {
        try connection.execute(
            """
            INSERT INTO indicator (declaration_id, place, name, parents, grade, segment, requirement, unit,
                methods, source_place, confidence)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
            """,
            [
                .integer(declaration), .integer(place), .integer(try terms.id(indicator.name)),
                try terms.value(indicator.parents), try terms.value(indicator.grade),
                try terms.value(indicator.segment), .text(indicator.requirement.text),
                try terms.value(indicator.requirement.unit), try terms.value(indicator.methods),
                .optional(try indicator.place.map { try StoredJSON.text($0) }), .real(indicator.confidence),
            ])
    }

    /// The words under which a declaration's standard is found.
    static func searchWords(_ declaration: Declaration) -> String {
        var texts = [
            declaration.standard.title, declaration.standard.number,
            SearchWords.squeezed(declaration.standard.number), declaration.enterprise.name,
            declaration.enterprise.id,
        ]
        for offering in declaration.offerings.prefix(20) {
            texts += [offering.name, offering.commonName, offering.brand, offering.model].compactMap { $0 }
        }
        return SearchWords.index(texts)
    }

    private func inserted(_ sql: String, _ parameters: [SQLValue]) throws -> Int {
        guard let id = try connection.first(sql, parameters, { $0.integer(0) }) else {
            throw RegistryError.inconsistent("a row was not stored")
        }
        return id
    }

    private static func declaration(_ row: any SQLRow) throws -> Declaration {
        var channel: Channel?
        if let name = row.optionalText(7) {
            guard let declaredAt = CalendarDate(row.text(9)) else {
                throw RegistryError.inconsistent("'\(row.text(9))' is no date")
            }
            channel = Channel(name: name, address: row.optionalText(8), declaredAt: declaredAt)
        }
        return Declaration(
            enterprise: EnterpriseReference(
                id: row.text(0), idScheme: row.text(1), name: row.text(2), division: row.optionalText(3)),
            standard: StandardReference(number: row.text(4), title: row.text(5), kind: row.text(6)),
            channel: channel, disclosure: Disclosure(rawValue: row.text(10)) ?? .table,
            version: row.integer(11), replaces: row.optionalInteger(12),
            attributes: try StoredJSON.value([String: String].self, row.text(13)))
    }

    private static func indicator(_ row: any SQLRow) throws -> Indicator {
        let unit = try row.optionalText(5).map { try Unit($0) }
        return Indicator(
            name: row.text(0),
            parents: try row.optionalText(1).map { try StoredJSON.value([String].self, $0) } ?? [],
            grade: row.optionalText(2),
            segment: try row.optionalText(3).map { try StoredJSON.value([String: String].self, $0) },
            requirement: try RequirementReader.read(row.text(4), unit: unit),
            methods: try row.optionalText(6).map { try StoredJSON.value([String].self, $0) } ?? [],
            place: try row.optionalText(7).map { try StoredJSON.value(DocumentPlace.self, $0) },
            confidence: row.real(8))
    }
}
