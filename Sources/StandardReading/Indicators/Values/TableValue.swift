/// A value of a table with what it stands for.
struct TableValue {
    var context: ValueContext
    /// The text of the value.
    var text: String
    /// The row that it is read for.
    var row: Int
    /// The cell of the value.
    var cell: GridCell
}
