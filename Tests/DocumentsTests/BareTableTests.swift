import Documents
import Testing

@Suite("Tables without lines on pages")
struct BareTableTests {
    private func write(_ rows: [[String]], _ xs: [Double], from y: Double, to sketch: inout PageSketch) {
        for (row, texts) in rows.enumerated() {
            for (x, text) in zip(xs, texts) { sketch.write(text, x: x, y: y + 16 * Double(row)) }
        }
    }

    @Test("A group half way between its members has its column, though names of other rows reach over both")
    func groupsBesideLongNames() throws {
        var sketch = PageSketch()
        sketch.write("表1（续）", x: 280, y: 92)
        for (x, text) in [(222.0, "等级"), (356, "优等品"), (430, "一等品")] { sketch.write(text, x: x, y: 116) }
        let rows = [
            (134.5, "抗冻循环次数/次", "≥", "100", "80"), (191, "扁平制品/（mg/dm²）", "≤", "0.2", "0.4"),
            (191, "空心制品/（mg/L）", "≤", "0.5", "0.8"), (134.5, "透光度/%", "≥", "6.5", "5.0"),
            (134.5, "冲洗用水量/（L/次）", "≤", "4.0", "5.0"),
        ]
        for (row, (x, name, sign, first, second)) in rows.enumerated() {
            let y = 136 + 20 * Double(row)
            sketch.write(name, x: x, y: y)
            for (x, text) in [(314.0, sign), (363, first), (437, second)] { sketch.write(text, x: x, y: y) }
        }
        sketch.write("铅溶出量", x: 134.5, y: 166)
        let table = try #require(sketch.found.first?.table)
        #expect(table.columns == 5)
        #expect(table.cell(2, 0)?.text == "铅溶出量" && table.cell(2, 0)?.rowSpan == 2)
        #expect(table.cell(3, 1)?.text == "空心制品/（mg/L）")
        #expect(table.cell(1, 0)?.columnSpan == 2)
    }

    @Test("A line of signs ends the headings, though one that is wrapped ends in what looks like a value")
    func signs() throws {
        var sketch = PageSketch()
        sketch.write("表2 分等指标", x: 220, y: 80)
        let middles = [130.0, 200, 280, 360]
        for (line, text) in ["线膨胀系", "数", "/", "（", "10⁻⁶/K）"].enumerated() {
            sketch.write(text, middle: middles[1], y: 100 + 12 * Double(line))
        }
        for (column, text) in ["质量等级", "", "抗冻/次", "硬度/HV"].enumerated() where !text.isEmpty {
            sketch.write(text, middle: middles[column], y: 124)
        }
        for (column, text) in ["", "≤", "≥", "≥"].enumerated() where !text.isEmpty {
            sketch.write(text, middle: middles[column], y: 164)
        }
        for (row, texts) in [
            ["优等品", "6.8", "100", "560"], ["一等品", "7.4", "80", "530"], ["合格品", "8.0", "60", "500"],
        ]
        .enumerated() {
            for (column, text) in texts.enumerated() {
                sketch.write(text, middle: middles[column], y: 180 + 16 * Double(row))
            }
        }
        let table = try #require(sketch.found.first?.table)
        #expect(table.rows == 5)
        #expect(table.cell(0, 1)?.text == "线膨胀系\n数\n/\n（\n10⁻⁶/K）")
        #expect(table.cell(0, 0)?.text == "质量等级" && table.cell(0, 0)?.rowSpan == 2)
        #expect(table.cell(2, 1)?.text == "6.8")
    }

    @Test("Values one below the other in columns are a table")
    func values() throws {
        var sketch = PageSketch()
        let rows = [
            ["Country", "1996", "2000"], ["France", "3.7", "1.6"], ["Spain", "5.0", "3.9"],
            ["Italy", "1.5", "1.5"], ["Malta", "3.5", "2.0"],
        ]
        write(rows, [100, 220, 300], from: 200, to: &sketch)
        let table = try #require(sketch.found.first?.table)
        #expect(table.ruling == .bare)
        #expect(table.texts == rows)
    }

    @Test("Below a caption texts in columns are a table too")
    func caption() throws {
        var sketch = PageSketch()
        let rows = [["项目", "要求"], ["色泽", "乳白有光泽"], ["气味", "清香无异味"], ["霉变粒", "不得检出"]]
        sketch.write("表 3 感官要求", middle: 220, y: 180)
        write(rows, [100, 260], from: 200, to: &sketch)
        sketch.write("4.2 净含量", x: 60, y: 300)
        let table = try #require(sketch.found.first?.table)
        #expect(table.texts == rows)
    }

    @Test("The name of a group half way between its members spans them; other names span both columns")
    func groups() throws {
        var sketch = PageSketch()
        sketch.write("表 1 质量指标", middle: 250, y: 180)
        write([["水分/%", "13.0", "14.0"]], [100, 300, 380], from: 200, to: &sketch)
        sketch.write("碎米", x: 100, y: 224)
        write([["总量/%", "2.5", "5.0"], ["小碎米/%", "0.5", "1.0"]], [150, 300, 380], from: 216, to: &sketch)
        write(
            [["黄粒米含量/%", "0.5", "0.7"], ["杂质/%", "0.2", "0.3"]], [100, 300, 380], from: 248, to: &sketch)
        let table = try #require(sketch.found.first?.table)
        #expect(table.rows == 5 && table.columns == 4)
        #expect(table.cell(1, 0)?.text == "碎米")
        #expect(table.cell(1, 0)?.rowSpan == 2)
        #expect(table.cell(2, 1)?.text == "小碎米/%")
        #expect(table.cell(3, 0)?.columnSpan == 2)
    }

    @Test("A name beside the middle of three members spans them")
    func threeMembers() throws {
        var sketch = PageSketch()
        sketch.write("表 2 质量指标", middle: 250, y: 180)
        write([["等级", "", "五星", "四星"]], [100, 150, 300, 380], from: 200, to: &sketch)
        let members = [["", "持证/%", "98", "94"], ["人员", "培训/h", "60", "48"], ["", "健康/%", "100", "99"]]
        write(members, [100, 150, 300, 380], from: 216, to: &sketch)
        write([["回访率/%", "", "95", "90"]], [100, 150, 300, 380], from: 264, to: &sketch)
        let table = try #require(sketch.found.first?.table)
        #expect(table.rows == 5 && table.columns == 4)
        #expect(table.cell(1, 0)?.text == "人员")
        #expect(table.cell(1, 0)?.rowSpan == 3)
        #expect(table.cell(4, 0)?.columnSpan == 2)
    }

    @Test("A table set in two halves side by side is read one half after the other")
    func halves() {
        var sketch = PageSketch()
        for row in 0..<8 {
            let y = 100 + 16 * Double(row)
            sketch.write("\(row)", x: 60, y: y)
            sketch.write("\(100 + row)", x: 90, y: y)
            if row < 6 {
                sketch.write("\(8 + row)", x: 260, y: y)
                sketch.write("\(108 + row)", x: 290, y: y)
            }
        }
        #expect(sketch.found.map(\.table.rows) == [8, 6])
        #expect(sketch.found.last?.table.texts.first == ["8", "108"])
    }
}
