/// What can be told from a grid and its texts alone: whether it is a table at all.
struct TableShape {
    private let table: Table

    init(_ table: Table) { self.table = table }

    /// Two rows and two columns with text, and enough of the cells full.
    var isPlausible: Bool {
        let full = table.cells.filter { !$0.text.isEmpty }
        guard table.rows >= 2, table.columns >= 2, full.count >= 3 else { return false }
        let rows = Set(full.map(\.row)).count
        let columns = Set(full.map(\.column)).count
        guard rows >= 2, columns >= 2 else { return false }
        return 10 * full.count >= table.cells.count
    }
}
