import Documents
import Testing

@Suite("Pages made to harm the search for tables")
struct HostileTableTests {
    @Test("Boxes that are no numbers, turned inside out or endless are passed over")
    func nonsense() {
        var sketch = PageSketch()
        sketch.grid([100, 200, 300], [100, 120, 140])
        for (column, x) in [110.0, 210].enumerated() {
            sketch.write("h\(column)", x: x, y: 114)
            sketch.write("v\(column)", x: x, y: 134)
        }
        let bad: [Double] = [.nan, .infinity, -.infinity, -1e308, 1e308, -5]
        for value in bad {
            for other in bad {
                let box = Box(left: value, top: other, right: other, bottom: value)
                sketch.page.words.append(Word("x", box: box, baseline: other, size: value, edges: [value]))
                for isHorizontal in [true, false] {
                    sketch.page.rulings.append(
                        Ruling(
                            isHorizontal: isHorizontal, position: value, start: other, end: value,
                            thickness: other))
                }
            }
        }
        sketch.page.words.append(
            Word(
                "wide", box: Box(left: -1e300, top: 110, right: 1e300, bottom: 118), baseline: 116, size: 10,
                edges: [.nan, 1, .infinity, 0]))
        #expect(sketch.found.first?.table.rows == 2)
        sketch.page.width = .nan
        #expect(sketch.found.isEmpty)
    }

    @Test("A hundred thousand words are done with in seconds", arguments: [1.0, 7, 37, 400])
    func manyWords(columns: Double) {
        var sketch = PageSketch()
        for index in 0..<100_000 {
            let x = Double(index % Int(columns)) * 590 / columns
            let y = Double(index / Int(columns)) * 840 * columns / 100_000
            sketch.page.words.append(
                Word("1", box: Box(left: x, top: y, right: x + 0.5, bottom: y + 1), baseline: y + 1, size: 1))
        }
        let time = ContinuousClock().measure { _ = sketch.found }
        #expect(time < .seconds(20))
    }

    @Test("A million rulings, crossing or not, are done with in seconds", arguments: [0, 1, 2])
    func manyRulings(kind: Int) {
        var sketch = PageSketch()
        for index in 0..<1_000_000 {
            let place = Double(index) * 840 / 1_000_000
            let isShort = kind == 2
            sketch.page.rulings.append(
                Ruling(
                    isHorizontal: kind == 0 || index % 2 == 0, position: place, start: isShort ? place : 0,
                    end: isShort ? place + 12 : 590, thickness: 0.1))
        }
        for row in 0..<100 { sketch.write("12 345 6.7", x: 50, y: 20 + 8 * Double(row), size: 7) }
        let time = ContinuousClock().measure { _ = sketch.found }
        #expect(time < .seconds(20))
    }

    @Test("Thousands of small frames beside many words are done with in seconds")
    func manyFrames() {
        var sketch = PageSketch()
        for index in 0..<4000 {
            let x = 10 + 5 * Double(index % 100)
            let y = 10 + 10 * Double(index / 100)
            sketch.grid([x, x + 1, x + 2], [y, y + 3, y + 6])
            sketch.write("12", x: x, y: y + 2, size: 1)
            sketch.write("34", x: x, y: y + 5, size: 1)
        }
        let time = ContinuousClock().measure { _ = sketch.found }
        #expect(time < .seconds(20))
    }
}
