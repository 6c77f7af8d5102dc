import Documents
import StandardReading
import Standards
import Testing

/// Two published standards for rice, their tables and methods set by hand from the printed pages.
@Suite("Indicators of two standards for rice")
struct RiceTests {
    static let sheyang = StandardContent(
        clauses: [
            .made("1", "范围", "本标准适用于国家有关主管部门根据《地理标志产品保护规定》批准保护的射阳大米。"),
            .made("5", "要求"),
            .made(
                "5.2.5", "土壤", "土壤类型是滨海盐渍型水稻土，耕层厚度≥20 cm，土壤 pH 7.8～8.5，全盐含量 0.02 g/kg～3.5 g/kg。"),
            .made("5.3", "感官指标", "5.3.1 应有大米固有的自然清香味。"),
            Clause(
                number: "5.4", title: "质量指标", level: 2,
                paragraphs: [
                    ClauseParagraph(.text, Paragraph("质量指标见表1，其中碎米（总量及其中小碎米含量）、加工精度为定等指标。"))
                ], tables: [0]),
            .made("5.5", "卫生指标"),
            .made("5.5.1", nil, "原料应符合 GB 2715 的规定。"),
            .made("6", "检验方法"),
            .made("6.1", "感官指标检验"),
            .made("6.1.1", nil, "色泽、气味检验按GB/T 5492规定的方法执行。"),
            .made("6.1.2", nil, "垩白度按GB/T 17891规定的方法执行。"),
            .made("6.2", "质量指标检验"),
            .made("6.2.1", "碎米含量检验", "按GB/T 5503规定的方法执行，在称量碎米前将混入其中的长度不小于完整米粒平均长度四分之三的米粒拣出。"),
            .made("6.2.2", "加工精度检验", "按GB/T 5502规定的方法执行，加工精度标准样品应按LS/T 15123的规定执行。"),
            .made("6.2.3", "品尝评分值检验", "按GB/T 15682规定的方法执行，应使用参照样品LS/T 1534。"),
            .made("6.2.4", "胶稠度检验", "按GB/T 22294规定的方法执行。"),
            .made("6.2.5", "杂质、不完善粒含量检验", "按GB/T 5494规定的方法执行。"),
            .made("6.2.6", "黄粒米含量检验", "按GB/T 5496或GB/T 35881规定的方法执行, 应使用参照样品 LS/T 1533。"),
            .made("6.2.7", "互混率检验", "按GB/T 5493规定的方法执行。"),
            .made("6.2.8", "水分含量检验", "按GB 5009.3规定的方法执行。"),
            .made("6.2.9", "直链淀粉含量检验", "按GB/T 15683规定的方法执行。"),
            .made("7", "检验规则"),
            .made("8.2.3", nil, "标注的净含量应为产品最大允许水分状况下的质量。"),
        ],
        tables: [
            StandardTable(
                number: "1", caption: "质量指标",
                table: TextTable.table(
                    """
                    等级 | < | < | 特级 | 一级 | 二级
                    碎米 | 总量/% | ≤ | 2.5 | 5.0 | 7.5
                    ^ | 其中：小碎米含量/% | ≤ | 0.5 | 1.0 | 1.5
                    加工精度 | < | < | 精碾 | 精碾 | 适碾
                    垩白度/% | < | ≤ | 3.0 | 3.0 | 3.0
                    品尝评分值/分 | < | ≥ | 90 | 80 | 70
                    胶稠度/mm | < | ≥ | 80 | 75 | 70
                    不完善粒含量/% | < | ≤ | 2.0 | 3.0 | 4.0
                    黄粒米含量/% | < | ≤ | 0.4 | 0.6 | 0.8
                    互混率/% | < | ≤ | 3.0 | < | <
                    杂质\\n限量 | 总量/% | ≤ | 1.0 | < | <
                    ^ | 其中：无机杂质含量/% | ≤ | 0.01 | < | <
                    水分含量/% | < | ≤ | 15.5 | < | <
                    直链淀粉含量/ % | < |  | 13.0～20.0 | < | <
                    """), clause: "5.4")
        ])

    static let fangzheng = StandardContent(
        clauses: [
            .made("5", "要求"),
            Clause(
                number: "5.4", title: "加工质量", level: 2,
                paragraphs: [ClauseParagraph(.text, Paragraph("加工质量应符合表 1 的规定。"))], tables: [0]),
            Clause(
                number: "5.5", title: "理化指标", level: 2,
                paragraphs: [ClauseParagraph(.text, Paragraph("理化指标应符合表 2 的规定。"))], tables: [1]),
            .made("6", "试验方法"),
            .made("6.1", "感官要求", "按 GB/T 5492 规定执行。"),
            .made("6.2", "加工质量"),
            .made("6.2.1", "加工精度", "按 GB/T 5502 规定执行。"),
            .made("6.2.2", "黄粒米", "按 GB/T 5496 规定执行。"),
            .made("6.2.3", "不完善粒", "按 GB/T 5494 规定执行。"),
            .made("6.2.4", "杂质", "按 GB/T 5494 规定执行。"),
            .made("6.2.5", "碎米", "按 GB/T 5503 规定执行。"),
            .made("6.3", "理化指标"),
            .made("6.3.1", "水分", "按 GB/T 5497 规定执行。"),
            .made("6.3.2", "直链淀粉", "按 GB/T 17891 规定执行。"),
            .made("6.3.3", "胶稠度", "按 GB/T 17891 规定执行。"),
            .made("6.3.4", "垩白粒率", "按 GB/T 17891 规定执行。"),
            .made("6.3.5", "垩白度", "按 GB/T 17891 规定执行。"),
            .made("6.3.6", "碱消值", "按 NY/T 83—1988 中 6.2 规定执行。"),
            .made("7", "检验规则"),
            .made("7.1", "组批、扦样", "按 GB 5491 规定执行。"),
        ],
        tables: [
            StandardTable(
                number: "1", caption: "加工质量",
                table: TextTable.table(
                    """
                    等级 | 加工精度 | 黄粒\\n米/(%)\\n≤ | 不完善\\n粒/(%)\\n≤ | 杂质/(%)\\n≤ | < | < | 碎米/(%)\\n≤ | <
                    ^ | ^ | ^ | ^ | 总量 | 糠粉 | 矿物质 | 总量 | 小碎米
                    特等 | 背沟有皮,粒面米皮基本\\n去净的占90%以上 | 0.3 | 2.0 | 0.15 | 0.08 | 0.01 | 8.0 | 0.8
                    一等 | 背沟有皮,粒面留皮不超\\n过1/5的占85%以上 | 0.4 | 3.0 | 0.25 | 0.15 | 0.01 | 15.0 | 1.5
                    """), clause: "5.4"),
            StandardTable(
                number: "2", caption: "理化指标",
                table: TextTable.table(
                    """
                    项　目 | < | 要　　求 | <
                    ^ | < | 特　等 | 一　等
                    水分/(%) | ≤ | 15.5 | <
                    直链淀粉(干基)/(%) | < | 15～19 | 18.1～20
                    胶稠度/mm | ≥ | 70 | 65
                    垩白粒率/(%) | ≤ | 10 | 15
                    垩白度/(%) | ≤ | 2.0 | 3.0
                    碱消值/级 | < | 6～7 | <
                    """), clause: "5.5"),
        ])

    @Test("The table of DB32/T 1580—2019 has its items in rows under merged names")
    func sheyangValues() {
        #expect(
            Self.sheyang.told == [
                "碎米 总量 [特级] ≤2.5%", "碎米 总量 [一级] ≤5.0%", "碎米 总量 [二级] ≤7.5%",
                "碎米 其中:小碎米含量 [特级] ≤0.5%", "碎米 其中:小碎米含量 [一级] ≤1.0%", "碎米 其中:小碎米含量 [二级] ≤1.5%",
                "加工精度 [特级] 精碾", "加工精度 [一级] 精碾", "加工精度 [二级] 适碾",
                "垩白度 [特级] ≤3.0%", "垩白度 [一级] ≤3.0%", "垩白度 [二级] ≤3.0%",
                "品尝评分值 [特级] ≥90 分", "品尝评分值 [一级] ≥80 分", "品尝评分值 [二级] ≥70 分",
                "胶稠度 [特级] ≥80 mm", "胶稠度 [一级] ≥75 mm", "胶稠度 [二级] ≥70 mm",
                "不完善粒含量 [特级] ≤2.0%", "不完善粒含量 [一级] ≤3.0%", "不完善粒含量 [二级] ≤4.0%",
                "黄粒米含量 [特级] ≤0.4%", "黄粒米含量 [一级] ≤0.6%", "黄粒米含量 [二级] ≤0.8%",
                "互混率 [特级] ≤3.0%", "互混率 [一级] ≤3.0%", "互混率 [二级] ≤3.0%",
                "杂质限量 总量 [特级] ≤1.0%", "杂质限量 总量 [一级] ≤1.0%", "杂质限量 总量 [二级] ≤1.0%",
                "杂质限量 其中:无机杂质含量 [特级] ≤0.01%", "杂质限量 其中:无机杂质含量 [一级] ≤0.01%",
                "杂质限量 其中:无机杂质含量 [二级] ≤0.01%",
                "水分含量 [特级] ≤15.5%", "水分含量 [一级] ≤15.5%", "水分含量 [二级] ≤15.5%",
                "直链淀粉含量 [特级] 13.0%~20.0%", "直链淀粉含量 [一级] 13.0%~20.0%", "直链淀粉含量 [二级] 13.0%~20.0%",
            ])
    }

    @Test("The tables of GB/T 20040—2005 have grades in rows, and items in rows")
    func fangzhengValues() {
        #expect(
            Self.fangzheng.told == [
                "加工精度 [特等] 背沟有皮,粒面米皮基本去净的占90%以上", "黄粒米 [特等] ≤0.3%", "不完善粒 [特等] ≤2.0%",
                "杂质 总量 [特等] ≤0.15%", "杂质 糠粉 [特等] ≤0.08%", "杂质 矿物质 [特等] ≤0.01%", "碎米 总量 [特等] ≤8.0%",
                "碎米 小碎米 [特等] ≤0.8%",
                "加工精度 [一等] 背沟有皮,粒面留皮不超过1/5的占85%以上", "黄粒米 [一等] ≤0.4%", "不完善粒 [一等] ≤3.0%",
                "杂质 总量 [一等] ≤0.25%", "杂质 糠粉 [一等] ≤0.15%", "杂质 矿物质 [一等] ≤0.01%", "碎米 总量 [一等] ≤15.0%",
                "碎米 小碎米 [一等] ≤1.5%",
                "水分 [特等] ≤15.5%", "水分 [一等] ≤15.5%", "直链淀粉(干基) [特等] 15%~19%", "直链淀粉(干基) [一等] 18.1%~20%",
                "胶稠度 [特等] ≥70 mm", "胶稠度 [一等] ≥65 mm", "垩白粒率 [特等] ≤10%", "垩白粒率 [一等] ≤15%", "垩白度 [特等] ≤2.0%",
                "垩白度 [一等] ≤3.0%", "碱消值 [特等] 6~7级", "碱消值 [一等] 6~7级",
            ])
    }

    @Test(
        "The methods of an item are those of the clause that tests it",
        arguments: [
            ("碎米 总量", ["GB/T 5503"]), ("碎米 其中:小碎米含量", ["GB/T 5503"]), ("加工精度", ["GB/T 5502"]),
            ("垩白度", ["GB/T 17891"]), ("品尝评分值", ["GB/T 15682"]), ("胶稠度", ["GB/T 22294"]),
            ("不完善粒含量", ["GB/T 5494"]), ("黄粒米含量", ["GB/T 5496", "GB/T 35881"]), ("互混率", ["GB/T 5493"]),
            ("杂质限量 总量", ["GB/T 5494"]), ("杂质限量 其中:无机杂质含量", ["GB/T 5494"]), ("水分含量", ["GB 5009.3"]),
            ("直链淀粉含量", ["GB/T 15683"]),
        ])
    func sheyangMethods(name: String, methods: [String]) {
        let all = IndicatorReader().indicators(of: Self.sheyang)
        let named = all.filter { ($0.parents + [$0.name]).joined(separator: " ") == name }
        #expect(named.count == 3)
        #expect(named.allSatisfy { $0.methods == methods })
    }

    @Test(
        "Methods of the older standard",
        arguments: [
            ("加工精度", ["GB/T 5502"]), ("黄粒米", ["GB/T 5496"]), ("不完善粒", ["GB/T 5494"]),
            ("杂质 矿物质", ["GB/T 5494"]),
            ("碎米 小碎米", ["GB/T 5503"]), ("水分", ["GB/T 5497"]), ("直链淀粉(干基)", ["GB/T 17891"]),
            ("碱消值", ["NY/T 83-1988"]),
        ])
    func fangzhengMethods(name: String, methods: [String]) {
        let all = IndicatorReader().indicators(of: Self.fangzheng)
        let named = all.filter { ($0.parents + [$0.name]).joined(separator: " ") == name }
        #expect(named.count == 2)
        #expect(named.allSatisfy { $0.methods == methods })
    }

    @Test("Every value has its place and is sure")
    func places() {
        let all = IndicatorReader().indicators(of: Self.sheyang)
        #expect(all.first?.place?.table == "1")
        #expect(all.first?.place?.cell == "2,4")
        #expect(all.first?.place?.page == 3)
        #expect(all.first?.place?.box == [0, 0, 10, 10])
        #expect(all.allSatisfy { $0.confidence >= 0.9 })
    }
}
