import Quantities

/// What a value of a table stands for, before it is read: its names, what it holds for, how its number is meant.
struct ValueContext {
    /// The names of the item, outermost first.
    var names: [String] = []
    /// The grade.
    var grade: String?
    /// What it holds for.
    var segment: [String: String] = [:]
    /// The unit of a plain number.
    var unit: Unit?
    /// The end that a plain number is.
    var bound: QuantityHeader.Bound?
    /// The end that a plain number is though no comparison says so.
    var impliedBound: QuantityHeader.Bound?
    /// The test methods as written beside it.
    var methods: String?
    /// The marks of footnotes on names and headings.
    var marks: [String] = []
    /// The text of the cell that names the item, line feeds kept.
    var nameText: String?
    /// How sure all this is.
    var confidence = 1.0
}

extension ValueContext {
    /// Whether two values of one cell are the same entry.
    func isSame(as other: ValueContext) -> Bool {
        names == other.names && grade == other.grade && segment == other.segment
    }
}
