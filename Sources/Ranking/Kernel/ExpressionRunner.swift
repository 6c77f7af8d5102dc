internal import Foundation

/// Runs an expression over a block of rows in doubles and bounds the error of every operation.
///
/// The bounds are those of the running error analysis (Higham, Accuracy and Stability of Numerical Algorithms,
/// 2002, 3.3), taken over the block: a value read is off by half a unit in the last place at most, an
/// operation adds the rounding of its result to what its operands bring along. `ln`, `exp` and powers of the C
/// library are taken to be within two units in the last place (glibc states one for each).
struct ExpressionRunner {
    /// Component columns, from the first row of the frame on.
    var components: [UnsafePointer<Double>]
    /// Attribute columns, from the first row of the frame on.
    var attributes: [UnsafePointer<Double>]
    /// Room for the operands: `stride` doubles each.
    var registers: UnsafeMutablePointer<Double>
    /// The rows that a register holds.
    var stride: Int

    /// One unit in the last place of a result is at most this times the result.
    private static let unit = 0x1p-52
    /// Added to every bound, for results near zero.
    private static let tiny = Double.leastNormalMagnitude

    /// Runs over `count` rows from `row` on; the result stands in `result`, unless it is a column itself.
    func run(
        _ program: ExpressionProgram, from row: Int, count: Int, into result: UnsafeMutablePointer<Double>
    ) -> BlockOperand {
        func register(_ place: Int) -> UnsafeMutablePointer<Double> {
            place == 0 ? result : registers + (place - 1) * stride
        }
        func replace(
            _ stack: inout [BlockOperand], _ operands: Int,
            _ operation: ([BlockOperand], UnsafeMutablePointer<Double>) -> BlockOperand
        ) {
            let place = stack.count - operands
            let result = operation(Array(stack[place...]), register(place))
            stack.removeLast(operands)
            stack.append(result)
        }
        var stack: [BlockOperand] = []
        for step in program.steps {
            let target = register(stack.count)
            switch step {
            case .number(let number, let bound, let isExact):
                target.update(repeating: number, count: count)
                stack.append(BlockOperand(target, count, bound: bound, isExact: isExact))
            case .component(let column):
                stack.append(Self.leaf(components[column] + row, count))
            case .attribute(let column):
                stack.append(Self.leaf(attributes[column] + row, count))
            case .negate:
                replace(&stack, 1) { unary($0[0], $1, count) { -$0 } }
            case .not:
                replace(&stack, 1) { unary($0[0], $1, count) { $0.isNaN ? $0 : $0 == 0 ? 1 : 0 } }
            case .binary(let symbol):
                replace(&stack, 2) { binary(symbol, $0[0], $0[1], $1, count) }
            case .call(let function, let operands):
                replace(&stack, operands) { call(function, $0, $1, count) }
            case .conditional:
                replace(&stack, 3) { conditional($0[0], $0[1], $0[2], $1, count) }
            }
        }
        return stack[0]
    }

    private static func leaf(_ values: UnsafePointer<Double>, _ count: Int) -> BlockOperand {
        var operand = BlockOperand(values, count, bound: 0, isExact: true)
        if count == 1, values[0].magnitude < 0x1p53, values[0] == values[0].rounded(.down) { return operand }
        operand.bound = operand.largest * 0x1p-53
        return operand
    }

    private func unary(
        _ operand: BlockOperand, _ target: UnsafeMutablePointer<Double>, _ count: Int,
        _ operation: (Double) -> Double
    ) -> BlockOperand {
        for row in 0..<count { target[row] = operation(operand.values[row]) }
        return BlockOperand(target, count, bound: operand.bound, isExact: operand.isExact)
    }

    private func binary(
        _ symbol: Expression.Operator, _ a: BlockOperand, _ b: BlockOperand,
        _ target: UnsafeMutablePointer<Double>, _ count: Int
    ) -> BlockOperand {
        switch symbol {
        case .add:
            let range = Self.each(a, b, target, count) { $0 + $1 }
            return Self.rounded(target, range) { _ in a.bound + b.bound }
        case .subtract:
            let range = Self.each(a, b, target, count) { $0 - $1 }
            return Self.rounded(target, range) { _ in a.bound + b.bound }
        case .multiply:
            let range = Self.each(a, b, target, count) { $0 * $1 }
            return Self.rounded(target, range) { _ in
                a.largest * b.bound + b.largest * a.bound + a.bound * b.bound
            }
        case .divide:
            let range = Self.each(a, b, target, count) { $0 / $1 }
            let divisor = b.smallest - b.bound
            if divisor > 0 {
                return Self.rounded(target, range) { (a.bound + $0 * b.bound) / divisor }
            }
            // A divisor that is zero beyond doubt leaves nothing, as missing operands do.
            if a.isEmpty || b.isEmpty || (b.largest == 0 && b.bound == 0) {
                target.update(repeating: .nan, count: count)
                return BlockOperand(target, count, bound: 0, isExact: false)
            }
            return Self.rounded(target, count) { _ in .infinity }
        case .power:
            return power(a, b, target, count)
        case .less: return compare(a, b, target, count) { $0 < $1 }
        case .lessOrEqual: return compare(a, b, target, count) { $0 <= $1 }
        case .greater: return compare(a, b, target, count) { $0 > $1 }
        case .greaterOrEqual: return compare(a, b, target, count) { $0 >= $1 }
        case .equal: return compare(a, b, target, count) { $0 == $1 }
        case .notEqual: return compare(a, b, target, count) { $0 != $1 }
        case .and: return logic(a, b, target, count) { $0 != 0 && $1 != 0 }
        case .or: return logic(a, b, target, count) { $0 != 0 || $1 != 0 }
        }
    }

    @inline(__always)
    private static func each(
        _ a: BlockOperand, _ b: BlockOperand, _ target: UnsafeMutablePointer<Double>, _ count: Int,
        _ operation: (SIMD8<Double>, SIMD8<Double>) -> SIMD8<Double>
    ) -> ValueRange {
        let (left, right) = (UnsafeRawPointer(a.values), UnsafeRawPointer(b.values))
        let result = UnsafeMutableRawPointer(target)
        var range = ValueRange()
        var row = 0
        while row + 8 <= count {
            let x = left.loadUnaligned(fromByteOffset: row &* 8, as: SIMD8<Double>.self)
            let y = right.loadUnaligned(fromByteOffset: row &* 8, as: SIMD8<Double>.self)
            let lanes = operation(x, y)
            range.add(lanes)
            result.storeBytes(of: lanes, toByteOffset: row &* 8, as: SIMD8<Double>.self)
            row &+= 8
        }
        while row < count {
            let lanes = operation(SIMD8(repeating: a.values[row]), SIMD8(repeating: b.values[row]))
            range.add(lanes)
            target[row] = lanes[0]
            row &+= 1
        }
        return range
    }

    /// A computed result: what the operands bring along (from its greatest magnitude) and its own rounding.
    private static func rounded(
        _ values: UnsafeMutablePointer<Double>, _ count: Int, units: Double = 1, brought: (Double) -> Double
    ) -> BlockOperand {
        rounded(values, ValueRange(values, count), units: units, brought: brought)
    }

    private static func rounded(
        _ values: UnsafeMutablePointer<Double>, _ range: ValueRange, units: Double = 1,
        brought: (Double) -> Double
    ) -> BlockOperand {
        var operand = BlockOperand(values, range: range, bound: 0, isExact: false)
        let bound = brought(operand.largest) + operand.largest * (unit * units) + tiny
        operand.bound = operand.bound.isFinite && bound.isFinite ? bound * (1 + 0x1p-40) : .infinity
        return operand
    }
}

extension ExpressionRunner {
    private func compare(
        _ a: BlockOperand, _ b: BlockOperand, _ target: UnsafeMutablePointer<Double>, _ count: Int,
        _ holds: (Double, Double) -> Bool
    ) -> BlockOperand {
        let reach = a.isExact && b.isExact ? -1 : a.bound + b.bound
        var certain = true
        for row in 0..<count {
            let (x, y) = (a.values[row], b.values[row])
            if (x - y).magnitude <= reach { certain = false }
            target[row] = x.isNaN || y.isNaN ? .nan : holds(x, y) ? 1 : 0
        }
        return BlockOperand(target, count, bound: certain && reach.isFinite ? 0 : .infinity, isExact: certain)
    }

    private func logic(
        _ a: BlockOperand, _ b: BlockOperand, _ target: UnsafeMutablePointer<Double>, _ count: Int,
        _ holds: (Double, Double) -> Bool
    ) -> BlockOperand {
        for row in 0..<count {
            let (x, y) = (a.values[row], b.values[row])
            target[row] = x.isNaN || y.isNaN ? .nan : holds(x, y) ? 1 : 0
        }
        return BlockOperand(target, count, bound: max(a.bound, b.bound), isExact: true)
    }

    private func conditional(
        _ condition: BlockOperand, _ first: BlockOperand, _ second: BlockOperand,
        _ target: UnsafeMutablePointer<Double>, _ count: Int
    ) -> BlockOperand {
        for row in 0..<count {
            let holds = condition.values[row]
            target[row] = holds.isNaN ? .nan : holds != 0 ? first.values[row] : second.values[row]
        }
        let bound = max(first.bound, second.bound)
        return BlockOperand(
            target, count, bound: condition.bound > 0 ? .infinity : bound,
            isExact: first.isExact && second.isExact)
    }

    private func power(
        _ base: BlockOperand, _ exponent: BlockOperand, _ target: UnsafeMutablePointer<Double>, _ count: Int
    ) -> BlockOperand {
        for row in 0..<count { target[row] = pow(base.values[row], exponent.values[row]) }
        let degree = exponent.least
        if degree == exponent.greatest, exponent.bound == 0, degree >= 1, degree == degree.rounded(.down) {
            let slope = degree * pow(base.largest + base.bound, degree - 1)
            return Self.rounded(target, count, units: 2) { _ in slope * base.bound }
        }
        let least = base.least - base.bound
        guard least > 0 || base.isEmpty else { return Self.rounded(target, count) { _ in .infinity } }
        let logarithm = max(log(least).magnitude, log(base.greatest + base.bound).magnitude)
        let relative = expm1(
            (exponent.largest + exponent.bound) * (base.bound / least) + exponent.bound * logarithm)
        return Self.rounded(target, count, units: 2) { base.isEmpty ? 0 : $0 * relative }
    }

    private func call(
        _ function: Expression.Function, _ operands: [BlockOperand], _ target: UnsafeMutablePointer<Double>,
        _ count: Int
    ) -> BlockOperand {
        let first = operands[0]
        switch function {
        case .ln:
            for row in 0..<count {
                target[row] = first.values[row] > 0 ? log(first.values[row]) : .nan
            }
            let least = first.least - first.bound
            if least > 0 || isBelowZero(first) {
                return Self.rounded(target, count, units: 2) { _ in least > 0 ? first.bound / least : 0 }
            }
            return Self.rounded(target, count) { _ in .infinity }
        case .exp:
            for row in 0..<count { target[row] = Foundation.exp(first.values[row]) }
            return Self.rounded(target, count, units: 2) { $0 * expm1(first.bound) }
        case .sqrt:
            for row in 0..<count { target[row] = first.values[row].squareRoot() }
            let least = first.least - first.bound
            if least > 0 || isBelowZero(first) || (first.bound == 0 && first.least >= 0) {
                return Self.rounded(target, count) { _ in
                    least > 0 ? first.bound / (2 * least.squareRoot()) : 0
                }
            }
            return Self.rounded(target, count) { _ in .infinity }
        case .abs:
            return unary(first, target, count) { $0.magnitude }
        case .floor:
            var certain = true
            for row in 0..<count {
                let value = first.values[row]
                if !first.isExact,
                    (value - first.bound).rounded(.down) != (value + first.bound).rounded(.down)
                {
                    certain = certain && value.isNaN
                }
                target[row] = value.rounded(.down)
            }
            return BlockOperand(target, count, bound: certain ? 0 : .infinity, isExact: certain)
        case .min, .max:
            var result = first
            for operand in operands.dropFirst() {
                result = extreme(result, operand, target, count, greatest: function == .max)
            }
            return result
        }
    }

    /// Whether every value is at most zero beyond doubt, so that a logarithm or root has no value.
    private func isBelowZero(_ operand: BlockOperand) -> Bool {
        operand.isEmpty || operand.greatest + operand.bound < 0
            || (operand.bound == 0 && operand.greatest == 0 && operand.least == 0)
    }

    private func extreme(
        _ a: BlockOperand, _ b: BlockOperand, _ target: UnsafeMutablePointer<Double>, _ count: Int,
        greatest: Bool
    ) -> BlockOperand {
        for row in 0..<count {
            let (x, y) = (a.values[row], b.values[row])
            target[row] = x.isNaN || y.isNaN ? .nan : (greatest ? y > x : y < x) ? y : x
        }
        return BlockOperand(target, count, bound: max(a.bound, b.bound), isExact: a.isExact && b.isExact)
    }
}
