import Standards
import Testing

@testable import StandardReading

@Suite("Names that were not understood")
struct NameDoubtTests {
    @Test(
        "Something of a heading or a list in a name makes it unsure",
        arguments: ["压力≥", "a出水温度设定值", "mm2A级", "Ω/km1级", "噪声/dB", "扭力矩/N·m", "绕组温升不大于K62", "直流电阻，Ω/k m"])
    func doubtful(name: String) { #expect(NameDoubts.confidence(name) < 0.9) }

    @Test(
        "Other names stay sure",
        arguments: ["水分", "b值", "pH值", "A级", "大肠菌群", "色牢度等级", "UV254", "氨氮", "灰分/水分"])
    func sure(name: String) { #expect(NameDoubts.confidence(name) == 1) }

    @Test("A temperature in coulombs is a misread degree")
    func degrees() throws {
        let content = TextTable.standard("项目 | 指标\n浸泡水温/C | ≤40\n电荷/C | ≤40")
        let confidences = IndicatorReader().indicators(of: content).map(\.confidence)
        try #require(confidences.count == 2)
        #expect(confidences[0] < 0.9)
        #expect(confidences[1] >= 0.9)
    }
}
