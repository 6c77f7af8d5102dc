import Database
import Ranking
import Standards

/// Puts versions of standards into the categories that they belong to now, inside a transaction: those that a person decided
/// on, else those that are sure by their names.
struct CategoryPlacement {
    private let connection: any SQLConnection
    private let store: DeclarationStore
    private let moment: Timestamp
    private let entries: [SchemeShelf.Entry]
    private let current: Set<Int>
    /// The ids of all schemes, by the rows of their versions.
    private let names: [Int: String]
    private let matcher: CategoryMatcher
    private let scope: ScopeReview
    private var touched = Set<FindingStore.Key>()
    private var moves: [CategoryMoves.Move] = []
    private var placed: Set<Int> = []

    /// Prepares to place versions, as the registry's actor.
    init(_ registry: Registry, store: DeclarationStore, at moment: Timestamp) throws {
        self.store = store
        self.moment = moment
        connection = store.connection
        entries = try registry.shelf.current(connection)
        current = Set(entries.map(\.row))
        names = Dictionary(
            uniqueKeysWithValues: try connection.rows("SELECT id, name FROM scheme") {
                ($0.integer(0), $0.text(1))
            })
        matcher = registry.shelf.matcher(entries)
        scope = try ScopeReview(connection, actor: registry.actor, at: moment, entries)
    }

    /// Whether no version was put anywhere.
    var isEmpty: Bool { touched.isEmpty && moves.isEmpty }

    /// The row of the scheme that a version belongs to; where that is doubtful a person is asked.
    func scheme(of declaration: Declaration) throws -> Int? {
        let match = matcher.match(declaration)
        let key = StandardNumber(declaration.standard.number).normalized
        let subject = ScopeReview.subject(declaration.enterprise, key)
        if !scope.isDecided(subject) {
            try scope.ask(declaration, numberKey: key, match.doubts, isNew: false)
        }
        return scope.scheme(subject, sure: matcher.row(of: match))
    }

    /// Puts a version from one scheme under another; either may be none, and both the same.
    mutating func put(_ row: Int, of standard: Int, from old: Int?, to new: Int?) throws {
        try connection.execute(
            "UPDATE declaration SET scheme_id = ?2 WHERE id = ?1", [.integer(row), .optional(new)])
        try StandardStateStore(connection: connection).moved(standard, declaration: row, to: new)
        placed.insert(standard)
        for scheme in [old, new] {
            if let scheme, current.contains(scheme) {
                touched.insert(FindingStore.Key(scheme: scheme, standard: standard))
            }
        }
        let (from, to) = (old.flatMap { names[$0] }, new.flatMap { names[$0] })
        if from != to { moves.append(CategoryMoves.Move(declaration: row, from: from, to: to)) }
    }

    /// Evaluates the standards concerned, and writes the moves down.
    func finish() throws -> [CategoryChange] {
        let changes = try FindingStore(connection, store: store).evaluate(touched, entries)
        try StandardColumnStore(connection: connection).refresh(placed)
        if let rows = try CategoryMoves(connection: connection).add(moves, at: moment) {
            try ChangeJournal(connection: connection).record(.moved, rows, at: moment)
        }
        try ChangeCounter.bump(connection)
        return changes
    }
}
