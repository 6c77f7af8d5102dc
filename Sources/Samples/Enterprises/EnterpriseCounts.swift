/// How many standards each enterprise has: most a few, some many, all together exactly as many as asked for.
struct EnterpriseCounts: Sendable {
    /// The number of standards of the enterprises before this one; one entry more than enterprises.
    let starts: [Int]

    /// Draws the counts.
    init(_ options: SampleOptions) {
        let enterprises = options.enterprises
        var counts = [Int](repeating: 0, count: enterprises)
        var generator = SeededGenerator(seed: options.seed, stream: .max)
        var total = 0
        for index in counts.indices {
            counts[index] = Swift.max(1, Int((3.6 * steadyExponential(1.1 * generator.normal())).rounded()))
            total += counts[index]
        }
        Self.adjust(&counts, by: options.standards - total)
        var starts = [0]
        starts.reserveCapacity(enterprises + 1)
        for count in counts { starts.append(starts[starts.count - 1] + count) }
        self.starts = starts
    }

    /// Adds or takes one here and there until the sum is right; nobody is left without a standard.
    private static func adjust(_ counts: inout [Int], by difference: Int) {
        var left = difference
        let stride = Swift.max(1, counts.count / Swift.max(1, abs(difference)))
        var offset = 0
        while left != 0 {
            for index in Swift.stride(from: offset, to: counts.count, by: stride) where left != 0 {
                if left > 0 {
                    counts[index] += 1
                    left -= 1
                } else if counts[index] > 1 {
                    counts[index] -= 1
                    left += 1
                }
            }
            offset = (offset + 1) % stride
        }
    }
}
