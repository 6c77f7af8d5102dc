import Quantities

/// What a cell says that stands in a heading or in a leading column.
struct Label: Sendable {
    /// What it is.
    var role: LabelRole
    /// What it names: the item, the grade, the attribute.
    var name: String
    /// The unit that it gives for the numbers beside or below it.
    var unit: Unit?
    /// Whether it names a unit that nobody knows.
    var hasUnknownUnit = false
    /// The end that these numbers are though no comparison says so: 最高限量.
    var impliedBound: QuantityHeader.Bound?
    /// The end that these numbers bound.
    var bound: QuantityHeader.Bound?
    /// The marks of footnotes in it.
    var marks: [String] = []

    /// A cell without text.
    static let blank = Label(role: .blank, name: "")
}
