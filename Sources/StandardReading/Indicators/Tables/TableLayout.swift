/// How a table is to be read: where its heading ends, what each column is, which way its items run.
struct TableLayout {
    /// The number of rows of the heading.
    var headerRows: Int
    /// What each column is; those outside ``block`` do not matter.
    var columns: [ColumnRole]
    /// The columns that are read together: `项目 | 指标 | 项目 | 指标` is two blocks.
    var block: Range<Int>
    /// Which way the items run.
    var orientation: Orientation
    /// How sure this is.
    var confidence: Double
}

/// What a column is.
enum ColumnRole: Hashable {
    case serial
    /// Names of items or of what they stand under.
    case item
    case bound
    case unit
    case method
    /// Grades, one a row.
    case grade
    /// What the requirements of a row hold for; with the attribute's name.
    case key(String)
    /// A condition, which tells apart the rows of an item that has several.
    case condition(String)
    case value
    case other
}

/// Which way the items of a table run.
enum Orientation {
    /// One item a row; columns are grades, segments or one requirement.
    case itemsInRows
    /// One item a column; rows are grades or segments.
    case itemsInColumns
    /// Rows and columns are both grades or segments; the item is named above them all.
    case oneItem
}
