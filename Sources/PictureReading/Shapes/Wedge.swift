/// A wedge that opens to the right, with or without a bar below: `<`, `≤`, `⩽`, `≦`.
struct Wedge {
    /// Whether a bar lies below, flat or along the lower arm.
    var hasBar: Bool

    /// Follows the strokes from the left: two arms that part from a point, each straight, one up, one down.
    static func find(in glyph: BitShape) -> Wedge? {
        var upper: [(x: Double, y: Double)] = []
        var lower: [(x: Double, y: Double)] = []
        var bar: [(x: Double, y: Double)] = []
        var columns = 0
        var thickest = 0
        for x in 0..<glyph.width {
            let runs = glyph.runs(column: x)
            guard !runs.isEmpty else { continue }
            columns += 1
            thickest = max(thickest, runs.map(\.count).max() ?? 0)
            guard runs.count >= 2 else { continue }
            // With one run the arms still touch; with two it depends on what is below.
            let middles = runs.map { Double($0.lowerBound + $0.upperBound - 1) / 2 }
            if runs.count >= 3 {
                upper.append((Double(x), middles[0]))
                lower.append((Double(x), middles[1]))
                bar.append((Double(x), middles[2]))
            } else {
                upper.append((Double(x), middles[0]))
                lower.append((Double(x), middles[1]))
            }
        }
        let height = Double(glyph.height)
        guard columns * 10 >= glyph.width * 9, Double(thickest) <= height * 0.55 else { return nil }
        if bar.count * 100 >= glyph.width * 42 {
            // Only columns with all three tell the arms from the bar.
            let places = Set(bar.map(\.x))
            upper.removeAll { !places.contains($0.x) }
            lower.removeAll { !places.contains($0.x) }
            return judge(upper, lower, bar: bar, glyph)
        }
        guard bar.count * 10 <= glyph.width, upper.count * 100 >= glyph.width * 50 else { return nil }
        return judge(upper, lower, bar: [], glyph)
    }

    private static func judge(
        _ upper: [(x: Double, y: Double)], _ lower: [(x: Double, y: Double)],
        bar: [(x: Double, y: Double)], _ glyph: BitShape
    ) -> Wedge? {
        guard let up = Line(through: upper), let down = Line(through: lower) else { return nil }
        let width = Double(glyph.width)
        // A 2 has an arc, a slant and a foot that come near the arms and the bar of a ≥, but stands taller.
        guard bar.isEmpty || width >= Double(glyph.height) * 0.7 else { return nil }
        let allowed = max(0.8, Double(glyph.height) * 0.045)
        guard up.error <= allowed, down.error <= allowed, up.slope < -0.15, down.slope > 0.15,
            up.slope > -1.15, down.slope < 1.15, max(-up.slope, down.slope) <= 2 * min(-up.slope, down.slope)
        else { return nil }
        // The arms meet at the left edge.
        let meeting = (up.start - down.start) / (down.slope - up.slope)
        guard meeting > -width * 0.3, meeting < width * 0.35 else { return nil }
        guard !bar.isEmpty else { return Wedge(hasBar: false) }
        guard let line = Line(through: bar), line.error <= allowed, line.slope > -0.12,
            line.slope < down.slope + 0.2
        else { return nil }
        return Wedge(hasBar: true)
    }
}

/// A straight line fitted to points.
struct Line {
    /// Its height at 0.
    var start: Double
    /// How far it falls for each step to the right.
    var slope: Double
    /// How far the points lie off it, as the root of the mean square.
    var error: Double

    /// The line through at least three points that are not in one column.
    init?(through points: [(x: Double, y: Double)]) {
        guard points.count >= 3 else { return nil }
        let count = Double(points.count)
        let middleX = points.reduce(0) { $0 + $1.x } / count
        let middleY = points.reduce(0) { $0 + $1.y } / count
        let spread = points.reduce(0) { $0 + ($1.x - middleX) * ($1.x - middleX) }
        guard spread > 0 else { return nil }
        let slope = points.reduce(0) { $0 + ($1.x - middleX) * ($1.y - middleY) } / spread
        let start = middleY - slope * middleX
        let squares = points.reduce(0) { sum, point in
            let off = point.y - start - slope * point.x
            return sum + off * off
        }
        self.slope = slope
        self.start = start
        error = (squares / count).squareRoot()
    }
}
