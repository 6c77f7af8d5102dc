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

    /// What is found of a standard already, which is new in its category.
    struct Ready {
        let key: Key
        let declaration: Int
        let found: Evaluator.Single
    }

    private let connection: any SQLConnection
    private let store: DeclarationStore

    init(_ connection: any SQLConnection, store: DeclarationStore) {
        self.connection = connection
        self.store = store
    }

    /// Evaluates standards from what is stored of them, and keeps what is found, in what stands of them too.
    ///
    /// - Parameter ready: what is found of others already, and stands so.
    func evaluate(
        _ touched: Set<Key>, ready: [Ready] = [], _ entries: [SchemeShelf.Entry]
    ) throws -> [CategoryChange] {
        let schemes = Dictionary(uniqueKeysWithValues: entries.map { ($0.row, $0) })
        let states = StandardStateStore(connection: connection)
        var changes: [Int: [(standard: Int, finding: CategoryModel.Finding?)]] = [:]
        var counted: [CategoryCounts.Change] = []
        var rows = SQLRows(["scheme_id", "standard_id", "declaration_id", "items", "summary"])
        rows.reserveCapacity(ready.count)
        for entry in ready {
            let (key, declaration, found) = (entry.key, entry.declaration, entry.found)
            rows.append([
                .integer(key.scheme), .integer(key.standard), .integer(declaration), .blob(found.items.bytes),
                .blob(found.summary.packed),
            ])
            counted.append(
                CategoryCounts.Change(
                    scheme: key.scheme, standard: key.standard, before: nil, after: found.summary))
            changes[key.scheme, default: []].append(
                (
                    key.standard,
                    CategoryModel.Finding(
                        standard: key.standard, declaration: declaration, summary: found.summary)
                ))
        }
        try connection.insert(rows, into: "finding")
        let order = touched.sorted { ($0.scheme, $0.standard) < ($1.scheme, $1.standard) }
        for key in order {
            guard let scheme = schemes[key.scheme] else {
                throw RegistryError.inconsistent("no scheme \(key.scheme)")
            }
            let before = try summary(key)
            let finding = try evaluate(key, scheme.evaluator)
            counted.append(
                CategoryCounts.Change(
                    scheme: key.scheme, standard: key.standard, before: before, after: finding?.summary))
            try states.evaluated(
                key.standard, scheme: key.scheme, grade: finding.map { Int($0.summary.grade) })
            changes[key.scheme, default: []].append((key.standard, finding))
        }
        try CategoryCounts(connection: connection).apply(counted)
        let step = ChangeCounter.step
        let generations = try nextGenerations(of: changes.keys.sorted(), step)
        return try changes.sorted { $0.key < $1.key }.map { scheme, standards in
            guard let after = generations[scheme] else {
                throw RegistryError.inconsistent("no scheme \(scheme)")
            }
            return CategoryChange(scheme: scheme, generations: (after - step, after), standards: standards)
        }
    }

    private func evaluate(_ key: Key, _ evaluator: Evaluator) throws -> CategoryModel.Finding? {
        let rows = try store.schemes(ofVersionsOf: key.standard)
        let versions = try rows.map { row, _ in
            guard let declaration = try store.read(row) else {
                throw RegistryError.inconsistent("no declaration \(row)")
            }
            return declaration
        }
        let verdicts = VerdictStore(connection: connection)
        let answers =
            try versions.first.map {
                try verdicts.verdicts(
                    enterprise: $0.enterprise.id, number: StandardNumber($0.standard.number).normalized)
            } ?? []
        guard
            let found = evaluator.evaluateOne(
                versions, verdicts: answers, belonging: rows.map { $0.scheme == key.scheme })
        else {
            try remove(key)
            return nil
        }
        let finding = CategoryModel.Finding(
            standard: key.standard, declaration: rows[found.version].row, summary: found.summary)
        try put(finding, items: found.items, scheme: key.scheme)
        return finding
    }

    /// All findings of a category, in no order.
    func findings(scheme: Int) throws -> [CategoryModel.Finding] {
        try connection.rows(
            "SELECT standard_id, declaration_id, summary FROM finding WHERE scheme_id = ?1",
            [.integer(scheme)]
        ) { row in
            CategoryModel.Finding(
                standard: row.integer(0), declaration: row.integer(1),
                summary: try Self.summary(row, 2, standard: row.integer(0)))
        }
    }

    /// The summary in a column of a row.
    static func summary(_ row: any SQLRow, _ column: Int, standard: Int) throws -> StandardSummary {
        guard let summary = row.withBlob(column, { StandardSummary(packed: $0) }) else {
            throw RegistryError.inconsistent("the finding of standard \(standard) is not readable")
        }
        return summary
    }

    private func summary(_ key: Key) throws -> StandardSummary? {
        try connection.first(
            "SELECT summary FROM finding WHERE scheme_id = ?1 AND standard_id = ?2",
            [.integer(key.scheme), .integer(key.standard)]
        ) { try Self.summary($0, 0, standard: key.standard) }
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

    private func remove(_ key: Key) throws {
        try connection.execute(
            "DELETE FROM finding WHERE scheme_id = ?1 AND standard_id = ?2",
            [.integer(key.scheme), .integer(key.standard)])
    }

    /// The generations that categories have now that they changed.
    private func nextGenerations(of schemes: [Int], _ step: Int) throws -> [Int: Int] {
        guard !schemes.isEmpty else { return [:] }
        var rows = SQLRows(["scheme_id"])
        for scheme in schemes { rows.append([.integer(scheme)]) }
        try connection.stage(rows, as: "changed_scheme", columns: "scheme_id INTEGER NOT NULL")
        var generations: [Int: Int] = [:]
        try connection.forEachRow(
            """
            UPDATE scheme SET generation = generation + ?1 WHERE id IN (SELECT scheme_id FROM changed_scheme)
            RETURNING id, generation
            """, [.integer(step)]
        ) { generations[$0.integer(0)] = $0.integer(1) }
        return generations
    }
}
