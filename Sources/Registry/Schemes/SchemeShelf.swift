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
    }

    private struct State {
        var compiled: [Int: Entry] = [:]
    }

    private let state = Mutex(State())

    /// The current schemes in the order of their ids, as the database has them now.
    func current(_ connection: any SQLConnection) throws -> [Entry] {
        try connection.rows("SELECT id FROM scheme WHERE is_current = 1 ORDER BY name COLLATE BINARY") {
            $0.integer(0)
        }.map { try entry(row: $0, connection) }
    }

    /// The current scheme with this id.
    func scheme(_ name: String, _ connection: any SQLConnection) throws -> Entry? {
        try connection.first(
            "SELECT id FROM scheme WHERE is_current = 1 AND name = ?1", [.text(name)]
        ) { $0.integer(0) }.map { try entry(row: $0, connection) }
    }

    /// A scheme by its row, whose text never changes: it is read and compiled once.
    private func entry(row: Int, _ connection: any SQLConnection) throws -> Entry {
        if let known = state.withLock({ $0.compiled[row] }) { return known }
        let source = try connection.first("SELECT source FROM scheme WHERE id = ?1", [.integer(row)]) {
            $0.text(0)
        }
        guard let source else { throw RegistryError.inconsistent("no scheme \(row)") }
        let result = SchemeCompiler.compile(source, file: "scheme \(row)")
        guard let scheme = result.scheme else { throw RegistryError.schemeRefused(result.diagnostics) }
        let entry = Entry(row: row, scheme: scheme, evaluator: Evaluator(scheme))
        state.withLock { $0.compiled[row] = entry }
        return entry
    }
}

/// Finds the category that a declaration belongs to: the scheme one of whose category names is the common
/// name of an offering, or else the name of one.
struct CategoryMatcher: Sendable {
    private let rows: [String: Int]

    init(_ schemes: [SchemeShelf.Entry]) {
        var rows: [String: Int] = [:]
        for entry in schemes {
            for name in entry.scheme.categoryNames where rows[name] == nil { rows[name] = entry.row }
        }
        self.rows = rows
    }

    /// The row of the scheme, `nil` where no name matches.
    func scheme(of declaration: Declaration) -> Int? {
        for offering in declaration.offerings {
            if let name = offering.commonName, let row = rows[NormalizedName.of(name)] { return row }
        }
        for offering in declaration.offerings {
            if let row = rows[NormalizedName.of(offering.name)] { return row }
        }
        return nil
    }
}
