import Diagnostics
import Quantities

extension ExpressionChecker {
    /// Sums, products, quotients and powers.
    func arithmetic(
        _ sign: Expression.Operator, _ left: ExpressionSyntax, _ right: ExpressionSyntax, _ range: Range<Int>
    ) throws(Failure) -> Value {
        let (a, unit) = try number(left)
        if sign == .power { return try power(a, unit, left, right) }
        let (b, own) = try number(right)
        switch sign {
        case .add, .subtract:
            return .number(.binary(sign, a, try convert(b, from: own, to: unit, right.range)), unit)
        default:
            guard let result = sign == .multiply ? unit.multiplied(by: own) : unit.divided(by: own) else {
                throw Failure(.unitMismatch, range, zh: "这些单位不能相乘除。", en: "These units cannot be multiplied.")
            }
            return .number(.binary(sign, a, b), result)
        }
    }

    /// A power: of a pure number any, of a quantity a whole one that is written out.
    private func power(
        _ base: Expression, _ unit: Unit, _ left: ExpressionSyntax, _ right: ExpressionSyntax
    ) throws(Failure) -> Value {
        let (exponent, own) = try number(right)
        let pure = try convert(exponent, from: own, to: .one, right.range)
        if unit.isDimensionless {
            return .number(.binary(.power, try convert(base, from: unit, to: .one, left.range), pure), .one)
        }
        guard case .number(let number) = pure, number.exponent >= 0 || number.floor == number,
            let whole = Int(number.normalized.description), abs(whole) <= 9,
            let result = unit.raised(to: whole)
        else {
            throw Failure(
                .unitMismatch, right.range, zh: "带单位的量只能取 −9 到 9 的整数次幂。",
                en: "A quantity with a unit takes whole powers from −9 to 9 only.",
                mend: LocalizedText(
                    zh: "先除以单位，如 (x / 1'm2')^0.5。", en: "Divide by a unit first, as in (x / 1'm2')^0.5."))
        }
        return .number(.binary(.power, base, pure), result)
    }

    /// The same quantity as a number of another unit.
    func convert(
        _ expression: Expression, from own: Unit, to wanted: Unit, _ range: Range<Int>
    ) throws(Failure) -> Expression {
        if own == wanted { return expression }
        guard own.isComparable(with: wanted), let conversion = own.conversion(to: wanted),
            conversion.isProportional
        else {
            throw Failure(
                .unitMismatch, range, zh: "单位是“\(own.code)”，这里要“\(wanted.code)”。",
                en: "The unit is “\(own.code)”; wanted is “\(wanted.code)”.",
                mend: own.isDimensionless
                    ? LocalizedText(
                        zh: "数后可写单位，如 84'\(wanted.code)'。",
                        en: "A unit may stand behind a number, as in 84'\(wanted.code)'.") : nil)
        }
        if case .number(let number) = expression, let converted = conversion.apply(number) {
            return .number(converted)
        }
        if let factor = own.conversionFactor(to: wanted) {
            return factor == DecimalNumber(1) ? expression : .binary(.multiply, expression, .number(factor))
        }
        // A factor that does not terminate (1/3.6) is kept exact as a division where its inverse does.
        if let inverse = wanted.conversionFactor(to: own) {
            return .binary(.divide, expression, .number(inverse))
        }
        guard let factor = conversion.apply(DecimalNumber(1)) else {
            throw Failure(
                .unitMismatch, range, zh: "“\(own.code)”换不成“\(wanted.code)”。",
                en: "“\(own.code)” cannot be converted to “\(wanted.code)”.")
        }
        return .binary(.multiply, expression, .number(factor))
    }
}
