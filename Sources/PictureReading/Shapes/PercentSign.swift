/// Two rings and a stroke between them: `%`.
enum PercentSign {
    /// Whether a glyph has one hole at the upper left, one at the lower right, and a stroke that rises.
    static func matches(_ glyph: BitShape) -> Bool {
        let holes = Holes.of(glyph, least: 3)
        guard holes.count == 2, Double(glyph.width) >= Double(glyph.height) * 0.5 else { return false }
        let left = holes[0].x < holes[1].x ? holes[0] : holes[1]
        let right = holes[0].x < holes[1].x ? holes[1] : holes[0]
        guard left.x < 0.42, right.x > 0.58, left.y < 0.48, right.y > 0.52 else { return false }
        guard max(left.area, right.area) <= 3 * min(left.area, right.area) else { return false }
        // Ink at both ends of the stroke; white below the upper ring and above the lower one.
        return share(glyph, 0.5...0.95, 0...0.3) > 0.04 && share(glyph, 0.05...0.5, 0.7...1) > 0.04
            && share(glyph, 0...0.14, 0.66...0.78) < 0.06 && share(glyph, 0.87...1, 0.24...0.42) < 0.06
    }

    /// How likely what was read as a percent sign is one: `‰` has three rings and is wider.
    enum Kind: Hashable {
        case percent, perMille, unclear
    }

    /// Tells percent from per mille.
    static func kind(_ glyph: BitShape) -> Kind {
        if Holes.of(glyph, least: 3).count >= 3 { return .perMille }
        return glyph.width * 100 > glyph.height * 135 ? .unclear : .percent
    }

    /// The share of a part of the glyph that has ink.
    private static func share(
        _ glyph: BitShape, _ across: ClosedRange<Double>, _ down: ClosedRange<Double>
    ) -> Double {
        let width = Double(glyph.width)
        let height = Double(glyph.height)
        let columns = Int(across.lowerBound * width)..<Int(across.upperBound * width)
        let rows = Int(down.lowerBound * height)..<Int(down.upperBound * height)
        let ink = rows.reduce(0) { sum, y in sum + columns.count { glyph[$0, y] } }
        return Double(ink) / Double(max(1, rows.count * columns.count))
    }
}
