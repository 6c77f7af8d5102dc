import Documents
import StandardReading
import Standards
import Testing

/// Tables that no standard has: whatever stands in a file, reading ends and its confidences are such.
@Suite("Tables of any shape")
struct HostileTableTests {
    /// A sequence of numbers that is the same in every run.
    struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    static let texts = [
        "", "—", "项目", "指标", "单位", "等级", "型号", "序号", "试验方法", "≤", "≥ 5", "5.0", "水分/%", "水分/% ≤", "一级", "特等",
        "CC≤4500",
        "4500＜CC≤7100", "mm", "√", "其中：小碎米", "总量", "GB/T 5496", "按 6.2 进行", "2.5ᵃ", "3-4", "精碾", "最小值", "最大值",
        "允许偏差", "±0.5",
        "n", "c", "m", "M", "注：见表 1。", "a) 外观", "（", "）", "/", "碎米\n小碎米", "≤1.0\n≤2.0", "一级：5\n二级：6", "夏季",
        "KF-23", "，", "应不大于 5 mm",
        "\u{3000}", "𠮷野家/%", "1e999", "NaN", "%", "((((", "≤≤≤", "1～2～3", "额定制冷量（CC）/W",
    ]

    static func table(_ dice: inout Dice) -> Table {
        let rows = Int.random(in: 0...6, using: &dice)
        let columns = Int.random(in: 0...6, using: &dice)
        var taken = [[Bool]](repeating: [Bool](repeating: false, count: columns), count: rows)
        var cells: [Cell] = []
        for row in 0..<rows {
            for column in 0..<columns where !taken[row][column] && Int.random(in: 0..<10, using: &dice) > 0 {
                let rowSpan = Bool.random(using: &dice) ? 1 : Int.random(in: 1...3, using: &dice)
                let columnSpan = Bool.random(using: &dice) ? 1 : Int.random(in: 1...3, using: &dice)
                for y in row..<min(rows, row + rowSpan) {
                    for x in column..<min(columns, column + columnSpan) { taken[y][x] = true }
                }
                cells.append(
                    Cell(
                        row: row, column: column, rowSpan: rowSpan, columnSpan: columnSpan,
                        text: texts.randomElement(using: &dice) ?? ""))
            }
        }
        return Table(
            rows: rows, columns: columns, cells: cells,
            headerRows: Bool.random(using: &dice) ? nil : Int.random(in: -1...8, using: &dice),
            ruling: [.ruled, .halfRuled, .bare].randomElement(using: &dice) ?? .ruled)
    }

    @Test("Random tables and sentences are read to the end", arguments: 1...40)
    func random(seed: UInt64) {
        var dice = Dice(state: seed)
        for _ in 0..<25 {
            let table = StandardTable(
                number: "1", caption: Self.texts.randomElement(using: &dice),
                unit: Self.texts.randomElement(using: &dice),
                table: Self.table(&dice), footnotes: ["a": "当夏季时为 3。", "": ""], clause: "5")
            let sentence = (0..<8).map { _ in Self.texts.randomElement(using: &dice) ?? "" }.joined()
            let content = StandardContent(
                clauses: [
                    Clause(
                        number: "5", title: "要求", level: 1,
                        paragraphs: [ClauseParagraph(.text, Paragraph(sentence))],
                        tables: [0, 7])
                ], tables: [table])
            for indicator in IndicatorReader().indicators(of: content) {
                #expect(!indicator.name.isEmpty)
                #expect((0...1).contains(indicator.confidence))
            }
        }
    }

    @Test("A long sentence and a long table take no time to speak of")
    func long() {
        let sentence = String(repeating: "反应时间应不大于", count: 2000)
        let rows = (0..<2000).map { "水分\($0)/% | ≤ | \($0) | \($0 + 1)" }.joined(separator: "\n")
        var content = TextTable.standard("项目 | < | 一级 | 二级\n" + rows, ruling: .bare)
        content.clauses[0].paragraphs = [ClauseParagraph(.text, Paragraph(sentence))]
        let clock = ContinuousClock()
        var count = 0
        let time = clock.measure { count = IndicatorReader().indicators(of: content).count }
        #expect(count == 4000)
        #expect(time < .seconds(20))
    }
}
