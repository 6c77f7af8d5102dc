/// An expression as it is written, before names and units are looked up.
indirect enum ExpressionSyntax: Sendable {
    case number(String, unit: String?, Range<Int>)
    case name(String, Range<Int>)
    case negate(ExpressionSyntax, Range<Int>)
    case not(ExpressionSyntax, Range<Int>)
    case binary(Expression.Operator, ExpressionSyntax, ExpressionSyntax, Range<Int>)
    case call(Expression.Function, [ExpressionSyntax], Range<Int>)
    case conditional(ExpressionSyntax, ExpressionSyntax, ExpressionSyntax, Range<Int>)

    /// The place in the text, in Unicode scalars.
    var range: Range<Int> {
        switch self {
        case .number(_, _, let range), .name(_, let range), .negate(_, let range), .not(_, let range),
            .binary(_, _, _, let range), .call(_, _, let range), .conditional(_, _, _, let range):
            range
        }
    }
}

/// Parses expressions by precedence: `or`, `and`, `not`, comparison, `+ −`, `× ÷`, unary minus, `^`.
struct ExpressionParser {
    /// The deepest nesting.
    static let maximumDepth = 64

    private let tokens: [ExpressionToken]
    private var place = 0
    private var depth = 0

    /// The syntax of a text.
    static func parse(_ text: String, names: Set<String>) throws(ExpressionError) -> ExpressionSyntax {
        var lexer = ExpressionLexer(text, names: names)
        var parser = ExpressionParser(tokens: try lexer.tokens())
        let syntax = try parser.disjunction()
        guard case .end = parser.next.kind else { throw parser.unexpected() }
        return syntax
    }

    private init(tokens: [ExpressionToken]) { self.tokens = tokens }

    private var next: ExpressionToken { tokens[place] }

    private func unexpected() -> ExpressionError {
        if case .end = next.kind {
            return ExpressionError(range: next.range, zh: "表达式没有写完", en: "the expression ends too early")
        }
        return ExpressionError(range: next.range, zh: "这里不该有它", en: "this cannot stand here")
    }

    private mutating func take(_ signs: String...) -> String? {
        guard case .sign(let sign) = next.kind, signs.contains(sign) else { return nil }
        place += 1
        return sign
    }

    private mutating func expect(_ sign: String) throws(ExpressionError) {
        guard take(sign) != nil else { throw unexpected() }
    }

    private mutating func disjunction() throws(ExpressionError) -> ExpressionSyntax {
        try deeper()
        defer { depth -= 1 }
        var left = try conjunction()
        while take("or") != nil { left = join(.or, left, try conjunction()) }
        return left
    }

    private mutating func deeper() throws(ExpressionError) {
        depth += 1
        if depth > Self.maximumDepth {
            throw ExpressionError(range: next.range, zh: "嵌套太深", en: "nested too deeply")
        }
    }

    private mutating func conjunction() throws(ExpressionError) -> ExpressionSyntax {
        var left = try negation()
        while take("and") != nil { left = join(.and, left, try negation()) }
        return left
    }

    private mutating func negation() throws(ExpressionError) -> ExpressionSyntax {
        let start = next.range.lowerBound
        guard take("not") != nil else { return try comparison() }
        try deeper()
        defer { depth -= 1 }
        let operand = try negation()
        return .not(operand, start..<operand.range.upperBound)
    }

    private mutating func comparison() throws(ExpressionError) -> ExpressionSyntax {
        let left = try sum()
        guard let sign = take("<", "<=", ">", ">=", "==", "!="),
            let comparison = Expression.Operator(rawValue: sign)
        else { return left }
        return join(comparison, left, try sum())
    }

    private mutating func sum() throws(ExpressionError) -> ExpressionSyntax {
        var left = try product()
        while let sign = take("+", "-") { left = join(sign == "+" ? .add : .subtract, left, try product()) }
        return left
    }

    private mutating func product() throws(ExpressionError) -> ExpressionSyntax {
        var left = try signed()
        while let sign = take("*", "/") { left = join(sign == "*" ? .multiply : .divide, left, try signed()) }
        return left
    }

    private mutating func signed() throws(ExpressionError) -> ExpressionSyntax {
        let start = next.range.lowerBound
        guard take("-") != nil else { return try power() }
        try deeper()
        defer { depth -= 1 }
        let operand = try signed()
        return .negate(operand, start..<operand.range.upperBound)
    }

    private mutating func power() throws(ExpressionError) -> ExpressionSyntax {
        let base = try primary()
        guard take("^") != nil else { return base }
        try deeper()
        defer { depth -= 1 }
        return join(.power, base, try signed())
    }

    private mutating func primary() throws(ExpressionError) -> ExpressionSyntax {
        let token = next
        switch token.kind {
        case .number(let digits, let unit):
            place += 1
            return .number(digits, unit: unit, token.range)
        case .sign("("):
            place += 1
            let inner = try disjunction()
            try expect(")")
            return inner
        case .sign("if"):
            place += 1
            let (values, end) = try arguments()
            guard values.count == 3 else {
                throw ExpressionError(
                    range: token.range, zh: "if 要三个参数：条件, 值, 否则",
                    en: "if wants three arguments: condition, value, else")
            }
            return .conditional(values[0], values[1], values[2], token.range.lowerBound..<end)
        case .name(let name):
            place += 1
            guard let function = Expression.Function(rawValue: name), case .sign("(") = next.kind else {
                return .name(name, token.range)
            }
            let (values, end) = try arguments()
            let several = function == .min || function == .max
            guard several ? values.count >= 2 : values.count == 1 else {
                throw ExpressionError(
                    range: token.range, zh: several ? "\(name) 至少要两个参数" : "\(name) 要一个参数",
                    en: several ? "\(name) wants two arguments or more" : "\(name) wants one argument")
            }
            return .call(function, values, token.range.lowerBound..<end)
        default: throw unexpected()
        }
    }

    private mutating func arguments() throws(ExpressionError) -> ([ExpressionSyntax], end: Int) {
        try expect("(")
        var values = [try disjunction()]
        while take(",") != nil { values.append(try disjunction()) }
        let end = next.range.upperBound
        try expect(")")
        return (values, end)
    }

    private func join(
        _ sign: Expression.Operator, _ left: ExpressionSyntax, _ right: ExpressionSyntax
    ) -> ExpressionSyntax {
        .binary(sign, left, right, left.range.lowerBound..<right.range.upperBound)
    }
}
