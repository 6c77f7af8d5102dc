import Database
import Ranking
import Standards

/// Keeps how many enterprises, standards and offerings each category has, in step with its findings, so that the list of
/// categories needs no model of any.
struct CategoryCounts {
    /// What is counted in one category, or by how much it changes.
    struct Count: Hashable {
        var enterprises = 0
        var standards = 0
        var offerings = 0
        /// Standards of grade 1.
        var gradeOne = 0

        fileprivate var isNothing: Bool { self == Count() }

        fileprivate mutating func add(_ summary: StandardSummary, _ step: Int) {
            standards += step
            offerings += step * Int(summary.offerings)
            if summary.grade == 1 { gradeOne += step }
        }
    }

    /// A standard in a category whose finding changes.
    struct Change {
        let scheme: Int
        let standard: Int
        /// What was found before, and what is found now; `nil`: nothing.
        let before: StandardSummary?
        let after: StandardSummary?
    }

    private struct Pair: Hashable {
        let enterprise: Int
        let scheme: Int
    }

    /// The scheme under which all categories together stand: enterprises alone.
    private static let all = 0
    private static let columns = ["scheme_id", "enterprises", "standards", "offerings", "grade_one"]

    let connection: any SQLConnection

    /// The counts by schemes, as they are kept; none where nothing is in a category.
    func counts() throws -> (categories: [Int: Count], enterprises: Int) {
        var counts: [Int: Count] = [:]
        try connection.forEachRow("SELECT \(Self.columns.joined(separator: ", ")) FROM category_count", []) {
            row in
            counts[row.integer(0)] = Count(
                enterprises: row.integer(1), standards: row.integer(2), offerings: row.integer(3),
                gradeOne: row.integer(4))
        }
        let all = counts.removeValue(forKey: Self.all)
        return (counts, all?.enterprises ?? 0)
    }

    /// Counts on.
    func apply(_ changes: [Change]) throws {
        let list = RowList(Set(changes.map(\.standard)).sorted(), connection.dialect)
        let enterprises = Dictionary(
            uniqueKeysWithValues: try connection.rows(
                "SELECT s.id, s.enterprise_id FROM \(list.source("?1")) JOIN standard s ON s.id = l.value",
                [list.parameter]
            ) { ($0.integer(0), $0.integer(1)) })
        var counts: [Int: Count] = [:]
        var pairs: [Pair: Int] = [:]
        for change in changes {
            guard let enterprise = enterprises[change.standard] else {
                throw RegistryError.inconsistent("no standard \(change.standard)")
            }
            let pair = Pair(enterprise: enterprise, scheme: change.scheme)
            if let before = change.before {
                counts[change.scheme, default: Count()].add(before, -1)
                pairs[pair, default: 0] -= 1
            }
            if let after = change.after {
                counts[change.scheme, default: Count()].add(after, 1)
                pairs[pair, default: 0] += 1
            }
        }
        try apply(pairs.filter { $0.value != 0 }, to: &counts)
        try add(counts.filter { !$0.value.isNothing })
    }

    /// The category's findings were deleted, those under all versions of its scheme.
    func removeCategory(_ name: String) throws {
        for table in ["category_enterprise", "category_count"] {
            try connection.execute(
                "DELETE FROM \(table) WHERE scheme_id IN (SELECT id FROM scheme WHERE name = ?1)",
                [.text(name)])
        }
        let enterprises = try connection.first(
            "SELECT count(DISTINCT enterprise_id) FROM category_enterprise"
        ) {
            $0.integer(0)
        }
        try connection.execute(
            "UPDATE category_count SET enterprises = ?2 WHERE scheme_id = ?1",
            [.integer(Self.all), .integer(enterprises ?? 0)])
    }

    /// Counts anew what is found.
    func countAnew() throws {
        for table in ["category_enterprise", "category_count"] {
            try connection.execute("DELETE FROM \(table)")
        }
        let part = 20_000
        for scheme in try connection.rows("SELECT id FROM scheme ORDER BY id", [], { $0.integer(0) }) {
            var last = 0
            while true {
                let changes = try connection.rows(
                    """
                    SELECT standard_id, summary FROM finding
                    WHERE scheme_id = ?1 AND standard_id > ?2 ORDER BY standard_id LIMIT \(part)
                    """, [.integer(scheme), .integer(last)]
                ) { row in
                    Change(
                        scheme: scheme, standard: row.integer(0), before: nil,
                        after: try FindingStore.summary(row, 1, standard: row.integer(0)))
                }
                guard let end = changes.last else { break }
                last = end.standard
                try apply(changes)
            }
        }
    }

    /// Counts the standards of enterprises in categories, and with them the enterprises.
    private func apply(_ pairs: [Pair: Int], to counts: inout [Int: Count]) throws {
        guard !pairs.isEmpty else { return }
        let list = RowList(Set(pairs.keys.map(\.enterprise)).sorted(), connection.dialect)
        var known: [Pair: Int] = [:]
        var categories: [Int: Int] = [:]
        try connection.forEachRow(
            """
            SELECT c.enterprise_id, c.scheme_id, c.standards FROM \(list.source("?1"))
            JOIN category_enterprise c ON c.enterprise_id = l.value
            """, [list.parameter]
        ) { row in
            known[Pair(enterprise: row.integer(0), scheme: row.integer(1))] = row.integer(2)
            categories[row.integer(0), default: 0] += 1
        }
        let before = categories.count
        var new = SQLRows(["enterprise_id", "scheme_id", "standards"])
        for (pair, step) in pairs.sorted(by: {
            ($0.key.enterprise, $0.key.scheme) < ($1.key.enterprise, $1.key.scheme)
        }) {
            let standards = (known[pair] ?? 0) + step
            let parameters: [SQLValue] = [
                .integer(pair.enterprise), .integer(pair.scheme), .integer(standards),
            ]
            if known[pair] == nil {
                new.append(parameters)
                counts[pair.scheme, default: Count()].enterprises += 1
                categories[pair.enterprise, default: 0] += 1
            } else if standards == 0 {
                try connection.execute(
                    "DELETE FROM category_enterprise WHERE enterprise_id = ?1 AND scheme_id = ?2",
                    Array(parameters.prefix(2)))
                counts[pair.scheme, default: Count()].enterprises -= 1
                categories[pair.enterprise, default: 0] -= 1
            } else {
                try connection.execute(
                    "UPDATE category_enterprise SET standards = ?3 WHERE enterprise_id = ?1 AND scheme_id = ?2",
                    parameters)
            }
        }
        try connection.insert(new, into: "category_enterprise")
        counts[Self.all, default: Count()].enterprises += categories.count { $0.value > 0 } - before
    }

    private func add(_ counts: [Int: Count]) throws {
        guard !counts.isEmpty else { return }
        var rows = SQLRows(Self.columns)
        for (scheme, count) in counts.sorted(by: { $0.key < $1.key }) {
            rows.append([
                .integer(scheme), .integer(count.enterprises), .integer(count.standards),
                .integer(count.offerings), .integer(count.gradeOne),
            ])
        }
        let names = Self.columns.joined(separator: ", ")
        try connection.stage(
            rows, as: "counted",
            columns: Self.columns.map { "\($0) INTEGER NOT NULL" }.joined(separator: ", "))
        let sums = Self.columns.dropFirst().map { "\($0) = category_count.\($0) + excluded.\($0)" }
        try connection.execute(
            """
            INSERT INTO category_count (\(names)) SELECT \(names) FROM counted WHERE true
            ON CONFLICT (scheme_id) DO UPDATE SET \(sums.joined(separator: ", "))
            """)
    }
}
