/// Finds columns in lines of segments by what stands below what.
///
/// Segments that overlap from left to right are of one column, narrow ones first; a segment that overlaps two
/// columns which stand side by side in some line spans them, and says nothing of where they are. Columns that
/// are never seen in one line are one, as a heading that is aligned otherwise than the numbers below it.
struct TextColumns {
    /// The left and right edges of the columns' texts, from the left.
    private(set) var spans: [ClosedRange<Double>] = []
    /// The lines in which each column has text.
    private(set) var lines: [LineSet] = []

    /// More columns than this no table has.
    static let most = 120

    /// Finds columns.
    ///
    /// - Parameters:
    ///   - segments: the texts.
    ///   - size: the size of the type in points.
    ///   - beside: by line: other lines beside which its text stands.
    ///   - groups: the lines of groups and their members, which tell two columns apart that names over both would join.
    ///   - headings: how many lines at the top are headings; they come last, and join nothing.
    init(
        _ segments: [TextSegment], size: Double, beside: [Int: [Int]] = [:], groups: Set<Int> = [],
        headings: Int = 0
    ) {
        var found: [(span: ClosedRange<Double>, lines: LineSet)] = []
        let sorted = segments.sorted { ($0.width, $0.line, $0.left) < ($1.width, $1.line, $1.left) }
        let body = sorted.filter { $0.line >= headings }
        for segment in body.filter({ groups.contains($0.line) }) + body.filter({ !groups.contains($0.line) })
            + sorted.filter({ $0.line < headings })
        {
            let span = segment.left...max(segment.left, segment.right)
            let own = LineSet(beside[segment.line] ?? [segment.line])
            // Texts that stand side by side in a line are of two columns, though others reach over a little.
            let touched = found.indices.filter {
                Self.overlap(found[$0].span, span) > (found[$0].lines.isDisjoint(with: own) ? 0.2 : 1) * size
            }
            if touched.isEmpty {
                guard found.count < Self.most else { return }
                found.append((span, own))
                continue
            }
            if touched.count > 1 {
                guard segment.line >= headings, !Self.standTogether(touched.map { found[$0].lines }) else {
                    continue
                }
            }
            for index in touched.dropFirst().reversed() {
                let other = found.remove(at: index)
                found[touched[0]].span = Self.union(found[touched[0]].span, other.span)
                found[touched[0]].lines.formUnion(other.lines)
            }
            found[touched[0]].span = Self.union(found[touched[0]].span, span)
            found[touched[0]].lines.formUnion(own)
        }
        found.sort { $0.span.lowerBound < $1.span.lowerBound }
        Self.dropBetween(&found, size: size)
        Self.joinNeighbours(&found)
        spans = found.map(\.span)
        lines = found.map(\.lines)
    }

    private static func overlap(_ a: ClosedRange<Double>, _ b: ClosedRange<Double>) -> Double {
        let shared = min(a.upperBound, b.upperBound) - max(a.lowerBound, b.lowerBound)
        // A mark as narrow as `1` overlaps by all that it is.
        let narrow = min(a.upperBound - a.lowerBound, b.upperBound - b.lowerBound)
        return shared >= 0.5 * narrow && shared >= 0 ? max(shared, 1e9) : shared
    }

    private static func union(_ a: ClosedRange<Double>, _ b: ClosedRange<Double>) -> ClosedRange<Double> {
        min(a.lowerBound, b.lowerBound)...max(a.upperBound, b.upperBound)
    }

    private static func standTogether(_ sets: [LineSet]) -> Bool {
        for (index, set) in sets.enumerated() {
            for other in sets[(index + 1)...] where !set.isDisjoint(with: other) { return true }
        }
        return false
    }

    /// Leaves out what stands in the middle between two columns and never beside either: it spans both.
    private static func dropBetween(
        _ found: inout [(span: ClosedRange<Double>, lines: LineSet)], size: Double
    ) {
        for index in found.indices.dropFirst().dropLast().reversed() {
            let (left, own, right) = (found[index - 1], found[index], found[index + 1])
            let place = (own.span.lowerBound + own.span.upperBound) / 2
            let outer = (left.span.lowerBound + right.span.upperBound) / 2
            let inner = (left.span.upperBound + right.span.lowerBound) / 2
            let isMiddle = [outer, (outer + inner) / 2].contains { abs(place - $0) <= 0.8 * size }
            if own.lines.isDisjoint(with: left.lines), own.lines.isDisjoint(with: right.lines),
                !left.lines.isDisjoint(with: right.lines), isMiddle
            {
                found.remove(at: index)
            }
        }
    }

    /// Joins neighbours that are never seen in one line, the nearest first.
    private static func joinNeighbours(_ found: inout [(span: ClosedRange<Double>, lines: LineSet)]) {
        while true {
            var best: Int?
            var least = Double.infinity
            for index in found.indices.dropLast()
            where found[index].lines.isDisjoint(with: found[index + 1].lines) {
                let gap = found[index + 1].span.lowerBound - found[index].span.upperBound
                if gap < least { (best, least) = (index, gap) }
            }
            guard let best else { return }
            found[best].span = union(found[best].span, found[best + 1].span)
            found[best].lines.formUnion(found[best + 1].lines)
            found.remove(at: best + 1)
        }
    }

    /// Joins columns that are seen in fewer lines than that to their nearest neighbour: words that a wide
    /// space parts by chance, or a sign at the end of a heading. The first column is left alone where names of
    /// groups may stand in it.
    mutating func joinSeldom(than least: Int, butFirst isFirstLeft: Bool = false) {
        let first = isFirstLeft ? 1 : 0
        while spans.count > 1,
            let weak = lines.indices.dropFirst(first).min(by: { lines[$0].count < lines[$1].count }),
            lines[weak].count < least
        {
            let before = weak > 0 ? spans[weak].lowerBound - spans[weak - 1].upperBound : .infinity
            let after =
                weak + 1 < spans.count ? spans[weak + 1].lowerBound - spans[weak].upperBound : .infinity
            let place = before <= after ? weak - 1 : weak
            spans[place] = Self.union(spans[place], spans[place + 1])
            lines[place].formUnion(lines[place + 1])
            spans.remove(at: place + 1)
            lines.remove(at: place + 1)
        }
    }

    /// The places between columns, from the left.
    var borders: [Double] {
        zip(spans, spans.dropFirst()).map { left, right in
            left.upperBound <= right.lowerBound
                ? (left.upperBound + right.lowerBound) / 2 : (right.lowerBound + left.upperBound) / 2
        }
    }
}
