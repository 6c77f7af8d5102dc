import Database
import Ranking
import Standards

/// What stands now of a standard, as lists and searches need it: a read model with one small row for each standard.
struct StandardState {
    /// The standard's row.
    let standard: Int
    /// The row of the latest version.
    let declaration: Int
    /// The normal form of the number.
    let number: String
    /// The division of the enterprise.
    let division: String?
    /// The year in which the latest version was declared; `nil` for a pre-declaration.
    let year: Int?
    /// The row of the scheme whose category the latest version belongs to.
    let scheme: Int?
    /// The scheme grade, 0 for none; `nil` where it is not evaluated.
    let grade: Int?

    init(
        standard: Int, declaration: Int, number: String, latest: Declaration, scheme: Int?, grade: Int?
    ) {
        self.standard = standard
        self.declaration = declaration
        self.number = number
        division = latest.enterprise.division
        year = latest.channel?.declaredAt.year
        self.scheme = scheme
        self.grade = grade
    }

    fileprivate init(_ row: any SQLRow) {
        standard = row.integer(0)
        declaration = row.integer(1)
        number = row.text(2)
        division = row.optionalText(3)
        year = row.optionalInteger(4)
        scheme = row.optionalInteger(5)
        grade = row.optionalInteger(6)
    }
}

/// Keeps the states of standards. Who changes states that are there brings the facts that searches use up to date too
/// (``StandardColumnStore/refresh(_:)``), once for all that a transaction changes.
struct StandardStateStore {
    private static let columns = [
        "standard_id", "declaration_id", "number_key", "division", "declared_year", "scheme_id", "grade",
    ]

    /// What stands behind `SELECT` in a query for states of a table `t`.
    static let selection = columns.map { "t.\($0)" }.joined(separator: ", ")

    /// The state in a row of such a query.
    static func state(_ row: any SQLRow) -> StandardState { StandardState(row) }

    let connection: any SQLConnection

    /// Adds the states of standards that are new, and their facts.
    func add(_ states: [StandardState]) throws {
        var rows = SQLRows(Self.columns)
        rows.reserveCapacity(states.count)
        for state in states { rows.append(values(state)) }
        try connection.insert(rows, into: "standard_state")
        try StandardColumnStore(connection: connection).add(states)
    }

    /// Puts a state in the place of the one before.
    func put(_ state: StandardState) throws {
        let places = (1...Self.columns.count).map { "?\($0)" }.joined(separator: ", ")
        let changes = Self.columns.dropFirst().map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
        try connection.execute(
            """
            INSERT INTO standard_state (\(Self.columns.joined(separator: ", "))) VALUES (\(places))
            ON CONFLICT (standard_id) DO UPDATE SET \(changes)
            """, values(state))
    }

    /// Nothing of a standard is left.
    func remove(_ standard: Int) throws {
        try connection.execute("DELETE FROM standard_state WHERE standard_id = ?1", [.integer(standard)])
    }

    /// A standard was evaluated anew in a category: where its latest version belongs to it, so does the grade.
    func evaluated(_ standard: Int, scheme: Int, grade: Int?) throws {
        try connection.execute(
            "UPDATE standard_state SET grade = ?3 WHERE standard_id = ?1 AND scheme_id = ?2",
            [.integer(standard), .integer(scheme), .optional(grade)])
    }

    /// A version of a standard belongs to another category now, or to none; where it is the latest, so does the standard.
    func moved(_ standard: Int, declaration: Int, to scheme: Int?) throws {
        try connection.execute(
            """
            UPDATE standard_state SET scheme_id = ?3, grade = NULL
            WHERE standard_id = ?1 AND declaration_id = ?2
            """, [.integer(standard), .integer(declaration), .optional(scheme)])
    }

    private func values(_ state: StandardState) -> [SQLValue] {
        [
            .integer(state.standard), .integer(state.declaration), .text(state.number),
            .optional(state.division),
            .optional(state.year), .optional(state.scheme), .optional(state.grade),
        ]
    }
}
