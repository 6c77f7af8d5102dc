import Quantities
import Testing

@testable import Samples

@Suite("How declared values are spread")
struct ValueModelTests {
    private func draws(_ model: ValueModel, count: Int = 4000) -> [(value: Int, decimals: Int)] {
        var generator = SeededGenerator(seed: 5)
        return (0..<count).map { _ in model.draw(quality: generator.normal(), generator: &generator) }
    }

    private func numbers(_ texts: String...) throws -> [DecimalNumber] {
        try texts.map { try #require(DecimalNumber($0)) }
    }

    @Test("the digits of the thresholds are kept, and a few values have one more")
    func decimals() throws {
        let model = ValueModel(
            thresholds: try numbers("5.00", "4.50", "4.00"), limit: nil, higherIsBetter: true,
            isPercentage: false)
        #expect(model.decimals == 2)
        #expect(model.thresholds == [500, 450, 400])
        let finer = draws(model).count { $0.decimals == 3 }
        #expect((100...500).contains(finer))
    }

    @Test("about a fifth of the values lie exactly on a threshold, and all tiers are reached")
    func piling() throws {
        let model = ValueModel(
            thresholds: try numbers("5.00", "4.50", "4.00"), limit: nil, higherIsBetter: true,
            isPercentage: false)
        let values = draws(model).filter { $0.decimals == 2 }.map(\.value)
        let exact = values.count { model.thresholds.contains($0) }
        #expect((600...1700).contains(exact))
        for (low, high) in [(Int.min, 400), (400, 450), (450, 500), (500, Int.max)] {
            #expect(values.count { $0 >= low && $0 < high } > 150)
        }
    }

    @Test("nothing is worse than the limit unless it is asked for", arguments: [true, false])
    func limit(higher: Bool) throws {
        let ends = higher ? try numbers("98", "89", "86") : try numbers("86", "89", "98")
        let limit = try #require(DecimalNumber(higher ? "82" : "102"))
        let model = ValueModel(thresholds: ends, limit: limit, higherIsBetter: higher, isPercentage: false)
        for (value, decimals) in draws(model) {
            let scaled = decimals == model.decimals ? value * 10 : value
            #expect(higher ? scaled >= 820 : scaled <= 1020)
        }
        let worse = try #require(model.worseThanLimit())
        #expect(higher ? worse < 82 : worse > 102)
    }

    @Test("percentages stay within 0 to 100, and positive quantities positive")
    func bounds() throws {
        let percentage = ValueModel(
            thresholds: try numbers("99.5", "98.0", "95.0"), limit: nil, higherIsBetter: true,
            isPercentage: true)
        #expect(draws(percentage).allSatisfy { $0.value <= ($0.decimals == 1 ? 1000 : 10_000) })
        let small = ValueModel(
            thresholds: try numbers("0.1", "0.3", "0.5"), limit: nil, higherIsBetter: false,
            isPercentage: false)
        #expect(draws(small).allSatisfy { $0.value > 0 })
    }

    @Test("better enterprises declare better values, whichever way is better", arguments: [true, false])
    func quality(higher: Bool) throws {
        let ends = higher ? try numbers("40", "20", "10") : try numbers("10", "20", "40")
        let model = ValueModel(thresholds: ends, limit: nil, higherIsBetter: higher, isPercentage: false)
        var generator = SeededGenerator(seed: 1)
        func mean(_ quality: Double) -> Int {
            (0..<500).reduce(0) { sum, _ in
                let drawn = model.draw(quality: quality, generator: &generator)
                return sum + drawn.value * (drawn.decimals == model.decimals ? 10 : 1)
            }
        }
        #expect(higher ? mean(1) > mean(-1) : mean(1) < mean(-1))
    }

    @Test("computed thresholds get digits by their size")
    func computed() {
        func decimals(_ thresholds: [Double]) -> Int {
            ValueModel(computed: thresholds, limit: nil, higherIsBetter: true, isPercentage: false).decimals
        }
        #expect(decimals([4.123, 3.2]) == 2)
        #expect(decimals([41.23, 32]) == 1)
        #expect(decimals([412.3, 320]) == 0)
    }

    @Test("one threshold alone is enough, zero included")
    func single() throws {
        for text in ["0", "15.5", "1"] {
            let model = ValueModel(
                thresholds: try numbers(text), limit: nil, higherIsBetter: false, isPercentage: false)
            #expect(draws(model, count: 200).allSatisfy { $0.value >= 0 })
        }
    }
}
