import Quantities
import Ranking
import Testing

@Suite struct KernelTests {
    @Test(arguments: 0..<24)
    func `tiers, segments and grades are those of decimal arithmetic`(seed: Int) {
        var random = RandomScheme(seed: seed)
        let scheme = random.scheme
        let kernel = Kernel(scheme)
        for count in [0, 1, 7, 8, 9, 200, seed == 3 ? 4097 : 1000] {
            let items = random.items(count)
            let result = kernel.evaluate(scheme.frame(items))
            #expect(result.grades.count == count)
            for (row, item) in items.enumerated() {
                let verdict = PlainVerdict(
                    tiers: result.tiers.map { $0[row] == KernelResult.none ? nil : Int($0[row]) },
                    segments: result.segments.map { $0[row] == KernelResult.none ? nil : Int($0[row]) },
                    grade: Int(result.grades[row]))
                let expected = PlainReference.verdict(item, scheme)
                #expect(verdict == expected, "row \(row) of \(count): \(item)")
                if verdict != expected { return }
            }
        }
    }
}
