import Samples
import Testing

@Suite("The seeded generator")
struct SeededGeneratorTests {
    @Test("the same seed and stream give the same numbers, others give others")
    func streams() {
        func numbers(_ seed: UInt64, _ stream: UInt64) -> [UInt64] {
            var generator = SeededGenerator(seed: seed, stream: stream)
            return (0..<8).map { _ in generator.next() }
        }
        #expect(numbers(1, 2) == numbers(1, 2))
        #expect(Set([numbers(1, 2), numbers(1, 3), numbers(2, 2), numbers(2, 1)]).count == 4)
    }

    @Test("bits are even")
    func evenness() {
        var generator = SeededGenerator(seed: 9)
        var ones = [Int](repeating: 0, count: 64)
        for _ in 0..<20_000 {
            let bits = generator.next()
            for place in 0..<64 { ones[place] += Int(bits >> UInt64(place) & 1) }
        }
        #expect(ones.allSatisfy { abs($0 - 10_000) < 400 })
    }
}
