public import Ranking

/// Writes a sample registry: declarations as JSON Lines, and beside them the truth about their defects.
public enum SampleWriter {
    /// Writes a registry.
    ///
    /// Chunks are made side by side and handed over in order, so that the bytes depend on the options and the
    /// schemes alone.
    ///
    /// - Parameters:
    ///   - standards: how many declarations.
    ///   - seed: the seed of all that is drawn.
    ///   - schemes: the schemes whose categories they are declared for.
    ///   - threads: how many chunks are made at a time.
    ///   - sink: takes chunks of whole lines of the declarations file.
    ///   - truth: takes chunks of whole lines of the truth file; its lines name lines of the other.
    public static func write(
        standards: Int, seed: UInt64, schemes: [Scheme], threads: Int = 2,
        to sink: ([UInt8]) throws -> Void, truth: ([UInt8]) throws -> Void
    ) async throws {
        try await write(
            SampleOptions(standards: standards, seed: seed), schemes: schemes, threads: threads, to: sink,
            truth: truth)
    }

    /// Writes a registry with options of its own.
    public static func write(
        _ options: SampleOptions, schemes: [Scheme], threads: Int = 2, to sink: ([UInt8]) throws -> Void,
        truth: ([UInt8]) throws -> Void
    ) async throws {
        guard options.standards > 0 else { return }
        let plan = SamplePlan(options, schemes: schemes)
        let chunks = (options.enterprises + chunkSize - 1) / chunkSize
        try await withThrowingTaskGroup(of: Chunk.self) { group in
            var started = 0
            var next = 0
            var waiting: [Int: Chunk] = [:]
            while next < chunks {
                // Never further ahead than a few chunks, so that memory stays small.
                while started < Swift.min(chunks, next + 2 * Swift.max(1, threads)),
                    started - next - waiting.count < threads
                {
                    let index = started
                    group.addTask { Self.chunk(index, plan) }
                    started += 1
                }
                guard let made = try await group.next() else { break }
                waiting[made.index] = made
                while let chunk = waiting.removeValue(forKey: next) {
                    try sink(chunk.declarations)
                    if !chunk.truth.isEmpty { try truth(chunk.truth) }
                    next += 1
                }
            }
        }
    }

    /// Enterprises to a chunk: some 850 declarations, about two megabytes.
    private static let chunkSize = 128

    private struct Chunk: Sendable {
        var index: Int
        var declarations: [UInt8]
        var truth: [UInt8]
    }

    private static func chunk(_ index: Int, _ plan: SamplePlan) -> Chunk {
        var sampler = DeclarationSampler(plan)
        let starts = plan.counts.starts
        let enterprises = index * chunkSize..<Swift.min((index + 1) * chunkSize, starts.count - 1)
        sampler.text.bytes.reserveCapacity(
            2600 * (starts[enterprises.upperBound] - starts[enterprises.lowerBound]))
        for enterprise in enterprises {
            sampler.append(
                enterprise: enterprise, standards: starts[enterprise + 1] - starts[enterprise],
                firstLine: starts[enterprise] + 1)
        }
        return Chunk(index: index, declarations: sampler.text.bytes, truth: sampler.truth.bytes)
    }
}
