public import Quantities

/// A unit-checked expression over declared indicators and attributes.
///
/// Leaves are already converted: a number literal stands in the base that the type checker chose, and a
/// reference carries the factor from the column's unit. The result is in the unit of the component or
/// threshold that the expression belongs to.
public indirect enum Expression: Sendable {
    /// A number.
    case number(DecimalNumber)
    /// The compared value of a declared component, by its column (see ``ColumnLayout``).
    case component(Int)
    /// An attribute: the number in its unit, the place of the option, or 1/0 for yes/no.
    case attribute(Int)
    /// Minus.
    case negate(Expression)
    /// Not.
    case not(Expression)
    /// An operator between two values.
    case binary(Operator, Expression, Expression)
    /// A function.
    case call(Function, [Expression])
    /// `if(condition, then, else)`.
    case conditional(Expression, Expression, Expression)

    /// The operators between two values.
    public enum Operator: String, Sendable, CaseIterable {
        /// `+`
        case add = "+"
        /// `−`
        case subtract = "-"
        /// `×`
        case multiply = "*"
        /// `÷`
        case divide = "/"
        /// `^`
        case power = "^"
        /// `<`
        case less = "<"
        /// `<=`
        case lessOrEqual = "<="
        /// `>`
        case greater = ">"
        /// `>=`
        case greaterOrEqual = ">="
        /// `==`
        case equal = "=="
        /// `!=`
        case notEqual = "!="
        /// `and`
        case and = "and"
        /// `or`
        case or = "or"
    }

    /// The functions.
    public enum Function: String, Sendable, CaseIterable {
        /// The natural logarithm.
        case ln
        /// The exponential.
        case exp
        /// The square root.
        case sqrt
        /// The least of several.
        case min
        /// The greatest of several.
        case max
        /// The absolute value.
        case abs
        /// The greatest whole number that is not greater.
        case floor
    }
}

/// The columns of a scheme's items: one for each component in the order of the scheme's indicators
/// (derived ones included, computed by the kernel), and one for each attribute.
public struct ColumnLayout: Sendable {
    /// The column of each component: `componentColumns[indicator][component]`.
    public let componentColumns: [[Int]]
    /// The number of component columns.
    public let componentCount: Int

    /// The layout of a scheme.
    public init(_ indicators: [SchemeIndicator]) {
        var next = 0
        componentColumns = indicators.map { indicator in
            indicator.components.map { _ in
                defer { next += 1 }
                return next
            }
        }
        componentCount = next
    }
}
