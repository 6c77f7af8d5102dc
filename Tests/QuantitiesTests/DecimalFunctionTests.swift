import Testing

@testable import Quantities

@Suite struct DecimalFunctionTests {
    @Test func everyReferenceValueIsMetToOneUnitOfTheTwentyEighthDigit() throws {
        for line in ReferenceDigits.table.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            let x = try #require(DecimalNumber(words[1]))
            let y = try #require(DecimalNumber(words[2]))
            let expected = try #require(DecimalNumber(words[3]), "\(line)")
            let result =
                switch words[0] {
                case "ln": x.ln()
                case "exp": x.exp()
                case "pow": x.pow(y)
                case "tan": x.tangent()
                case "atan": x.arctangent()
                default: x.sqrt()
                }
            let value = try #require(result, "\(line)")
            let error = try #require(value.subtracting(expected)).magnitude
            let bound = try #require(
                expected.magnitude.multiplied(by: DecimalNumber(significand: 1, exponent: -27)))
            #expect(error <= bound, "\(line) gave \(value)")
        }
    }

    @Test func exactPowersAndRootsAreExact() throws {
        #expect(DecimalNumber("1.5")?.pow(DecimalNumber(3)) == DecimalNumber("3.375"))
        #expect(DecimalNumber(2).pow(DecimalNumber(-3)) == DecimalNumber("0.125"))
        #expect(DecimalNumber(-2).pow(DecimalNumber(3)) == DecimalNumber(-8))
        #expect(DecimalNumber(10).pow(DecimalNumber(400)) == DecimalNumber("1e400"))
        #expect(DecimalNumber("2.25")?.sqrt() == DecimalNumber("1.5"))
        #expect(DecimalNumber("0.0001")?.sqrt() == DecimalNumber("0.01"))
        #expect(DecimalNumber(0).exp() == DecimalNumber(1))
        #expect(DecimalNumber(1).ln() == DecimalNumber(0))
    }

    @Test func whatHasNoRealValueIsNil() {
        #expect(DecimalNumber(0).ln() == nil)
        #expect(DecimalNumber(-1).ln() == nil)
        #expect(DecimalNumber(-1).sqrt() == nil)
        #expect(DecimalNumber(-2).pow(DecimalNumber("0.5") ?? .zero) == nil)
        #expect(DecimalNumber(0).pow(DecimalNumber(-1)) == nil)
        #expect(DecimalNumber(1000).exp() == nil)
        #expect(DecimalNumber(10).pow(DecimalNumber(401)) == nil)
        #expect(DecimalNumber("1.5708")?.tangent() == nil)
        #expect(DecimalNumber(significand: 1, exponent: 100).arctangent() == nil)
    }

    @Test func rangeEndsAreReadWithoutTrouble() {
        let large = DecimalNumber(significand: 1, exponent: 400)
        #expect(large.multiplied(by: large) == nil)
        #expect(large.adding(DecimalNumber(1)) == nil)
        #expect(DecimalNumber(1).divided(by: large)?.divided(by: large) == nil)
    }
}
