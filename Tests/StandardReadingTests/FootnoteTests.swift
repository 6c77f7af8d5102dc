import StandardReading
import Standards
import Testing

/// Marks of footnotes, in each way in which they come.
@Suite("Marks of footnotes")
struct FootnoteTests {
    @Test(
        "A mark is taken from the value",
        arguments: [
            ("≤2.5ᵃ", "≤2.5 g"), ("≤2.5 a", "≤2.5 g"), ("≤2.5a", "≤2.5 g"), ("≤2.5 a)", "≤2.5 g"),
            ("≤2.5*", "≤2.5 g"),
            ("≤2.5①", "≤2.5 g"), ("≤2.5¹", "≤2.5 g"), ("≤2.5¹⁾", "≤2.5 g"), ("≤10²", "≤100 g"),
            ("≤2×10³", "≤2000 g"),
            ("≤2.5 kg", "≤2.5 kg"),
        ])
    func values(cell: String, told: String) {
        let standard = TextTable.standard(
            "项目 | 指标\n质量/g | \(cell)", footnotes: ["a": "按两次平均。", "*": "平均值。", "①": "平均值。", "1": "平均值。"])
        #expect(standard.told == ["质量 " + told])
    }

    @Test("A mark is taken from the name", arguments: ["水分ᵃ/%", "水分a/%", "水分 a（%）", "水分（湿基ᵃ）/%", "水分*/%"])
    func names(cell: String) {
        let standard = TextTable.standard(
            "项目 | 指标\n\(cell) | ≤5", footnotes: ["a": "按两次平均。", "*": "平均值。"])
        #expect(standard.told.first?.hasPrefix("水分") ?? false)
        #expect(standard.told.first?.contains("a") == false)
        #expect(standard.told.first?.hasSuffix(" ≤5%") ?? false)
    }

    @Test("Days stay days where there is no footnote d")
    func days() {
        #expect(TextTable.standard("项目 | 指标\n保质期 | ≥12 d").told == ["保质期 ≥12 d"])
    }
}
