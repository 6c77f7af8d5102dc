/// The wave of a range: `~`, `～`.
enum Wave {
    /// Whether a flat glyph rises to a crest in its left half and falls to a trough in its right.
    static func matches(_ glyph: BitShape) -> Bool {
        var middles: [Double] = []
        var ink = 0.0
        for x in 0..<glyph.width {
            let runs = glyph.runs(column: x)
            guard let first = runs.first, let last = runs.last else { return false }
            // At the steep parts the stroke may bend over itself; the outer edges still tell its middle.
            middles.append(Double(first.lowerBound + last.upperBound - 1) / 2)
            ink += Double(runs.reduce(0) { $0 + $1.count })
        }
        let count = middles.count
        let thickness = ink / Double(count)
        let swing = Double(glyph.height) - thickness
        guard swing >= max(1.5, thickness * 0.35) else { return false }
        func mean(_ from: Double, _ to: Double) -> Double {
            let first = Int(from * Double(count))
            let end = max(first + 1, Int(to * Double(count)))
            return middles[first..<min(end, count)].reduce(0, +) / Double(min(end, count) - first)
        }
        let crest = mean(0.18, 0.38)
        let trough = mean(0.62, 0.82)
        return trough - crest >= swing * 0.45 && mean(0, 0.07) - crest >= swing * 0.25
            && trough - mean(0.93, 1) >= swing * 0.25
    }
}
