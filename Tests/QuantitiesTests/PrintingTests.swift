import Testing

@testable import Quantities

@Suite struct PrintingTests {
    @Test(arguments: [
        ("W.h/(W.h)", "W·h/(W·h)"), ("Cel", "℃"), ("dB{A-weighted}", "dB(A)"), ("m3/h", "m³/h"),
        ("L/{use}", "L/次"),
        ("kW.h/(24.h)", "kW·h/24h"), ("mg/(100.mL)", "mg/100mL"), ("ug/m3", "μg/m³"), ("[CFU]/g", "CFU/g"),
        ("{score}", "分"), ("1", ""), ("%", "%"), ("10*3/mL", "10³/mL"), ("min-1", "min⁻¹"),
        ("kJ/(m2.K)", "kJ/(m²·K)"),
        ("{rev}/min", "r/min"), ("[cft_i]", "[cft_i]"), ("[ft_i]3", "ft³"), ("kW.h/a", "kW·h/a"),
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

    @Test func whatIsPrintedReadsBackAsTheSameRequirement() throws {
        var random = SystemSeed(20_260)
        let units = try UnitSpellings.usual.split(whereSeparator: { $0 == " " || $0 == "\n" }).map {
            try Unit(String($0))
        }
        .filter { $0.code != "1" && $0.code != "{grade}" && !$0.code.hasPrefix("10*") }
        for _ in 0..<20_000 {
            let original = Self.generated(&random, units)
            let printed = original.formatted()
            var back = try RequirementReader.read(printed)
            back.text = original.text
            back.span = original.span
            back.confidence = original.confidence
            #expect(back == original, "\(printed)")
            if back != original { break }
        }
    }

    private static func generated(_ random: inout SystemSeed, _ units: [Unit]) -> Requirement {
        func decimal() -> DecimalNumber {
            DecimalNumber(significand: Int128(random.next() % 100_000), exponent: -Int(random.next() % 5))
        }
        var result = Requirement(text: "", kind: .interval)
        let unit = units[Int(random.next() % UInt64(units.count))]
        if random.next() % 4 != 0 {
            result.unit = unit.code
            result.unitKind = unit.kind
        }
        let value = decimal()
        let other = value.adding(decimal().adding(DecimalNumber(1)) ?? .zero) ?? value
        let closed = random.next() % 2 == 0
        switch random.next() % 8 {
        case 0: result.lower = .init(value: value, closed: closed)
        case 1: result.upper = .init(value: value, closed: closed)
        case 2:
            result.lower = .init(value: value, closed: closed)
            result.upper = .init(value: other, closed: random.next() % 2 == 0)
        case 3:
            result.kind = .value
            result.lower = .init(value: value, closed: true)
            result.upper = result.lower
            result.approximate = closed
        case 4:
            result.nominal = other
            let size = DecimalNumber(significand: Int128(random.next() % 900 + 1), exponent: -2)
            result.lower = other.subtracting(size).map { .init(value: $0, closed: true) }
            result.upper = other.adding(closed ? size : size.adding(size) ?? size).map {
                .init(value: $0, closed: true)
            }
        case 5:
            result.lower = .init(value: value, closed: true)
            result.relativeTo = "额定值"
        case 6:
            result = Requirement(text: "", kind: .ordinal)
            let from = String(random.next() % 5 + 1)
            result.ordinal = .init(
                scale: closed ? "级" : "等", from: from, to: random.next() % 2 == 0 ? from : nil)
        default:
            result = Requirement(
                text: "", kind: closed ? .absence : .yesno, yes: closed ? nil : random.next() % 2 == 0)
        }
        return result
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
