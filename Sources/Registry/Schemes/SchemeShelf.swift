import Database
import Diagnostics
import Ranking
import Standards
import Synchronization

/// The current schemes, compiled once.
final class SchemeShelf: Sendable {
    /// A scheme of the registry.
    struct Entry: Sendable {
        /// Its row.
        let row: Int
        /// The compiled scheme.
        let scheme: Scheme
        /// The evaluator of the scheme.
        let evaluator: Evaluator

        init(row: Int, _ scheme: Scheme) {
            self.row = row
            self.scheme = scheme
            evaluator = Evaluator(scheme)
        }
    }

    private struct State {
        var compiled: [Int: Entry] = [:]
        /// Schemes that were compiled before they had a row, by their texts.
        var expected: [String: Scheme] = [:]
        var matcher: (rows: [Int], matcher: CategoryMatcher)?
        var names: (rows: [Int], names: SuggestionNames)?
    }

    private let state = Mutex(State())

    /// Remembers nothing that was compiled.
    func removeAll() { state.withLock { $0 = State() } }

    /// The current schemes in the order of their ids, as the database has them now.
    func current(_ connection: any SQLConnection) throws -> [Entry] {
        try connection.rows("SELECT id FROM scheme WHERE is_current = 1 ORDER BY name COLLATE BINARY") {
            $0.integer(0)
        }.map { try entry(row: $0, connection) }
    }

    /// The matcher of these schemes, made once.
    func matcher(_ entries: [Entry]) -> CategoryMatcher {
        let rows = entries.map(\.row)
        if let known = state.withLock({ $0.matcher }), known.rows == rows { return known.matcher }
        let matcher = CategoryMatcher(entries)
        state.withLock { $0.matcher = (rows, matcher) }
        return matcher
    }

    /// The names of these schemes and of their indicators, made once.
    func names(_ entries: [Entry]) -> SuggestionNames {
        let rows = entries.map(\.row)
        if let known = state.withLock({ $0.names }), known.rows == rows { return known.names }
        let names = SuggestionNames(entries)
        state.withLock { $0.names = (rows, names) }
        return names
    }

    /// Whether the scheme in a row is the current one.
    func isCurrent(_ row: Int, _ connection: any SQLConnection) throws -> Bool {
        try connection.first("SELECT is_current FROM scheme WHERE id = ?1", [.integer(row)]) {
            $0.integer(0) == 1
        } ?? false
    }

    /// The current scheme with this id.
    func scheme(_ name: String, _ connection: any SQLConnection) throws -> Entry? {
        try connection.first(
            "SELECT id FROM scheme WHERE is_current = 1 AND name = ?1", [.text(name)]
        ) { $0.integer(0) }.map { try entry(row: $0, connection) }
    }

    /// A scheme by its row, whose text never changes: it is read and compiled once.
    func entry(row: Int, _ connection: any SQLConnection) throws -> Entry {
        if let known = state.withLock({ $0.compiled[row] }) { return known }
        let source = try connection.first("SELECT source FROM scheme WHERE id = ?1", [.integer(row)]) {
            $0.text(0)
        }
        guard let source else { throw RegistryError.inconsistent("no scheme \(row)") }
        let expected = state.withLock { $0.expected[source] }
        let entry = Entry(row: row, try expected ?? Self.compiled(source, row: row))
        state.withLock { state in
            state.compiled[row] = entry
            state.expected[source] = nil
        }
        return entry
    }

    /// Takes a scheme that is about to be stored, so that it need not be compiled again.
    func expect(_ scheme: Scheme, of text: String) { state.withLock { $0.expected[text] = scheme } }

    private static func compiled(_ source: String, row: Int) throws -> Scheme {
        let result = SchemeCompiler.compile(source, file: "scheme \(row)")
        guard let scheme = result.scheme else { throw RegistryError.schemeRefused(result.diagnostics) }
        return scheme
    }
}

/// Finds the category that a declaration belongs to, by its common names, names and title (``ScopeMatcher``).
struct CategoryMatcher: Sendable {
    private let scope: ScopeMatcher
    private let rows: [String: Int]

    init(_ schemes: [SchemeShelf.Entry]) {
        scope = ScopeMatcher(schemes.map(\.scheme))
        rows = Dictionary(schemes.map { ($0.scheme.id, $0.row) }, uniquingKeysWith: { first, _ in first })
    }

    /// Which scheme it belongs to, for certain, perhaps, or none, and why.
    func match(_ declaration: Declaration) -> ScopeMatch { scope.match(declaration) }

    /// The row of the scheme of a match that is certain; `nil` where it is not.
    func row(of match: ScopeMatch) -> Int? { match.scheme.flatMap { rows[$0] } }
}
