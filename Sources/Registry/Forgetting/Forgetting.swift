import Database
import Ledger
import Standards

/// Forgets, inside a transaction: takes the content out of rows, and leaves the rows with their digests, the tombstones, and
/// the leaves of the log, which hold digests alone.
struct Forgetting {
    /// What is forgotten, by its rows.
    struct Target {
        let enterprise: (row: Int, reference: EnterpriseReference)
        /// The standards with the rows of the versions that go.
        var standards: [(row: Int, numberKey: String, versions: [Int])] = []
        let scope: Tombstone.Scope

        var report: ForgettingReport {
            ForgettingReport(
                standards: standards.count, versions: standards.reduce(0) { $0 + $1.versions.count },
                enterprise: scope == .enterprise)
        }
    }

    let connection: any SQLConnection
    let store: DeclarationStore
    let moment: Timestamp

    init(_ connection: any SQLConnection, _ terms: TermShelf, at moment: Timestamp) {
        self.connection = connection
        self.moment = moment
        store = DeclarationStore(connection, terms)
    }

    /// Finds what a request asks for.
    func target(_ request: ForgettingRequest) throws -> Target {
        let enterprises = try connection.rows(
            "SELECT \(EnterpriseRow.columns), e.id, e.tombstone_id FROM enterprise e WHERE e.code = ?1 ORDER BY e.id_scheme",
            [.text(request.enterprise)]
        ) { (reference: EnterpriseRow.read($0), row: $0.integer(4), isForgotten: !$0.isNull(5)) }
        .filter { request.idScheme == nil || $0.reference.idScheme == request.idScheme }
        guard let enterprise = enterprises.first else { throw ForgettingError.notFound }
        guard enterprises.count == 1 else {
            throw ForgettingError.severalEnterprises(enterprises.map(\.reference.idScheme))
        }
        guard !enterprise.isForgotten else { throw ForgettingError.forgottenBefore }
        let scope: Tombstone.Scope =
            request.number == nil ? .enterprise : request.version == nil ? .standard : .version
        var target = Target(enterprise: (enterprise.row, enterprise.reference), scope: scope)
        let key = request.number.map { StandardNumber($0).normalized }
        let found = try connection.rows(
            """
            SELECT s.id, s.number_key, d.id, d.version, d.tombstone_id FROM standard s
            JOIN declaration d ON d.standard_id = s.id WHERE s.enterprise_id = ?1 ORDER BY s.id, d.version
            """, [.integer(enterprise.row)]
        ) { row in
            (
                standard: row.integer(0), key: row.text(1), row: row.integer(2), version: row.integer(3),
                isForgotten: !row.isNull(4)
            )
        }.filter {
            (key == nil || $0.key == key) && (request.version == nil || $0.version == request.version)
        }
        if found.isEmpty, key != nil { throw ForgettingError.notFound }
        for version in found where !version.isForgotten {
            if target.standards.last?.row == version.standard {
                target.standards[target.standards.count - 1].versions.append(version.row)
            } else {
                target.standards.append((version.standard, version.key, [version.row]))
            }
        }
        if target.standards.isEmpty, key != nil { throw ForgettingError.forgottenBefore }
        return target
    }

    /// Forgets.
    ///
    /// - Returns: what changed in the categories, how many standards vanished, and the rows of the tombstones.
    func forget(
        _ target: Target, ground: String, _ schemes: [SchemeShelf.Entry]
    ) throws -> (changes: [CategoryChange], vanished: Int, tombstones: ClosedRange<Int>) {
        // What is deleted is overwritten with zeros, and does not stay behind in free pages of the file.
        if connection.dialect == .sqlite { try connection.execute("PRAGMA secure_delete = ON") }
        // Nobody is to hold words in memory that are forgotten here.
        try WordPacker(store, connection).packRest()
        let tombstones = try set(target, ground: ground)
        try removeVerdicts(target)
        var touched = Set<FindingStore.Key>()
        var vanished = 0
        let current = Set(schemes.map(\.row))
        for standard in target.standards {
            let schemes = try connection.rows(
                "SELECT DISTINCT scheme_id FROM declaration WHERE standard_id = ?1 AND scheme_id IS NOT NULL",
                [.integer(standard.row)]
            ) { $0.integer(0) }
            for scheme in schemes where current.contains(scheme) {
                touched.insert(FindingStore.Key(scheme: scheme, standard: standard.row))
            }
            if try forget(standard, tombstones.byVersion) == false { vanished += 1 }
        }
        try StandardSearch(connection: connection).words.compact()
        if target.scope == .enterprise {
            try forgetEnterprise(target.enterprise, tombstone: tombstones.rows.upperBound)
        }
        let changes = try FindingStore(connection, store: store).evaluate(touched, schemes)
        try StandardColumnStore(connection: connection).refresh(Set(target.standards.map(\.row)))
        return (changes, vanished, tombstones.rows)
    }

    /// Sets the tombstones: one for each version, then one for the standard or the enterprise as a whole.
    private func set(
        _ target: Target, ground: String
    ) throws -> (rows: ClosedRange<Int>, byVersion: [Int: Int]) {
        let first = try connection.nextID(in: "tombstone")
        var next = first
        var byVersion: [Int: Int] = [:]
        var rows = SQLRows(["id", "at", "ground", "enterprise_id", "standard_id", "declaration_id"])
        func add(standard: Int?, version: Int?) {
            rows.append([
                .integer(next), .integer(moment.milliseconds), .text(ground),
                .integer(target.enterprise.row), .optional(standard), .optional(version),
            ])
            next += 1
        }
        for standard in target.standards {
            for version in standard.versions {
                byVersion[version] = next
                add(standard: standard.row, version: version)
            }
            if target.scope != .version { add(standard: standard.row, version: nil) }
        }
        if target.scope == .enterprise { add(standard: nil, version: nil) }
        try connection.insert(rows, into: "tombstone")
        return (first...next - 1, byVersion)
    }

    /// Forgets versions of a standard.
    ///
    /// - Returns: whether something of it is left.
    private func forget(
        _ standard: (row: Int, numberKey: String, versions: [Int]), _ tombstones: [Int: Int]
    ) throws -> Bool {
        let words = StandardSearch(connection: connection).words
        let old = try store.versions(of: standard.row).compactMap { try store.read($0) }
        for version in standard.versions {
            try connection.execute(
                """
                UPDATE declaration SET tombstone_id = ?2, number = '', title = '', kind = '', channel_name = NULL,
                    channel_address = NULL, declared_at = NULL, attributes = '{}', offering_count = 0,
                    offerings = '[]', indicators = '[]', declared_by = NULL
                WHERE id = ?1
                """, [.integer(version), .optional(tombstones[version])])
        }
        let states = StandardStateStore(connection: connection)
        let left = try store.versions(of: standard.row)
        guard let latest = left.last, let declaration = try store.read(latest) else {
            try words.forget(SearchWords.words(of: old), leaving: nil, row: standard.row)
            try states.remove(standard.row)
            return false
        }
        let rest = try left.compactMap { try store.read($0) }
        let new = SearchWords.words(of: rest)
        try words.forget(SearchWords.words(of: old), leaving: new, row: standard.row)
        try StandardColumnStore(connection: connection).setWords([(row: standard.row, words: new)])
        let scheme = try connection.first(
            "SELECT scheme_id FROM declaration WHERE id = ?1", [.integer(latest)]
        ) { $0.optionalInteger(0) }
        try states.put(
            StandardState(
                standard: standard.row, declaration: latest, number: standard.numberKey, latest: declaration,
                scheme: scheme ?? nil, grade: nil))
        return true
    }

    /// Forgets what came from outside about what vanishes.
    private func removeVerdicts(_ target: Target) throws {
        let code = SQLValue.text(target.enterprise.reference.id)
        switch target.scope {
        case .version: return
        case .standard:
            for standard in target.standards {
                try connection.execute(
                    "DELETE FROM gate_verdict WHERE enterprise_code = ?1 AND number_key = ?2",
                    [code, .text(standard.numberKey)])
            }
        case .enterprise:
            try connection.execute("DELETE FROM gate_verdict WHERE enterprise_code = ?1", [code])
        }
    }

    private func forgetEnterprise(
        _ enterprise: (row: Int, reference: EnterpriseReference), tombstone: Int
    ) throws {
        try EnterpriseIndex.remove(enterprise.reference, row: enterprise.row, connection)
        try connection.execute(
            "DELETE FROM enterprise_name WHERE enterprise_id = ?1", [.integer(enterprise.row)])
        try connection.execute(
            "UPDATE enterprise SET name = '', division = NULL, tombstone_id = ?2 WHERE id = ?1",
            [.integer(enterprise.row), .integer(tombstone)])
    }
}
