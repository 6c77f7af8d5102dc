import Database
import Synchronization

/// The dictionary of texts that repeat (indicator names, methods, units, common names; one row a text), and what of it is
/// known in memory: a text never changes its id, so what was once committed stays true, as long as no failover takes it back.
final class TermShelf: Sendable {
    /// Texts that are kept in memory at most.
    private static let mostTexts = 500_000

    private struct State {
        var ids: [String: Int] = [:]
        var texts: [Int: String] = [:]
    }

    private let state = Mutex(State())

    /// The id of a text that is known in memory.
    func id(_ text: String) -> Int? { state.withLock { $0.ids[text] } }

    /// The texts of those that are not known in memory.
    func unknown(among texts: Set<String>) -> [String] {
        state.withLock { state in texts.filter { state.ids[$0] == nil } }
    }

    /// The text with an id. What a reader sees says nothing to writers: a standby may show what the primary never
    /// acknowledged.
    func text(_ id: Int, _ connection: any SQLConnection) throws -> String {
        if let known = state.withLock({ $0.texts[id] }) { return known }
        let text = try connection.first("SELECT text FROM term WHERE id = ?1", [.integer(id)]) { $0.text(0) }
        guard let text else { throw RegistryError.inconsistent("no term \(id)") }
        state.withLock { state in
            if state.texts.count < Self.mostTexts { state.texts[id] = text }
        }
        return text
    }

    /// Forgets all texts.
    func removeAll() { state.withLock { $0 = State() } }

    /// Keeps in memory what is committed.
    func keep(_ terms: [String: Int]) {
        state.withLock { state in
            guard state.ids.count + terms.count <= Self.mostTexts else { return }
            for (text, id) in terms {
                state.ids[text] = id
                state.texts[id] = text
            }
        }
    }
}

/// The ids of the texts of one write transaction.
struct TermTable {
    private let shelf: TermShelf
    /// The ids that the shelf does not know yet; to be kept there when the transaction is committed.
    private(set) var fresh: [String: Int] = [:]

    /// Finds the ids of texts, and adds those that are new.
    init(_ texts: Set<String>, _ shelf: TermShelf, _ connection: any SQLConnection) throws {
        self.shelf = shelf
        let unknown = shelf.unknown(among: texts).sorted()
        guard !unknown.isEmpty else { return }
        var wanted = SQLRows(["text"])
        for text in unknown { wanted.append([.text(text)]) }
        try connection.stage(wanted, as: "wanted_term", columns: "text TEXT NOT NULL")
        try connection.forEachRow(
            "SELECT t.text, t.id FROM wanted_term w JOIN term t ON t.text = w.text", []
        ) { fresh[$0.text(0)] = $0.integer(1) }
        var added = SQLRows(["id", "text"])
        var next = try connection.nextID(in: "term")
        for text in unknown where fresh[text] == nil {
            added.append([.integer(next), .text(text)])
            fresh[text] = next
            next += 1
        }
        try connection.insert(added, into: "term")
    }

    /// The id of one of the texts.
    func id(_ text: String) throws -> Int {
        guard let id = fresh[text] ?? shelf.id(text) else {
            throw RegistryError.inconsistent("the term '\(text)' was not looked up")
        }
        return id
    }
}
