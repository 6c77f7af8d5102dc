import Quantities
import Ranking

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Thresholds that are expressions over attributes, computed well enough to centre a distribution on them.
enum ThresholdExpression {
    /// The value for an item's attributes; `nil` where an attribute is missing or there is no such value.
    static func value(_ expression: Expression, attributes: [Double]) -> Double? {
        let result = compute(expression, attributes)
        return result.isFinite ? result : nil
    }

    private static func compute(_ expression: Expression, _ attributes: [Double]) -> Double {
        switch expression {
        case .number(let number): return Double(number.description) ?? .nan
        case .component: return .nan
        case .attribute(let place): return place < attributes.count ? attributes[place] : .nan
        case .negate(let operand): return -compute(operand, attributes)
        case .not(let operand): return compute(operand, attributes) == 0 ? 1 : 0
        case .binary(let sign, let left, let right):
            return compute(sign, compute(left, attributes), compute(right, attributes))
        case .call(let function, let operands):
            return compute(function, operands.map { compute($0, attributes) })
        case .conditional(let condition, let yes, let no):
            let holds = compute(condition, attributes)
            return holds.isNaN ? .nan : compute(holds != 0 ? yes : no, attributes)
        }
    }

    private static func compute(_ sign: Expression.Operator, _ a: Double, _ b: Double) -> Double {
        switch sign {
        case .add: a + b
        case .subtract: a - b
        case .multiply: a * b
        case .divide: a / b
        case .power: pow(a, b)
        case .less: a < b ? 1 : 0
        case .lessOrEqual: a <= b ? 1 : 0
        case .greater: a > b ? 1 : 0
        case .greaterOrEqual: a >= b ? 1 : 0
        case .equal: a == b ? 1 : 0
        case .notEqual: a != b ? 1 : 0
        case .and: a != 0 && b != 0 ? 1 : 0
        case .or: a != 0 || b != 0 ? 1 : 0
        }
    }

    private static func compute(_ function: Expression.Function, _ operands: [Double]) -> Double {
        guard let first = operands.first else { return .nan }
        return switch function {
        case .ln: log(first)
        case .exp: exp(first)
        case .sqrt: first.squareRoot()
        case .min: operands.dropFirst().reduce(first, Swift.min)
        case .max: operands.dropFirst().reduce(first, Swift.max)
        case .abs: abs(first)
        case .floor: first.rounded(.down)
        }
    }
}
