/// Joins the lines of a table to rows.
struct TextRows {
    /// The rows.
    private(set) var rows: [TextRow] = []
    /// How far each column reaches to the right.
    private let rights: [Double]
    private let words: [Word]
    /// The columns but the first that hold values.
    private let values: Set<Int>
    /// Where the lines of rows stand wider apart than wrapped ones: what parts the two, in points.
    private var step: Double?
    /// The least pitch of lines.
    private var tight = Double.infinity

    /// Joins lines.
    ///
    /// - Parameters:
    ///   - zones: the lines between rules that go from side to side, from the top.
    ///   - columns: the columns' texts.
    ///   - values: the columns but the first that hold values.
    ///   - partial: rules that go over some columns alone.
    ///   - hasHeader: whether the first zone holds headings.
    ///   - words: the words of the page.
    init(
        zones: [[TextRowLine]], columns: [ClosedRange<Double>], values: Set<Int>, partial: [Rule],
        hasHeader: Bool, words: [Word]
    ) {
        self.values = values
        rights = columns.map(\.upperBound)
        self.words = words
        var zones = zones[...]
        let headings = hasHeader ? zones.popFirst() ?? [] : []
        let pitches = Self.pitches(zones)
        tight = pitches.isEmpty ? .infinity : pitches[pitches.count / 10]
        step = Self.step(zones, pitches, values)
        rows = TextHeadings(
            columns: columns, partial: partial,
            pitch: pitches.isEmpty ? .infinity : pitches[pitches.count / 2]
        )
        .rows(headings)
        for zone in zones {
            for (place, line) in zone.enumerated() {
                if place > 0, stretchesUp(line, before: place + 1 < zone.count ? zone[place + 1] : nil) {
                    continue
                }
                if place > 0, goesOn(line) {
                    rows[rows.count - 1].lines.append(line)
                } else {
                    rows.append(TextRow(lines: [line]))
                }
            }
        }
    }

    private static func pitches(_ zones: ArraySlice<[TextRowLine]>) -> [Double] {
        zones.flatMap { zone in
            zip(zone, zone.dropFirst()).map { $1.line.baseline - $0.line.baseline }
        }
        .filter { $0 > 0 }.sorted()
    }

    /// What parts the pitch of wrapped lines from that of rows, if there are two: not where the nearer lines
    /// have values one below the other, as where rows stand in groups.
    private static func step(_ zones: ArraySlice<[TextRowLine]>, _ pitches: [Double], _ columns: Set<Int>)
        -> Double?
    {
        var best: Double?
        var most = 1.18
        for (low, high) in zip(pitches, pitches.dropFirst()) where high / low > most {
            most = high / low
            best = (low + high) / 2
        }
        guard let best else { return nil }
        var near = 0
        var rows = 0
        for zone in zones {
            for (above, below) in zip(zone, zone.dropFirst())
            where below.line.baseline - above.line.baseline < best {
                near += 1
                let values = above.valueColumns.intersection(below.valueColumns)
                if !values.isDisjoint(with: columns) { rows += 1 }
            }
        }
        return 10 * rows > 2 * near ? nil : best
    }

    /// A text set half way between two rows spans both; it is put into the upper one.
    private mutating func stretchesUp(_ line: TextRowLine, before next: TextRowLine?) -> Bool {
        guard let next, let above = rows.last?.lines.last, line.entries.count == 1,
            above.filled.isDisjoint(with: line.filled), next.filled.isDisjoint(with: line.filled),
            !above.filled.isDisjoint(with: next.filled), rows[rows.count - 1].boundColumns.isEmpty
        else { return false }
        let middle = (above.line.baseline + next.line.baseline) / 2
        let pitch = next.line.baseline - above.line.baseline
        guard abs(line.line.baseline - middle) <= 0.15 * pitch, pitch >= 1.2 * line.line.size else {
            return false
        }
        var spanning = line
        spanning.entries[0].rowSpan = 2
        rows[rows.count - 1].lines.insert(spanning, at: 0)
        return true
    }

    private func goesOn(_ line: TextRowLine) -> Bool {
        guard let row = rows.last, let before = row.lines.last else { return false }
        let shared = row.bottom - line.line.box.top
        let filled = row.filled
        if filled.isDisjoint(with: line.filled), shared > 0.3 * line.line.box.height { return true }
        let pitch = line.line.baseline - before.line.baseline
        guard pitch <= 2 * line.line.size, !line.spans, !before.spans else { return false }
        // Words of comparison over numbers: `不小于` and below it 5.40.
        let waiting = row.boundColumns
        if !waiting.isEmpty {
            if 2 * waiting.intersection(line.valueColumns).count > waiting.count { return true }
            // A name half way between them.
            if line.valueColumns.isEmpty, line.boundColumns.isEmpty, pitch < 1.05 * line.line.size {
                return true
            }
        }
        let newValues = line.valueColumns.intersection(values)
        if !newValues.isDisjoint(with: row.valueColumns) { return false }
        // A value below a heading or a text begins a row, if it is not all that there is in the line.
        if line.filled.count > 1, !newValues.isDisjoint(with: filled) { return false }
        // A line with a text in each column is a row like the one before it.
        let isAlike = line.filled.count > 1 && line.filled == before.filled
        if isAlike, !line.filled.allSatisfy({ isWrapped(before, line, in: $0) }) { return false }
        if let step { return pitch < step }
        guard pitch <= 1.35 * tight else { return false }
        if !newValues.isEmpty {
            // A name that is wrapped may have its values beside its last line.
            return filled == [0] && line.filled.contains(0) && isWrapped(before, line, in: 0)
        }
        guard line.filled.isSubset(of: filled) else { return false }
        if isAlike { return false }
        return line.filled.allSatisfy { isWrapped(before, line, in: $0) || !before.filled.contains($0) }
    }

    /// Whether the first word of a line would not have found room after the line before it.
    private func isWrapped(_ before: TextRowLine, _ line: TextRowLine, in column: Int) -> Bool {
        guard let right = before.right(of: column), let width = line.firstWidth(in: column, words: words)
        else {
            return false
        }
        return right + 0.2 * line.line.size + width > rights[column] + 0.1 * line.line.size
    }
}
