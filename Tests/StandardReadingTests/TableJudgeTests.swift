import Documents
import StandardReading
import Standards
import Testing

/// Which tables hold requirements.
@Suite("Tables that require and tables that do not")
struct TableJudgeTests {
    static let plain = "项目 | 指标\n水分/% | ≤14.0"

    @Test(
        "A table of a clause that requires is read",
        arguments: ["要求", "技术要求", "5 质量指标", "理化指标", "性能", "感官要求", "服务要求"])
    func requiring(title: String) {
        #expect(TextTable.standard(Self.plain, clause: title).told == ["水分 ≤14.0%"])
    }

    @Test(
        "A table of another clause is not",
        arguments: ["试验方法", "检验方法", "检验规则", "抽样", "判定规则", "标志、包装、运输和贮存", "术语和定义", "符号", "评价方法"])
    func others(title: String) {
        #expect(TextTable.standard(Self.plain, clause: title).told == [])
    }

    @Test(
        "Nor is one whose caption or headings say what else it is",
        arguments: [
            ("抽样方案", "批量 | 样本量 | Ac | Re\n≤50 | 5 | 0 | 1"), ("符号", "符号 | 含义 | 单位\nm | 质量 | kg"),
            ("检验项目", "检验项目 | 出厂检验 | 型式检验\n水分 | √ | √"), ("仪器设备", "名称 | 型号 | 准确度\n天平 | JA-2 | 0.1 mg"),
            ("试验结果", "项目 | 实测值\n水分 | 12.1"), ("试验条件", "参数 | 条件\n温度 | 23 ℃±2 ℃"),
            ("判定规则", "项目 | 指标\n水分/% | ≤14.0"), ("缺陷分类", "项目 | 指标\n水分/% | ≤14.0"),
        ])
    func strange(caption: String, drawing: String) {
        #expect(TextTable.standard(drawing, caption: caption).told == [])
    }

    @Test("Inspection items with clause numbers require nothing")
    func inspection() {
        let standard = TextTable.standard(
            """
            序号 | 检验项目 | 要求章条 | 试验方法章条 | 出厂检验 | 型式检验
            1 | 外观 | 5.1 | 6.1 | √ | √
            2 | 水分 | 5.2 | 6.2 | — | √
            """, caption: "项目")
        #expect(standard.told == [])
    }

    @Test("An appendix for information requires nothing, one that a clause sends its reader to does")
    func appendices() {
        let table = StandardTable(
            number: "A.1", caption: "质量指标", table: TextTable.table(Self.plain), clause: "附录A")
        var informative = StandardContent(
            clauses: [
                .made("5", "要求"),
                Clause(number: "附录A", title: "典型值", level: 1, kind: .informativeAppendix, tables: [0]),
            ], tables: [table])
        #expect(informative.told == [])
        informative.clauses = [
            .made("5", "要求"), .made("5.1", "质量指标", "应符合表 A.1 的规定。"),
            Clause(number: "附录A", title: "质量指标", level: 1, kind: .normativeAppendix, tables: [0]),
        ]
        #expect(informative.told == ["水分 ≤14.0%"])
    }

    @Test("Without clauses a table is judged by itself")
    func alone() {
        let content = StandardContent(tables: [
            StandardTable(number: "1", caption: "理化指标", table: TextTable.table(Self.plain)),
            StandardTable(number: "2", caption: "抽样方案", table: TextTable.table(Self.plain)),
            StandardTable(number: "3", caption: nil, table: TextTable.table("甲 | 乙\n1 | 2")),
        ])
        #expect(content.told == ["水分 ≤14.0%"])
    }

    @Test("What is not sure of its shape or its text is not sure of its meaning")
    func confidence() {
        var content = TextTable.standard(Self.plain)
        content.tables[0].table.confidence = 0.7
        #expect(IndicatorReader().indicators(of: content).first?.confidence == 0.7)
        content = TextTable.standard(Self.plain)
        content.tables[0].table.cells[3].confidence = 0.6
        #expect(IndicatorReader().indicators(of: content).first?.confidence == 0.6)
        content = TextTable.standard(Self.plain)
        content.tables[0].table.cells[2].confidence = 0.5
        #expect(IndicatorReader().indicators(of: content).first?.confidence == 0.5)
    }
}
