import Documents
import Quantities
import StandardReading
import Standards
import Testing

/// Sentences that require and sentences that do not.
@Suite("Indicators of sentences")
struct SentenceTests {
    static func standard(_ sentence: String, title: String? = "性能", chapter: String = "要求") -> StandardContent
    {
        var content = StandardContent(
            clauses: [.made("5", chapter), .made("5.1", title, sentence)],
            terms: [Term(name: "空气净化器", definition: "")])
        content.cover.title = "空气净化器 通用技术要求"
        return content
    }

    @Test(
        "A sentence of a clause that requires",
        arguments: [
            ("泄漏电流应不大于0.25 mA。", "泄漏电流 ≤0.25 mA"), ("送达时间不应超过24 h。", "送达时间 ≤24 h"),
            ("耕层厚度≥20 cm。", "耕层厚度 ≥20 cm"), ("防护等级应不低于 IPX4。", "防护等级 ≥IPX4"),
            ("工作温度应为(20±2) ℃。", "工作温度 (20±2) ℃"), ("相对湿度应在45%～75%之间。", "相对湿度 45%~75%"),
            ("pH值应在6.5～8.5范围内。", "pH值 6.5~8.5"), ("含水率不得超过12%。", "含水率 ≤12%"),
            ("反应时间应小于1 s。", "反应时间 <1 s"), ("预约响应应不超过10 min。", "预约响应 ≤10 min"),
            ("预约响应不超过10 min。", "预约响应 ≤10 min"), ("实测制冷量应不小于额定值的95%。", "实测制冷量 ≥额定值的95%"),
            ("空气净化器的噪声应不大于50 dB(A)。", "噪声 ≤50 dB(A)"), ("其待机功率应不大于 2 W。", "待机功率 ≤2 W"),
            ("厚度应不小于2 mm，且不大于5 mm。", "厚度 2 mm~5 mm"), ("a) 净含量偏差应为±2%；", "净含量偏差 ±2%"),
            ("a净含量偏差应为±2%；", "净含量偏差 ±2%"), ("a )净含量偏差应为±2%；", "净含量偏差 ±2%"),
            ("—— 外径应不小于 25 mm；", "外径 ≥25 mm"), ("在额定条件下，风量应不小于300 m³/h。", "风量 ≥300 m³/h"),
            ("使用寿命不少于5年。", "使用寿命 ≥5 a"), ("空气净化器待机功率应不大于2.0 W。", "待机功率 ≤2.0 W"),
            ("洁净空气量实测值应不小于标称值的90%。", "洁净空气量 ≥标称值的90%"), ("停放时间应不低于24 h。", "停放时间 ≥24 h"),
            ("泄漏电流应符合GB 4706.1的规定，且不大于0.25 mA。", "泄漏电流 ≤0.25 mA"),
            ("外壳防护等级不应低于GB/T 4208中IP54的规定。", "外壳防护等级 ≥IP54"), ("长度偏差应不超过±2 mm。", "长度偏差 ±2 mm"),
            ("压缩永久变形率（70 ℃，22 h）应不大于30%。", "压缩永久变形率(70 ℃,22 h) ≤30%"), ("噪声：不大于50 dB(A)。", "噪声 ≤50 dB(A)"),
            ("总硬度（以CaCO₃计）不得超过450 mg/L。", "总硬度(以CaCO₃计) ≤450 mg/L"), ("从业人员应不少于3名。", "从业人员 ≥3 人"),
        ])
    func positive(sentence: String, told: String) {
        #expect(Self.standard(sentence).told == [told])
    }

    @Test(
        "A sentence that says something else",
        arguments: [
            "外观应光滑、无毛刺。", "原料应符合 GB 2715 的规定。", "理化指标应符合表 1 的规定。", "宜不大于 5 mm。", "取试样 5 g，称取应准确至 0.01 g。",
            "质量等级分为一级、二级、三级。", "噪声不应超过表2规定的限值。", "插头应能承受50 N的拉力。", "应不少于3人。", "见 5.2。", "堆码高度不应超过8层。",
            "计算结果应保留2位小数。", "本标准规定了5类产品。",
        ])
    func negative(sentence: String) {
        #expect(Self.standard(sentence).told == [])
    }

    @Test(
        "A clause of another kind requires nothing",
        arguments: ["试验方法", "检验规则", "范围", "术语和定义", "标志、包装、运输和贮存", "种植环境"])
    func otherClauses(chapter: String) {
        #expect(Self.standard("环境温度应为(23±2) ℃。", title: "条件", chapter: chapter).told == [])
    }

    @Test("Where the sentence names nothing the clause's title does")
    func titles() {
        #expect(Self.standard("应不大于50 dB(A)。", title: "噪声").told == ["噪声 ≤50 dB(A)"])
        #expect(Self.standard("产品应不大于50 dB(A)。", title: "噪声").told == ["噪声 ≤50 dB(A)"])
        #expect(Self.standard("应不大于50 dB(A)。", title: "性能要求").told == [])
    }

    @Test("What a condition holds for becomes the segment or the grade")
    func conditions() {
        let segments = Self.standard(
            "额定制冷量不大于4500 W的，应不小于120 MΩ；额定制冷量大于4500 W的，应不小于100 MΩ。", title: "绝缘电阻")
        #expect(segments.told == ["绝缘电阻 {额定制冷量: ≤4500 W} ≥120 MΩ", "绝缘电阻 {额定制冷量: >4500 W} ≥100 MΩ"])
        let when = Self.standard("当环境温度不高于35 ℃时，表面温升应不超过25 K。")
        #expect(when.told == ["表面温升 {环境温度: ≤35 ℃} ≤25 K"])
        let grades = Self.standard("优等品的白度应不小于85%，一等品应不小于80%。")
        #expect(grades.told == ["白度 [优等品] ≥85%", "白度 [一等品] ≥80%"])
    }

    @Test("What stands before a colon is the item of all that follows")
    func colons() {
        #expect(Self.standard("揽收时限：同城不超过2 h，异地不超过4 h。").told == ["揽收时限 同城 ≤2 h", "揽收时限 异地 ≤4 h"])
    }

    @Test("What an item belongs to stands above its name")
    func owners() {
        let all = IndicatorReader().indicators(of: Self.standard("包装箱的抗压强度应不小于5 kN。"))
        #expect(all.map(\.name) == ["抗压强度"])
        #expect(all.map(\.parents) == [["包装箱"]])
        #expect(all.allSatisfy { $0.confidence < 0.9 })
    }

    @Test("A unit that nobody knows leaves the number, and a person is to look")
    func unknownUnits() {
        let all = IndicatorReader().indicators(of: Self.standard("打浆度应不大于38 °SR。"))
        #expect(all.map { $0.requirement.upper?.value.description } == ["38"])
        #expect(all.map(\.requirement.unit) == [nil])
        #expect(all.allSatisfy { $0.confidence < 0.7 })
    }

    @Test("A condition that narrows a requirement stands above its name, and a person is to look")
    func doubt() {
        let all = IndicatorReader().indicators(of: Self.standard("额定电压下的泄漏电流应不大于0.25 mA。"))
        #expect(all.map(\.name) == ["泄漏电流"])
        #expect(all.map(\.parents) == [["额定电压下"]])
        #expect(all.allSatisfy { $0.confidence < 0.9 })
    }

    @Test("Notes and examples require nothing")
    func notes() {
        var content = Self.standard("泄漏电流应不大于0.25 mA。")
        content.clauses[1].paragraphs[0].kind = .note
        #expect(content.told == [])
        content.clauses[1].paragraphs[0].kind = .example
        #expect(content.told == [])
    }

    @Test("A sentence tells its page and box, and the methods of its item")
    func places() {
        var content = Self.standard("噪声应不大于50 dB(A)。")
        content.clauses[1].paragraphs[0].paragraph.place = BlockPlace(
            page: 4, box: Box(left: 1, top: 2, right: 3, bottom: 4))
        content.clauses += [.made("6", "试验方法"), .made("6.1", "噪声", "按 GB/T 4214.1 的规定进行。")]
        let indicator = IndicatorReader().indicators(of: content).first
        #expect(indicator?.place == DocumentPlace(page: 4, box: [1, 2, 3, 4]))
        #expect(indicator?.methods == ["GB/T 4214.1"])
    }
}
