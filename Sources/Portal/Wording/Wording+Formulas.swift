import Diagnostics
import Ranking

extension Wording {
    /// An expression as people write it, with the names of indicators and attributes.
    func formula(_ expression: Expression, in scheme: Scheme) -> String {
        formula(expression, in: scheme, componentNames: componentNames(of: scheme), above: 0)
    }

    private func componentNames(of scheme: Scheme) -> [String] {
        scheme.indicators.flatMap { indicator in
            indicator.components.map { $0.name[language] }
        }
    }

    /// - Parameter above: how tightly the operator around it binds; a looser one is put in brackets.
    private func formula(
        _ expression: Expression, in scheme: Scheme, componentNames: [String], above: Int
    ) -> String {
        func inner(_ expression: Expression, _ above: Int) -> String {
            formula(expression, in: scheme, componentNames: componentNames, above: above)
        }
        switch expression {
        case .number(let number):
            return decimal(number)
        case .component(let column):
            return componentNames.indices.contains(column) ? componentNames[column] : "?"
        case .attribute(let place):
            return scheme.attributes.indices.contains(place) ? scheme.attributes[place].name[language] : "?"
        case .negate(let value):
            return "−" + inner(value, Self.tightest)
        case .not(let value):
            return texts(.formulaNot, inner(value, Self.tightest))
        case .binary(let operation, let left, let right):
            let binding = Self.binding(operation)
            // Minus, division and powers do not associate to the right.
            let text = "\(inner(left, binding)) \(symbol(operation)) \(inner(right, binding + 1))"
            return binding < above ? "(\(text))" : text
        case .call(let function, let arguments):
            return "\(function.rawValue)(\(arguments.map { inner($0, 0) }.joined(separator: ", ")))"
        case .conditional(let condition, let then, let otherwise):
            let text = texts(.formulaIf, inner(condition, 0), inner(then, 0), inner(otherwise, 0))
            return above > 0 ? "(\(text))" : text
        }
    }

    private func symbol(_ operation: Expression.Operator) -> String {
        switch operation {
        case .add: "+"
        case .subtract: "−"
        case .multiply: "×"
        case .divide: "÷"
        case .power: "^"
        case .less: "＜"
        case .lessOrEqual: "≤"
        case .greater: "＞"
        case .greaterOrEqual: "≥"
        case .equal: "="
        case .notEqual: "≠"
        case .and: texts[.formulaAnd]
        case .or: texts[.formulaOr]
        }
    }

    private static let tightest = 6

    private static func binding(_ operation: Expression.Operator) -> Int {
        switch operation {
        case .or: 1
        case .and: 2
        case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual: 3
        case .add, .subtract: 4
        case .multiply, .divide: 5
        case .power: tightest
        }
    }
}
