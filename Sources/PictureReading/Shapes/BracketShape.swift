/// Tells round brackets and strokes that stand beside a percent sign, where nothing else gives them context.
enum BracketShape {
    /// `(`, `)` or `/` where a tall, narrow glyph surely is one.
    static func classify(_ glyph: BitShape, em: Double) -> Character? {
        let height = Double(glyph.height)
        guard height >= em * 0.6, Double(glyph.width) <= height * 0.75, glyph.width >= 3 else { return nil }
        var middles: [Double] = []
        for y in 0..<glyph.height {
            let columns = (0..<glyph.width).filter { glyph[$0, y] }
            guard let first = columns.first, let last = columns.last,
                last - first + 1 <= max(4, glyph.width * 3 / 4)
            else { return nil }
            middles.append(Double(first + last) / 2)
        }
        let width = Double(glyph.width)
        let ends = (middles[0] + middles[middles.count - 1]) / 2
        let middle = middles[middles.count / 2]
        let fall = middles[0] - middles[middles.count - 1]
        if fall > width * 0.55, abs(middle - ends) < width * 0.15 { return "/" }
        guard abs(fall) < width * 0.35 else { return nil }
        if ends - middle > width * 0.3 { return "(" }
        if middle - ends > width * 0.3 { return ")" }
        return nil
    }
}
