import Database
import Ranking
import Standards

/// A change of one standard's standing in one category.
struct CategoryChange: Sendable {
    /// The scheme's row.
    let scheme: Int
    /// The generation of the category before and after the change.
    let generations: (before: Int, after: Int)
    /// The standards that changed, with what stands now; `nil` where the standard no longer counts.
    let standards: [(standard: Int, finding: CategoryModel.Finding?)]
}

/// What evaluations found out about standards: one row for each standard in its category.
struct FindingStore {
    /// A standard in a category.
    struct Key: Hashable {
        let scheme: Int
        let standard: Int
    }

    private let connection: any SQLConnection
    private let store: DeclarationStore

    init(_ connection: any SQLConnection, store: DeclarationStore) {
        self.connection = connection
        self.store = store
    }

    /// Evaluates standards and keeps what is found.
    ///
    /// - Parameter touched: the standards, each with its one declaration where it is at hand.
    func evaluate(
        _ touched: [Key: PreparedDeclaration?], _ schemes: [Int: SchemeShelf.Entry]
    ) throws -> [CategoryChange] {
        let verdicts = VerdictStore(connection: connection)
        return try Dictionary(grouping: touched.keys, by: \.scheme).sorted { $0.key < $1.key }.map {
            row, keys in
            guard let scheme = schemes[row] else { throw RegistryError.inconsistent("no scheme \(row)") }
            let standards = try keys.map(\.standard).sorted().map {
                standard -> (Int, CategoryModel.Finding?) in
                let rows = try rowsOfVersions(standard)
                let known = touched[Key(scheme: row, standard: standard)] ?? nil
                let versions =
                    try known.flatMap { rows.count == 1 ? [$0.declaration] : nil }
                    ?? rows.map { row in
                        guard let declaration = try store.read(row) else {
                            throw RegistryError.inconsistent("no declaration \(row)")
                        }
                        return declaration
                    }
                let answers =
                    try versions.first.map {
                        try verdicts.verdicts(
                            enterprise: $0.enterprise.id,
                            number: StandardNumber($0.standard.number).normalized)
                    } ?? []
                if let ready = known?.found, rows.count == 1, answers.isEmpty {
                    let finding = CategoryModel.Finding(
                        standard: standard, declaration: rows[0], summary: ready.summary)
                    try put(finding, items: ready.items, scheme: row)
                    return (standard, finding)
                }
                guard let found = scheme.evaluator.evaluateOne(versions, verdicts: answers) else {
                    try remove(scheme: row, standard: standard)
                    return (standard, nil)
                }
                let finding = CategoryModel.Finding(
                    standard: standard, declaration: rows[found.version], summary: found.summary)
                try put(finding, items: found.items, scheme: row)
                return (standard, finding)
            }
            return CategoryChange(
                scheme: row, generations: try nextGeneration(of: row), standards: standards)
        }
    }

    /// All findings of a category, in no order.
    func findings(scheme: Int) throws -> [CategoryModel.Finding] {
        try connection.rows(
            "SELECT standard_id, declaration_id, summary FROM finding WHERE scheme_id = ?1",
            [.integer(scheme)]
        ) { row in
            guard let summary = row.withBlob(2, { StandardSummary(packed: $0) }) else {
                throw RegistryError.inconsistent("the finding of standard \(row.integer(0)) is not readable")
            }
            return CategoryModel.Finding(
                standard: row.integer(0), declaration: row.integer(1), summary: summary)
        }
    }

    private func rowsOfVersions(_ standard: Int) throws -> [Int] {
        try connection.rows(
            "SELECT id FROM declaration WHERE standard_id = ?1 ORDER BY version", [.integer(standard)]
        ) { $0.integer(0) }
    }

    private func put(_ finding: CategoryModel.Finding, items: PackedItems, scheme: Int) throws {
        try connection.execute(
            """
            INSERT INTO finding (scheme_id, standard_id, declaration_id, items, summary)
            VALUES (?1, ?2, ?3, ?4, ?5)
            ON CONFLICT (scheme_id, standard_id) DO UPDATE SET declaration_id = excluded.declaration_id,
                items = excluded.items, summary = excluded.summary
            """,
            [
                .integer(scheme), .integer(finding.standard), .integer(finding.declaration),
                .blob(items.bytes),
                .blob(finding.summary.packed),
            ])
    }

    private func remove(scheme: Int, standard: Int) throws {
        try connection.execute(
            "DELETE FROM finding WHERE scheme_id = ?1 AND standard_id = ?2",
            [.integer(scheme), .integer(standard)])
    }

    private func nextGeneration(of scheme: Int) throws -> (before: Int, after: Int) {
        guard
            let after = try connection.first(
                "UPDATE scheme SET generation = generation + 1 WHERE id = ?1 RETURNING generation",
                [.integer(scheme)], { $0.integer(0) })
        else { throw RegistryError.inconsistent("no scheme \(scheme)") }
        return (after - 1, after)
    }
}
