/// Tells which way up a page is by reading a few of its lines both ways.
struct ReadingTest {
    /// Reads the picture of a line.
    let read: (Raster) -> [Symbol]
    /// How many lines are read.
    static let sample = 5
    /// How well a page reads one way up.
    struct Result {
        /// How many characters the lines have: those that were read, or those that their widths have room for.
        var characters = 0.0
        /// The sum of the confidences of those that were read.
        var confidence = 0.0
        /// How much speaks for this way up, in characters: what is read from print that lies the wrong way is unsure,
        /// and little.
        var evidence = 0.0

        /// How many lines there are.
        var lines = 0

        /// Whether this is as print reads the right way up alone: well, and in lines of more than a few signs. Columns
        /// of characters that stand one below the other are read sideways as well, but they are short.
        var isSettled: Bool {
            confidence >= 0.94 * characters && characters >= 15 && characters >= 8 * Double(lines)
        }

        /// Adds a line.
        mutating func add(_ symbols: [Symbol], least: Double) {
            lines += 1
            characters += max(least, Double(symbols.count))
            for symbol in symbols {
                confidence += symbol.confidence
                evidence += max(0, 2 * symbol.confidence - 1)
            }
        }
    }

    /// How well a page reads as it is and upside down.
    func compare(_ page: borrowing UprightPage) -> (upright: Result, over: Result) {
        var upright = Result()
        var over = Result()
        for part in Self.parts(of: page.lines, em: page.em) {
            let raster = page.grey.raster(
                left: part.left - 4, top: part.top - 4, right: part.right + 4, bottom: part.bottom + 4)
            // Han characters are about as wide as they are high; Latin ones are more.
            let least = max(1, Double(part.width) / (1.5 * page.em))
            upright.add(read(raster), least: least)
            over.add(read(raster.turnedOver), least: least)
        }
        return (upright, over)
    }

    /// The parts of lines, a dozen characters wide at most, that hold most print: not rows of dots.
    private static func parts(of lines: [TextLine], em: Double) -> [PixelBox] {
        let parts = lines.filter { line in
            Double(line.box.height) >= em * 0.6 && Double(line.box.height) <= em * 1.6
        }.map { line -> (box: PixelBox, print: Int) in
            let tall = line.pieces.map(\.place).filter { Double($0.height) >= em * 0.4 }
            var best = (box: line.box, print: 0)
            for (place, first) in tall.enumerated() {
                let near = tall[place...].prefix { Double($0.right - first.left) <= em * 13 }
                if near.count > best.print, let box = near.union { best = (box, near.count) }
            }
            return best
        }
        return parts.sorted { $0.print > $1.print }.prefix(sample).filter { $0.print > 0 }.map(\.box)
    }
}
