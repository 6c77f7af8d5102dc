import Documents
import Quantities
import StandardReading
import Standards
import Testing

/// Tables laid out as in published standards of several trades; the values are made up.
@Suite("Layouts of published standards")
struct PublishedLayoutTests {
    @Test("Flour: kinds of product in columns, values for all of them merged")
    func flour() {
        let standard = TextTable.standard(
            """
            质量指标 | 类别 | <
            ^ | 精制粉 | 标准粉
            灰分含量（以干基计）/% ≤ | 0.70 | 1.10
            脂肪酸值（以湿基，KOH计）/（mg/100g） ≤ | 80 | <
            色泽、气味 | 正常 | <
            """)
        #expect(
            standard.told == [
                "灰分含量(以干基计) {类别: 精制粉} ≤0.70%", "灰分含量(以干基计) {类别: 标准粉} ≤1.10%",
                "脂肪酸值(以湿基,KOH计) {类别: 精制粉} ≤80 mg/100g", "脂肪酸值(以湿基,KOH计) {类别: 标准粉} ≤80 mg/100g",
                "色泽、气味 {类别: 精制粉} 正常", "色泽、气味 {类别: 标准粉} 正常",
            ])
    }

    @Test("Food: units behind commas, methods beside the limits, plans for microorganisms")
    func food() {
        let limits = TextTable.standard(
            """
            项目 | 指标 | 检验方法
            酸价（以脂肪计）（KOH），mg/g ≤ | 5 | GB 5009.229
            黄曲霉毒素B1，μg/kg ≤ | 5.0 | GB 5009.22
            """)
        #expect(limits.told == ["酸价(以脂肪计)(KOH) ≤5 mg/g", "黄曲霉毒素B1 ≤5.0 μg/kg"])
        let microbes = TextTable.standard(
            """
            项目 | 采样方案及限量 | < | < | < | 检验方法
            ^ | n | c | m | M | ^
            大肠菌群/(CFU/g) | 5 | 2 | 10 | 100 | GB 4789.3
            """, caption: "微生物限量")
        let all = IndicatorReader().indicators(of: microbes)
        #expect(all.map(\.requirement.text) == ["n=5，c=2，m=10，M=100"])
        #expect(all.map(\.requirement.kind) == [.text])
        #expect(all.map(\.methods) == [["GB 4789.3"]])
    }

    @Test("Pipes: nominal sizes name the rows, ends of a range stand in two columns")
    func pipes() {
        let standard = TextTable.standard(
            """
            公称外径 dn/mm | 平均外径/mm | < | 壁厚/mm
            ^ | 最小 | 最大 | ^
            20 | 20.0 | 20.3 | 2.0 +0.3/0
            25 | 25.0 | 25.3 | 2.3 +0.4/0
            """, caption: "规格尺寸")
        #expect(
            standard.told == [
                "平均外径 {公称外径dn: 20 mm} 20.0 mm~20.3 mm", "壁厚 {公称外径dn: 20 mm} 2.0 +0.3/0 mm",
                "平均外径 {公称外径dn: 25 mm} 25.0 mm~25.3 mm", "壁厚 {公称外径dn: 25 mm} 2.3 +0.4/0 mm",
            ])
    }

    @Test("Batteries: a capacity behind a model is an item of it")
    func batteries() {
        let standard = TextTable.standard(
            """
            型号 | 标称电压 V | 额定容量 mAh | 内阻 mΩ
            CR2032 | 3.0 | 210 | ≤30
            """)
        #expect(
            standard.told == [
                "标称电压 {型号: CR2032} 3.0 V", "额定容量 {型号: CR2032} 210 mA·h", "内阻 {型号: CR2032} ≤30 mΩ",
            ])
    }

    @Test("Steel: contents under one heading with their unit")
    func steel() {
        let standard = TextTable.standard(
            """
            牌号 | 化学成分（质量分数）/% | <
            ^ | C | Mn
            Q235A | ≤0.22 | ≤1.40
            """, caption: "化学成分")
        #expect(standard.told == ["C {牌号: Q235A} ≤0.22%", "Mn {牌号: Q235A} ≤1.40%"])
    }

    @Test("Cement: classes in rows, ages below strengths")
    func cement() {
        let standard = TextTable.standard(
            """
            强度等级 | 抗压强度/MPa | <
            ^ | 3 d | 28 d
            42.5 | ≥17.0 | ≥42.5
            42.5R | ≥22.0 | ≥42.5
            """)
        #expect(
            standard.told == [
                "抗压强度 3 d {强度等级: 42.5} ≥17.0 MPa", "抗压强度 28 d {强度等级: 42.5} ≥42.5 MPa",
                "抗压强度 3 d {强度等级: 42.5R} ≥22.0 MPa", "抗压强度 28 d {强度等级: 42.5R} ≥42.5 MPa",
            ])
    }

    @Test("Fertilizer: what a value holds for stands before it in its row")
    func fertilizer() {
        let standard = TextTable.standard(
            """
            项目 | 指标 | < | <
            ^ | 高浓度 | 中浓度 | 低浓度
            水分（H₂O）/% ≤ | 2.0 | 2.5 | 5.0
            氯离子/% | 未标“含氯”的产品 ≤ | 3.0 | <
            """)
        let all = IndicatorReader().indicators(of: standard)
        #expect(all.count == 5)
        #expect(standard.told[0] == "水分(H₂O) {类别: 高浓度} ≤2.0%")
        #expect(standard.told[3] == "氯离子 {条件: 未标“含氯”的产品, 类别: 中浓度} ≤3.0%")
        #expect(all[3].confidence < 0.9)
    }

    @Test("Water heaters: a number below 能效等级 is a grade")
    func heaters() {
        let standard = TextTable.standard(
            """
            能效等级 | 24 h 固有能耗系数（ε） | 热水输出率（μ）
            1 | ≤0.6 | ≥70%
            2 | ≤0.7 | ≥60%
            """)
        #expect(
            standard.told == [
                "24 h固有能耗系数(ε) [1级] ≤0.6", "热水输出率(μ) [1级] ≥70%", "24 h固有能耗系数(ε) [2级] ≤0.7",
                "热水输出率(μ) [2级] ≥60%",
            ])
    }

    @Test("Rubber: three columns without a heading")
    func rubber() {
        let standard = TextTable.standard(
            """
            拉伸强度 | MPa | ≥20
            断裂伸长率 | % | ≥300
            硬度 | Shore A | 60±5
            """, caption: "物理性能")
        #expect(standard.told == ["拉伸强度 ≥20 MPa", "断裂伸长率 ≥300%", "硬度 (60±5)"])
        #expect(IndicatorReader().indicators(of: standard).last.map { $0.confidence < 0.9 } ?? false)
    }

    @Test("Electronics: least, typical and greatest values")
    func electronics() {
        let standard = TextTable.standard(
            """
            参数 | 符号 | 单位 | 最小值 | 典型值 | 最大值
            输入电压 | Vi | V | 4.5 | 5 | 5.5
            静态电流 | Iq | mA | — | 2 | 3
            """)
        #expect(standard.told == ["输入电压 4.5 V~5.5 V", "静态电流 ≤3 mA"])
    }

    @Test("Maize: grades in rows, values that hold for those below as well")
    func maize() {
        let standard = TextTable.standard(
            """
            等级 | 容重/（g/L） | 水分含量/% | 色泽、气味
            1 | ≥720 | ≤14.0 | 正常
            2 | ≥690 | ^ | ^
            等外 | <600 | ^ | ^
            """)
        #expect(
            standard.told == [
                "容重 [1] ≥720 g/L", "水分含量 [1] ≤14.0%", "色泽、气味 [1] 正常", "容重 [2] ≥690 g/L", "水分含量 [2] ≤14.0%",
                "色泽、气味 [2] 正常", "容重 [等外] <600 g/L", "水分含量 [等外] ≤14.0%", "色泽、气味 [等外] 正常",
            ])
    }

    @Test("Transformers: stretches of a capacity, units behind spaces")
    func transformers() {
        let standard = TextTable.standard(
            """
            额定容量 kVA | 声级 dB(A) ≤
            ≤500 | 50
            630～1000 | 52
            """, caption: "声级限值")
        #expect(
            standard.told == ["声级 {额定容量: ≤500 kV·A} ≤50 dB(A)", "声级 {额定容量: 630 kV·A~1000 kV·A} ≤52 dB(A)"])
    }

    @Test("Resins: kinds in brackets behind a word of headings")
    func resins() {
        let standard = TextTable.standard(
            """
            项目 | 指标（A型） | 指标（B型）
            粘度（25 ℃）/（mPa·s） | 500～800 | 800～1200
            """)
        #expect(
            standard.told == [
                "粘度(25 ℃) {类别: A型} 500 mPa·s~800 mPa·s", "粘度(25 ℃) {类别: B型} 800 mPa·s~1200 mPa·s",
            ])
    }

    @Test("Garments: parts below items, limits below zero")
    func garments() {
        let standard = TextTable.standard(
            """
            项目 | < | 优等品 | 一等品
            水洗后尺寸变化率/% | 领大 | ≥-1.0 | ≥-1.5
            ^ | 胸围 | ≥-1.5 | ≥-2.0
            """)
        #expect(
            standard.told == [
                "水洗后尺寸变化率 领大 [优等品] ≥−1.0%", "水洗后尺寸变化率 领大 [一等品] ≥−1.5%",
                "水洗后尺寸变化率 胸围 [优等品] ≥−1.5%", "水洗后尺寸变化率 胸围 [一等品] ≥−2.0%",
            ])
    }
}
