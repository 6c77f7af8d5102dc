/// What the holes of a digit say about which digit it can be.
enum DigitShape {
    /// Whether the shape speaks for a reading.
    enum Verdict: Sendable {
        /// It looks as this digit does.
        case fits
        /// Nothing to be said: strokes touch or are broken.
        case unclear
        /// It cannot be this digit.
        case contradicts
    }

    /// Compares a glyph with the digit that it was read as.
    static func judge(_ glyph: BitShape, as digit: Character) -> Verdict {
        let least = max(3, glyph.height * glyph.height / 200)
        let holes = Holes.of(glyph, least: least)
        switch (digit, holes.count) {
        case ("8", 2): return .fits
        case ("8", 1): return .unclear
        case ("8", _): return .contradicts
        case ("0", 1), ("6", 1), ("9", 1), ("4", 1): return ring(holes[0], digit: digit, glyph)
        case ("4", 0): return .unclear
        case ("0", 0), ("6", 0), ("9", 0):
            // A thin or broken stroke closes when the ink grows; the open side of another character does not.
            return Holes.of(glyph.grown, least: least).count == 1 ? .unclear : .contradicts
        case ("1", 0), ("2", 0), ("3", 0), ("5", 0), ("7", 0): return open(glyph, digit: digit)
        case (_, 1): return holes[0].area > least * 4 ? .contradicts : .unclear
        default: return .contradicts
        }
    }

    /// Compares the place of the only hole.
    private static func ring(_ hole: Holes.Hole, digit: Character, _ glyph: BitShape) -> Verdict {
        let share = Double(hole.area) / Double(glyph.width * glyph.height)
        switch digit {
        case "0":
            return abs(hole.y - 0.5) < 0.06 ? (share > 0.15 ? .fits : .unclear) : .contradicts
        case "6": return hole.y > 0.56 ? .fits : .contradicts
        case "9": return hole.y < 0.44 ? .fits : .contradicts
        default: return hole.y > 0.3 && hole.y < 0.62 ? .fits : .contradicts
        }
    }

    /// Compares on which side the stroke runs in the upper and in the lower half, for digits without a hole.
    private static func open(_ glyph: BitShape, digit: Character) -> Verdict {
        if digit == "1" { return isStem(glyph) ? .fits : .contradicts }
        guard glyph.width >= 6 else { return .unclear }
        let upper = side(glyph, 0.24...0.4)
        let lower = side(glyph, 0.6...0.76)
        let margin = 0.1
        let wanted: (upper: Double, lower: Double?)
        switch digit {
        case "5": wanted = (-1, 1)
        case "3": wanted = (1, 1)
        case "2": wanted = (1, -1)
        default: wanted = (1, nil)
        }
        let first = (upper - 0.5) * wanted.upper
        let second = wanted.lower.map { (lower - 0.5) * $0 } ?? margin
        if min(first, second) < -margin { return .contradicts }
        return min(first, second) > 0 ? .fits : .unclear
    }

    /// Whether a glyph is one upright stroke at half height, whatever flag and foot it has: a 4 is not.
    private static func isStem(_ glyph: BitShape) -> Bool {
        let rows = Int(Double(glyph.height) * 0.4)..<max(1, Int(Double(glyph.height) * 0.78))
        let spread = rows.map { y -> Int in
            let columns = (0..<glyph.width).filter { glyph[$0, y] }
            return columns.isEmpty ? 0 : columns[columns.count - 1] - columns[0] + 1
        }.sorted()
        guard let widest = spread.dropLast(spread.count / 8).last else { return true }
        return Double(widest) <= Double(glyph.height) * 0.4
    }

    /// The middle of the ink in some rows, 0 at the left edge to 1 at the right.
    private static func side(_ glyph: BitShape, _ rows: ClosedRange<Double>) -> Double {
        var sum = 0.0
        var ink = 0.0
        let height = Double(glyph.height)
        for y in Int(rows.lowerBound * height)..<max(1, Int(rows.upperBound * height)) {
            for x in 0..<glyph.width where glyph[x, y] {
                sum += Double(x) + 0.5
                ink += 1
            }
        }
        return ink == 0 ? 0.5 : sum / ink / Double(glyph.width)
    }
}
