import Documents

/// Brings two parts of a table to the same columns: a part that has nothing to set apart lacks lines, or gaps, that
/// the other part has.
enum ColumnAlignment {
    /// How far, in points, the same line may stand apart on two pages.
    private static let reach = 4.0

    /// Both parts in the columns that either has; `nil` where their edges do not fit.
    static func aligned(_ first: Table, _ next: Table) -> (Table, Table)? {
        first.ruling == .ruled && next.ruling == .ruled
            ? alignedByLines(first, next) : headed(first, next) ?? alignedByTexts(first, next)
    }

    /// Headings at the foot of a page, brought over the columns of the rows on the next: alone they do not tell how
    /// many columns there are.
    private static func headed(_ first: Table, _ next: Table) -> (Table, Table)? {
        guard first.ruling != .ruled, next.ruling != .ruled, first.rows <= 4, next.columns >= 3,
            first.columns != next.columns,
            !first.cells.contains(where: { $0.text.unicodeScalars.contains(where: PlainText.isDigit) }),
            let columns = places(next)
        else { return nil }
        var heads = first
        heads.columns = next.columns
        heads.cells = []
        var taken: Set<[Int]> = []
        for cell in first.cells where !cell.text.isEmpty {
            guard let box = cell.box else { return nil }
            let middle = (box.left + box.right) / 2
            var moved = cell
            moved.column =
                columns.indices.min { abs(columns[$0].middle - middle) < abs(columns[$1].middle - middle) }
                ?? 0
            // Names stand at the left of their column.
            if columns[0].left - box.left >= -reach || middle < columns[0].middle { moved.column = 0 }
            moved.columnSpan = 1
            moved.rowSpan = 1
            guard taken.insert([moved.row, moved.column]).inserted else { return nil }
            heads.cells.append(moved)
        }
        for row in 0..<heads.rows {
            for column in 0..<heads.columns where taken.insert([row, column]).inserted {
                heads.cells.append(Cell(row: row, column: column, text: "", page: first.cells.first?.page))
            }
        }
        heads.cells.sort { ($0.row, $0.column) < ($1.row, $1.column) }
        return (heads, next)
    }

    private static func alignedByLines(_ first: Table, _ next: Table) -> (Table, Table)? {
        guard let firstEdges = edges(first), let nextEdges = edges(next),
            abs(firstEdges[0] - nextEdges[0]) <= 2 * reach,
            abs(firstEdges[firstEdges.count - 1] - nextEdges[nextEdges.count - 1]) <= 2 * reach
        else { return nil }
        var union: [Double] = []
        for edge in (firstEdges + nextEdges).sorted() where union.last.map({ edge - $0 > 2 * reach }) ?? true
        {
            union.append(edge)
        }
        // Parts of one table share most of their lines.
        guard union.count <= max(firstEdges.count, nextEdges.count) + 1,
            let firstPart = moved(first, firstEdges, to: union),
            let nextPart = moved(next, nextEdges, to: union)
        else { return nil }
        return (firstPart, nextPart)
    }

    /// The edges of the columns from left to right; `nil` where a column has no cell of its own to tell.
    private static func edges(_ table: Table) -> [Double]? {
        guard table.ruling == .ruled, table.columns > 0 else { return nil }
        var edges = [Double?](repeating: nil, count: table.columns + 1)
        for cell in table.cells {
            guard let box = cell.box else { return nil }
            let end = cell.column + cell.columnSpan
            guard edges.indices.contains(end) else { return nil }
            edges[cell.column] = edges[cell.column] ?? box.left
            edges[end] = edges[end] ?? box.right
        }
        let known = edges.compactMap { $0 }
        guard known.count == edges.count, zip(known, known.dropFirst()).allSatisfy({ $0 < $1 }) else {
            return nil
        }
        return known
    }

    private static func moved(_ table: Table, _ edges: [Double], to union: [Double]) -> Table? {
        let places = edges.map { edge in
            union.indices.min { abs(union[$0] - edge) < abs(union[$1] - edge) } ?? 0
        }
        guard Set(places).count == places.count else { return nil }
        var moved = table
        moved.columns = union.count - 1
        for index in moved.cells.indices {
            let cell = table.cells[index]
            let start = places[cell.column]
            moved.cells[index].column = start
            moved.cells[index].columnSpan = places[cell.column + cell.columnSpan] - start
        }
        return moved
    }

    // MARK: Parts without lines

    /// Where the texts of a column stand: their left edge and their middle.
    private typealias TextPlace = (left: Double, middle: Double)

    /// Columns are the same whose texts stand in one place; a column that one part lacks belongs there to the one
    /// before it.
    private static func alignedByTexts(_ first: Table, _ next: Table) -> (Table, Table)? {
        guard first.columns != next.columns, let one = places(first), let other = places(next) else {
            return nil
        }
        var firstPlaces: [Int] = []
        var nextPlaces: [Int] = []
        var count = 0
        var left = 0
        var right = 0
        while left < one.count || right < other.count {
            let isSame = left < one.count && right < other.count && same(one[left], other[right])
            let onlyFirst =
                !isSame && left + 1 < one.count && right < other.count && same(one[left + 1], other[right])
            let onlyNext =
                !isSame && !onlyFirst && left < one.count && right + 1 < other.count
                && same(one[left], other[right + 1])
            guard count > 0 || isSame, isSame || onlyFirst || onlyNext else { return nil }
            if isSame || onlyFirst {
                firstPlaces.append(count)
                left += 1
            }
            if isSame || onlyNext {
                nextPlaces.append(count)
                right += 1
            }
            count += 1
        }
        guard count <= max(one.count, other.count) + 1, min(one.count, other.count) >= 3 else { return nil }
        return (widened(first, firstPlaces, to: count), widened(next, nextPlaces, to: count))
    }

    private static func same(_ one: TextPlace, _ other: TextPlace) -> Bool {
        abs(one.left - other.left) <= reach || abs(one.middle - other.middle) <= reach
    }

    private static func places(_ table: Table) -> [TextPlace]? {
        var places: [TextPlace] = []
        for column in 0..<table.columns {
            let boxes = table.cells.filter {
                $0.column == column && $0.columnSpan == 1 && !$0.text.isEmpty
            }.compactMap(\.box)
            guard !boxes.isEmpty else { return nil }
            let lefts = boxes.map(\.left).sorted()
            let middles = boxes.map { ($0.left + $0.right) / 2 }.sorted()
            places.append((lefts[lefts.count / 2], middles[middles.count / 2]))
        }
        return places
    }

    /// A table moved to columns of which it lacks some.
    private static func widened(_ table: Table, _ places: [Int], to count: Int) -> Table {
        var widened = table
        widened.columns = count
        let ends = Array(places.dropFirst()) + [count]
        for index in table.cells.indices {
            let cell = table.cells[index]
            let last = cell.column + cell.columnSpan - 1
            guard places.indices.contains(cell.column), places.indices.contains(last) else { continue }
            widened.cells[index].column = places[cell.column]
            widened.cells[index].columnSpan = ends[last] - places[cell.column]
        }
        return widened
    }
}
