import Database
import Ranking
import Synchronization

/// The models of categories in memory. A model serves as long as its category's generation in the database is
/// the one that it was made from, so that another process's writes are seen.
final class CategoryModelCache: Sendable {
    private let terms: TermShelf
    private let models = Mutex<[Int: CategoryModel]>([:])
    /// Those that may be of a state that a failover took back.
    private let doubted = Mutex<Set<Int>>([])
    private let gates = Mutex<[Int: Gate]>([:])

    /// Lets those wait that ask for a model which is being made.
    private final class Gate: Sendable {
        let making = Mutex<Void>(())
    }

    init(_ terms: TermShelf) { self.terms = terms }

    /// The model of a category as the database has it now. Of several that ask at once one makes it.
    func model(_ entry: SchemeShelf.Entry, _ connection: any SQLConnection) throws -> CategoryModel {
        let generation = try connection.first(
            "SELECT generation FROM scheme WHERE id = ?1", [.integer(entry.row)]
        ) { $0.integer(0) }
        guard let generation else { throw RegistryError.inconsistent("no scheme \(entry.row)") }
        if let model = known(entry.row, generation) { return model }
        let gate = gates.withLock { gates in
            let gate = gates[entry.row] ?? Gate()
            gates[entry.row] = gate
            return gate
        }
        return try gate.making.withLock { _ in
            if let model = known(entry.row, generation) { return model }
            let findings = try FindingStore(connection, store: DeclarationStore(connection, terms)).findings(
                scheme: entry.row)
            let model = CategoryModel(findings, scheme: entry.scheme, generation: generation)
            keep(model, of: entry.row)
            return model
        }
    }

    private func known(_ scheme: Int, _ generation: Int) -> CategoryModel? {
        models.withLock { $0[scheme] }.flatMap { $0.generation == generation ? $0 : nil }
    }

    /// Changes in one chunk beyond which a model is made anew: each moves what stands behind it.
    private static let mostChanges = 64

    /// Brings the models up to date that show the state just before a change; others are made anew when asked for.
    func apply(_ changes: [CategoryChange]) {
        for change in changes {
            models.withLock { models in
                guard models[change.scheme]?.generation == change.generations.before,
                    change.standards.count <= Self.mostChanges,
                    // Taken out, so that it is changed in place.
                    var model = models.removeValue(forKey: change.scheme)
                else { return }
                model.apply(change)
                models[change.scheme] = model
            }
        }
    }

    /// A server went away. No generation comes twice, so what is kept serves as before; but one that nobody has any more may be
    /// the highest, and gives way to whatever comes.
    func doubt() {
        let known = models.withLock { Set($0.keys) }
        doubted.withLock { $0 = known }
    }

    private func keep(_ model: CategoryModel, of scheme: Int) {
        let isDoubted = doubted.withLock { $0.remove(scheme) != nil }
        models.withLock { models in
            if let other = models[scheme], other.generation > model.generation, !isDoubted { return }
            models[scheme] = model
        }
    }
}
