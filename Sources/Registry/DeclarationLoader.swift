import Database
public import Standards

/// Takes in declarations block by block: a chunk is prepared on all cores while the one before it is written, also from
/// one block to the next.
public actor DeclarationLoader {
    /// Declarations in one transaction.
    private static let chunk = 2_000
    /// Declarations in one transaction of a bulk load.
    private static let bulkChunk = 10_000

    private let registry: Registry
    private let schemes: [SchemeShelf.Entry]
    private let matcher: CategoryMatcher
    private let bulk: Bool
    /// The words that were gathered, where an empty registry is filled; indexes wait for the end then.
    private var filling: WordFilling?
    private var prepared: Task<PreparedChunk, Never>?

    init(_ registry: Registry, _ schemes: [SchemeShelf.Entry], bulk: Bool, filling: WordFilling?) {
        self.registry = registry
        self.schemes = schemes
        matcher = registry.shelf.matcher(schemes)
        self.bulk = bulk
        self.filling = filling
    }

    /// Takes in the declarations of a block, but for the last chunk, which waits for the next block or the end. One block
    /// after the other.
    ///
    /// - Parameter file: the document that they were read from, if it is one.
    /// - Returns: what came of those that were written.
    public func add(_ declarations: [Declaration], file: String? = nil) async throws -> LoadReport {
        var report = LoadReport()
        let size = bulk ? Self.bulkChunk : Self.chunk
        for start in stride(from: 0, to: declarations.count, by: size) {
            let range = start..<min(start + size, declarations.count)
            let next = Task.detached { [schemes, matcher] in
                PreparedChunk(declarations[range], schemes, matcher, file: file)
            }
            report.add(try await write())
            prepared = next
        }
        return report
    }

    /// Takes in what waits, so that all that was handed over is kept.
    ///
    /// - Returns: what came of it.
    public func flush() async throws -> LoadReport { try await write() }

    /// Takes in what waits, and builds the indexes that wait for it, and what makes searches fast.
    public func finish() async throws -> LoadReport {
        let report = try await write()
        if var filling {
            try await registry.pack(filling.take(), mark: filling.mark)
            try await registry.endsPacking(filling)
            try await registry.endsFilling()
        }
        filling = nil
        if bulk { try await registry.prepareSearch() }
        return report
    }

    /// Writes what was prepared.
    private func write() async throws -> LoadReport {
        guard let task = prepared else { return LoadReport() }
        prepared = nil
        guard var filling else { return try await registry.load(await task.value, bulk: bulk) }
        // Nobody else holds what was gathered while it grows.
        self.filling = nil
        let report = try await registry.load(await task.value, into: &filling)
        if filling.isFull { try await registry.pack(filling.take(), mark: filling.mark) }
        self.filling = filling
        return report
    }
}
