/// The white areas that ink encloses.
enum Holes {
    /// A hole: its middle as shares of the glyph's width and height, and its size in pixels.
    struct Hole: Hashable {
        var x: Double
        var y: Double
        var area: Int
    }

    /// The holes of a glyph from top to bottom.
    ///
    /// - Parameter least: smaller ones are noise.
    static func of(_ glyph: BitShape, least: Int) -> [Hole] {
        let width = glyph.width + 2
        let height = glyph.height + 2
        // With a white border all that is outside hangs together.
        var seen = [Bool](repeating: false, count: width * height)
        for y in 0..<glyph.height {
            for x in 0..<glyph.width where glyph[x, y] { seen[(y + 1) * width + x + 1] = true }
        }
        var holes: [Hole] = []
        for seed in 0..<seen.count where !seen[seed] {
            var waiting = [seed]
            seen[seed] = true
            var sumX = 0
            var sumY = 0
            var area = 0
            while let place = waiting.popLast() {
                let x = place % width
                let y = place / width
                sumX += x
                sumY += y
                area += 1
                if x > 0, !seen[place - 1] { seen[place - 1] = true; waiting.append(place - 1) }
                if x < width - 1, !seen[place + 1] { seen[place + 1] = true; waiting.append(place + 1) }
                if y > 0, !seen[place - width] { seen[place - width] = true; waiting.append(place - width) }
                if y < height - 1, !seen[place + width] {
                    seen[place + width] = true
                    waiting.append(place + width)
                }
            }
            // The first area is the outside: its seed is the corner.
            guard seed != 0, area >= least else { continue }
            holes.append(
                Hole(
                    x: (Double(sumX) / Double(area) - 0.5) / Double(glyph.width),
                    y: (Double(sumY) / Double(area) - 0.5) / Double(glyph.height), area: area))
        }
        return holes.sorted { $0.y < $1.y }
    }
}
