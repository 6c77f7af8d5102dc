import Documents
import Quantities
import StandardReading
import Standards
import Testing

/// Each way in which standards lay out their tables, with all that is to be read.
@Suite("Layouts of tables")
struct TableLayoutTests {
    @Test("One item a row, the comparison in the cell")
    func itemsInRows() {
        let standard = TextTable.standard(
            """
            项　目 | 指　标
            水分/% | ≤14.0
            灰分（以干基计）/% | ≤0.70
            面筋吸水量（%） | 180～220
            气味 | 无异味
            净含量允差/% | ±1.5
            工作温度/℃ | 20±2
            """)
        #expect(
            standard.told == [
                "水分 ≤14.0%", "灰分(以干基计) ≤0.70%", "面筋吸水量 180%~220%", "气味 无异味", "净含量允差 ±1.5%",
                "工作温度 (20±2) ℃",
            ])
    }

    @Test("One item a column, one row of values")
    func itemsInColumns() {
        let standard = TextTable.standard(
            """
            水分/% ≤ | 灰分/% ≤ | 蛋白质/% ≥ | 酸度
            14.0 | 0.70 | 9.0 | 2～6
            """)
        #expect(standard.told == ["水分 ≤14.0%", "灰分 ≤0.70%", "蛋白质 ≥9.0%", "酸度 2~6"])
    }

    @Test("The comparison in a narrow column of its own")
    func operatorColumn() {
        let standard = TextTable.standard(
            """
            项目 | < | 指标
            铅（以Pb计）/（mg/kg） | ≤ | 0.2
            过氧化值/（g/100 g） | 不大于 | 0.25
            蛋白质/% | ≥ | 20
            pH值 | | 6.5～8.5
            """)
        #expect(
            standard.told == ["铅(以Pb计) ≤0.2 mg/kg", "过氧化值 ≤0.25 g/100g", "蛋白质 ≥20%", "pH值 6.5~8.5"])
    }

    @Test(
        "The comparison in the heading of the values",
        arguments: ["限量/（mg/kg） ≤", "最高限量（mg/kg）\\n≤", "指标 mg/kg ≤"])
    func operatorInHeader(heading: String) {
        let standard = TextTable.standard(
            """
            项目 | \(heading)
            总砷 | 0.5
            镉 | 0.1
            """)
        #expect(standard.told == ["总砷 ≤0.5 mg/kg", "镉 ≤0.1 mg/kg"])
    }

    @Test("The comparison in the cell of the name")
    func operatorInName() {
        let standard = TextTable.standard(
            """
            项目 | 优等品 | 合格品
            水分/% ≤ | 10.0 | 12.0
            白度，% 不小于 | 85 | 80
            黏度≥/(mPa·s) | 900 | 700
            """)
        #expect(
            standard.told == [
                "水分 [优等品] ≤10.0%", "水分 [合格品] ≤12.0%", "白度 [优等品] ≥85%", "白度 [合格品] ≥80%", "黏度 [优等品] ≥900 mPa·s",
                "黏度 [合格品] ≥700 mPa·s",
            ])
    }

    @Test("Lower and upper ends in columns of their own")
    func ends() {
        let standard = TextTable.standard(
            """
            项目 | 最小值 | 最大值
            密度/（g/cm³） | 0.92 | 0.96
            闪点/℃ | 60 | —
            """)
        #expect(
            standard.told == ["密度 0.92 g/cm³~0.96 g/cm³", "闪点 ≥60 ℃"])
    }

    @Test("A nominal value and its deviation in columns of their own are one requirement")
    func deviations() {
        let standard = TextTable.standard(
            """
            项目 | 公称尺寸 | 允许偏差
            长度/mm | 100 | ±5
            宽度/mm | 60 | +2/−1
            """, caption: "尺寸及偏差")
        #expect(standard.told == ["长度 (100±5) mm", "宽度 60 +2/−1 mm"])
    }

    @Test("A number below 最高限量 is the most that is allowed, though a person is to look")
    func impliedBound() {
        let standard = TextTable.standard("农药 | 最大残留限量/（mg/kg）\n毒死蜱 | 0.1", caption: "农药最大残留限量")
        #expect(standard.told == ["毒死蜱 ≤0.1 mg/kg"])
        #expect(IndicatorReader().indicators(of: standard).allSatisfy { $0.confidence < 0.9 })
    }

    @Test("What other standards require is not what this one does")
    func comparisons() {
        let standard = TextTable.standard(
            """
            项目 | 本标准 | GB/T 1354—2018 | 国家标准
            水分/% ≤ | 14.5 | 15.5 | 15.5
            """)
        #expect(standard.told == ["水分 ≤14.5%"])
    }

    @Test("指标 may head the names; grades may stand beside several items")
    func headings() {
        let named = TextTable.standard(
            """
            指标 | 优等品 | 合格品
            水分/% | ≤10 | ≤12
            """)
        #expect(named.told == ["水分 [优等品] ≤10%", "水分 [合格品] ≤12%"])
        let beside = TextTable.standard(
            """
            等级 | 项目 | 指标
            一级 | 水分/% | ≤10
            ^ | 灰分/% | ≤1
            二级 | 水分/% | ≤12
            ^ | 灰分/% | ≤2
            """)
        #expect(beside.told == ["水分 [一级] ≤10%", "灰分 [一级] ≤1%", "水分 [二级] ≤12%", "灰分 [二级] ≤2%"])
    }

    @Test("Words that gather items are no part of their names")
    func categories() {
        let standard = TextTable.standard(
            """
            类别 | 项目 | 要求
            感官指标 | 色泽 | 乳白
            ^ | 气味 | 无异味
            理化指标 | 水分/% | ≤5.0
            """)
        #expect(standard.told == ["色泽 乳白", "气味 无异味", "水分 ≤5.0%"])
    }

    @Test("Conditions tell the rows of one item apart")
    func conditions() {
        let standard = TextTable.standard(
            """
            项目 | 试验条件 | 指标
            冲击强度/(kJ/m²) | 23 ℃ | ≥10
            ^ | −20 ℃ | ≥5
            密度/(g/cm³) | 23 ℃ | ≤1.2
            """)
        #expect(
            standard.told == [
                "冲击强度 {试验条件: 23 ℃} ≥10 kJ/m²", "冲击强度 {试验条件: −20 ℃} ≥5 kJ/m²", "密度 ≤1.2 g/cm³",
            ])
    }

    @Test("Measured names above and models at the left: items run along the heading")
    func modelsUnderItems() {
        let standard = TextTable.standard(
            """
            项目 | 长度/mm | 质量/kg ≤
            A-100 | 100±1 | 2.0
            A-200 | 200±1 | 3.5
            """)
        #expect(
            standard.told == [
                "长度 {型号: A-100} (100±1) mm", "质量 {型号: A-100} ≤2.0 kg", "长度 {型号: A-200} (200±1) mm",
                "质量 {型号: A-200} ≤3.5 kg",
            ])
    }

    @Test("A value merged across grades is one for each")
    func merged() {
        let standard = TextTable.standard(
            """
            项目 | 单位 | 一级 | 二级 | 三级
            色泽 | | 正常 | < | <
            酸值 | mg/g | ≤1.0 | ≤2.0 | <
            """)
        #expect(
            standard.told == [
                "色泽 [一级] 正常", "色泽 [二级] 正常", "色泽 [三级] 正常", "酸值 [一级] ≤1.0 mg/g", "酸值 [二级] ≤2.0 mg/g",
                "酸值 [三级] ≤2.0 mg/g",
            ])
    }

    @Test("Grades under kinds of product")
    func gradesUnderKinds() {
        let standard = TextTable.standard(
            """
            项目 | 产品类型 | < | < | <
            ^ | 籼米 | < | 粳米 | <
            ^ | 一级 | 二级 | 一级 | 二级
            碎米/% ≤ | 15 | 20 | 10 | 15
            """)
        #expect(
            standard.told == [
                "碎米 [一级] {产品类型: 籼米} ≤15%", "碎米 [二级] {产品类型: 籼米} ≤20%", "碎米 [一级] {产品类型: 粳米} ≤10%",
                "碎米 [二级] {产品类型: 粳米} ≤15%",
            ])
    }

    @Test("Kinds of product under a quantity with its unit; parts of one without are parts of its name")
    func kindsUnderQuantity() {
        let standard = TextTable.standard(
            """
            净含量/g | 溶解时间，s ≤ | <
            ^ | 浓缩型 | 普通型
            ≤500 | 45 | 75
            ＞500 | 60 | 90
            """)
        #expect(
            standard.told == [
                "溶解时间 [浓缩型] {净含量: ≤500 g} ≤45 s", "溶解时间 [普通型] {净含量: ≤500 g} ≤75 s",
                "溶解时间 [浓缩型] {净含量: >500 g} ≤60 s", "溶解时间 [普通型] {净含量: >500 g} ≤90 s",
            ])
        let parts = TextTable.standard(
            """
            净含量/g | 断裂强力，N ≥ | <
            ^ | 经向 | 纬向
            ≤500 | 45 | 75
            ＞500 | 60 | 90
            """)
        #expect(parts.told.map { $0.prefix(7) } == ["断裂强力 经向", "断裂强力 纬向", "断裂强力 经向", "断裂强力 纬向"])
    }

    @Test(
        "A unit whose bracket was lost is the unit; signs in a column of their own bound, though one was read badly"
    )
    func lostBracket() {
        let standard = TextTable.standard(
            """
            项目 | < | A类
            扭力矩/(N·m | ≥ | 0.48
            噪声/(dB(A) | ≤ | 68
            跌落高度/mm | ≥1 | 900
            压力/N | ≥ | 140
            动能/J | ≤ | 0.06
            """)
        #expect(
            standard.told.filter { !$0.contains("900") } == [
                "扭力矩 [A类] ≥0.48 N·m", "噪声 [A类] ≤68 dB(A)", "压力 [A类] ≥140 N", "动能 [A类] ≤0.06 J",
            ])
    }

    @Test("Without lines, a part whose group is named beside the next row is unsure")
    func lateGroup() {
        let drawing = """
            项目 | < | 1级 | 2级
            能效比/(W/W) | < | ≥4.20 | ≥3.90
             | 室内侧/dB(A) | ≤36 | ≤39
            噪声 | 室外侧/dB(A) | ≤50 | ≤52
            """
        let sure = IndicatorReader().indicators(of: TextTable.standard(drawing, ruling: .halfRuled))
            .map { $0.confidence >= 0.9 }
        #expect(sure == [true, true, false, false, true, true])
    }

    @Test("A stroke behind a name announces a unit: where none follows, the value is unsure")
    func lostUnit() {
        let standard = TextTable.standard(
            """
            项目 | 一级 | 二级
            稳定温度偏差/ | ≤0.8 | ≤1.3
            停水温升/K | ≤9 | ≤12
            """)
        #expect(standard.told.first == "稳定温度偏差 [一级] ≤0.8")
        let sure = IndicatorReader().indicators(of: standard).map { $0.confidence >= 0.9 }
        #expect(sure == [false, false, true, true])
    }

    @Test("Segments above grades")
    func segmentsAboveGrades() {
        let standard = TextTable.standard(
            """
            项目 | 额定制冷量（CC）/W | < | < | <
            ^ | CC≤4500 | < | 4500＜CC≤7100 | <
            ^ | 1级 | 2级 | 1级 | 2级
            能效比/(W/W) ≥ | 5.0 | 4.5 | 4.5 | 4.0
            """)
        #expect(
            standard.told == [
                "能效比 [1级] {额定制冷量: ≤4500 W} ≥5.0 W/W", "能效比 [2级] {额定制冷量: ≤4500 W} ≥4.5 W/W",
                "能效比 [1级] {额定制冷量: >4500 W且≤7100 W} ≥4.5 W/W", "能效比 [2级] {额定制冷量: >4500 W且≤7100 W} ≥4.0 W/W",
            ])
    }

    @Test("Grades in rows under three levels of headings")
    func gradesInRows() {
        let standard = TextTable.standard(
            """
            等级 | 水分，% | 断裂强力，N | <
            ^ | ^ | 经向 | 纬向
            ^ | ≤ | ≥ | ≥
            优等品 | 8.0 | 320 | 260
            一等品 | ^ | 280 | 230
            """)
        #expect(
            standard.told == [
                "水分 [优等品] ≤8.0%", "断裂强力 经向 [优等品] ≥320 N", "断裂强力 纬向 [优等品] ≥260 N", "水分 [一等品] ≤8.0%",
                "断裂强力 经向 [一等品] ≥280 N", "断裂强力 纬向 [一等品] ≥230 N",
            ])
    }

    @Test("Several items in a row, with and without headings")
    func severalInARow() {
        let headed = TextTable.standard(
            """
            项目 | 限值（mg/kg）≤ | 项目 | 限值（mg/kg）≤
            锑 | 45 | 汞 | 22
            砷 | 18 | — | —
            """)
        #expect(headed.told == ["锑 ≤45 mg/kg", "汞 ≤22 mg/kg", "砷 ≤18 mg/kg"])
        let bare = TextTable.standard(
            """
            水分/% | ≤14.0 | 灰分/% | ≤0.70
            磷/% | ≥0.30 | 钙/% | ≥0.60
            """)
        #expect(bare.told == ["水分 ≤14.0%", "灰分 ≤0.70%", "磷 ≥0.30%", "钙 ≥0.60%"])
    }

    @Test("Units in a column, in the caption, in the name")
    func units() {
        let column = TextTable.standard(
            """
            序号 | 项目 | 单位 | 指标
            1 | 拉伸强度 | MPa | ≥12
            2 | 断裂伸长率 | % | ≥300
            3 | 邵氏硬度 | 度 | 60±5
            4 | 外观 | — | 平整
            """)
        #expect(column.told == ["拉伸强度 ≥12 MPa", "断裂伸长率 ≥300%", "邵氏硬度 (60±5)°", "外观 平整"])
        let caption = TextTable.standard(
            """
            型号 | 长度 | 宽度
            LX-10 | 120±2 | ≥60
            LX-20 | 150±2 | ≥80
            """, caption: "尺寸要求", unit: "单位为毫米")
        #expect(
            caption.told == [
                "长度 {型号: LX-10} (120±2) mm", "宽度 {型号: LX-10} ≥60 mm", "长度 {型号: LX-20} (150±2) mm",
                "宽度 {型号: LX-20} ≥80 mm",
            ])
        let words = TextTable.standard("项目 | 限量 ≤\n铅 | 0.5", unit: "单位为毫克每千克")
        #expect(words.told == ["铅 ≤0.5 mg/kg"])
    }

    @Test("Names above names: cells that span, groups in rows of their own, 其中")
    func parents() {
        let spanning = TextTable.standard(
            """
            项目 | < | 指标
            杂质/% | 总量 | ≤0.25
            ^ | 糠粉 | ≤0.15
            ^ | 其中：矿物质 | ≤0.02
            水分/% | < | ≤15.5
            """)
        #expect(
            spanning.told == ["杂质 总量 ≤0.25%", "杂质 糠粉 ≤0.15%", "杂质 其中:矿物质 ≤0.02%", "水分 ≤15.5%"])
        let groups = TextTable.standard(
            """
            项目 | 单位 | 指标
            电气性能 | < | <
            绝缘电阻 | MΩ | ≥2
            噪声 | < | <
            室内侧 | dB(A) | ≤40
            室外侧 | dB(A) | ≤52
            """)
        #expect(groups.told == ["绝缘电阻 ≥2 MΩ", "噪声 室内侧 ≤40 dB(A)", "噪声 室外侧 ≤52 dB(A)"])
        let among = TextTable.standard(
            """
            项目 | 指标
            碎米总量/% ≤ | 15.0
            其中：小碎米/% ≤ | 1.5
            """)
        #expect(among.told == ["碎米总量 ≤15.0%", "碎米 其中:小碎米 ≤1.5%"])
    }

    @Test("A stretch of an attribute a row")
    func capacities() {
        let standard = TextTable.standard(
            """
            额定制冷量（CC）/W | 能效比/（W/W） | 噪声/dB(A)
            CC≤4500 | ≥3.6 | ≤52
            4500＜CC≤7100 | ≥3.5 | ≤55
            CC＞7100 | ≥3.4 | ≤60
            """)
        #expect(
            standard.told == [
                "能效比 {额定制冷量: ≤4500 W} ≥3.6 W/W", "噪声 {额定制冷量: ≤4500 W} ≤52 dB(A)",
                "能效比 {额定制冷量: >4500 W且≤7100 W} ≥3.5 W/W", "噪声 {额定制冷量: >4500 W且≤7100 W} ≤55 dB(A)",
                "能效比 {额定制冷量: >7100 W} ≥3.4 W/W", "噪声 {额定制冷量: >7100 W} ≤60 dB(A)",
            ])
    }

    @Test("Models in columns and seasons in rows")
    func modelsAndSeasons() {
        let models = TextTable.standard(
            """
            项目 | 单位 | 型号 | <
            ^ | ^ | KF-23 | KFR-35GW
            制冷量 | W | ≥2300 | ≥3500
            质量 | kg | ≤9.5 | —
            """)
        #expect(
            models.told == [
                "制冷量 {型号: KF-23} ≥2300 W", "制冷量 {型号: KFR-35GW} ≥3500 W", "质量 {型号: KF-23} ≤9.5 kg",
            ])
        let seasons = TextTable.standard(
            """
            季度 | 送达时间/h ≤ | 完好率/% ≥
            一、四季度 | 48 | 99.0
            二、三季度 | 36 | 99.5
            """)
        #expect(
            seasons.told == [
                "送达时间 {季度: 一、四季度} ≤48 h", "完好率 {季度: 一、四季度} ≥99.0%", "送达时间 {季度: 二、三季度} ≤36 h",
                "完好率 {季度: 二、三季度} ≥99.5%",
            ])
    }

    @Test("Methods, serial numbers and kinds of inspection beside the values")
    func otherColumns() {
        let standard = TextTable.standard(
            """
            序号 | 检验项目 | 技术要求 | 试验方法 | 检验类别 | 不合格分类
            1 | 水分/% | ≤13.0 | GB 5009.3 | √ | B
            2 | 粗细度/% | ≥95 | GB/T 5507或LS/T 6102 | √ | A
            3 | 色泽 | 正常 | 按 6.3 进行 | — | A
            """, others: [.made("6", "试验方法"), .made("6.3", "色泽", "按 GB/T 5492 的规定进行。")])
        #expect(standard.told == ["水分 ≤13.0%", "粗细度 ≥95%", "色泽 正常"])
        let methods = IndicatorReader().indicators(of: standard).map(\.methods)
        #expect(methods == [["GB 5009.3"], ["GB/T 5507", "LS/T 6102"], ["GB/T 5492"]])
    }

    @Test("Without lines a value for all grades stands alone and a parent is printed once")
    func bare() {
        let standard = TextTable.standard(
            """
            项目 |  |  | 特级 | 一级 | 二级
            碎米 | 总量/% | ≤ | 2.5 | 5.0 | 7.5
             | 小碎米/% | ≤ | 0.5 | 1.0 | 1.5
            水分/% |  | ≤ |  | 15.5 |
            """, ruling: .bare)
        #expect(
            standard.told == [
                "碎米 总量 [特级] ≤2.5%", "碎米 总量 [一级] ≤5.0%", "碎米 总量 [二级] ≤7.5%", "碎米 小碎米 [特级] ≤0.5%",
                "碎米 小碎米 [一级] ≤1.0%", "碎米 小碎米 [二级] ≤1.5%", "水分 [特级] ≤15.5%", "水分 [一级] ≤15.5%",
                "水分 [二级] ≤15.5%",
            ])
        let last = IndicatorReader().indicators(of: standard).last
        #expect(last.map { $0.confidence < 0.9 } ?? false)
    }

    @Test("Marks of footnotes are no part of a value; a footnote that sets a condition makes it less sure")
    func footnotes() {
        let standard = TextTable.standard(
            """
            项目 | 优级 | 一级
            水分ᵃ/% | ≤2.5ᵇ | ≤3.5
            灰分/% | ≤0.5 c | ≤0.8*
            保质期/d | ≥12 d | ≥10
            """, footnotes: ["a": "以干基计。", "b": "夏季生产时为 3.0。", "c": "按两次平均。", "*": "见 5.2。"])
        #expect(
            standard.told == [
                "水分 [优级] ≤2.5%", "水分 [一级] ≤3.5%", "灰分 [优级] ≤0.5%", "灰分 [一级] ≤0.8%", "保质期 [优级] ≥12 d",
                "保质期 [一级] ≥10 d",
            ])
        let all = IndicatorReader().indicators(of: standard)
        #expect(all[0].confidence < 0.9)
        #expect(all[1].confidence >= 0.9)
        #expect(all[4].confidence >= 0.9)
    }

    @Test("Dashes and blanks require nothing; grades, codes and texts are read as such")
    func kinds() {
        let standard = TextTable.standard(
            """
            项目 | A类 | B类
            色牢度/级 ≥ | 4 | 3-4
            防护等级 | IPX4 | ／
            甲醛/(mg/kg) | 不得检出 | ≤75
            原料 | 应符合 GB 2715 的规定 |
            """)
        let all = IndicatorReader().indicators(of: standard)
        #expect(all.count == 6)
        #expect(standard.told.first == "色牢度 [A类] ≥4级")
        #expect(standard.told.contains("防护等级 [A类] IPX4"))
        #expect(standard.told.contains("甲醛 [A类] 不得检出"))
        #expect(standard.told.contains("甲醛 [B类] ≤75 mg/kg"))
        #expect(all.last?.requirement.kind == .text)
    }

    @Test("Several values in one cell, one a line")
    func lines() {
        let standard = TextTable.standard(
            """
            项目 | 指标
            碎米总量/%\\n小碎米/% | ≤15.0\\n≤1.5
            水分/% | 一级：≤13.0\\n二级：≤14.0
            """)
        #expect(
            standard.told == ["碎米总量 ≤15.0%", "小碎米 ≤1.5%", "水分 [一级] ≤13.0%", "水分 [二级] ≤14.0%"])
    }

    @Test("An attribute between the item and its value")
    func attributeColumn() {
        let standard = TextTable.standard(
            """
            项目 | 型号 | 指标
            噪声/dB(A) | KF-23 | ≤40
            ^ | KF-35 | ≤42
            质量/kg | KF-23 | ≤9
            ^ | KF-35 | ≤11
            """)
        #expect(
            standard.told == [
                "噪声 {型号: KF-23} ≤40 dB(A)", "噪声 {型号: KF-35} ≤42 dB(A)", "质量 {型号: KF-23} ≤9 kg",
                "质量 {型号: KF-35} ≤11 kg",
            ])
    }

    @Test("An item named above its grades, or by the caption alone")
    func oneItem() {
        let headed = TextTable.standard(
            """
            单件质量（m）/kg | 赔付周期/d ≤ | <
            ^ | 1级 | 2级
            m≤3 | 5 | 7
            3＜m≤20 | 7 | 9
            """)
        #expect(
            headed.told == [
                "赔付周期 [1级] {单件质量: ≤3 kg} ≤5 d", "赔付周期 [2级] {单件质量: ≤3 kg} ≤7 d",
                "赔付周期 [1级] {单件质量: >3 kg且≤20 kg} ≤7 d", "赔付周期 [2级] {单件质量: >3 kg且≤20 kg} ≤9 d",
            ])
        let captioned = TextTable.standard(
            """
            额定制冷量（CC）/W | 1级 | 2级
            CC≤4500 | ≥5.0 | ≥4.5
            CC＞4500 | ≥4.5 | ≥4.0
            """, caption: "能效比等级")
        #expect(captioned.told.first == "能效比 [1级] {额定制冷量: ≤4500 W} ≥5.0")
        #expect(IndicatorReader().indicators(of: captioned).allSatisfy { $0.confidence < 0.9 })
    }

    @Test("A heading cut by a diagonal line names the columns")
    func diagonal() {
        let standard = TextTable.standard(
            """
            型号\\n项目 | DN15 | DN20
            流量/(L/min) ≥ | 9 | 12
            """)
        #expect(standard.told == ["流量 {型号: DN15} ≥9 L/min", "流量 {型号: DN20} ≥12 L/min"])
    }

    @Test("A title over all columns, kinds below it, grades below these")
    func threeLevels() {
        let standard = TextTable.standard(
            """
            质量指标 | < | 优质大米 | < | < | <
            ^ | < | 籼米 | < | 粳米 | <
            ^ | < | 一级 | 二级 | 一级 | 二级
            碎米 | 总量/% ≤ | 10.0 | 12.5 | 5.0 | 7.5
            水分含量/% ≤ | < | 14.5 | < | 15.5 | <
            """)
        #expect(
            standard.told == [
                "碎米 总量 [一级] {类别: 籼米} ≤10.0%", "碎米 总量 [二级] {类别: 籼米} ≤12.5%", "碎米 总量 [一级] {类别: 粳米} ≤5.0%",
                "碎米 总量 [二级] {类别: 粳米} ≤7.5%", "水分含量 [一级] {类别: 籼米} ≤14.5%", "水分含量 [二级] {类别: 籼米} ≤14.5%",
                "水分含量 [一级] {类别: 粳米} ≤15.5%", "水分含量 [二级] {类别: 粳米} ≤15.5%",
            ])
    }

    @Test("Grades of fastness lie between whole ones")
    func halfGrades() {
        let standard = TextTable.standard(
            """
            项目 | < | A类 | B类
            染色牢度/级 ≥ | 耐水 | 3-4 | 3
            ^ | 耐摩擦 | 4 | 3
            """)
        let all = IndicatorReader().indicators(of: standard)
        #expect(all.map { $0.requirement.ordinal?.from } == ["3-4", "3", "4", "3"])
        #expect(all.allSatisfy { $0.requirement.ordinal?.to == nil })
    }

    @Test("Symbols of quantities before units are no part of names")
    func symbols() {
        let standard = TextTable.standard(
            """
            项目 | 符号 | 优等品
            氢氧化钠（以NaOH计），w/% ≥ | A | 99.0
            密度（20 ℃）/（g/cm³） | B | 1.33～1.35
            """)
        #expect(standard.told == ["氢氧化钠(以NaOH计) [优等品] ≥99.0%", "密度(20 ℃) [优等品] 1.33 g/cm³~1.35 g/cm³"])
    }

    @Test("Rows of units, values and methods below items that run along the heading")
    func rowsOfOneColumn() {
        let standard = TextTable.standard(
            """
            项目 | 水分 | 灰分
            单位 | % | %
            指标 | ≤14.0 | ≤0.70
            试验方法 | GB 5009.3 | GB 5009.4
            """)
        #expect(standard.told == ["水分 ≤14.0%", "灰分 ≤0.70%"])
        #expect(IndicatorReader().indicators(of: standard).map(\.methods) == [["GB 5009.3"], ["GB 5009.4"]])
    }

    @Test("A stretch below an item tells what its value holds for")
    func stretchesBelowItems() {
        let standard = TextTable.standard(
            """
            项目 | < | 指标
            噪声/dB(A) | CC≤4500 | ≤52
            ^ | CC＞4500 | ≤55
            质量/kg | < | ≤40
            """)
        #expect(standard.told == ["噪声 {CC: ≤4500} ≤52 dB(A)", "噪声 {CC: >4500} ≤55 dB(A)", "质量 ≤40 kg"])
    }

    @Test("A stretch below a name that does not say of what is part of the name")
    func namelessStretches() {
        let standard = TextTable.standard(
            """
            等级 | 白度/% ≥ | 尘埃度/(个/m²) ≤ | <
            ^ | ^ | 小于1.0 mm² | 不小于1.0 mm²
            优等品 | 85 | 15 | 1
            """)
        #expect(
            standard.told == [
                "白度 [优等品] ≥85%", "尘埃度 小于1.0 mm² [优等品] ≤15 个/m²", "尘埃度 不小于1.0 mm² [优等品] ≤1 个/m²",
            ])
        #expect(IndicatorReader().indicators(of: standard)[1].confidence < 0.9)
    }
}
