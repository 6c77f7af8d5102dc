/// Which way the items of a table run.
enum Orientation {
    /// One item a row; columns are grades, segments or one requirement.
    case itemsInRows
    /// One item a column; rows are grades or segments.
    case itemsInColumns
    /// Rows and columns are both grades or segments; the item is named above them all.
    case oneItem
}
