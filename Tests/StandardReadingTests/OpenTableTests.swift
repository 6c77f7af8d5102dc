import Documents
import StandardReading
import Standards
import Testing

/// Tables without lines round every cell, whose merged cells are printed in the middle of what they span.
@Suite("Half-ruled and bare tables")
struct OpenTableTests {
    @Test("A heading stands in the middle of its columns", arguments: [TableRuling.halfRuled, .bare])
    func headings(ruling: TableRuling) {
        let standard = TextTable.standard(
            """
            项目 | 单位 | CC≤4500 W |  | CC＞4500 W |
             |  | 1级 | 2级 | 1级 | 2级
            待机功率 | W | ≤0.5 | ≤0.8 | ≤0.8 | ≤1.0
            """, ruling: ruling)
        #expect(
            standard.told == [
                "待机功率 [1级] {CC: ≤4500 W} ≤0.5 W", "待机功率 [2级] {CC: ≤4500 W} ≤0.8 W",
                "待机功率 [1级] {CC: >4500 W} ≤0.8 W",
                "待机功率 [2级] {CC: >4500 W} ≤1.0 W",
            ])
    }

    @Test("Three levels, the second over some columns only")
    func threeLevels() {
        let standard = TextTable.standard(
            """
            质量等级 | 水分（%） | 去污力比值 |  | 泡沫高度（mm）
             |  | 标准粉对照 | 低温洗涤 |
             | ≤ | ≥ | ≥ | ≤
            优等品 | 3.0 | 1.15 | 1.05 | 80
            合格品 | 5.0 | 1.05 | 0.95 | 140
            """, ruling: .bare)
        #expect(
            standard.told == [
                "水分 [优等品] ≤3.0%", "去污力比值 标准粉对照 [优等品] ≥1.15", "去污力比值 低温洗涤 [优等品] ≥1.05",
                "泡沫高度 [优等品] ≤80 mm", "水分 [合格品] ≤5.0%", "去污力比值 标准粉对照 [合格品] ≥1.05", "去污力比值 低温洗涤 [合格品] ≥0.95",
                "泡沫高度 [合格品] ≤140 mm",
            ])
    }

    @Test("A value for several grades in rows stands beside one of them, and a person is to look")
    func valuesForRows() {
        let standard = TextTable.standard(
            """
            等级 | 密度/(g/cm³) | 色差 ≤
            优等品 |  | 1.2
            一等品 | 1.00～1.12 | 1.6
            合格品 |  | 2.0
            """, ruling: .halfRuled)
        #expect(standard.told.count(where: { $0.hasSuffix("1.00 g/cm³~1.12 g/cm³") }) == 3)
        let filled = IndicatorReader().indicators(of: standard).filter {
            $0.name == "密度" && $0.grade != "一等品"
        }
        #expect(filled.allSatisfy { $0.confidence < 0.9 })
    }

    @Test("Where every cell has lines a blank is a blank")
    func ruled() {
        let standard = TextTable.standard(
            """
            项目 | 优等品 | 一等品 | 合格品
            水分/% |  | ≤5.0 |
            """)
        #expect(standard.told == ["水分 [一等品] ≤5.0%"])
    }
}
