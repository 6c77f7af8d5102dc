import Documents

/// Tables that say by what each item is tested: `检验项目 | 试验方法`, `检验项目 | 要求章条 | 试验方法章条`.
enum MethodTable {
    /// The items and what stands beside them; none where no column is headed so.
    static func entries(_ table: Table) -> [(items: String, methods: String)] {
        let heads = table.cells.filter { $0.row < 2 }
        guard
            let method = heads.first(where: { HeadingWords.role(PlainText.key($0.text)) == .methodHeading }),
            let item = heads.first(where: { HeadingWords.role(PlainText.key($0.text)) == .itemHeading })
        else { return [] }
        let start = max(method.row + method.rowSpan, item.row + item.rowSpan)
        // The lowest level of names is the last column of its heading.
        let column = item.column + item.columnSpan - 1
        let grid = table.grid()
        guard start < table.rows, column < table.columns, method.column < table.columns else { return [] }
        var result: [(items: String, methods: String)] = []
        for row in start..<table.rows {
            let (name, value) = (grid[row][column], grid[row][method.column])
            guard name >= 0, value >= 0, name != value else { continue }
            let items = HeadText(table.cells[name].text).name
            if !items.isEmpty { result.append((items, table.cells[value].text)) }
        }
        return result
    }
}
