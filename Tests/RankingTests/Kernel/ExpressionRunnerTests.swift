import Quantities
import Testing

@testable import Ranking

/// The bound that goes with every block of computed values.
@Suite struct ExpressionRunnerTests {
    @Test(arguments: 0..<40)
    func `a computed value is within its bound of the decimal value`(seed: Int) throws {
        var random = RandomScheme(seed: 1000 + seed)
        let scheme = random.scheme
        let items = random.items(64)
        let layout = ColumnLayout(scheme.indicators)
        var derived: [Expression] = []
        for component in scheme.indicators.flatMap(\.components) {
            if case .derived(let expression) = component.source { derived.append(expression) }
        }
        let columns = (0..<layout.componentCount).map { column in
            items.map { $0.components[column]?.doubleValue ?? .nan }
        }
        let attributes = scheme.attributes.indices.map { place in
            items.map { $0.attributes[place]?.doubleValue ?? .nan }
        }
        var known = 0
        for expression in derived {
            let exact = items.map {
                expression.evaluateDecimal(components: $0.components, attributes: $0.attributes)
            }
            for size in [1, 64] {
                for start in stride(from: 0, to: 64, by: size) {
                    let (values, bound) = run(expression, columns, attributes, start, size)
                    guard bound.isFinite else { continue }
                    known += 1
                    for (value, exact) in zip(values, exact[start...]) {
                        #expect(value.isNaN == (exact == nil), "\(expression)")
                        guard let exact else { continue }
                        // The shortest decimal of a double is within half a unit in its last place.
                        let decimal = try #require(DecimalNumber(exactly: value))
                        let reach = try #require(DecimalNumber(exactly: bound + value.ulp / 2))
                        let distance = decimal.adding(-exact.rounded(significantDigits: 25))?.magnitude
                        #expect(try #require(distance) <= reach, "\(value) ± \(bound), not \(exact)")
                    }
                }
            }
        }
        #expect(derived.isEmpty || known > 0)
    }

    @Test func `bounds are as small as the digits allow`() {
        let quotient = Expression.binary(
            .divide, .binary(.subtract, .component(0), .component(1)), .component(0))
        let (values, bound) = run(quotient, [[331, 480], [297.9, 311]], [], 0, 2)
        #expect(bound > 0)
        #expect(bound < 1e-15)
        #expect(values[1] == (480.0 - 311.0) / 480.0)
    }

    @Test func `a divisor that may be zero leaves the bound unknown, and one row tells`() {
        let quotient = Expression.binary(.divide, .number(DecimalNumber(1)), .component(0))
        #expect(run(quotient, [[-1, 1]], [], 0, 2).bound == .infinity)
        #expect(run(quotient, [[-1, 1]], [], 0, 1).bound < 1e-15)
        #expect(run(quotient, [[0, 1]], [], 0, 1).values[0].isNaN)
    }

    private func run(
        _ expression: Expression, _ components: [[Double]], _ attributes: [[Double]], _ start: Int,
        _ count: Int
    ) -> (values: [Double], bound: Double) {
        let program = ExpressionProgram(expression)
        var values: [Double] = []
        var bound = Double.nan
        Columns.read(
            components + attributes, count: (components + attributes)[0].count,
            skips: (components + attributes).map { _ in false }
        ) { columns in
            let pointers = columns.compactMap { $0 }
            let room = UnsafeMutablePointer<Double>.allocate(capacity: (program.registers + 1) * count)
            defer { room.deallocate() }
            let runner = ExpressionRunner(
                components: Array(pointers[..<components.count]),
                attributes: Array(pointers[components.count...]),
                registers: room, stride: count)
            let result = runner.run(
                program, from: start, count: count, into: room + program.registers * count)
            values = (0..<count).map { result.values[$0] }
            bound = result.bound
        }
        return (values, bound)
    }
}
