import Testing

@testable import Quantities

@Suite struct QuantityHeaderTests {
    @Test(arguments: [
        ("水分/(%)", "水分", "%", ""), ("水分/%", "水分", "%", ""), ("水分（%）", "水分", "%", ""),
        ("碎米 总量/% ≤", "碎米 总量", "%", "≤"),
        ("黄粒米/(%)≤", "黄粒米", "%", "≤"), ("品尝评分值/分  ≥", "品尝评分值", "{score}", "≥"),
        ("胶稠度/mm（≥）", "胶稠度", "mm", "≥"),
        ("额定制冷量（W）", "额定制冷量", "W", ""), ("铅(以Pb计)/(mg/kg)", "铅(以Pb计)", "mg/kg", ""),
        ("Annual Energy Use (kWh/yr)", "Annual Energy Use", "kW.h/a", ""),
        ("Capacity (Total Volume) (ft3)", "Capacity (Total Volume)", "[ft_i]3", ""),
        ("Height (in)", "Height", "[in_i]", ""),
        ("APF/[W·h/(W·h)]", "APF/[W·h/(W·h)]", "", ""), ("APF/(W·h/(W·h))", "APF", "W.h/(W.h)", ""),
        ("速度／m·s⁻¹", "速度", "m.s-1", ""),
        ("加工精度", "加工精度", "", ""), ("热效率(η1)", "热效率(η1)", "", ""), ("型号/规格", "型号/规格", "", ""),
        ("噪声/dB(A)", "噪声", "dB{A-weighted}", ""),
        ("≤", "≤", "", ""), ("", "", "", ""), ("Capacity (Total Volume)", "Capacity (Total Volume)", "", ""),
    ])
    func headsAreTakenApart(_ text: String, _ name: String, _ code: String, _ bound: String) {
        let header = QuantityHeader(text)
        #expect(header.name == name)
        #expect(header.unit?.code ?? "" == code)
        #expect(header.bound?.rawValue ?? "" == bound)
    }

    @Test func theHeadsComparisonHoldsForPlainNumbersOnly() throws {
        let most = QuantityHeader("碎米总量/% ≤")
        #expect(try most.requirement("2.5").summary == "(,2.5] %")
        #expect(try most.requirement("15.0~20.0").summary == "[15.0,20.0] %")
        #expect(try most.requirement("≥3").summary == "[3,) %")
        #expect(try most.requirement("无").summary == "absent")
        #expect(try QuantityHeader("胶稠度/mm >").requirement("70").summary == "(70,) mm")
        #expect(try QuantityHeader("品尝评分值/分 ≥").requirement("90").summary == "[90,) {score} <score>")
        #expect(throws: RequirementError.self) { try most.requirement("12abc") }
    }
}
