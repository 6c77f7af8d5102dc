/// Tells which way up a page is by reading a few of its lines both ways.
struct ReadingTest {
    /// The engine for Chinese text.
    let names: TextEngine
    /// How many lines are read.
    static let sample = 4

    /// How well a page reads as it is and upside down, each 0 to 1.
    func compare(_ page: borrowing UprightPage) -> (upright: Double, over: Double) {
        let em = page.em
        let long = page.lines.filter {
            Double($0.box.height) >= em * 0.6 && Double($0.box.height) <= em * 1.6
        }
        .sorted { $0.box.width > $1.box.width }
        var upright: [Double] = []
        var over: [Double] = []
        for line in long.prefix(Self.sample) {
            let end = min(line.box.right, line.box.left + Int(em * 14))
            let raster = page.grey.raster(
                left: line.box.left - 4, top: line.box.top - 4, right: end, bottom: line.box.bottom + 4
            ).padded(by: 8).scaled(by: 0.62)
            upright.append(quality(raster))
            over.append(quality(raster.turnedOver))
        }
        let count = Double(max(1, upright.count))
        return (upright.reduce(0, +) / count, over.reduce(0, +) / count)
    }

    /// The mean confidence of the characters of a line.
    private func quality(_ line: Raster) -> Double {
        let symbols = names.read(line, dpi: 186)
        guard !symbols.isEmpty else { return 0 }
        return symbols.map(\.confidence).reduce(0, +) / Double(symbols.count)
    }
}
