internal import Dispatch
internal import Synchronization

/// The evaluation kernel of one scheme: thresholds as tables, columns in, tiers and grades out.
///
/// For each indicator the first segment whose condition holds is chosen (an attribute that is missing fulfils
/// no condition); the tier is the best whose thresholds all components meet. Only doubles are compared, with
/// known error bounds; what lies within a bound of a threshold is decided in decimal. The result does not
/// depend on the number of threads.
public struct Kernel: Sendable {
    /// The scheme.
    public let scheme: Scheme
    /// The scheme as tables.
    let tables: KernelTables

    /// Rows from which on one frame is divided among threads.
    static let largeFrame = 1 << 18
    /// Rows that a thread takes at once from a large frame.
    static let share = 1 << 15

    /// Prepares the tables of a scheme.
    public init(_ scheme: Scheme) {
        self.scheme = scheme
        tables = KernelTables(scheme)
    }

    /// Evaluates the items of one frame.
    ///
    /// - Parameters:
    ///   - frame: the items; its columns are those of the scheme's ``ColumnLayout`` and attributes.
    ///   - ranks: whether every component column is ranked as well.
    ///   - threads: how many threads share the work of a large frame.
    public func evaluate(_ frame: ItemFrame, ranks: Bool = false, threads: Int = 2) -> KernelResult {
        evaluate(frame, ranks: ranks, threads: frame.count < Self.largeFrame ? 1 : threads, share: Self.share)
    }

    /// Evaluates the items of one frame; `share` rows go to a thread at once.
    func evaluate(_ frame: ItemFrame, ranks: Bool, threads: Int, share: Int) -> KernelResult {
        let scratch = KernelScratch(tables, rows: frame.count)
        let ranker = ColumnRanker(capacity: ranks ? frame.count : 0)
        return evaluate(frame, ranks: ranks, threads: threads, share: share, scratch, ranker)
    }

    /// Evaluates the frames of many schemes, each with its kernel, and shares them among threads.
    ///
    /// - Returns: the results in the order of the batch.
    public static func evaluate(
        batch: [(kernel: Kernel, frame: ItemFrame)], ranks: Bool = false, threads: Int = 2
    ) -> [KernelResult] {
        var results: [KernelResult?] = Array(repeating: nil, count: batch.count)
        let order = batch.indices.sorted { batch[$0].frame.count > batch[$1].frame.count }
        let small = order.filter { batch[$0].frame.count < largeFrame }
        for place in order.prefix(order.count - small.count) {
            results[place] = batch[place].kernel.evaluate(batch[place].frame, ranks: ranks, threads: threads)
        }
        let rows = small.first.map { batch[$0].frame.count } ?? 0
        let workers = max(1, min(threads, small.count))
        let next = Atomic(0)
        results.withUnsafeMutableBufferPointer { buffer in
            // Every place is written by the one worker that drew it.
            nonisolated(unsafe) let slots = buffer
            DispatchQueue.concurrentPerform(iterations: workers) { _ in
                let ranker = ColumnRanker(capacity: ranks ? rows : 0)
                while true {
                    let draw = next.wrappingAdd(1, ordering: .relaxed).oldValue
                    guard draw < small.count else { break }
                    let (kernel, frame) = batch[small[draw]]
                    let scratch = KernelScratch(kernel.tables, rows: frame.count)
                    slots[small[draw]] = kernel.evaluate(
                        frame, ranks: ranks, threads: 1, share: share, scratch, ranker)
                }
            }
        }
        return results.compactMap { $0 }
    }

    private func evaluate(
        _ frame: ItemFrame, ranks: Bool, threads: Int, share: Int, _ scratch: borrowing KernelScratch,
        _ ranker: borrowing ColumnRanker
    ) -> KernelResult {
        precondition(frame.components.count == tables.columns, "a column for each component")
        precondition(frame.attributes.count == scheme.attributes.count, "a column for each attribute")
        guard frame.count > 0 else { return empty(ranks: ranks) }
        let skips = tables.isDerived + frame.attributes.map { _ in false }
        let (choices, indicators) = (tables.choices.count, tables.indicators.count)
        var derived: [[Double]] = []
        var ranked: [[UInt32]] = []
        var bytes: [[UInt8]] = []
        Columns.read(frame.components + frame.attributes, count: frame.count, skips: skips) { inputs in
            derived = Columns.made(count: frame.count, skips: tables.isDerived.map { !$0 }) { computed in
                let columns = zip(inputs, computed).map { $0 ?? UnsafePointer($1) }
                bytes = Columns.made(
                    count: frame.count, skips: Array(repeating: false, count: choices + indicators + 1)
                ) { bytes in
                    let pass = BlockPass(
                        tables: tables, components: columns.compactMap { $0 },
                        attributes: inputs[tables.columns...].compactMap { $0 }, derived: computed,
                        outputs: bytes.compactMap { $0 })
                    run(pass, frame.count, threads, share, scratch)
                }
                ranked = Columns.made(
                    count: frame.count, skips: Array(repeating: !ranks, count: tables.columns)
                ) { targets in
                    rank(columns, frame.count, threads, into: targets, ranker)
                }
            }
        }
        return KernelResult(
            tiers: Array(bytes[choices..<bytes.count - 1]),
            segments: tables.indicators.map { bytes[$0.choice] }, grades: bytes[bytes.count - 1],
            derived: derived, ranks: ranks ? ranked : [])
    }

    private func empty(ranks: Bool) -> KernelResult {
        KernelResult(
            tiers: tables.indicators.map { _ in [] }, segments: tables.indicators.map { _ in [] }, grades: [],
            derived: tables.isDerived.map { _ in [] }, ranks: ranks ? tables.isDerived.map { _ in [] } : [])
    }

    private func run(
        _ pass: BlockPass, _ count: Int, _ threads: Int, _ share: Int, _ scratch: borrowing KernelScratch
    ) {
        if threads <= 1 {
            pass.run(0..<count, scratch: scratch)
            return
        }
        // Each worker has its own room, and no two of them write the same row.
        nonisolated(unsafe) let pass = pass
        let next = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: threads) { _ in
            let scratch = KernelScratch(tables, rows: share)
            while true {
                let start = next.wrappingAdd(share, ordering: .relaxed).oldValue
                guard start < count else { break }
                pass.run(start..<min(count, start + share), scratch: scratch)
            }
        }
    }

    private func rank(
        _ columns: [UnsafePointer<Double>?], _ count: Int, _ threads: Int,
        into targets: [UnsafeMutablePointer<UInt32>?], _ ranker: borrowing ColumnRanker
    ) {
        let components = tables.indicators.flatMap(\.components)
        func rank(_ place: Int, _ ranker: borrowing ColumnRanker) {
            guard let values = columns[place], let target = targets[place] else { return }
            ranker.rank(values, count, higherIsBetter: components[place].higher, into: target)
        }
        if threads <= 1 {
            for place in components.indices { rank(place, ranker) }
            return
        }
        // Each column is written by the one worker that drew it.
        nonisolated(unsafe) let rankOne = rank
        let next = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: threads) { _ in
            let ranker = ColumnRanker(capacity: count)
            while true {
                let place = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard place < components.count else { break }
                rankOne(place, ranker)
            }
        }
    }
}
