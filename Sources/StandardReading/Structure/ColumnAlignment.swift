import Documents

/// Brings two parts of a ruled table to the same columns: a part that has nothing to set apart lacks lines that the
/// other part has.
enum ColumnAlignment {
    /// How far, in points, the same line may stand apart on two pages.
    private static let reach = 4.0

    /// Both parts in the columns that either has; `nil` where their edges do not fit.
    static func aligned(_ first: Table, _ next: Table) -> (Table, Table)? {
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
}
