import Documents
import Testing

@testable import PictureReading

@Suite("Ruling lines and deskewing")
struct RulingFinderTests {
    /// A grid of four columns and six rows with rows of print in its cells, turned by an angle.
    static func grid(angle: Double, dpi: Double = 150) -> GreyPicture {
        let width = Int(8 * dpi)
        let height = Int(10 * dpi)
        var drawing = Drawing(width: width, height: height)
        func place(_ x: Double, _ y: Double) -> (Double, Double) {
            let middleX = Double(width) / 2
            let middleY = Double(height) / 2
            let dx = x * dpi - middleX
            let dy = y * dpi - middleY
            return (middleX + dx - dy * angle, middleY + dy + dx * angle)
        }
        for row in 0...6 {
            let y = 2 + Double(row) * 0.4
            drawing.stroke(place(1, y), place(7, y), 2)
        }
        for column in 0...4 {
            let x = 1 + Double(column) * 1.5
            drawing.stroke(place(x, 2), place(x, 4.4), 2)
        }
        // Rows of marks as high as print, in the cells and below the table.
        for row in 0..<20 {
            let y = row < 6 ? 2.14 + Double(row) * 0.4 : 4.8 + Double(row - 6) * 0.25
            for mark in 0..<40 {
                let x = 1.1 + Double(mark) * 0.145
                drawing.stroke(place(x, y), place(x + 0.04, y + 0.12), 2.5)
                drawing.stroke(place(x + 0.06, y), place(x + 0.06, y + 0.12), 2.5)
            }
        }
        return GreyPicture(width: width, height: height, bytes: drawing.grey, dpi: dpi)
    }

    @Test(
        "The lines of a grid are found where they are, however the page lies", arguments: [0, 0.012, -0.03])
    func skewedGrid(angle: Double) throws {
        let picture = Self.grid(angle: angle)
        let grey = try PageCleaning.clean(picture)
        let lie = try Straightening(try grey.ink(below: PageCleaning.inkLevel))
        #expect(abs(lie.upright.angle + angle) < 0.004)
        let page = try lie.straightened(grey, quarters: 0, dpi: PageCleaning.workingDPI)
        let rulings = page.rulings.map { $0.ruling(scale: page.scale) }
        let across = rulings.filter(\.isHorizontal).sorted { $0.position < $1.position }
        let down = rulings.filter { !$0.isHorizontal }.sorted { $0.position < $1.position }
        try #require(across.count == 7)
        try #require(down.count == 5)
        for (row, ruling) in across.enumerated() {
            #expect(abs(ruling.position - 72 * (2 + Double(row) * 0.4)) < 2.5)
            #expect(abs(ruling.start - 72) < 3)
            #expect(abs(ruling.end - 7 * 72) < 3)
        }
        for (column, ruling) in down.enumerated() {
            #expect(abs(ruling.position - 72 * (1 + Double(column) * 1.5)) < 2.5)
        }
    }

    @Test("Where no line is drawn none is found")
    func printAlone() throws {
        var drawing = Drawing(width: 900, height: 600)
        for row in 0..<8 {
            for mark in 0..<34 {
                let x = 50 + Double(mark) * 24
                let y = 60 + Double(row) * 60
                drawing.stroke((x, y), (x + 10, y), 2.5)
                drawing.stroke((x + 5, y), (x + 5, y + 24), 2.5)
                drawing.stroke((x, y + 24), (x + 12, y + 24), 2.5)
            }
        }
        let picture = GreyPicture(width: 900, height: 600, bytes: drawing.grey, dpi: 300)
        let ink = try PageCleaning.clean(picture).ink(below: PageCleaning.inkLevel)
        #expect(try RulingFinder.find(ink).rulings.isEmpty)
    }

    /// A table of four rows whose lines are dashes, as thin ones are in black and white, with print in its cells.
    private static func broken(dash: Double, gap: Double) -> GreyPicture {
        var drawing = Drawing(width: 1200, height: 500)
        for row in 0...4 {
            var x = 100.0 + Double(row) * 7
            while x < 1100 {
                drawing.stroke((x, 80 + 80 * Double(row)), (min(1100, x + dash), 80 + 80 * Double(row)), 2)
                x += dash + gap
            }
        }
        for row in 0..<4 {
            for mark in 0..<12 {
                let x = 130 + Double(mark) * 75
                let y = 105 + Double(row) * 80
                drawing.stroke((x, y), (x + 26, y), 2.5)
                drawing.stroke((x + 13, y), (x + 13, y + 30), 2.5)
                drawing.stroke((x, y + 30), (x + 26, y + 30), 2.5)
            }
        }
        return GreyPicture(width: 1200, height: 500, bytes: drawing.grey, dpi: 300)
    }

    @Test(
        "Thin lines that the print broke are found, and taken out of the print",
        arguments: [(30.0, 25.0), (60, 30), (24, 12)])
    func brokenLines(dash: Double, gap: Double) throws {
        let ink = try PageCleaning.clean(Self.broken(dash: dash, gap: gap)).ink(below: PageCleaning.inkLevel)
        let found = try RulingFinder.find(ink)
        let across = found.rulings.filter(\.isHorizontal).sorted { $0.across < $1.across }
        try #require(across.count == 5)
        for (row, line) in across.enumerated() {
            #expect(abs(line.across - 80 - 80 * row) <= 3)
            #expect(line.start < 140 && line.end > 1050)
        }
        #expect(found.rulings.count == 5)
        // A dash cut short at the end may be left.
        #expect(found.text.count(in: PixelBox(left: 0, top: 150, right: 1200, bottom: 170)) < 20)
        #expect(found.text.count(in: PixelBox(left: 0, top: 180, right: 1200, bottom: 220)) > 1000)
    }
}
