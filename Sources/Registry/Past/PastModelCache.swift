import Synchronization

/// The models of categories of the past that were made last. A past does not change but where something of it is forgotten.
final class PastModelCache: Sendable {
    /// What a model is of.
    struct Key: Sendable, Hashable {
        let scheme: Int
        let boundary: RecordBoundary
        /// The number of tombstones when it was made.
        let tombstones: Int
    }

    /// Models that are kept at most.
    static let most = 16
    /// Standards in all kept models together at most.
    static let mostStandards = 50_000

    private let models = Mutex<[(key: Key, model: CategoryModel)]>([])

    /// The model, where it is kept.
    func model(_ key: Key) -> CategoryModel? {
        models.withLock { models in
            guard let place = models.firstIndex(where: { $0.key == key }) else { return nil }
            models.append(models.remove(at: place))
            return models.last?.model
        }
    }

    /// Keeps a model; those that were not asked for the longest go.
    func keep(_ model: CategoryModel, for key: Key) {
        models.withLock { models in
            models.removeAll { $0.key == key }
            models.append((key, model))
            while models.count > Self.most
                || (models.count > 1
                    && models.reduce(0) { $0 + $1.model.summaries.count } > Self.mostStandards)
            {
                models.removeFirst()
            }
        }
    }

    /// How many models are kept.
    var count: Int { models.withLock { $0.count } }
}
