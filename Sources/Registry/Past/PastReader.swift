import Database
import Ranking
import Standards

/// Reads the record as it stood at a boundary, in one transaction: which schemes stood, which versions belonged to which category,
/// and what was found of them.
///
/// What has not changed since is taken from the findings of today; the rest is evaluated again under the scheme of then.
/// Verdicts from outside have no history: those of today count.
struct PastReader {
    /// Standards that one question may evaluate anew.
    static let mostEvaluated = 20_000
    /// How long one question may evaluate.
    static let longest = Duration.seconds(20)

    let connection: any SQLConnection
    let boundary: RecordBoundary
    let store: DeclarationStore
    private let registry: Registry
    private let budget: Budget

    /// How many standards may still be evaluated anew for one question, and how long.
    private final class Budget {
        private var left: Int
        private let most: Int
        private let end: ContinuousClock.Instant

        init(_ most: Int, _ longest: Duration) {
            left = most
            self.most = most
            end = .now + longest
        }

        func take(_ count: Int) throws {
            left -= count
            if left < 0 { throw PastError.tooLarge(most: most) }
        }

        func checkTime() throws {
            if ContinuousClock.now >= end { throw PastError.tooLarge(most: most) }
        }
    }

    /// - Parameters:
    ///   - mostEvaluated: standards that may be evaluated anew.
    ///   - longest: how long that may take.
    init(
        _ registry: Registry, before end: Timestamp, mostEvaluated: Int = Self.mostEvaluated,
        longest: Duration = Self.longest, _ connection: any SQLConnection
    ) throws {
        budget = Budget(mostEvaluated, longest)
        self.connection = connection
        self.registry = registry
        boundary = try RecordBoundary(before: end, connection)
        store = DeclarationStore(connection, registry.terms)
    }

    /// The versions of standards.
    var versions: VersionReader {
        VersionReader(connection, registry.terms, through: boundary.declaration)
    }

    /// The schemes that stood, in the order of their ids.
    func schemes() throws -> [SchemeShelf.Entry] {
        try SchemeStandings(connection: connection).schemes(through: boundary.standing).map {
            try registry.shelf.entry(row: $0, connection)
        }
    }

    /// The scheme that stood with this id.
    func scheme(_ name: String) throws -> SchemeShelf.Entry? {
        try schemes().first { $0.scheme.id == name }
    }

    /// The category that a version belonged to.
    func category(ofDeclaration row: Int) throws -> String? {
        let move = try connection.first(
            "SELECT from_name FROM category_move WHERE declaration_id = ?1 AND id > ?2 ORDER BY id LIMIT 1",
            [.integer(row), .integer(boundary.move)]
        ) { $0.optionalText(0) }
        if let move { return move }
        return try connection.first(
            "SELECT s.name FROM declaration d JOIN scheme s ON s.id = d.scheme_id WHERE d.id = ?1",
            [.integer(row)]
        ) { $0.text(0) }
    }

    /// The rows of a standard's versions that were there, in their order; without those that were forgotten since.
    func versions(of standard: Int) throws -> [Int] {
        try connection.rows(
            """
            SELECT id FROM declaration WHERE standard_id = ?1 AND id <= ?2 AND tombstone_id IS NULL
            ORDER BY version
            """, [.integer(standard), .integer(boundary.declaration)]
        ) { $0.integer(0) }
    }

    /// The model of a category.
    func model(_ entry: SchemeShelf.Entry) throws -> CategoryModel {
        let key = PastModelCache.Key(
            scheme: entry.row, boundary: boundary, tombstones: try connection.nextID(in: "tombstone") - 1)
        if let model = registry.pastModels.model(key) { return model }
        let members = try members(of: entry.scheme.id)
        let unchanged = try unchangedFindings(entry)
        try budget.take(members.count { unchanged[$0] == nil })
        let findings =
            try members.compactMap { try unchanged[$0] ?? evaluated($0, entry) }
        let model = CategoryModel(findings, scheme: entry.scheme, generation: 0)
        registry.pastModels.keep(model, for: key)
        return model
    }

    /// What an evaluation finds of a standard.
    func evaluated(_ standard: Int, _ entry: SchemeShelf.Entry) throws -> CategoryModel.Finding? {
        let (rows, declarations, verdicts) = try declared(standard)
        let belonging = try belonging(rows, to: entry)
        return entry.evaluator.evaluateOne(declarations, verdicts: verdicts, belonging: belonging).map {
            CategoryModel.Finding(standard: standard, declaration: rows[$0.version], summary: $0.summary)
        }
    }

    /// What an evaluation finds of a standard, explained.
    func explained(_ standard: Int, _ entry: SchemeShelf.Entry) throws -> (
        explanation: Explanation, result: StandardResult, declaration: Declaration
    )? {
        let (rows, declarations, verdicts) = try declared(standard)
        let belonging = try belonging(rows, to: entry)
        return entry.evaluator.explainOne(declarations, verdicts: verdicts, belonging: belonging).map {
            ($0.explanation, $0.result, declarations[$0.version])
        }
    }

    private func belonging(_ rows: [Int], to entry: SchemeShelf.Entry) throws -> [Bool] {
        try rows.map { try category(ofDeclaration: $0) == entry.scheme.id }
    }

    private func declared(_ standard: Int) throws -> ([Int], [Declaration], [GateVerdict]) {
        try budget.checkTime()
        let rows = try versions(of: standard)
        let declarations = try rows.compactMap { try store.read($0) }
        guard let first = declarations.first else { return ([], [], []) }
        let verdicts = try VerdictStore(connection: connection).verdicts(
            enterprise: first.enterprise.id, number: StandardNumber(first.standard.number).normalized)
        return (rows, declarations, verdicts)
    }

    /// A standard as lists show it, with its grade where its latest version belonged to a category.
    func entry(standard: Int) throws -> StandardEntry? {
        guard let latest = try versions(of: standard).last else { return nil }
        let reader = EntryReader(connection, registry.terms)
        if let scheme = try category(ofDeclaration: latest).flatMap(scheme),
            let found = try evaluated(standard, scheme)
        {
            return try reader.entry(found, scheme.scheme)
        }
        return try reader.entry(declaration: latest)
    }

    /// The standards of which a version belonged to a category.
    private func members(of category: String) throws -> [Int] {
        let (declaration, move) = (SQLValue.integer(boundary.declaration), SQLValue.integer(boundary.move))
        return try connection.rows(
            """
            SELECT d.standard_id FROM declaration d JOIN scheme s ON s.id = d.scheme_id
            WHERE s.name = ?1 AND d.id <= ?2 AND d.tombstone_id IS NULL AND NOT EXISTS (
                SELECT 1 FROM category_move m WHERE m.declaration_id = d.id AND m.id > ?3)
            UNION
            SELECT d.standard_id FROM category_move m JOIN declaration d ON d.id = m.declaration_id
            WHERE m.id > ?3 AND m.from_name = ?1 AND d.id <= ?2 AND d.tombstone_id IS NULL AND NOT EXISTS (
                SELECT 1 FROM category_move e
                WHERE e.declaration_id = m.declaration_id AND e.id > ?3 AND e.id < m.id)
            ORDER BY 1
            """, [.text(category), declaration, move]
        ) { $0.integer(0) }
    }

    /// The findings of today that are those of then, where the same scheme stands still: of standards to which nothing happened
    /// since.
    private func unchangedFindings(_ entry: SchemeShelf.Entry) throws -> [Int: CategoryModel.Finding] {
        guard try registry.shelf.isCurrent(entry.row, connection) else { return [:] }
        let changed = Set(
            try connection.rows(
                """
                SELECT standard_id FROM declaration WHERE id > ?1
                UNION
                SELECT d.standard_id FROM category_move m JOIN declaration d ON d.id = m.declaration_id
                WHERE m.id > ?2
                """, [.integer(boundary.declaration), .integer(boundary.move)]
            ) { $0.integer(0) })
        let findings = try FindingStore(connection, store: store).findings(scheme: entry.row)
        return Dictionary(
            uniqueKeysWithValues: findings.filter { !changed.contains($0.standard) }.map {
                ($0.standard, $0)
            })
    }
}
