/// A plus over a bar: `±`.
enum PlusMinus {
    /// Whether an upright stroke stands in the middle, a bar crosses it, and a bar lies below.
    static func matches(_ glyph: BitShape) -> Bool {
        let width = glyph.width
        guard width >= 8, glyph.height >= width * 3 / 4 else { return false }
        let full = (0..<glyph.height).filter { y in
            (0..<width).reduce(0) { $0 + (glyph[$1, y] ? 1 : 0) } * 10 >= width * 8
        }
        // Two bars: rows of ink from side to side in two groups, one near the middle, one at the foot.
        var groups: [Range<Int>] = []
        for y in full {
            if let last = groups.last, last.upperBound == y {
                groups[groups.count - 1] = last.lowerBound..<y + 1
            } else {
                groups.append(y..<y + 1)
            }
        }
        guard groups.count == 2, let cross = groups.first, let foot = groups.last else { return false }
        let height = Double(glyph.height)
        guard Double(cross.lowerBound) > height * 0.2, Double(cross.upperBound) < height * 0.65,
            Double(foot.lowerBound) > height * 0.75, groups.allSatisfy({ Double($0.count) < height * 0.25 })
        else { return false }
        // The foot stands free: 土 and 士 have a stroke that reaches it.
        let between = (cross.upperBound..<foot.lowerBound).map { y in (0..<width).count { glyph[$0, y] } }
        let upper = (0..<cross.lowerBound).map { y in (0..<width).count { glyph[$0, y] } }
        let thickness = upper.sorted()[upper.count / 2]
        let stands =
            (between.min() ?? width) * 3 <= thickness
            || width * 10 <= glyph.height * 8 && cross.count * 3 < width
        guard stands else { return false }
        // Above and below the cross there is ink only about the middle.
        let rows = Array(0..<cross.lowerBound) + Array(cross.upperBound..<foot.lowerBound)
        let outer = rows.reduce(0) { sum, y in
            sum + (0..<width).reduce(0) { $0 + (glyph[$1, y] && abs(2 * $1 - width) > width / 3 ? 1 : 0) }
        }
        let stem = (0..<cross.lowerBound).filter { y in
            (width * 3 / 8...width * 5 / 8).contains { glyph[$0, y] }
        }
        return outer <= rows.count && stem.count * 10 >= cross.lowerBound * 8
    }
}
