import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Ranking

/// Expressions from text to decimals.
@Suite struct ExpressionTests {
    private static let attributes: [Attribute] = [
        attribute("power", .number(unit: unit("kW"), range: NumericRange())),
        attribute("volume", .number(unit: unit("L"), range: NumericRange())),
        attribute("icemaker", .yesno),
        attribute(
            "type",
            .choice([
                Attribute.Option(id: "heat-pump", name: LocalizedText(same: "heat pump"), names: []),
                Attribute.Option(id: "cooling-only", name: LocalizedText(same: "cooling only"), names: []),
            ])),
        attribute("x", .number(unit: .one, range: NumericRange())),
    ]

    private static func unit(_ text: String) -> Unit { (try? Unit(text)) ?? .one }

    private static func attribute(_ id: String, _ domain: Attribute.Domain) -> Attribute {
        Attribute(id: id, name: LocalizedText(same: id), names: [id], domain: domain)
    }

    /// Compiles to a unit and evaluates: `power` 2.5 kW, `volume` 50 L, an ice maker, a heat pump, `x` as given, and
    /// one declared component `use` of 435 kWh/a.
    private func value(_ text: String, in unit: String = "1", x: String = "2") throws -> DecimalNumber? {
        let names: [String: ExpressionChecker.Meaning] = [
            "power": .attribute(0), "volume": .attribute(1), "icemaker": .attribute(2), "type": .attribute(3),
            "x": .attribute(4), "use": .component(column: 0, unit: Self.unit("kWh/a"), isTruth: false),
            "net-power": .attribute(0), "a.lower": .attribute(4),
        ]
        let checker = ExpressionChecker(names: names, attributes: Self.attributes, attributesOnly: false)
        let syntax = try ExpressionParser.parse(
            text, names: Set(names.keys).union(["heat-pump", "cooling-only"]))
        let expression = try checker.number(syntax, in: try Unit(unit))
        return expression.evaluateDecimal(
            components: [DecimalNumber(435)],
            attributes: [
                DecimalNumber("2.5"), DecimalNumber(50), DecimalNumber(1), DecimalNumber(0), DecimalNumber(x),
            ])
    }

    @Test(arguments: [
        ("1 + 2 * 3", "7"), ("(1 + 2) × 3", "9"), ("2 ^ 3 ^ 2", "512"), ("-2 ^ 2", "-4"), ("2 ^ -1", "0.5"),
        ("7 − 2 − 1", "4"), ("12 ÷ 4 / 3", "1"), ("min(3, 1, 2)", "1"), ("max(3, 1, 2)", "3"),
        ("abs(−3)", "3"),
        ("floor(−2.5)", "-3"), ("sqrt(2.25)", "1.5"), ("exp(0)", "1"), ("ln(1)", "0"), ("--3", "3"),
        ("if(x > 1, 10, 20)", "10"), ("if(x > 1 and not x >= 2, 10, 20)", "20"),
        ("if(x ≠ 2 or x ≤ 2, 1, 0)", "1"),
        ("if(非 x == 2 且 x < 9, 1, 0)", "0"), ("if(type == heat-pump, 1, 2)", "1"),
        ("if(type != cooling-only, 1, 2)", "1"), ("if(icemaker, 84, 0)", "84"),
        ("（1＋1）".replacing("＋", with: "+"), "2"),
        ("1e3 + x-1", "1001"), ("a.lower * 2", "4"), ("50'%' + 1", "1.5"),
    ])
    func pureNumbers(_ text: String, _ result: String) throws {
        #expect(try value(text) == DecimalNumber(result))
    }

    @Test(arguments: [
        ("power", "W", "2500"), ("power / volume", "W/L", "50"), ("power / volume", "kW/m3", "50"),
        ("power + 500'W'", "kW", "3"), ("500'W' + power", "kW", "3"), ("max(power, 3000'W')", "kW", "3"),
        ("net-power - 1'kW'", "W", "1500"), ("use − 35'kWh/a'", "kWh/a", "400"),
        ("(474'kWh/a' − use) / (474'kWh/a' − if(icemaker, 84'kWh/a', 0'kWh/a'))", "%", "10"),
        ("volume ^ 2", "L2", "2500"), ("3600'kJ'", "kW.h", "1"), ("power * 1'h'", "MJ", "9"),
        ("if(power > 2400'W', 1, 0)", "1", "1"),
    ])
    func quantitiesComeOutInTheUnitAskedFor(_ text: String, _ unit: String, _ result: String) throws {
        #expect(try value(text, in: unit) == DecimalNumber(result))
    }

    @Test(arguments: ["1 / (x - 2)", "ln(x - 2)", "ln(0 - x)", "sqrt(0 - x)", "0 ^ (0 - x)", "exp(1000 * x)"])
    func whatHasNoResultIsNil(_ text: String) throws {
        #expect(try value(text) == nil)
    }

    @Test func missingInputsGiveNil() {
        let sum = Expression.binary(.add, .attribute(0), .component(3))
        #expect(sum.evaluateDecimal(components: [], attributes: [DecimalNumber(1)]) == nil)
        #expect(sum.attributes == [0])
        #expect(sum.components == [3])
    }

    @Test func digitsBeyondThirtyEightAreRoundedNotLost() throws {
        let a = try #require(DecimalNumber("1.234567890123456789012345678"))
        let product = Expression.binary(.multiply, .number(a), .number(a))
            .evaluateDecimal(components: [], attributes: [])
        #expect(product?.rounded(significantDigits: 20).description == "1.5241578753238836750")
        let big = try #require(DecimalNumber("1e30"))
        let small = try #require(DecimalNumber("1e-30"))
        let sum = Expression.binary(.add, .number(big), .number(small)).evaluateDecimal(
            components: [], attributes: [])
        #expect(sum == big)
    }

    @Test(arguments: [
        ("power + 1", "unit-mismatch", 8..<9), ("ln(power)", "unit-mismatch", 3..<8),
        ("power ^ 0.5", "unit-mismatch", 8..<11), ("type + 1", "type-mismatch", 0..<4),
        ("type == warm", "unknown-option", 8..<12), ("type < heat-pump", "type-mismatch", 0..<16),
        ("if(1, 2, 3)", "type-mismatch", 3..<4), ("powr", "unknown-name", 0..<4),
        ("1'blub'", "unknown-unit", 0..<7),
        ("1.2.3", "expression-syntax", 0..<5), ("heat-pump", "unknown-name", 0..<9),
        ("1234567890123456", "too-many-digits", 0..<16), ("x and 1 < 2", "type-mismatch", 0..<1),
    ])
    func mistakesAreFoundAtTheirPlace(_ text: String, _ code: String, _ range: Range<Int>) {
        do {
            _ = try value(text)
            Issue.record("no mistake found in \(text)")
        } catch let failure as ExpressionChecker.Failure {
            #expect(failure.rule.code == code)
            #expect(failure.range == range)
        } catch {
            Issue.record("unexpected: \(error)")
        }
    }

    @Test(arguments: [
        ("", 0..<0), ("1 +", 3..<3), ("(1", 2..<2), ("1 2", 2..<3), ("1 < 2 < 3", 6..<7), ("min(1)", 0..<3),
        ("ln(1, 2)", 0..<2), ("if(1 < 2, 3)", 0..<2), ("1 $ 2", 2..<3), ("84'kWh", 2..<6), ("热 ＆ 1", 2..<3),
        ("max()", 4..<5), ("and", 0..<3), (")", 0..<1),
    ])
    func brokenSyntaxIsFoundAtItsPlace(_ text: String, _ range: Range<Int>) {
        do {
            _ = try ExpressionParser.parse(text, names: [])
            Issue.record("parsed: \(text)")
        } catch {
            #expect(error.range == range, "\(error.en)")
        }
    }

    @Test func anyRowOfTokensIsRefusedOrParsed() {
        var random = SplitMix(seed: 7)
        let words = [
            "1", "2.5", "x", "power", "(", ")", "(", ")", "+", "-", "*", "/", "^", "<", "==", "and", "or",
            "not", "if(",
            "min(", ",", "'kW'", "heat-pump", "type", "icemaker", "且", "÷", " ", ".", "-",
        ]
        for _ in 0..<Rounds.count(sample: 3_000, full: 100_000) {
            let count = 1 + random.below(14)
            let text = (0..<count).map { _ in words[random.below(words.count)] }.joined(
                separator: random.below(2) == 0 ? " " : "")
            _ = try? value(text)
        }
    }
}

/// A small seeded generator.
struct SplitMix {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
}
