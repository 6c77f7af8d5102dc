import class Foundation.ProcessInfo
import TestSupport
import Testing

@testable import Quantities

@Suite struct PrintingPropertyTests {
    /// A seeded sample; the full count with `LINGPAO_FULL=1`.
    private let count = Rounds.count(sample: 20_000, full: 1_000_000)

    @Test func whatIsPrintedReadsBackAsTheSameRequirement() throws {
        var random = SystemSeed(20_260)
        let units = try UnitSpellings.usual.split(whereSeparator: { $0 == " " || $0 == "\n" }).map {
            try Unit(String($0))
        }
        .filter { $0.code != "1" && $0.code != "{grade}" && !$0.code.hasPrefix("10*") }
        for _ in 0..<count {
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
}
