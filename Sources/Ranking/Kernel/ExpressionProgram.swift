internal import Quantities

/// An expression in postfix order, as the kernel runs it over blocks of rows.
struct ExpressionProgram: Sendable {
    /// One step: push a column or a number, or replace operands by their result.
    enum Step: Sendable {
        case number(Double, bound: Double, isExact: Bool)
        case component(Int)
        case attribute(Int)
        case negate
        case not
        case binary(Expression.Operator)
        case call(Expression.Function, operands: Int)
        case conditional
    }

    /// The expression, for items that are computed in decimal.
    let expression: Expression
    /// The steps.
    let steps: [Step]
    /// How many operands stand at once at most.
    let registers: Int

    init(_ expression: Expression) {
        self.expression = expression
        var steps: [Step] = []
        var deepest = 0
        Self.append(expression, to: &steps, depth: 1, deepest: &deepest)
        self.steps = steps
        registers = deepest
    }

    private static func append(
        _ expression: Expression, to steps: inout [Step], depth: Int, deepest: inout Int
    ) {
        deepest = max(deepest, depth)
        switch expression {
        case .number(let number):
            let double = number.doubleValue
            let isExact = number.significantDigits <= 15
            let isWhole = isExact && double == double.rounded(.down) && double.magnitude < 0x1p53
            steps.append(
                .number(double, bound: isWhole ? 0 : double.magnitude * 0x1p-53, isExact: isExact))
        case .component(let column):
            steps.append(.component(column))
        case .attribute(let column):
            steps.append(.attribute(column))
        case .negate(let operand):
            append(operand, to: &steps, depth: depth, deepest: &deepest)
            steps.append(.negate)
        case .not(let operand):
            append(operand, to: &steps, depth: depth, deepest: &deepest)
            steps.append(.not)
        case .binary(let symbol, let left, let right):
            append(left, to: &steps, depth: depth, deepest: &deepest)
            append(right, to: &steps, depth: depth + 1, deepest: &deepest)
            steps.append(.binary(symbol))
        case .call(let function, let operands):
            for (place, operand) in operands.enumerated() {
                append(operand, to: &steps, depth: depth + place, deepest: &deepest)
            }
            steps.append(.call(function, operands: operands.count))
        case .conditional(let condition, let first, let second):
            append(condition, to: &steps, depth: depth, deepest: &deepest)
            append(first, to: &steps, depth: depth + 1, deepest: &deepest)
            append(second, to: &steps, depth: depth + 2, deepest: &deepest)
            steps.append(.conditional)
        }
    }
}

/// The values of one operand over a block of rows, with what is known of their error.
struct BlockOperand {
    /// The values; NaN where one is missing.
    var values: UnsafePointer<Double>
    /// The greatest distance of a value from what decimal arithmetic gives; infinite where that is not known.
    var bound: Double
    /// Whether every value is the double nearest to its decimal, so that comparisons are those of the decimals.
    var isExact: Bool
    /// The least and the greatest value; `least > greatest` where all are missing.
    var least: Double
    /// See `least`.
    var greatest: Double

    /// The greatest magnitude.
    var largest: Double { least > greatest ? 0 : max(least.magnitude, greatest.magnitude) }
    /// The least magnitude that a value between the ends can have.
    var smallest: Double { least > 0 ? least : greatest < 0 ? -greatest : 0 }
    /// Whether all values are missing.
    var isEmpty: Bool { least > greatest }

    /// Measures values.
    init(_ values: UnsafePointer<Double>, _ count: Int, bound: Double, isExact: Bool) {
        self.init(values, range: ValueRange(values, count), bound: bound, isExact: isExact)
    }

    /// Values that were measured while they were computed.
    init(_ values: UnsafePointer<Double>, range: ValueRange, bound: Double, isExact: Bool) {
        self.values = values
        self.bound = bound
        self.isExact = isExact
        (least, greatest) = (range.least, range.greatest)
        if !largest.isFinite { self.bound = .infinity }
    }
}

/// The least and the greatest of values; the missing ones do not count.
struct ValueRange {
    private var lows = SIMD8<Double>(repeating: .infinity)
    private var highs = SIMD8<Double>(repeating: -.infinity)

    /// Nothing yet.
    init() {}

    /// Measures a column.
    init(_ values: UnsafePointer<Double>, _ count: Int) {
        let source = UnsafeRawPointer(values)
        var index = 0
        while index + 8 <= count {
            add(source.loadUnaligned(fromByteOffset: index &* 8, as: SIMD8<Double>.self))
            index &+= 8
        }
        while index < count {
            add(SIMD8(repeating: values[index]))
            index &+= 1
        }
    }

    /// Takes eight more values in.
    @inline(__always)
    mutating func add(_ lanes: SIMD8<Double>) {
        lows.replace(with: lanes, where: lanes .< lows)
        highs.replace(with: lanes, where: lanes .> highs)
    }

    /// The least value; infinite where there is none.
    var least: Double { (0..<8).reduce(Double.infinity) { lows[$1] < $0 ? lows[$1] : $0 } }
    /// The greatest value.
    var greatest: Double { (0..<8).reduce(-Double.infinity) { highs[$1] > $0 ? highs[$1] : $0 } }
}
