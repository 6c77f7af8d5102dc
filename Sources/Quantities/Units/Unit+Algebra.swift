extension Unit {
    /// The unit of a product, with an exact relation to the base; `nil` where that cannot be held.
    ///
    /// Inside a product ℃ counts as a kelvin, since only differences can be multiplied.
    public func multiplied(by other: Unit) -> Unit? { combined(with: other, dividing: false) }

    /// The unit of a quotient, with an exact relation to the base; `nil` where that cannot be held.
    public func divided(by other: Unit) -> Unit? { combined(with: other, dividing: true) }

    private func combined(with other: Unit, dividing: Bool) -> Unit? {
        if other.code == "1" { return self }
        guard let meaning = body.meaning.combined(with: other.body.meaning, dividing: dividing) else {
            return nil
        }
        if code == "1", !dividing { return other }
        let right = other.isExpression ? "(\(other.code))" : other.code
        let symbol = dividing ? "/" : "."
        let code = code == "1" ? symbol + right : code + symbol + right
        return Unit(body: UnitBody(code: code, meaning: meaning))
    }

    /// The unit of a whole power, with an exact relation to the base; `nil` where that cannot be held.
    public func raised(to power: Int) -> Unit? {
        if power == 1 || code == "1" { return self }
        guard power != 0 else { return .one }
        guard let meaning = body.meaning.raised(to: power) else { return nil }
        guard abs(power) <= 100 else { return nil }
        if isPlainSymbol { return Unit(body: UnitBody(code: "\(code)\(power)", meaning: meaning)) }
        // UCUM has no powers of parentheses: the factors are written out.
        let factor = isExpression ? "(\(code))" : code
        let product = Array(repeating: factor, count: abs(power)).joined(separator: ".")
        return Unit(body: UnitBody(code: power > 0 ? product : "/(\(product))", meaning: meaning))
    }

    /// Whether the code has operators, so that it needs parentheses on the right of one.
    private var isExpression: Bool {
        var depth = 0
        for byte in code.utf8 {
            if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") { depth += 1 }
            if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") { depth -= 1 }
            if depth == 0, byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/") { return true }
        }
        return false
    }

    /// Whether an exponent can follow the code directly.
    private var isPlainSymbol: Bool {
        guard !isExpression, let last = code.utf8.last else { return false }
        return !(0x30...0x39).contains(last) && last != UInt8(ascii: "}") && last != UInt8(ascii: ")")
    }
}
