import Quantities
import TestSupport
import Testing

@testable import Ranking

@Suite struct KernelTests {
    @Test(arguments: (0..<Rounds.count(sample: 20, full: 2_000)).map { $0 < 20 ? $0 : $0 + 1_000 })
    func `tiers, segments and grades are those of decimal arithmetic`(seed: Int) {
        var random = RandomScheme(seed: seed)
        let scheme = random.scheme
        let kernel = Kernel(scheme)
        for count in [0, 1, 7, 8, 9, seed == 3 ? 4097 : 400] {
            let items = random.items(count)
            let result = kernel.evaluate(scheme.frame(items))
            #expect(result.grades.count == count)
            for (row, item) in items.enumerated() {
                let expected = PlainReference.verdict(item, scheme)
                let verdict = PlainVerdict(result, row)
                #expect(verdict == expected, "row \(row) of \(count): \(item)")
                if verdict != expected { return }
            }
        }
    }

    @Test(arguments: 30..<36)
    func `ranks count the better values, and equal values share the least`(seed: Int) {
        var random = RandomScheme(seed: seed)
        let scheme = random.scheme
        for count in [0, 1, 7, 8, 9, 1000, 4097] {
            let items = random.items(count)
            let result = Kernel(scheme).evaluate(scheme.frame(items), ranks: true)
            let components = scheme.indicators.flatMap(\.components)
            #expect(result.ranks.count == components.count)
            for (column, component) in components.enumerated() {
                guard case .declared = component.source else { continue }
                let expected = PlainReference.ranks(
                    items.map { $0.components[column] }, higherIsBetter: component.direction.higherIsBetter)
                #expect(result.ranks[column] == expected, "column \(column) of \(count)")
            }
        }
    }

    @Test(arguments: 40..<44)
    func `the number of threads changes nothing`(seed: Int) {
        var random = RandomScheme(seed: seed)
        let kernel = Kernel(random.scheme)
        let frame = random.scheme.frame(random.items(1000))
        let alone = kernel.evaluate(frame, ranks: true, threads: 1)
        for threads in 2...4 {
            for share in [64, 333, 4096] {
                let shared = kernel.evaluate(frame, ranks: true, threads: threads, share: share)
                #expect(alone.isSame(as: shared), "\(threads) threads, \(share) rows each")
            }
        }
    }

    @Test func `a batch gives what its frames give one by one`() {
        var batch: [(kernel: Kernel, frame: ItemFrame)] = []
        for seed in 50..<60 {
            var random = RandomScheme(seed: seed)
            batch.append(
                (Kernel(random.scheme), random.scheme.frame(random.items([0, 1, 90, 300][seed % 4]))))
        }
        for threads in 1...3 {
            let results = Kernel.evaluate(batch: batch, ranks: true, threads: threads)
            #expect(results.count == batch.count)
            for (result, (kernel, frame)) in zip(results, batch) {
                #expect(result.isSame(as: kernel.evaluate(frame, ranks: true)))
            }
        }
    }

    @Test(arguments: 60..<66)
    func `items in runs of equal segments fare as they do in any order`(seed: Int) {
        var random = RandomScheme(seed: seed)
        let scheme = random.scheme
        let kernel = Kernel(scheme)
        let frame = scheme.frame(random.items(900))
        let order = kernel.order(frame)
        #expect(order.sorted() == Array(0..<900))
        let result = kernel.evaluate(frame)
        let ordered = kernel.evaluate(frame.permuted(order))
        #expect(order.map { PlainVerdict(result, $0) } == (0..<900).map { PlainVerdict(ordered, $0) })
        let runs = scheme.indicators.indices.map { indicator in
            zip(ordered.segments[indicator], ordered.segments[indicator].dropFirst()).count { $0 != $1 }
        }
        #expect(runs.contains { $0 <= 3 })
    }

    @Test func `one item alone fares as it does among others`() {
        var random = RandomScheme(seed: 70)
        let kernel = Kernel(random.scheme)
        let frame = random.scheme.frame(random.items(300))
        let result = kernel.evaluate(frame)
        for row in 0..<300 {
            #expect(PlainVerdict(kernel.evaluate(frame.permuted([row])), 0) == PlainVerdict(result, row))
        }
    }
}

extension PlainVerdict {
    /// What the kernel found out about one row.
    init(_ result: KernelResult, _ row: Int) {
        self.init(
            tiers: result.tiers.map { $0[row] == KernelResult.none ? nil : Int($0[row]) },
            segments: result.segments.map { $0[row] == KernelResult.none ? nil : Int($0[row]) },
            grade: Int(result.grades[row]))
    }
}

extension KernelResult {
    /// Whether all columns are the same, missing values included.
    func isSame(as other: KernelResult) -> Bool {
        tiers == other.tiers && segments == other.segments && grades == other.grades && ranks == other.ranks
            && derived.map { $0.map(\.bitPattern) } == other.derived.map { $0.map(\.bitPattern) }
    }
}
