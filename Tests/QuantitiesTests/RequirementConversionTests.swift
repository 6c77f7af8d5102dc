import Testing

@testable import Quantities

@Suite struct RequirementConversionTests {
    @Test(arguments: [
        ("不大于 0.5 mg/kg", "ug/g", "≤0.5 μg/g"), ("（20±2）℃", "K", "(293.15±2.00) K"),
        (">1.5 h", "min", ">90 min"),
        ("5～10 cm", "mm", "50 mm~100 mm"), ("220 V±10%", "kV", "(0.220±0.02200) kV"),
        ("3.60", "W.h/(W.h)", "3.60 W·h/(W·h)"),
        ("温差 5 ℃", "K", "温差5 K"), ("不小于额定值的95%", "1", "≥额定值的0.95"), ("1 h 或 2 h", "min", "60 min 或 120 min"),
    ])
    func boundsAreConvertedAndStayOpenOrClosed(_ text: String, _ unit: String, _ expected: String) throws {
        let requirement = try RequirementReader.read(text, unit: try Unit("W.h/(W.h)"))
        let converted = try #require(requirement.converted(to: try Unit(unit)))
        #expect(converted.text == text)
        #expect(converted.span == requirement.span)
        #expect(converted.confidence == requirement.confidence)
        #expect(converted.formatted() == expected)
    }

    @Test func aLeastPHIsAMostConcentration() throws {
        let requirement = try RequirementReader.read("≥7 pH")
        let converted = try #require(requirement.converted(to: try Unit("mol/L")))
        #expect(converted.lower == nil)
        #expect(
            converted.upper == Requirement.Bound(value: try #require(DecimalNumber("1e-7")), closed: true))
    }

    @Test(arguments: [
        ("合格", "m"), ("4级", "m"), ("5", "m"), ("5 kg", "m"), ("5 分", "1"), ("不得检出", "g"), ("5 kg 或 3 m", "g"),
        ("温差 5 ℃", "m"),
    ])
    func whatHasNoNumbersInAComparableUnitDoesNotConvert(_ text: String, _ unit: String) throws {
        #expect(try RequirementReader.read(text).converted(to: try Unit(unit)) == nil)
    }
}
