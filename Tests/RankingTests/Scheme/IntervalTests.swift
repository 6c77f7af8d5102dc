import Quantities
import Testing

@testable import Ranking

/// Intervals and bounds as scheme files write them.
@Suite struct IntervalTests {
    static func range(_ text: String) -> NumericRange? { IntervalText.read(text) }

    private static func bound(_ number: String, _ closed: Bool) -> Requirement.Bound? {
        DecimalNumber(number).map { Requirement.Bound(value: $0, closed: closed) }
    }

    @Test(arguments: [
        ("(4500, 7100]", "4500", false, "7100", true), ("[0,10)", "0", true, "10", false),
        ("（1，2]", "1", false, "2", true), ("[−5, -2.5]", "-5", true, "-2.5", true),
        ("3", "3", true, "3", true),
        (" ( 1 , 2 ) ", "1", false, "2", false), ("[2, 2]", "2", true, "2", true),
    ])
    func boundedIntervals(
        _ text: String, _ low: String, _ lowClosed: Bool, _ high: String, _ highClosed: Bool
    ) {
        #expect(
            Self.range(text)
                == NumericRange(lower: Self.bound(low, lowClosed), upper: Self.bound(high, highClosed)))
    }

    @Test(arguments: ["> 5", "(5, ∞)", "(5,)", "(5, +inf]", "＞5"])
    func intervalsWithoutAnUpperEnd(_ text: String) {
        #expect(Self.range(text) == NumericRange(lower: Self.bound("5", false)))
    }

    @Test(arguments: ["<= 5", "≤5", "(-∞, 5]", "(, 5]", "[−∞, 5]"])
    func intervalsWithoutALowerEnd(_ text: String) {
        #expect(Self.range(text) == NumericRange(upper: Self.bound("5", true)))
    }

    @Test(arguments: [
        "", "(1, 2", "1, 2", "(2, 1)", "(1, 1]", "[1, 2, 3]", "(a, b)", "> x", "1~2", "{1, 2}", "()",
    ])
    func whatIsNoIntervalIsRefused(_ text: String) {
        #expect(Self.range(text) == nil)
    }

    @Test(arguments: [
        ("(4500, 7100]", "4500 < 量 ≤ 7100"), ("[0, 10)", "0 ≤ 量 < 10"), ("> 5", "量 > 5"), (">= 5", "量 ≥ 5"),
        ("<= 5", "量 ≤ 5"), ("3", "量 = 3"), ("(, )", "量"),
    ])
    func intervalsAreShownAsPeopleReadThem(_ text: String, _ shown: String) throws {
        #expect(IntervalText.text(try #require(Self.range(text)), name: "量") == shown)
    }

    @Test func coveringMindsOpenEnds() throws {
        let cases: [(String, String, Bool)] = [
            ("[1, 2]", "(1, 2)", true), ("(1, 2)", "[1, 2)", false), ("(1, 2]", "(1, 2]", true),
            ("> 1", "(1, 9]", true),
            ("> 1", ">= 1", false), ("< 5", "(-∞, 5)", true), ("[1, 2]", "> 1", false), ("(,)", "> 1", true),
        ]
        for (outer, inner, expected) in cases {
            let covers = try #require(Self.range(outer)).covers(try #require(Self.range(inner)))
            #expect(covers == expected, "\(outer) covers \(inner)")
        }
    }

    @Test(arguments: [
        ("> 95", true, false, "95", 2), (">=95", true, true, "95", 2), ("≤ 3", false, true, "3", 2),
        ("  < x + 1", false, false, "x + 1", 4), ("＞1", true, false, "1", 1),
    ])
    func comparisonSignsAreSplitOff(
        _ text: String, _ isLower: Bool, _ closed: Bool, _ rest: String, _ skipped: Int
    ) throws {
        let comparison = try #require(BoundText.split(text))
        #expect(comparison.isLower == isLower)
        #expect(comparison.closed == closed)
        #expect(comparison.rest == rest)
        #expect(comparison.skipped == skipped)
        #expect(BoundText.split("95") == nil)
    }
}
