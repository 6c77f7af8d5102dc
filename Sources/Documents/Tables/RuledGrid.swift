/// The grid that lines draw: the places of columns and rows, and where lines part them.
struct RuledGrid {
    /// The places of the borders of columns from the left, one more than there are columns.
    var xs: [Double]
    /// The places of the borders of rows from the top, one more than there are rows.
    var ys: [Double]
    /// By row and border between columns (border `n` lies right of column `n`): whether a line parts them.
    var parted: [[Bool]]
    /// By border between rows (border `n` lies under row `n`) and column: whether a line parts them.
    var partedBelow: [[Bool]]

    var rows: Int { ys.count - 1 }
    var columns: Int { xs.count - 1 }
    var box: Box { Box(left: xs[0], top: ys[0], right: xs[columns], bottom: ys[rows]) }

    /// How much of a border must be drawn for it to part.
    static let share = 0.6
    /// How far apart in points lines are that are meant as one border.
    static let reach = 2.0

    init(xs: [Double], ys: [Double], parted: [[Bool]], partedBelow: [[Bool]]) {
        self.xs = xs
        self.ys = ys
        self.parted = parted
        self.partedBelow = partedBelow
    }

    /// The grid of a network, if it has two rows or columns at all.
    ///
    /// - Parameters:
    ///   - size: the size of the type in points: what is narrower holds no text.
    init?(_ network: RuleNetwork, size: Double, limits: TableLimits) {
        guard network.horizontal.count >= 2, network.vertical.count >= 1 else { return nil }
        let box = network.box
        var xs = Self.places(network.vertical)
        var ys = Self.places(network.horizontal)
        // A table may be open at its sides: the lines that cross it tell how far it goes.
        Self.close(&xs, from: box.left, to: box.right, beyond: size)
        Self.close(&ys, from: box.top, to: box.bottom, beyond: size)
        guard xs.count >= 2, ys.count >= 2, (xs.count - 1) * (ys.count - 1) <= limits.places else {
            return nil
        }
        self.xs = xs
        self.ys = ys
        parted = Self.covered(network.vertical, across: xs, along: ys)
        let below = Self.covered(network.horizontal, across: ys, along: xs)
        partedBelow = (0..<max(0, ys.count - 2)).map { border in below.map { $0[border] } }
    }

    /// The places of lines, those that are meant as one taken together.
    private static func places(_ rules: [Rule]) -> [Double] {
        var places: [Double] = []
        var weight = 0.0
        for rule in rules.sorted(by: { $0.position < $1.position }) {
            if let last = places.last, rule.position - last <= reach {
                places[places.count - 1] =
                    (last * weight + rule.position * rule.length) / (weight + rule.length)
                weight += rule.length
            } else {
                places.append(rule.position)
                weight = rule.length
            }
        }
        return places
    }

    private static func close(_ places: inout [Double], from start: Double, to end: Double, beyond: Double) {
        if places.isEmpty || start < places[0] - beyond { places.insert(start, at: 0) }
        if end > places[places.count - 1] + beyond { places.append(end) }
    }

    /// By interval of `along` and inner border of `across`: whether lines cover enough of it.
    private static func covered(_ rules: [Rule], across: [Double], along: [Double]) -> [[Bool]] {
        var lengths = [[Double]](
            repeating: [Double](repeating: 0, count: max(0, across.count - 2)), count: along.count - 1)
        for rule in rules {
            let nearest = across.nearest(to: rule.position)
            guard nearest > 0, nearest < across.count - 1 else { continue }
            var interval = max(0, along.lowerBound { $0 <= rule.start } - 1)
            while interval < along.count - 1, along[interval] < rule.end {
                lengths[interval][nearest - 1] +=
                    max(0, min(rule.end, along[interval + 1]) - max(rule.start, along[interval]))
                interval += 1
            }
        }
        return lengths.enumerated().map { interval, row in
            row.map { $0 >= share * (along[interval + 1] - along[interval]) }
        }
    }

    /// Whether many borders are drawn in one row each, and not in the same one, or in one column each: the ends
    /// of the bars of a chart.
    var isRagged: Bool {
        let below = (0..<columns).map { column in partedBelow.map { $0[column] } }
        return Self.isRagged(parted) || Self.isRagged(below)
    }

    private static func isRagged(_ parted: [[Bool]]) -> Bool {
        guard parted.count >= 5, let borders = parted.first?.count, borders >= 4 else { return false }
        var single = 0
        var places = Set<Int>()
        for border in 0..<borders {
            let drawn = parted.indices.filter { parted[$0][border] }
            if drawn.count == 1 {
                single += 1
                places.insert(drawn[0])
            }
        }
        return places.count >= 3 && 5 * single >= 2 * borders
    }

    /// The parts of the grid that no line parts, as rectangles: its cells.
    func areas() -> [GridArea] {
        var taken = [[Bool]](repeating: [Bool](repeating: false, count: columns), count: rows)
        var areas: [GridArea] = []
        for row in 0..<rows {
            for column in 0..<columns where !taken[row][column] {
                var last = column
                while last + 1 < columns, !taken[row][last + 1], !parted[row][last] { last += 1 }
                var bottom = row
                while bottom + 1 < rows, isOpenBelow(bottom, column...last, taken) { bottom += 1 }
                for r in row...bottom { for c in column...last { taken[r][c] = true } }
                areas.append(GridArea(rows: row...bottom, columns: column...last))
            }
        }
        return areas
    }

    private func isOpenBelow(_ row: Int, _ columns: ClosedRange<Int>, _ taken: [[Bool]]) -> Bool {
        for column in columns where partedBelow[row][column] || taken[row + 1][column] { return false }
        for column in columns.dropLast() where parted[row + 1][column] { return false }
        return true
    }

    /// Removes a column whose content goes to its left neighbour, or to the right one where it is the first.
    mutating func removeColumn(_ column: Int) {
        let border = column == 0 ? 0 : column - 1
        for row in parted.indices {
            if column > 0, column < columns - 1 {
                parted[row][column] = parted[row][column - 1] || parted[row][column]
            }
            parted[row].remove(at: border)
        }
        for row in partedBelow.indices { partedBelow[row].remove(at: column) }
        xs.remove(at: column == 0 ? 0 : column == columns - 1 ? column + 1 : column)
    }

    /// Removes a row, as ``removeColumn(_:)`` does a column.
    mutating func removeRow(_ row: Int) {
        let border = row == 0 ? 0 : row - 1
        if row > 0, row < rows - 1 {
            for column in 0..<columns {
                partedBelow[row][column] = partedBelow[row - 1][column] || partedBelow[row][column]
            }
        }
        partedBelow.remove(at: border)
        parted.remove(at: row)
        ys.remove(at: row == 0 ? 0 : row == rows - 1 ? row + 1 : row)
    }
}

/// A rectangle of a grid.
struct GridArea: Hashable {
    /// Its rows, from 0.
    var rows: ClosedRange<Int>
    /// Its columns, from 0.
    var columns: ClosedRange<Int>
}

extension [Double] {
    /// The place of the nearest of ascending values.
    func nearest(to value: Double) -> Int {
        let next = lowerBound { $0 < value }
        if next == 0 { return 0 }
        if next == count { return count - 1 }
        return value - self[next - 1] <= self[next] - value ? next - 1 : next
    }

    /// The interval between ascending borders in which a value lies, the first or last where it lies outside.
    func interval(of value: Double) -> Int {
        Swift.max(0, Swift.min(count - 2, lowerBound { $0 <= value } - 1))
    }
}
