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
