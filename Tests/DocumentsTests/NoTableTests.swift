import Documents
import Testing

@Suite("What is no table")
struct NoTableTests {
    private let prose = "本标准规定了地理标志产品的术语和定义要求检验方法检验规则"

    @Test("A page in two columns")
    func twoColumns() {
        var sketch = PageSketch()
        for row in 0..<40 {
            sketch.write(String(prose.prefix(24)), x: 50, y: 80 + 16 * Double(row), size: 9)
            sketch.write(String(prose.suffix(24)), x: 310, y: 80 + 16 * Double(row), size: 9)
        }
        sketch.horizontal(60, 50, 545)
        sketch.horizontal(760, 50, 545)
        #expect(sketch.found.isEmpty)
    }

    @Test("A table of contents, with dots and without")
    func contents() {
        var sketch = PageSketch()
        for row in 0..<12 {
            let y = 100 + 18 * Double(row)
            sketch.write("\(row + 1) 范围", x: 80, y: y)
            sketch.write(String(repeating: "…", count: 24), x: 180, y: y)
            sketch.write("\(row + 1)", x: 500, y: y)
        }
        #expect(sketch.found.isEmpty)
    }

    @Test("A list, numbered clauses, a list of standards")
    func lists() {
        var sketch = PageSketch()
        for row in 0..<6 {
            sketch.write("\("abcdef".map(String.init)[row])）", x: 80, y: 100 + 16 * Double(row))
            sketch.write("产品停产一年以上恢复生产时", x: 110, y: 100 + 16 * Double(row))
            sketch.write("5.\(row + 1)", x: 60, y: 300 + 16 * Double(row))
            sketch.write("应符合本文件的规定", x: 90, y: 300 + 16 * Double(row))
            sketch.write("GB/T \(191 + 1234 * row)", x: 60, y: 500 + 16 * Double(row))
            sketch.write(
                "粮食　检验方法", x: 70 + PageSketch.width("GB/T \(191 + 1234 * row)"),
                y: 500 + 16 * Double(row))
        }
        #expect(sketch.found.isEmpty)
    }

    @Test("A frame round the page, a box round a paragraph")
    func frames() {
        var sketch = PageSketch()
        sketch.grid([40, 555], [40, 800])
        sketch.grid([80, 500], [100, 180])
        for row in 0..<4 { sketch.write(prose, x: 90, y: 120 + 16 * Double(row)) }
        for row in 0..<20 { sketch.write(prose, x: 80, y: 220 + 16 * Double(row)) }
        #expect(sketch.found.isEmpty)
    }

    @Test("A chart with bars: each ends where it will, with a number in it")
    func chart() {
        var sketch = PageSketch()
        for tick in 0...5 {
            sketch.vertical(120 + 60 * Double(tick), 100, 260)
            sketch.write("\(tick * 20)%", middle: 120 + 60 * Double(tick), y: 275)
        }
        for bar in 0..<5 {
            let top = 108 + 30 * Double(bar)
            let first = 180 + 11 * Double(bar)
            sketch.grid([120, first, first + 90 + 7 * Double(bar), 420], [top, top + 18])
            sketch.write("\(30 - bar).5", middle: (120 + first) / 2, y: top + 12)
            sketch.write("4\(bar).1", middle: first + 45, y: top + 12)
            sketch.write("20.\(bar)", middle: 370, y: top + 12)
        }
        sketch.horizontal(260, 120, 420)
        #expect(sketch.found.isEmpty)
    }

    @Test("Words that were hardly read, in rows by chance")
    func unsure() {
        var sketch = PageSketch()
        for row in 0..<5 {
            for column in 0..<4 {
                sketch.write("\(row)\(column)", x: 100 + 80 * Double(column), y: 100 + 16 * Double(row))
            }
        }
        #expect(sketch.found.count == 1)
        for index in sketch.page.words.indices { sketch.page.words[index].confidence = 0.6 }
        #expect(sketch.found.isEmpty)
    }
}
