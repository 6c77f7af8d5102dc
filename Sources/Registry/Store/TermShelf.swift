import Database
import Standards
import Synchronization

/// The dictionary of texts that repeat (indicator names, methods, units, common names; one row a text), and what of it is
/// known in memory: a text never changes its id, so what was once committed stays true, as long as no failover takes it back.
final class TermShelf: Sendable {
    /// Texts that are kept in memory at most.
    private static let mostTexts = 500_000

    private struct State {
        var ids: [ExactText: Int] = [:]
        var terms = TermPages()
    }

    private let state = Mutex(State())

    /// The ids of those texts that are known in memory.
    func ids(of texts: Set<ExactText>) -> [ExactText: Int] {
        state.withLock { state in
            var ids: [ExactText: Int] = [:]
            ids.reserveCapacity(texts.count)
            for text in texts { ids[text] = state.ids[text] }
            return ids
        }
    }

    /// The terms that are known now, to look up many.
    var known: TermPages { state.withLock { $0.terms } }

    /// The term with an id, from the database. What a reader sees says nothing to writers: a standby may show what the
    /// primary never acknowledged.
    func read(_ id: Int, _ connection: any SQLConnection) throws -> Term {
        let text = try connection.first("SELECT text FROM term WHERE id = ?1", [.integer(id)]) { $0.text(0) }
        guard let text else { throw RegistryError.inconsistent("no term \(id)") }
        let term = Term(text)
        state.withLock { state in
            if state.terms.count < Self.mostTexts { state.terms[id] = term }
        }
        return term
    }

    /// Forgets all texts.
    func removeAll() { state.withLock { $0 = State() } }

    /// Keeps in memory what is committed.
    func keep(_ terms: [ExactText: Int]) {
        state.withLock { state in
            guard state.ids.count + terms.count <= Self.mostTexts else { return }
            for (text, id) in terms {
                state.ids[text] = id
                state.terms[id] = Term(text.text)
            }
        }
    }
}

/// The ids of the texts of one write transaction.
struct TermTable {
    private var ids: [ExactText: Int]
    /// The ids that the shelf does not know yet; to be kept there when the transaction is committed.
    private(set) var fresh: [ExactText: Int] = [:]

    /// Finds the ids of texts, and adds those that are new.
    init(_ texts: Set<ExactText>, _ shelf: TermShelf, _ connection: any SQLConnection) throws {
        ids = shelf.ids(of: texts)
        let unknown = texts.filter { ids[$0] == nil }.map(\.text).sorted()
        guard !unknown.isEmpty else { return }
        var wanted = SQLRows(["text"])
        for text in unknown { wanted.append([.text(text)]) }
        try connection.stage(wanted, as: "wanted_term", columns: "text TEXT NOT NULL")
        try connection.forEachRow(
            "SELECT t.text, t.id FROM wanted_term w JOIN term t ON t.text = w.text", []
        ) { fresh[ExactText($0.text(0))] = $0.integer(1) }
        var added = SQLRows(["id", "text"])
        var next = try connection.nextID(in: "term")
        for text in unknown where fresh[ExactText(text)] == nil {
            added.append([.integer(next), .text(text)])
            fresh[ExactText(text)] = next
            next += 1
        }
        try connection.insert(added, into: "term")
        ids.merge(fresh) { known, _ in known }
    }

    /// The ids of a vocabulary, in its order; `nil` of texts that were not looked up.
    func ids(of vocabulary: TermVocabulary) -> [Int?] { vocabulary.texts.map { ids[$0] } }
}
