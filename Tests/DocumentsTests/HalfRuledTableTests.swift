import Documents
import Testing

@Suite("Half-ruled tables on pages")
struct HalfRuledTableTests {
    /// Rules above, below and under the headings; an operator stands in a column of its own.
    private func threeLines() -> PageSketch {
        var sketch = PageSketch()
        for y in [100.0, 120, 180] { sketch.horizontal(y, 100, 450) }
        sketch.write("项目", x: 105, y: 114)
        let names = ["水分/%", "杂质总量/%", "黄粒米/%"]
        let values = [["13.0", "14.0", "14.5"], ["0.2", "0.25", "0.3"], ["0.5", "0.7", "1.0"]]
        for (column, name) in ["一级", "二级", "三级"].enumerated() {
            sketch.write(name, middle: 300 + 60 * Double(column), y: 114)
        }
        for row in 0..<3 {
            let y = 134 + 18 * Double(row)
            sketch.write(names[row], x: 105, y: y)
            sketch.write("≤", x: 220, y: y)
            for column in 0..<3 { sketch.write(values[row][column], middle: 300 + 60 * Double(column), y: y) }
        }
        return sketch
    }

    @Test("Columns of a table with three rules are what stands below what; an operator has its own")
    func plain() throws {
        let sketch = threeLines()
        let table = try #require(sketch.found.first?.table)
        #expect(sketch.found.count == 1)
        #expect(table.ruling == .halfRuled)
        #expect(
            table.texts == [
                ["项目", "", "一级", "二级", "三级"], ["水分/%", "≤", "13.0", "14.0", "14.5"],
                ["杂质总量/%", "≤", "0.2", "0.25", "0.3"], ["黄粒米/%", "≤", "0.5", "0.7", "1.0"],
            ])
    }

    @Test("Words of comparison over their numbers are one cell, the name half way beside them in their row")
    func wrappedBounds() throws {
        var sketch = PageSketch()
        for y in [100.0, 120, 220] { sketch.horizontal(y, 100, 450) }
        for (column, text) in ["项目", "1级", "2级", "3级"].enumerated() {
            sketch.write(text, middle: [140, 250, 330, 410][column], y: 114)
        }
        for (row, name) in ["制冷季节能效", "全年能效", "能效比"].enumerated() {
            let y = 134 + 28 * Double(row)
            sketch.write(name, middle: 140, y: y + 6)
            for column in 0..<3 {
                sketch.write("不小于", middle: [250, 330, 410][column], y: y)
                sketch.write("\(5 - row).\(column)0", middle: [250, 330, 410][column], y: y + 12)
            }
        }
        let table = try #require(sketch.found.first?.table)
        #expect(table.rows == 4)
        #expect(table.cells.allSatisfy { $0.rowSpan == 1 })
        #expect(table.cell(1, 0)?.text == "制冷季节能效")
        #expect(table.cell(3, 3)?.text == "不小于\n3.20")
    }

    @Test("A heading over two that are wrapped into unlike numbers of lines spans them")
    func unevenHeadings() throws {
        var sketch = PageSketch()
        for y in [100.0, 160, 220] { sketch.horizontal(y, 100, 450) }
        sketch.write("等级", middle: 130, y: 133)
        sketch.write("去污力比值", middle: 250, y: 114)
        sketch.write("标准粉对", middle: 220, y: 128)
        sketch.write("照", middle: 220, y: 140)
        sketch.write("低温洗涤", middle: 280, y: 134)
        sketch.write("总活性", middle: 380, y: 127)
        sketch.write("物/%", middle: 380, y: 139)
        for (column, sign) in ["≥", "≥", "≤"].enumerated() {
            sketch.write(sign, middle: [220, 280, 380][column], y: 155)
        }
        for (row, texts) in [["浓缩型", "1.15", "1.05", "30"], ["普通型", "1.10", "1.00", "24"]].enumerated() {
            for (column, text) in texts.enumerated() {
                sketch.write(text, middle: [130, 220, 280, 380][column], y: 180 + 20 * Double(row))
            }
        }
        let table = try #require(sketch.found.first?.table)
        #expect(table.cell(0, 1)?.text == "去污力比值" && table.cell(0, 1)?.columnSpan == 2)
        #expect(table.cell(1, 1)?.text == "标准粉对\n照")
        #expect(table.cell(1, 2)?.text == "低温洗涤")
        #expect(table.cell(0, 3)?.text == "总活性\n物/%")
        #expect(table.cell(2, 2)?.text == "≥")
        #expect(table.rows == 5)
    }

    @Test("A comma that stands apart from its bracket, as marks of full width do, begins no column")
    func punctuation() throws {
        var sketch = PageSketch()
        for y in [100.0, 140, 200] { sketch.horizontal(y, 100, 450) }
        sketch.write("标称截面", x: 110, y: 124)
        sketch.write("（S）", x: 155, y: 124)
        sketch.write("，mm²", x: 195, y: 124)
        sketch.write("直流电阻，Ω/km", middle: 350, y: 114)
        for (row, texts) in [
            ["", "A级", "B级", "C级"], ["S≤4", "4.52", "4.60", "4.68"], ["S＞4", "4.60", "4.68", "4.76"],
        ]
        .enumerated() {
            for (column, text) in texts.enumerated() where !text.isEmpty {
                sketch.write(text, middle: [160, 280, 350, 420][column], y: 134 + 22 * Double(row))
            }
        }
        let table = try #require(sketch.found.first?.table)
        #expect(table.columns == 4)
        #expect(table.cell(0, 0)?.text == "标称截面（S），mm²")
        #expect(table.cell(0, 1)?.columnSpan == 3)
    }

    @Test("A value alone in the middle of the columns that are left spans them")
    func merged() throws {
        var sketch = threeLines()
        sketch.page.words.removeAll { ["0.2", "0.25", "0.3"].contains($0.text) }
        sketch.write("0.25", middle: 360, y: 152)
        let table = try #require(sketch.found.first?.table)
        #expect(table.cell(2, 2)?.text == "0.25")
        #expect(table.cell(2, 2)?.columnSpan == 3)
    }

    @Test("A heading over several spans them, one beside both goes down")
    func headings() throws {
        var sketch = PageSketch()
        for y in [100.0, 140, 180] { sketch.horizontal(y, 100, 450) }
        sketch.write("检验项目", x: 105, y: 124)
        sketch.write("技术指标", middle: 360, y: 114)
        for (column, name) in ["一级", "二级", "三级"].enumerated() {
            sketch.write(name, middle: 300 + 60 * Double(column), y: 134)
            sketch.write("\(column).5", middle: 300 + 60 * Double(column), y: 154)
            sketch.write("\(column).7", middle: 300 + 60 * Double(column), y: 172)
        }
        sketch.write("水分", x: 105, y: 154)
        sketch.write("灰分", x: 105, y: 172)
        let table = try #require(sketch.found.first?.table)
        #expect(table.rows == 4 && table.columns == 4)
        #expect(table.cell(0, 0)?.rowSpan == 2)
        #expect(table.cell(0, 1)?.columnSpan == 3)
        #expect(table.cell(0, 2)?.text == "技术指标")
        #expect(table.texts[1] == ["", "一级", "二级", "三级"])
        #expect(table.texts[3] == ["灰分", "0.7", "1.7", "2.7"])
    }

    @Test("A line of operators below headings is a row of its own")
    func operators() throws {
        var sketch = PageSketch()
        for y in [100.0, 140, 180] { sketch.horizontal(y, 100, 450) }
        let rows = [
            ["等级", "水分", "灰分"], ["", "≥", "≤"], ["一级", "13.0", "14.0"], ["二级", "0.2", "0.25"],
        ]
        for (row, texts) in rows.enumerated() {
            let y = [116.0, 132, 156, 174][row]
            for (column, text) in texts.enumerated() {
                sketch.write(text, middle: 140 + 110 * Double(column), y: y)
            }
        }
        let table = try #require(sketch.found.first?.table)
        #expect(table.texts == rows)
        #expect(table.cell(0, 0)?.rowSpan == 2)
    }

    @Test("A name that is wrapped is one cell, its lines apart")
    func wrapped() throws {
        var sketch = PageSketch()
        for y in [100.0, 120, 190] { sketch.horizontal(y, 100, 400) }
        sketch.write("Item", x: 105, y: 114)
        sketch.write("Value", x: 300, y: 114)
        sketch.write("Share of broken and", x: 105, y: 134)
        sketch.write("damaged kernels, %", x: 105, y: 146)
        sketch.write("2.5", x: 300, y: 134)
        sketch.write("Water, %", x: 105, y: 164)
        sketch.write("14.5", x: 300, y: 164)
        sketch.write("Sand, %", x: 105, y: 182)
        sketch.write("0.1", x: 300, y: 182)
        let table = try #require(sketch.found.first?.table)
        #expect(
            table.texts == [
                ["Item", "Value"], ["Share of broken and\ndamaged kernels, %", "2.5"], ["Water, %", "14.5"],
                ["Sand, %", "0.1"],
            ])
    }

    @Test("Two tables under one another are two, and the caption between belongs to neither")
    func two() {
        var sketch = threeLines()
        let first = sketch.page
        sketch.write("表 2 等级", middle: 275, y: 210)
        for word in first.words {
            var word = word
            word.box.top += 130
            word.box.bottom += 130
            word.baseline += 130
            sketch.page.words.append(word)
        }
        for y in [230.0, 250, 310] { sketch.horizontal(y, 100, 450) }
        let found = sketch.found
        #expect(found.map(\.table.rows) == [4, 4])
        #expect(!found.flatMap(\.wordIndices).contains { sketch.page.words[$0].text == "等级" })
    }

    @Test("Headings above the first of several rules are part of the table")
    func headingsAbove() throws {
        var sketch = PageSketch()
        for y in [120.0, 150, 180] { sketch.horizontal(y, 100, 400) }
        for (row, texts) in [
            ["Animal", "Action", "Result"], ["Cat", "Says", "Meow"], ["Dog", "Says", "Woof"],
        ]
        .enumerated() {
            for (column, text) in texts.enumerated() {
                sketch.write(text, x: 105 + 100 * Double(column), y: 114 + 26 * Double(row))
            }
        }
        let table = try #require(sketch.found.first?.table)
        #expect(table.texts.map(\.first) == ["Animal", "Cat", "Dog"])
    }
}
