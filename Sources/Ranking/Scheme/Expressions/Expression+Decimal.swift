public import Quantities

extension Expression {
    /// The value in decimal arithmetic: exact where sums, products and quotients fit 38 digits, else to 28
    /// significant digits, as are `ln`, `exp`, roots and broken powers. Truths are 1 and 0.
    ///
    /// - Parameters:
    ///   - components: the compared values of the component columns (``ColumnLayout``).
    ///   - attributes: the attributes of the item, by their place in the scheme.
    /// - Returns: `nil` where a value that is needed is missing, or where there is no result: division by zero, the
    ///   logarithm of what is not positive, and the like.
    public func evaluateDecimal(components: [DecimalNumber?], attributes: [DecimalNumber?]) -> DecimalNumber?
    {
        DecimalEvaluation(components: components, attributes: attributes).value(self)
    }

    /// The attributes that the expression speaks of, by their place in the scheme.
    public var attributes: Set<Int> {
        switch self {
        case .attribute(let place): [place]
        case .number, .component: []
        case .negate(let operand), .not(let operand): operand.attributes
        case .binary(_, let left, let right): left.attributes.union(right.attributes)
        case .call(_, let arguments): arguments.reduce(into: []) { $0.formUnion($1.attributes) }
        case .conditional(let test, let then, let other):
            test.attributes.union(then.attributes).union(other.attributes)
        }
    }

    /// The component columns that the expression speaks of.
    public var components: Set<Int> {
        switch self {
        case .component(let column): [column]
        case .number, .attribute: []
        case .negate(let operand), .not(let operand): operand.components
        case .binary(_, let left, let right): left.components.union(right.components)
        case .call(_, let arguments): arguments.reduce(into: []) { $0.formUnion($1.components) }
        case .conditional(let test, let then, let other):
            test.components.union(then.components).union(other.components)
        }
    }
}

/// Evaluates in decimals over the values of one item.
private struct DecimalEvaluation {
    let components: [DecimalNumber?]
    let attributes: [DecimalNumber?]

    private static let yes = DecimalNumber(1)
    private static let no = DecimalNumber(0)

    func value(_ expression: Expression) -> DecimalNumber? {
        switch expression {
        case .number(let number): return number
        case .component(let column): return components[safe: column] ?? nil
        case .attribute(let place): return attributes[safe: place] ?? nil
        case .negate(let operand): return value(operand).map { -$0 }
        case .not(let operand): return value(operand).map { $0 == Self.no ? Self.yes : Self.no }
        case .binary(let sign, let left, let right):
            guard let a = value(left), let b = value(right) else { return nil }
            return binary(sign, a, b)
        case .call(let function, let arguments):
            var values: [DecimalNumber] = []
            for argument in arguments {
                guard let value = value(argument) else { return nil }
                values.append(value)
            }
            return call(function, values)
        case .conditional(let test, let then, let other):
            guard let test = value(test) else { return nil }
            return value(test == Self.no ? other : then)
        }
    }

    private func binary(_ sign: Expression.Operator, _ a: DecimalNumber, _ b: DecimalNumber) -> DecimalNumber?
    {
        switch sign {
        case .add: a.addingRounded(b)
        case .subtract: a.addingRounded(-b)
        case .multiply: a.multipliedRounded(by: b)
        case .divide: a.divided(by: b)
        case .power: a.pow(b)
        case .less: truth(a < b)
        case .lessOrEqual: truth(a <= b)
        case .greater: truth(a > b)
        case .greaterOrEqual: truth(a >= b)
        case .equal: truth(a == b)
        case .notEqual: truth(a != b)
        case .and: truth(a != Self.no && b != Self.no)
        case .or: truth(a != Self.no || b != Self.no)
        }
    }

    private func truth(_ value: Bool) -> DecimalNumber { value ? Self.yes : Self.no }

    private func call(_ function: Expression.Function, _ values: [DecimalNumber]) -> DecimalNumber? {
        guard let first = values.first else { return nil }
        switch function {
        case .ln: return first.ln()
        case .exp: return first.exp()
        case .sqrt: return first.sqrt()
        case .abs: return first.magnitude
        case .floor: return first.floor
        case .min: return values.dropFirst().reduce(first, DecimalNumber.minimum)
        case .max: return values.dropFirst().reduce(first, DecimalNumber.maximum)
        }
    }
}

extension DecimalNumber {
    /// The sum: exact where it fits 38 digits, else to 28.
    fileprivate func addingRounded(_ other: DecimalNumber) -> DecimalNumber? {
        if let exact = adding(other) { return exact }
        let (large, small) = magnitude < other.magnitude ? (other, self) : (self, other)
        let kept = large.rounded(significantDigits: Self.workingDigits + 2)
        let top = String(kept.significand.magnitude).count + kept.exponent
        let cut = small.rounded(decimals: Self.workingDigits + 2 - top)
        return kept.adding(cut)?.rounded(significantDigits: Self.workingDigits)
    }

    /// The product: exact where it fits 38 digits, else to 28.
    fileprivate func multipliedRounded(by other: DecimalNumber) -> DecimalNumber? {
        if let exact = multiplied(by: other) { return exact }
        // Three pieces of at most ten digits, each times 28 digits: no piece needs more than 38.
        let factor = other.rounded(significantDigits: Self.workingDigits)
        var rest = rounded(significantDigits: Self.workingDigits)
        var sum = DecimalNumber.zero
        while !rest.isZero {
            let top = String(rest.significand.magnitude).count + rest.exponent
            var piece = rest.rounded(decimals: 9 - top)
            if piece.magnitude > rest.magnitude, let step = DecimalNumber("1e\(top - 9)") {
                piece = piece.adding(piece.isNegative ? step : -step) ?? piece
            }
            guard let product = piece.normalized.multiplied(by: factor),
                let next = sum.addingRounded(product),
                let remaining = rest.subtracting(piece)
            else { return nil }
            sum = next
            rest = remaining
        }
        return sum.rounded(significantDigits: Self.workingDigits)
    }
}
