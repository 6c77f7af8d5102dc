import Testing

@testable import Quantities

@Suite struct DecimalNumberTests {
    private func number(_ text: String) throws -> DecimalNumber { try #require(DecimalNumber(text)) }

    @Test(arguments: [
        "0", "0.50", "-12.5", "10000", "0.000001", "99999999999999999999999999999999999999", "1e300",
    ])
    func digitsAreKept(_ text: String) throws {
        #expect(try number(text).description == text)
    }

    @Test(arguments: ["", "-", "1.", ".5", "1e", "1e999", "0x10", "NaN", "--5", "1.2.3", "12abc", "1e-401"])
    func whatIsNoNumberIsRefused(_ text: String) {
        #expect(DecimalNumber(text) == nil)
    }

    @Test func orderIsThatOfTheValues() throws {
        let texts = [
            "-1e30", "-2", "-0.500000000000001", "-0.5", "0", "1e-400", "0.5", "0.50000000000000000000000001",
            "2", "10", "1e38",
        ]
        let numbers = try texts.map(number)
        for (i, a) in numbers.enumerated() {
            for (j, b) in numbers.enumerated() { #expect((a < b) == (i < j), "\(a) \(b)") }
        }
        #expect(try number("0.5") == number("0.50"))
        #expect(try number("0.5").hashValue == number("0.50").hashValue)
    }

    @Test(arguments: [
        ("0.50", "0.5", "1.00", "0.250"), ("1e38", "1", "?", "1e38"), ("-3", "0.001", "-2.999", "-0.003"),
        ("99999999999999999999", "99999999999999999999", "199999999999999999998", "?"),
        (
            "12345678901234567890000000000", "1", "12345678901234567890000000001",
            "12345678901234567890000000000"
        ),
    ])
    func sumsAndProductsAreExactOrNil(_ a: String, _ b: String, _ sum: String, _ product: String) throws {
        #expect(try number(a).adding(number(b)) == DecimalNumber(sum))
        #expect(try number(a).multiplied(by: number(b)) == DecimalNumber(product))
        #expect(try number(a).subtracting(-number(b)) == DecimalNumber(sum))
    }

    @Test(arguments: [
        ("1", "3", "0.3333333333333333333333333333"), ("2", "3", "0.6666666666666666666666666667"),
        ("1", "8", "0.125"),
        ("-10", "4", "-2.5"), ("1", "1e400", "1e-400"), ("7", "0", "?"), ("0", "7", "0"),
        ("1e20", "7e-20", "1.428571428571428571428571429e39"),
        ("1", "99999999999999999999999999999999999999", "1.000000000000000000000000000e-38"),
    ])
    func quotientsAreExactOrOfTwentyEightDigits(_ a: String, _ b: String, _ expected: String) throws {
        #expect(try number(a).divided(by: number(b)) == DecimalNumber(expected))
    }

    @Test(arguments: [
        ("12.1498", 1, RoundingInterval.one, "12.1"), ("11.502", 0, .one, "12"), ("1.050", 1, .one, "1.0"),
        ("0.35", 1, .one, "0.4"),
        ("2500", -3, .one, "2e3"), ("3500", -3, .one, "4e3"), ("-355", -1, .one, "-36e1"),
        ("-325", -1, .one, "-32e1"),
        ("60.25", 1, .five, "60.0"), ("60.38", 1, .five, "60.5"), ("60.28", 1, .five, "60.5"),
        ("-60.75", 1, .five, "-61.0"),
        ("830", -1, .two, "840"), ("842", -1, .two, "840"), ("832", -1, .two, "840"),
        ("-930", -1, .two, "-920"),
        ("0.5", 2, .one, "0.50"), ("97.46", 0, .one, "97"), ("15.4546", 0, .one, "15"),
        ("0.0004", 2, .one, "0.00"),
    ])
    func roundingFollowsGBT8170(
        _ value: String, _ decimals: Int, _ interval: RoundingInterval, _ expected: String
    ) throws {
        let result = try number(value).rounded(decimals: decimals, interval: interval)
        #expect(try result == number(expected))
        #expect(result.exponent == -decimals)
    }

    @Test func doublesAreTheNearest() throws {
        var random = SystemSeed(7)
        for _ in 0..<20_000 {
            let bits = random.next()
            let double = Double(bitPattern: bits)
            guard double.isFinite, double.magnitude > 1e-300 || double == 0 else { continue }
            #expect(DecimalNumber(exactly: double)?.doubleValue == double)
            let digits = Int128(bits % 1_000_000_000_000_000)
            let value = DecimalNumber(significand: digits, exponent: Int(bits >> 58) - 32)
            #expect(value.doubleValue == Double(value.description))
            #expect(DecimalNumber(exactly: value.doubleValue) == value)
        }
        #expect(DecimalNumber(exactly: .infinity) == nil)
        #expect(DecimalNumber(significand: 1, exponent: 400).doubleValue == .infinity)
        #expect(DecimalNumber(exactly: 0.1) == DecimalNumber("0.1"))
    }

    @Test func floorIsTheWholeNumberBelow() throws {
        for (text, expected) in [
            ("2.5", "2"), ("-2.5", "-3"), ("-2", "-2"), ("1e-50", "0"), ("-1e-50", "-1"), ("12e3", "12000"),
        ] {
            #expect(try number(text).floor == number(expected))
        }
    }
}

/// A small seeded generator (SplitMix64), so that every run sees the same numbers.
struct SystemSeed: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
}
