import Standards
import Testing

@Suite("Numbers of enterprise standards")
struct EnterpriseNumberTests {
    @Test(
        "real numbers and their variants are taken apart",
        arguments: [
            (
                "Q/ZDJX 0077-2023", EnterpriseNumber(code: "ZDJX", sequence: "0077", year: 2023),
                "Q/ZDJX 0077-2023"
            ),
            ("Q/LNDL 10-2023", .init(code: "LNDL", sequence: "10", year: 2023), "Q/LNDL 10-2023"),
            ("Q/KZYW 001-2023", .init(code: "KZYW", sequence: "001", year: 2023), "Q/KZYW 001-2023"),
            ("Q/SGMW02586-2020", .init(code: "SGMW", sequence: "02586", year: 2020), "Q/SGMW 02586-2020"),
            ("Q/SXDJX001-2021", .init(code: "SXDJX", sequence: "001", year: 2021), "Q/SXDJX 001-2021"),
            (
                "Q/SJX 0001S-2020", .init(code: "SJX", sequence: "0001", isFood: true, year: 2020),
                "Q/SJX 0001S-2020"
            ),
            ("Q/ABCDE0001—2008", .init(code: "ABCDE", sequence: "0001", year: 2008), "Q/ABCDE 0001-2008"),
            (
                "Q/ABC/J 0102-2019", .init(code: "ABC", classes: ["J"], sequence: "0102", year: 2019),
                "Q/ABC/J 0102-2019"
            ),
            (
                "Q/ABC/J-01 0102-2019", .init(code: "ABC", classes: ["J-01"], sequence: "0102", year: 2019),
                "Q/ABC/J-01 0102-2019"
            ),
            ("Q/ABC 001.2-08", .init(code: "ABC", sequence: "001.2", year: 2008), "Q/ABC 001.2-2008"),
            ("Q/示例 001-2020", .init(code: "示例", sequence: "001", year: 2020), "Q/示例 001-2020"),
            (
                "Q/110108ABC 001-2020", .init(code: "110108ABC", sequence: "001", year: 2020),
                "Q/110108ABC 001-2020"
            ),
            ("Q/3M 12-2020", .init(code: "3M", sequence: "12", year: 2020), "Q/3M 12-2020"),
            ("Q/ABC 001", .init(code: "ABC", sequence: "001", year: nil), "Q/ABC 001"),
        ])
    func parts(text: String, expected: EnterpriseNumber, normalized: String) throws {
        let number = StandardNumber(text)
        #expect(number.enterprise == expected)
        #expect(number.normalized == normalized)
        #expect(number.kind == .enterprise && number.isUnderstood)
    }

    @Test("departures are told", arguments: departures)
    func deviations(text: String, expected: StandardNumber.Deviations) {
        #expect(StandardNumber(text).deviations == expected)
    }

    @Test("an ambiguous number stays as it is until the enterprise's other codes tell")
    func ambiguity() {
        let number = StandardNumber("Q/AB12001-2020")
        #expect(number.normalized == "Q/AB12001-2020")
        #expect(number != StandardNumber("Q/AB12 001-2020"))
        #expect(number.resolved(byCodes: ["AB12"]) == StandardNumber("Q/AB12 001-2020"))
        #expect(number.resolved(byCodes: ["AB", "XY"]).normalized == "Q/AB 12001-2020")
        #expect(number.resolved(byCodes: ["AB", "AB12"]) == number)
        #expect(number.resolved(byCodes: ["XY"]) == number)
        let plain = StandardNumber("Q/ABC 001-2020")
        #expect(plain.resolved(byCodes: ["ABC"]) == plain)
        #expect(StandardNumber("GB 1-2000").enterprise == nil)
    }

    static let departures: [(String, StandardNumber.Deviations)] = [
        ("Q/ZDJX 0077-2023", []),
        ("Q/SJX 0001S-2020", []),
        ("Q/SGMW02586-2020", .missingSpace),
        ("Q/SXDJX001-2021", .missingSpace),
        ("Q/AB12001-2020", [.missingSpace, .ambiguous]),
        ("Q/ABC 001-08", .twoDigitYear),
        ("Q/ABC 001–2020", .dash),
        ("Ｑ/ABC 001-2020", .fullWidth),
        ("Q/示例 001-2020", .hanInCode),
        ("Q/ABC 001", .missingYear),
        ("q/示例001－20", [.lowerCase, .hanInCode, .missingSpace, .dash, .fullWidth, .twoDigitYear]),
    ]
}
