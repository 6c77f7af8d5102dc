import Quantities

/// What the columns beside the values say of one row.
struct RowStub {
    /// Names of the item, outermost first.
    var names: [String] = []
    var grade: String?
    var segment: [String: String] = [:]
    var unit: Unit?
    var bound: QuantityHeader.Bound?
    /// The text of the column of methods.
    var methods: String?
    var marks: [String] = []
    /// Whether the attributes are named and not guessed.
    var isSure = true
    /// The text of the cell that names the item, line feeds kept.
    var nameText: String?
    /// How sure the reading of these cells is.
    var reading = 1.0
    /// Whether a unit is named that nobody knows.
    var hasUnknownUnit = false
    /// The cells that belong to the stub, by their place in the grid.
    var cells: Set<Int> = []
}
