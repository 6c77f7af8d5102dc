import Testing

@testable import Quantities

@Suite struct PrintingTests {
    @Test(arguments: [
        ("W.h/(W.h)", "W·h/(W·h)"), ("Cel", "℃"), ("dB{A-weighted}", "dB(A)"), ("m3/h", "m³/h"),
        ("L/{use}", "L/次"),
        ("kW.h/(24.h)", "kW·h/24h"), ("mg/(100.mL)", "mg/100mL"), ("ug/m3", "μg/m³"), ("[CFU]/g", "CFU/g"),
        ("{score}", "分"), ("1", ""), ("%", "%"), ("10*3/mL", "10³/mL"), ("min-1", "min⁻¹"),
        ("kJ/(m2.K)", "kJ/(m²·K)"),
        ("{rev}/min", "r/min"), ("[cft_i]", "ft³"), ("[ft_i]3", "ft³"), ("kW.h/a", "kW·h/a"),
        ("g{creat}", "g{creat}"),
    ])
    func unitsArePrintedAsStandardsPrintThem(_ code: String, _ expected: String) throws {
        #expect(try Unit(code).displayText == expected)
    }

    @Test func usualUnitsReadBackFromTheirPrint() throws {
        for spelling in UnitSpellings.usual.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            let unit = try Unit(String(spelling))
            guard unit.code != "1" else { continue }
            let back = try Unit(unit.displayText)
            #expect(
                back.conversionFactor(to: unit) == DecimalNumber(1) || back == unit,
                "\(spelling): \(unit.displayText)")
        }
    }

    @Test(arguments: [
        ("≥ 95 %", "≥95%"), ("(20±2)℃", "(20±2) ℃"), ("5-10 mg/kg", "5 mg/kg~10 mg/kg"),
        ("80 +2/-1 mm", "80 +2/−1 mm"),
        ("不小于额定值的95%", "≥额定值的95%"), (">5,≤10", ">5且≤10"), ("一级", "1级"), ("≥IPX4", "≥IPX4"), ("未检出", "不得检出"),
        ("约 5kg", "约 5 kg"), ("温差≤2℃", "温差≤2 ℃"), ("±0.5℃", "±0.5 ℃"), ("220V±10%", "(220±22.00) V"),
        ("-18℃", "−18 ℃"),
        ("1级或2级", "1级 或 2级"), ("差不多", "差不多"), ("4-5级", "4~5级"), ("3天内", "≤3 d"), ("90分", "90 分"),
    ])
    func requirementsArePrintedAsStandardsPrintThem(_ text: String, _ expected: String) throws {
        #expect(try RequirementReader.read(text).formatted() == expected)
    }

    @Test func englishFormsHaveNoHanWords() throws {
        #expect(try RequirementReader.read("≥90 分").formatted(.english) == "≥90 points")
        #expect(try RequirementReader.read("无").formatted(.english) == "not detected")
        #expect(try Unit("次/min").englishForm == "use/min")
    }

    @Test(arguments: [
        ("kg", UnitLegality.legal), ("kW·h", .legal), ("mg/m³", .legal), ("r/min", .legal), ("℃", .legal),
        ("%", .legal),
        ("次/min", .legal), ("公斤力", .notStatutory(symbol: "kgf")), ("mmHg", .notStatutory(symbol: "mmHg")),
        ("kcal", .notStatutory(symbol: "kcal")), ("in", .notStatutory(symbol: "in")),
        ("亩", .notStatutory(symbol: "亩")),
        ("ppm", .ratioAbbreviation(symbol: "ppm")), ("rpm", .wrongSymbol(written: "rpm", correct: "r/min")),
        ("KW", .wrongSymbol(written: "KW", correct: "kW")),
        ("Kg/m³", .wrongSymbol(written: "Kg", correct: "kg")),
    ])
    func legalAndIllegalUnitsAreToldApart(_ text: String, _ expected: UnitLegality) throws {
        #expect(try Unit.legality(of: text) == expected)
    }
}
