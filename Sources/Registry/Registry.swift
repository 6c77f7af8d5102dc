public import Database
import Quantities
import Ranking
public import Standards

/// The registry: the use cases of the programme and what they keep. The only door to the database.
public struct Registry: Sendable {
    let database: Database
    let shelf = SchemeShelf()
    let terms: TermShelf
    let models: CategoryModelCache
    let columns: StandardColumnShelf
    let lastHits: HitMemory
    let pastModels = PastModelCache()
    let logBoard = LogBoard()
    let now: @Sendable () -> Timestamp
    /// The steps by which the schema was brought up to date when the registry was opened.
    public private(set) var migrations: [String]
    /// Who acts. Nobody known, who may only read, until ``acting(as:)`` says otherwise.
    public internal(set) var actor = Actor.anonymous

    /// Opens the registry and brings its schema up to date. What was written before by any process is seen from then on.
    ///
    /// - Parameters:
    ///   - location: where it lives.
    ///   - patience: how long a write looks for the server that takes it, after the one that was there went away.
    ///   - now: the clock, by which things are recorded; counts over all categories are of its day.
    public init(
        _ location: DatabaseLocation, patience: Duration = DatabaseOptions().patience,
        now: @escaping @Sendable () -> Timestamp
    ) async throws {
        let terms = TermShelf()
        let models = CategoryModelCache(terms)
        let columns = StandardColumnShelf()
        let lastHits = HitMemory()
        database = try Database(
            location,
            DatabaseOptions(patience: patience) {
                // Another server may never have had what is remembered here.
                terms.removeAll()
                models.doubt()
                columns.removeAll()
                lastHits.removeAll()
            })
        self.now = now
        self.terms = terms
        self.models = models
        self.columns = columns
        self.lastHits = lastHits
        let steps = try await database.migrate(Schema.migrations)
        migrations = steps
        migrations += try await endsFilling()
        migrations += try await prepareSearch()
        migrations += try await countCategories()
        try await readAgain()
    }

    /// Evaluates anew what was read by another version of the reader of requirements.
    private func readAgain() async throws {
        let stale = try await database.read { connection in
            try connection.rows(
                "SELECT name FROM scheme WHERE is_current = 1 AND reader_version <> ?1",
                [.integer(RequirementReader.version)]
            ) { $0.text(0) }
        }
        for name in stale { try await reassign(category: name) }
    }

    /// Closes the registry.
    public func close() throws { try database.close() }
}
