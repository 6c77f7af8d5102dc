import Foundation
import Testing
import TestSupport

@testable import Quantities

@Suite struct HostileTextTests {
    /// Texts that repeat a piece as often as four kibibytes allow, with something before and after.
    private static let families: [(before: String, piece: String, after: String)] = [
        ("", "9", ""), ("", "0", "5"), ("1", " 000", ""), ("5 ", "(", ""), ("5 m", "/m", ""), ("5", "好", ""),
        ("", "5或", ""), ("", "甲", "≤5"), ("5 {", "a", ""), ("", "-", "5"), ("", "≥", "5"), ("", "不", "5"),
        ("5", " ", "x"), ("5", ",5", ""), ("5", "~5", ""), ("5 ", "kg·", "m"),
        ("5 {score}", ".{use}.{piece}", ""),
        ("5 m", "9", ""), ("10", "³", ""), ("", "一", ""), ("5", "(甲)", ""), ("5", "天", ""),
        ("5 m/", "(", "m"),
        ("", "5 mgg ", ""), ("5 g/1", "0", " g"), ("5 g", "/1 g", ""), ("5e", "1", ""), ("5", "万", ""),
    ]

    @Test func fourKibibytesOfAnythingAreReadOrRefused() {
        for family in Self.families {
            let room = RequirementReader.longestText - family.before.utf8.count - family.after.utf8.count
            let text =
                family.before + String(repeating: family.piece, count: room / family.piece.utf8.count)
                + family.after
            let summary = Requirement.summary(of: text)
            #expect(!summary.isEmpty)
            #expect((try? Unit(text)) == nil || summary != "text", "\(family)")
        }
    }

    @Test func powersThatNoUnitHasAreRefused() {
        for text in [
            "m101", "m-101", "km999", "10*401", "10*99999", "[ft_us]90", "m1000000000000",
        ] {
            #expect((try? Unit(text)) == nil, "\(text)")
        }
        #expect((try? Unit("m100")) != nil)
    }

    @Test func conversionsBeyondTheRangeAreNil() throws {
        let huge = DecimalNumber(significand: 1, exponent: 400)
        #expect(
            try Unit("km").convert(huge, to: Unit("m")) == DecimalNumber(significand: 1000, exponent: 400))
        #expect(try Unit("Ym").convert(huge, to: Unit("ym")) == nil)
        #expect(try Unit("dB").convert(DecimalNumber(10_000), to: .one) == nil)
        #expect(try Unit("kg").convert(huge, to: Unit("m")) == nil)
    }

    @Test func quickAndWideQuotientsAgree() throws {
        var random = SystemSeed(99)
        let pairs = [
            ("min", "h"), ("m3/h", "L/min"), ("d", "a"), ("[in_i]", "[ft_i]"), ("km/h", "m/s"), ("h", "d"),
            ("[lb_av]", "[oz_tr]"),
        ]
        for (from, to) in pairs {
            let (a, b) = (try Unit(from), try Unit(to))
            let factor = try #require(a.body.scale.multiplied(by: b.body.scale.reciprocal))
            for _ in 0..<2_000 {
                let digits = Int128(random.next() >> (16 + random.next() % 40))
                let value = DecimalNumber(significand: digits, exponent: -Int(random.next() % 6))
                let wide = DecimalNumber.quotient(
                    WideNatural(digits.magnitude) * WideNatural(factor.numerator)
                        * WideNatural.power(
                            of: factor.twos > factor.fives ? 2 : 5, abs(factor.twos - factor.fives)),
                    WideNatural(factor.denominator), negative: false,
                    exponent: value.exponent + min(factor.twos, factor.fives))
                #expect(a.convert(value, to: b) == wide, "\(value) \(from) \(to)")
            }
        }
    }
}

@Suite struct DocumentationTests {
    @Test func everyKindStandsInTheDocument() throws {
        let url = ProjectFolder.root.appending(path: "docs/quantities.md")
        let text = try String(contentsOf: url, encoding: .utf8)
        for kind in UnitKind.table { #expect(text.contains("| `\(kind.name)` |"), "\(kind.name)") }
    }

    @Test func everyTextOfTheDocumentsTableIsReadAsItSays() {
        for text in ["≥95%", "不低于95%", "95%以上", "at least 95 %"] {
            #expect(Requirement.summary(of: text) == "[95,) %")
        }
        for text in ["2026-01-01", "正常", "220V/50Hz"] { #expect(Requirement.summary(of: text) == "text") }
    }
}
