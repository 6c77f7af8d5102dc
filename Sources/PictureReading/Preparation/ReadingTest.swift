/// Tells which way up a page is by reading a few of its lines both ways.
struct ReadingTest {
    /// The engine for Chinese text.
    let names: TextEngine
    /// How many lines are read.
    static let sample = 5
    /// The quality that print has only the right way up.
    static let settled = 0.94

    /// How well a page reads as it is and upside down, each 0 to 1.
    func compare(_ page: borrowing UprightPage) -> (upright: Double, over: Double) {
        var upright = 0.0
        var over = 0.0
        let parts = Self.parts(of: page.lines, em: page.em)
        for part in parts {
            let raster = page.grey.raster(
                left: part.left - 4, top: part.top - 4, right: part.right + 4, bottom: part.bottom + 4
            ).padded(by: 8).scaled(by: 0.62)
            upright += quality(raster)
            over += quality(raster.turnedOver)
        }
        let count = Double(max(1, parts.count))
        return (upright / count, over / count)
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

    /// The mean confidence of the characters of a line.
    private func quality(_ line: Raster) -> Double {
        let symbols = names.read(line, dpi: 186)
        guard !symbols.isEmpty else { return 0 }
        return symbols.map(\.confidence).reduce(0, +) / Double(symbols.count)
    }
}
