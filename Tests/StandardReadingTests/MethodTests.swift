import StandardReading
import Standards
import Testing

/// The test methods of items.
@Suite("Methods of indicators")
struct MethodTests {
    static func methods(_ item: String, _ clauses: [Clause]) -> [String] {
        let content = TextTable.standard(
            "项目 | 指标\n\(item) | ≤5", others: [.made("6", "试验方法")] + clauses)
        return IndicatorReader().indicators(of: content).first?.methods ?? ["no indicator"]
    }

    @Test(
        "Names match without the words that only one of them has",
        arguments: [
            ("水分含量/%", "水分的测定"), ("水分/%", "水分含量检验"), ("铅（以Pb计）/(mg/kg)", "铅"), ("锶/(mg/L)", "锶试验"),
            ("直链淀粉（干基）/%", "直链淀粉"),
            ("不完善粒/%", "杂质、不完善粒检验"), ("酸价/(mg/g)", "酸价和过氧化值的测定"), ("整机噪声/dB(A)", "噪声"),
        ])
    func names(item: String, title: String) {
        #expect(Self.methods(item, [.made("6.1", title, "按 GB 5009.3 规定的方法测定。")]) == ["GB 5009.3"])
    }

    @Test(
        "Sentences give methods in several ways",
        arguments: [
            ("按 GB/T 5496 或 GB/T 35881 规定的方法执行。", ["GB/T 5496", "GB/T 35881"]),
            ("采用GB/T 191给出的方法。", ["GB/T 191"]),
            ("按 NY/T 83—1988 中 6.2 规定执行。", ["NY/T 83-1988"]), ("依据 ISO 9001:2015 进行。", ["ISO 9001:2015"]),
            ("按GB/T 5502执行，标准样品应按LS/T 15123的规定执行。", ["GB/T 5502"]), ("在 105 ℃ 下烘干 4 h 后称量。", []),
        ])
    func sentences(sentence: String, numbers: [String]) {
        #expect(Self.methods("水分/%", [.made("6.1", "水分", sentence)]) == numbers)
    }

    @Test("A sentence may name its item itself")
    func subjects() {
        let clauses: [Clause] = [
            .made("6.1", nil, "垩白度按GB/T 17891规定的方法执行。"), .made("6.2", "其他", "按 GB/T 1 执行。"),
        ]
        #expect(Self.methods("垩白度/%", clauses) == ["GB/T 17891"])
    }

    @Test("What a clause tests by itself is not tested by another standard")
    func own() {
        let clauses: [Clause] = [.made("6.1", "水分", "称取试样 5 g，烘干。"), .made("6.2", "总水分", "按 GB/T 2 执行。")]
        #expect(Self.methods("水分/%", clauses) == [])
    }

    @Test("A table of methods names them by item, or the clauses that tell them")
    func tables() {
        var content = TextTable.standard(
            "项目 | 指标\n水分/% | ≤5\n灰分/% | ≤1",
            others: [
                .made("6", "试验方法"), .made("6.2", nil, "按 GB 5009.4 测定。"),
                Clause(number: "7", title: "检验规则", level: 1, tables: [1]),
            ])
        content.tables.append(
            StandardTable(
                number: "2", caption: "检验项目",
                table: TextTable.table(
                    "检验项目 | 要求章条 | 试验方法章条 | 出厂检验\n水分 | 5 | GB 5009.3 | √\n灰分 | 5 | 6.2 | —"), clause: "7"))
        #expect(IndicatorReader().indicators(of: content).map(\.methods) == [["GB 5009.3"], ["GB 5009.4"]])
    }

    @Test("A clause that requires may name the method itself")
    func aside() {
        let content = SentenceTests.standard("噪声应不大于50 dB(A)，按 GB/T 4214.1 规定的方法测定。", title: "噪声")
        #expect(IndicatorReader().indicators(of: content).map(\.methods) == [["GB/T 4214.1"]])
    }
}
