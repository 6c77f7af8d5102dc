import Diagnostics
import Dispatch
import Synchronization

/// Maps the rows of a block side by side. What comes out has the order of the rows and does not depend on the number of
/// threads.
struct RowMapping: Sendable {
    let mapper: RowMapper
    private let memories = PhraseMemories()

    init(_ mapper: RowMapper) { self.mapper = mapper }

    /// What the rows of a block say.
    func batches(_ block: any RowBlock) -> [RowBatch] {
        Self.forEachStretch(of: block) { range in
            var batch = RowBatch()
            var mapper = mapper
            mapper.begin(memories.take())
            block.forEach(in: range) { Self.add($0, to: &batch, &mapper) }
            batch.diagnostics = mapper.diagnostics
            memories.put(mapper.endPhrases())
            return batch
        }
    }

    /// The keys of the rows of a block that hold anything.
    func keys(_ block: any RowBlock) -> [KeySurvey.Row] {
        let parts = Self.forEachStretch(of: block) { range in
            var mapper = mapper
            var rows: [KeySurvey.Row] = []
            var index = range.lowerBound
            block.forEach(in: range) { row in
                defer { index += 1 }
                guard case .success(let row) = row, !row.isBlank else { return }
                let key = RowKey.hash(mapper.key(of: row))
                rows.append(KeySurvey.Row(number: row.number, key: key, place: block.place(of: index)))
            }
            return rows
        }
        return parts.flatMap { $0 }
    }

    /// The key of one row of a block, as it is shown.
    func key(ofRow number: Int, in block: any RowBlock) -> [String] {
        var mapper = mapper
        var key: [String] = []
        block.forEach(in: 0..<block.count) { row in
            if case .success(let row) = row, row.number == number { key = mapper.key(of: row) }
        }
        return key
    }

    private static func add(
        _ row: Result<TableRow, RowProblem>, to batch: inout RowBatch, _ mapper: inout RowMapper
    ) {
        switch row {
        case .failure(let problem):
            batch.lastRow = problem.number
            let error = Diagnostic(
                .error, code: problem.code, problem.message,
                at: .row(file: mapper.file, row: problem.number, column: nil))
            batch.entries.append(.unreadable(row: problem.number, raw: problem.raw, error))
        case .success(let row):
            batch.lastRow = row.number
            guard !row.isBlank else { return }
            switch mapper.piece(row) {
            case nil: batch.entries.append(.filtered)
            case .failure(let error):
                batch.entries.append(.rejected(row: row.number, raw: row.raw, error.diagnostic))
            case .success(let piece): batch.entries.append(.piece(piece))
            }
        }
    }

    /// Does something with stretches of rows side by side.
    private static func forEachStretch<Value: Sendable>(
        of block: any RowBlock, _ body: @Sendable (Range<Int>) -> Value
    ) -> [Value] {
        let stretches = block.stretches
        let values = Mutex([Value?](repeating: nil, count: stretches.count))
        DispatchQueue.concurrentPerform(iterations: stretches.count) { index in
            let value = body(stretches[index])
            values.withLock { $0[index] = value }
        }
        return values.withLock { $0.compactMap { $0 } }
    }
}
