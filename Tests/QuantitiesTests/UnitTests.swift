import Testing

@testable import Quantities

@Suite struct UnitTests {
    @Test func everyLineOfTheTablesIsRead() {
        #expect(UnitAtoms.shared.unreadable == [])
        #expect(UnitWords.shared.unreadable == [])
        #expect(UnitTable.shared.unreadable == [])
    }

    @Test(arguments: [
        ("%", "%"), ("W·h/(W·h)", "W.h/(W.h)"), ("W.h/(W.h)", "W.h/(W.h)"), ("kWh", "kW.h"), ("kW·h", "kW.h"),
        ("m³/h", "m3/h"), ("mg/kg", "mg/kg"), ("mg/m³", "mg/m3"), ("dB(A)", "dB{A-weighted}"), ("℃", "Cel"),
        ("级", "{grade}"), ("分", "{score}"), ("L/次", "L/{use}"), ("个", "{piece}"), ("‰", "[ppth]"),
        ("kWh/yr", "kW.h/a"), ("kWh/年", "kW.h/a"), ("小时", "h"), ("天", "d"), ("工作日", "{working-day}"),
        ("L/(min)", "L/(min)"), ("m³/(W·h)", "m3/(W.h)"), ("粒/kg", "{grain}/kg"), ("kW·h/24h", "kW.h/(24.h)"),
        ("kWh/100km", "kW.h/(100.km)"), ("mg/100mL", "mg/(100.mL)"), ("μg/m³", "ug/m3"), ("CFU/g", "[CFU]/g"),
        ("个/mL", "{piece}/mL"), ("Ω·m", "Ohm.m"), ("N/mm²", "N/mm2"), ("kJ/(m²·K)", "kJ/(m2.K)"),
        ("次/min", "{use}/min"), ("r/min", "{rev}/min"), ("ft3", "[ft_i]3"), ("g/(m²·24h)", "g/(m2.24.h)"),
        ("10³/mL", "10*3/mL"), ("min⁻¹", "min-1"), ("m·s⁻¹", "m.s-1"), ("ＫＷ", "kW"), ("kg / m³", "kg/m3"),
        ("L/min·m⁻²", "?"), ("W/m·K", "?"), ("mgg/kg", "?"), ("m//s", "?"), ("", "?"), ("foo", "?"),
        ("/(%)", "/(%)"),
        ("%vol", "%{vol}"), ("kWh/(cycle·kg)", "kW.h/({cycle}.kg)"), ("MB", "MBy"), ("m³/kWh", "m3/(kW.h)"),
    ])
    func theWaysOfStandardsGiveUCUM(_ text: String, _ code: String) {
        #expect(((try? Unit(text))?.code ?? "?") == code, "\(text)")
    }

    @Test(arguments: [
        ("0.5", "mg/kg", "ug/g", "0.5"), ("1", "kW.h", "MJ", "3.6"), ("30", "min", "h", "0.5"),
        ("1", "d", "h", "24"),
        ("1", "h", "d", "0.04166666666666666666666666667"), ("100", "Cel", "K", "373.15"),
        ("212", "[degF]", "Cel", "100"), ("1", "[degF]", "Cel", "-17.22222222222222222222222222"),
        ("1", "[ft_i]3", "L", "28.316846592"), ("25", "Cel", "[degF]", "77"), ("10", "dB", "B", "1"),
        ("5", "%", "1", "0.05"), ("3", "[ppth]", "%", "0.3"),
        ("1", "[mi_us]", "m", "1609.347218694437388874777750"),
        ("7", "[pH]", "mol/L", "1e-7"), ("180", "deg", "rad", "3.141592653589793238462643383"),
        ("90", "deg", "'", "5400"), ("20", "dB", "1", "100"), ("1", "a", "h", "8766"),
        ("1", "[lb_av]", "g", "453.59237"),
        ("1", "[psi]", "Pa", "6894.757293168361336722673445"), ("1.5", "L/(min)", "m3/h", "0.09"),
        ("45", "deg", "%[slope]", "100"), ("100", "%[slope]", "deg", "45"),
        ("1", "[p'diop]", "%[slope]", "1"),
    ])
    func conversionsAreExactOrRoundedToTwentyEightDigits(
        _ value: String, _ from: String, _ to: String, _ expected: String
    ) throws {
        let number = try #require(DecimalNumber(value))
        #expect(try Unit(from).convert(number, to: try Unit(to)) == DecimalNumber(expected))
    }

    @Test func everySpellingOfTheTableHasItsCodeAndItsPrint() {
        for line in UnitSpellingTable.all {
            let parts = line.split(separator: " → ").map(String.init)
            let unit = try? Unit(parts[0])
            #expect(unit?.code == parts[1], "\(line)")
            #expect(unit?.displayText == parts[2], "\(line)")
        }
    }

    @Test func errorsTellThePlaceInTheTextAsWritten() {
        func problem(_ text: String) -> UnitError? {
            do throws(UnitError) {
                _ = try Unit(text)
                return nil
            } catch {
                return error
            }
        }
        #expect(problem("m//s") == .malformed("m//s", at: 2))
        #expect(problem("W/m²·K") == .malformed("W/m²·K", at: 5))
        #expect(problem(" μg//m³") == .malformed(" μg//m³", at: 5))
        #expect(problem("（m") == .malformed("（m", at: 4))
        #expect(problem("mgg/kg") == .unknown("mgg"))
        #expect(problem("m200") == .outOfRange("m200"))
        #expect(problem("m100.m100") == .outOfRange("m100.m100"))
        #expect(problem("m-100/m100") == .outOfRange("m-100/m100"))
    }

    @Test func countsScoresAndDifferencesDoNotMix() throws {
        let kinds = [
            "{score}", "{use}", "{piece}", "{grade}", "1", "[iU]", "{grain}", "mol", "dB{A-weighted}",
        ]
        for (index, a) in kinds.enumerated() {
            for b in kinds[(index + 1)...] { #expect(try !Unit(a).isComparable(with: Unit(b)), "\(a) \(b)") }
        }
        let celsius = try Unit("℃")
        let difference = try #require(celsius.asDifference)
        #expect(!celsius.isComparable(with: difference))
        #expect(difference.kind == "temperature-difference")
        #expect(try Unit(code: "Cel", kind: "temperature-difference") == difference)
        #expect(
            difference.convert(DecimalNumber(5), to: try #require(Unit("K").asDifference)) == DecimalNumber(5)
        )
        #expect(try Unit("L/{use}").kind == "use")
        #expect(try Unit("g{creat}").isComparable(with: Unit("kg")))
    }

    @Test func algebraKeepsTheRelationToTheBase() throws {
        let energy = try #require(try Unit("kW").multiplied(by: Unit("h")))
        #expect(energy.convert(DecimalNumber(1), to: try Unit("MJ")) == DecimalNumber("3.6"))
        let ratio = try #require(energy.divided(by: Unit("W.h")))
        #expect(ratio.isDimensionless)
        #expect(ratio.conversionFactor(to: .one) == DecimalNumber(1000))
        #expect(try Unit(ratio.code).conversionFactor(to: .one) == DecimalNumber(1000))
        let cube = try #require(try Unit("cm").raised(to: 3))
        #expect(cube.conversionFactor(to: try Unit("mL")) == DecimalNumber(1))
        #expect(try Unit("Cel").conversionFactor(to: Unit("K")) == nil)
        #expect(try Unit("m/s").raised(to: -2)?.isComparable(with: Unit("s2/m2")) == true)
        #expect(try Unit("kW.h").factorToBase == DecimalNumber("3.6e9"))
    }
}
