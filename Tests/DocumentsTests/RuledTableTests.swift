import Documents
import Testing

@Suite("Ruled tables on pages")
struct RuledTableTests {
    private func sketch() -> PageSketch {
        var sketch = PageSketch()
        sketch.write("表1 质量指标", x: 200, y: 90)
        sketch.grid([100, 220, 300, 380], [100, 120, 140, 160])
        for (column, text) in ["项目", "一级", "二级"].enumerated() {
            sketch.write(text, x: [110, 230, 310][column], y: 114)
        }
        for (column, text) in ["水分/%", "13.0", "14.5"].enumerated() {
            sketch.write(text, x: [110, 230, 310][column], y: 134)
        }
        for (column, text) in ["杂质", "0.25", "1.0"].enumerated() {
            sketch.write(text, x: [110, 230, 310][column], y: 154)
        }
        return sketch
    }

    @Test("A grid of borders drawn cell by cell is one table, and the title is not in it")
    func plain() throws {
        let sketch = sketch()
        let found = try #require(sketch.found.first)
        #expect(sketch.found.count == 1)
        #expect(
            found.table.texts == [["项目", "一级", "二级"], ["水分/%", "13.0", "14.5"], ["杂质", "0.25", "1.0"]])
        #expect(found.table.ruling == .ruled)
        #expect(found.table.place.page == 1)
        #expect(found.wordIndices.map { sketch.page.words[$0].text }.contains("表1") == false)
        #expect(found.wordIndices.count == 9)
    }

    @Test("A line that was not seen parts rows that stand as far apart as the others")
    func lostLine() throws {
        var sketch = PageSketch()
        // Between 绳索周长 and the row above there is no line.
        sketch.grid([100, 220, 300, 380], [100, 120, 140, 160, 200])
        let rows = [
            ["项目", "A类", "B类"], ["温度/℃", "42", "46"], ["插拔力/N", "2.0", "9.0"], ["插拔次数/次", "3000", "2500"],
            ["绳索周长/mm", "340", "360"],
        ]
        for (row, texts) in rows.enumerated() {
            for (column, text) in texts.enumerated() {
                sketch.write(text, x: [110, 230, 310][column], y: 114 + 20 * Double(row))
            }
        }
        #expect(try #require(sketch.found.first?.table).texts == rows)
        // A name for both rows stands between them.
        sketch.vertical(160, 160, 200)
        sketch.page.words.removeAll { ["插拔次数/次", "绳索周长/mm"].contains($0.text) }
        sketch.write("拉力", x: 110, y: 184)
        sketch.write("接缝", x: 170, y: 174)
        sketch.write("附件", x: 170, y: 194)
        let parted = try #require(sketch.found.first?.table)
        #expect(parted.cell(3, 0)?.rowSpan == 2)
        #expect(parted.cell(3, 1)?.text == "接缝" && parted.cell(4, 1)?.text == "附件")
        #expect(parted.cell(3, 2)?.text == "3000" && parted.cell(4, 2)?.text == "340")
        // Lines of one text that is wrapped stand nearer, and no value does.
        var wrapped = PageSketch()
        wrapped.grid([100, 220, 300, 380], [100, 120, 140, 160, 200])
        for (row, texts) in rows.prefix(3).enumerated() {
            for (column, text) in texts.enumerated() {
                wrapped.write(text, x: [110, 230, 310][column], y: 114 + 20 * Double(row))
            }
        }
        for (line, texts) in [["外观", "无裂纹", "无裂纹"], ["质量", "无气泡", "无缺口"]].enumerated() {
            for (column, text) in texts.enumerated() {
                wrapped.write(text, x: [110, 230, 310][column], y: 174 + 20 * Double(line))
            }
        }
        #expect(try #require(wrapped.found.first?.table).rows == 4)
    }

    @Test("Where a border is not drawn a cell spans: in both directions")
    func spans() throws {
        var sketch = PageSketch()
        for y in [100.0, 140, 180] { sketch.horizontal(y, 100, 400) }
        sketch.horizontal(120, 200, 400)
        sketch.horizontal(160, 100, 400)
        for x in [100.0, 200, 400] { sketch.vertical(x, 100, 180) }
        sketch.vertical(300, 120, 160)
        sketch.write("项目", x: 110, y: 124)
        sketch.write("指标", middle: 300, y: 114)
        sketch.write("一级", x: 210, y: 134)
        sketch.write("二级", x: 310, y: 134)
        sketch.write("水分", x: 110, y: 154)
        sketch.write("13", x: 210, y: 154)
        sketch.write("14", x: 310, y: 154)
        sketch.write("色泽", x: 110, y: 174)
        sketch.write("正常", middle: 300, y: 174)
        let table = try #require(sketch.found.first?.table)
        #expect(table.rows == 4 && table.columns == 3)
        #expect(table.cell(1, 0)?.text == "项目")
        #expect(table.cell(0, 0)?.rowSpan == 2)
        #expect(table.cell(0, 2)?.text == "指标")
        #expect(table.cell(0, 1)?.columnSpan == 2)
        #expect(table.cell(3, 1)?.columnSpan == 2)
        #expect(table.cell(3, 1)?.text == "正常")
        #expect(table.cell(2, 2)?.text == "14")
    }

    @Test("A run of characters through which a border goes is cut at it")
    func cutWords() throws {
        var sketch = PageSketch()
        sketch.grid([100, 130, 160, 190], [100, 120, 140])
        sketch.write("1 2 3", x: 112, y: 114)
        sketch.page.words.removeAll()
        sketch.write("100001200013000", x: 105, y: 114)
        sketch.write("ab", x: 105, y: 134)
        sketch.write("c", x: 140, y: 134)
        let table = try #require(sketch.found.first?.table)
        #expect(table.texts[0].joined() == "100001200013000")
        #expect(table.texts[0].allSatisfy { !$0.isEmpty })
        #expect(table.texts[1] == ["ab", "c", ""])
    }

    @Test("Lines of a cell are kept apart; Chinese is joined without spaces, other words with")
    func lines() throws {
        var sketch = PageSketch()
        sketch.grid([100, 200, 300], [100, 140, 160])
        sketch.write("碎米 总量", x: 110, y: 114)
        sketch.write("total share", x: 110, y: 128)
        sketch.write("5.0", x: 210, y: 120)
        sketch.write("面积/hm", x: 110, y: 154)
        sketch.write("2", x: 110 + PageSketch.width("面积/hm"), y: 150, size: 6)
        sketch.write("9", x: 210, y: 154)
        let table = try #require(sketch.found.first?.table)
        #expect(table.texts == [["碎米总量\ntotal share", "5.0"], ["面积/hm²", "9"]])
    }

    @Test("A table open at its sides has all its columns")
    func openSides() throws {
        var sketch = PageSketch()
        for y in [100.0, 120, 140] { sketch.horizontal(y, 100, 400) }
        for x in [200.0, 300] { sketch.vertical(x, 100, 140) }
        for (column, x) in [110.0, 210, 310].enumerated() {
            sketch.write("h\(column)", x: x, y: 114)
            sketch.write("v\(column)", x: x, y: 134)
        }
        let table = try #require(sketch.found.first?.table)
        #expect(table.texts == [["h0", "h1", "h2"], ["v0", "v1", "v2"]])
    }

    @Test("Two lines beside each other do not make a column of their own")
    func doubleLines() throws {
        var sketch = PageSketch()
        sketch.grid([100, 200, 204, 300], [100, 103, 120, 140])
        for (column, x) in [110.0, 210].enumerated() {
            sketch.write("h\(column)", x: x, y: 114)
            sketch.write("v\(column)", x: x, y: 134)
        }
        let table = try #require(sketch.found.first?.table)
        #expect(table.texts == [["h0", "h1"], ["v0", "v1"]])
    }

    @Test("A table whose words run up or down the page is read as if it stood upright", arguments: [90, 270])
    func turned(angle: Int) throws {
        let upright = try #require(sketch().found.first?.table)
        var sketch = sketch()
        sketch.page.words.append(contentsOf: sketch.page.words.suffix(0))
        let page = sketch.turned(angle)
        let table = try #require(TableFinder().tables(on: page).first?.table)
        #expect(table.texts == upright.texts)
        let box = try #require(table.place.box)
        #expect(box.width == 60 && box.height == 280)
    }
}
