import Documents

/// Parts the cells of a sheet into tables: cells belong together that touch at an edge, the cells of a merge among
/// themselves too. Empty rows and columns part what stands on both sides.
struct SheetTables {
    /// The places of all tables' grids at most.
    private static let mostPlaces = 4_000_000

    private struct Place: Hashable {
        var row: Int
        var column: Int
    }

    private var texts: [Place: String] = [:]
    private var merges: [Place: SheetLayout.Range] = [:]
    /// Every cell that is part of a table, and the merge that it belongs to.
    private var anchors: [Place: Place] = [:]

    /// Adds a cell.
    mutating func add(row: Int, column: Int, text: String) {
        let place = Place(row: row, column: column)
        texts[place] = text
        anchors[place] = place
    }

    /// Adds a merge; its cells but the first hold nothing that is shown.
    ///
    /// - Returns: whether there is room for it.
    mutating func merge(_ range: SheetLayout.Range) -> Bool {
        let anchor = Place(row: range.rows.lowerBound, column: range.columns.lowerBound)
        guard anchors.count + range.rows.count * range.columns.count <= Self.mostPlaces else { return false }
        for row in range.rows {
            for column in range.columns
            where anchors[Place(row: row, column: column)] == anchor
                || merges[anchors[Place(row: row, column: column)] ?? anchor] == nil
            {
                let place = Place(row: row, column: column)
                if place != anchor { texts[place] = nil }
                anchors[place] = anchor
            }
        }
        merges[anchor] = range
        return true
    }

    /// The tables, from the top, then from the left.
    func tables(_ place: BlockPlace) throws(ContainerError) -> [Table] {
        var seen: Set<Place> = []
        var tables: [Table] = []
        var places = 0
        let starts = texts.keys.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
        for start in starts where !seen.contains(start) {
            let region = region(from: start, &seen)
            let table = table(region, place)
            places += table.rows * table.columns
            guard places <= Self.mostPlaces else {
                throw .tooLarge(
                    zh: "表格超过 \(Self.mostPlaces) 格", en: "its tables have more than \(Self.mostPlaces) cells")
            }
            tables.append(table)
        }
        return tables
    }

    private func region(from start: Place, _ seen: inout Set<Place>) -> [Place] {
        var region: [Place] = []
        var open = [start]
        seen.insert(start)
        while let place = open.popLast() {
            region.append(place)
            for (down, right) in [(-1, 0), (1, 0), (0, -1), (0, 1)] {
                let next = Place(row: place.row + down, column: place.column + right)
                if anchors[next] != nil, seen.insert(next).inserted { open.append(next) }
            }
        }
        return region
    }

    private func table(_ region: [Place], _ place: BlockPlace) -> Table {
        let top = region.reduce(Int.max) { min($0, $1.row) }
        let left = region.reduce(Int.max) { min($0, $1.column) }
        var (rows, columns) = (0, 0)
        var cells: [Cell] = []
        for spot in region.sorted(by: { ($0.row, $0.column) < ($1.row, $1.column) }) {
            rows = max(rows, spot.row - top + 1)
            columns = max(columns, spot.column - left + 1)
            let range = merges[spot]
            guard anchors[spot] == spot else { continue }
            cells.append(
                Cell(
                    row: spot.row - top, column: spot.column - left, rowSpan: range?.rows.count ?? 1,
                    columnSpan: range?.columns.count ?? 1, text: texts[spot] ?? ""))
        }
        return Table(rows: rows, columns: columns, cells: cells, ruling: .ruled, place: place)
    }
}
