import Diagnostics
import Quantities

/// Looks up the names of an expression, checks types and units, and folds all conversion factors into the tree, so
/// that evaluation is plain arithmetic on the columns.
struct ExpressionChecker {
    /// What a name stands for.
    enum Meaning: Sendable {
        /// A declared component with its column and unit; a truth where it is a yes or no.
        case component(column: Int, unit: Unit?, isTruth: Bool)
        /// A derived component, which expressions may not use.
        case derived
        /// A component that has no number.
        case ordinal
        /// An attribute by its place.
        case attribute(Int)
    }

    /// A checked part.
    enum Value {
        /// A number in a unit.
        case number(Expression, Unit)
        /// A truth: 1 or 0.
        case truth(Expression)
        /// A choice attribute, which can only be compared with its options.
        case choice(Int)
    }

    /// Why a part is wrong.
    struct Failure: Error {
        var rule: SchemeRule
        var range: Range<Int>
        var zh: String
        var en: String
        var mend: LocalizedText?

        init(_ rule: SchemeRule, _ range: Range<Int>, zh: String, en: String, mend: LocalizedText? = nil) {
            self.rule = rule
            self.range = range
            self.zh = zh
            self.en = en
            self.mend = mend
        }
    }

    let names: [String: Meaning]
    let attributes: [Attribute]
    /// Whether only attributes may be used, as in thresholds.
    let attributesOnly: Bool

    /// The number that an expression gives, in a unit.
    func number(_ syntax: ExpressionSyntax, in unit: Unit) throws(Failure) -> Expression {
        let (expression, own) = try number(syntax)
        return try convert(expression, from: own, to: unit, syntax.range)
    }

    /// The truth that an expression gives.
    func truth(_ syntax: ExpressionSyntax) throws(Failure) -> Expression {
        guard case .truth(let expression) = try checked(syntax) else {
            throw Failure(.typeMismatch, syntax.range, zh: "这里要一个条件。", en: "A condition is wanted here.")
        }
        return expression
    }

    /// The number that an expression gives, in the unit that comes out.
    func number(_ syntax: ExpressionSyntax) throws(Failure) -> (Expression, Unit) {
        guard case .number(let expression, let unit) = try checked(syntax) else {
            throw Failure(.typeMismatch, syntax.range, zh: "这里要一个数。", en: "A number is wanted here.")
        }
        return (expression, unit)
    }

    private func pure(_ syntax: ExpressionSyntax) throws(Failure) -> Expression {
        let (expression, unit) = try number(syntax)
        return try convert(expression, from: unit, to: .one, syntax.range)
    }

    func checked(_ syntax: ExpressionSyntax) throws(Failure) -> Value {
        switch syntax {
        case .number(let digits, let unit, let range): return try literal(digits, unit, range)
        case .name(let name, let range): return try named(name, range)
        case .not(let operand, _): return .truth(.not(try truth(operand)))
        case .negate(let operand, _):
            let (expression, unit) = try number(operand)
            if case .number(let number) = expression { return .number(.number(-number), unit) }
            return .number(.negate(expression), unit)
        case .conditional(let condition, let then, let other, _):
            let test = try truth(condition)
            let (left, unit) = try number(then)
            let (right, own) = try number(other)
            return .number(
                .conditional(test, left, try convert(right, from: own, to: unit, other.range)), unit)
        case .call(let function, let arguments, _): return try call(function, arguments)
        case .binary(let sign, let left, let right, let range):
            switch sign {
            case .and, .or: return .truth(.binary(sign, try truth(left), try truth(right)))
            case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual:
                return .truth(try comparison(sign, left, right, range))
            default: return try arithmetic(sign, left, right, range)
            }
        }
    }

    private func literal(_ digits: String, _ unitText: String?, _ range: Range<Int>) throws(Failure) -> Value
    {
        guard let number = DecimalNumber(digits) else {
            throw Failure(.expressionSyntax, range, zh: "“\(digits)”不是数。", en: "“\(digits)” is not a number.")
        }
        guard number.significantDigits <= 15 else {
            throw Failure(
                .tooManyDigits, range, zh: "\(digits) 的有效数字多于 15 位。",
                en: "\(digits) has more than 15 significant digits.")
        }
        guard let unitText else { return .number(.number(number), .one) }
        guard let unit = try? Unit(unitText) else {
            throw Failure(
                .unknownUnit, range, zh: "没有单位“\(unitText)”。", en: "There is no unit “\(unitText)”.")
        }
        return .number(.number(number), unit)
    }

    private func named(_ name: String, _ range: Range<Int>) throws(Failure) -> Value {
        switch names[name] {
        case .attribute(let place):
            switch attributes[place].domain {
            case .number(let unit, _): return .number(.attribute(place), unit)
            case .yesno: return .truth(.attribute(place))
            case .choice: return .choice(place)
            }
        case .component(let column, let unit, let isTruth):
            try componentsAllowed(name, range)
            if isTruth { return .truth(.component(column)) }
            return .number(.component(column), unit ?? .one)
        case .derived:
            try componentsAllowed(name, range)
            throw Failure(
                .derivedOfDerived, range, zh: "“\(name)”本身是导出的；请写出它的表达式。",
                en: "“\(name)” is derived itself; write its expression out.")
        case .ordinal:
            throw Failure(.typeMismatch, range, zh: "等级不能参与计算。", en: "One cannot compute with grades.")
        case nil:
            let near = NearestName.suggestion(for: name, among: names.keys.sorted())
            throw Failure(
                .unknownName, range, zh: "没有指标、属性或输入“\(name)”。",
                en: "There is no indicator, attribute or input “\(name)”.",
                mend: near.map { LocalizedText(zh: "是不是“\($0)”？", en: "Did you mean “\($0)”?") })
        }
    }

    private func componentsAllowed(_ name: String, _ range: Range<Int>) throws(Failure) {
        guard attributesOnly else { return }
        throw Failure(
            .attributesOnly, range, zh: "阈值只能用属性，“\(name)”是指标。",
            en: "Thresholds use attributes only; “\(name)” is an indicator.")
    }

    private func call(
        _ function: Expression.Function, _ arguments: [ExpressionSyntax]
    ) throws(Failure) -> Value {
        switch function {
        case .ln, .exp, .sqrt, .floor: return .number(.call(function, [try pure(arguments[0])]), .one)
        case .abs:
            let (expression, unit) = try number(arguments[0])
            return .number(.call(.abs, [expression]), unit)
        case .min, .max:
            let (first, unit) = try number(arguments[0])
            var values = [first]
            for argument in arguments.dropFirst() {
                let (expression, own) = try number(argument)
                values.append(try convert(expression, from: own, to: unit, argument.range))
            }
            return .number(.call(function, values), unit)
        }
    }

    private func comparison(
        _ sign: Expression.Operator, _ left: ExpressionSyntax, _ right: ExpressionSyntax, _ range: Range<Int>
    ) throws(Failure) -> Expression {
        var choice = try option(left, right)
        if choice == nil { choice = try option(right, left) }
        if let choice {
            guard sign == .equal || sign == .notEqual else {
                throw Failure(
                    .typeMismatch, range, zh: "选项只能用 == 或 !=。", en: "Options go with == or != only.")
            }
            return .binary(sign, .attribute(choice.attribute), .number(DecimalNumber(choice.option)))
        }
        let (a, unit) = try number(left)
        let (b, own) = try number(right)
        return .binary(sign, a, try convert(b, from: own, to: unit, right.range))
    }

    /// `type == heat-pump`: the attribute and the place of the option.
    private func option(
        _ attribute: ExpressionSyntax, _ option: ExpressionSyntax
    ) throws(Failure) -> (attribute: Int, option: Int)? {
        guard case .name(let name, _) = attribute, case .attribute(let place)? = names[name],
            case .choice(let options) = attributes[place].domain
        else { return nil }
        guard case .name(let word, let range) = option else {
            throw Failure(
                .typeMismatch, option.range, zh: "“\(name)”要与它的选项比较。",
                en: "“\(name)” is compared with one of its options.")
        }
        guard let index = options.firstIndex(where: { $0.id == word }) else {
            let near = NearestName.suggestion(for: word, among: options.map(\.id))
            throw Failure(
                .unknownOption, range, zh: "“\(name)”没有选项“\(word)”。",
                en: "“\(name)” has no option “\(word)”.",
                mend: near.map { LocalizedText(zh: "是不是“\($0)”？", en: "Did you mean “\($0)”?") })
        }
        return (place, index)
    }
}
