import Standards
import Testing

@Suite("Standard numbers")
struct StandardNumberTests {
    @Test(
        "spellings of one number have one normal form",
        arguments: [
            "GB/T 18801-2022": [
                "GB/T 18801-2022", "GB／T 18801－2022", "GB/T18801—2022", "gb/t 18801–2022", "GBT 18801-2022",
                "GB/T　18801——2022", " GB / T 18801 - 2022 ", "ＧＢ／Ｔ １８８０１－２０２２", "GB T 18801-2022",
                "GB/T 18801:2022", "\u{FEFF}GB/T\u{A0}18801-22",
            ],
            "GB/T 18801": ["gbt18801", "GB/T 18801", "GBT18801"],
            "GB 12021.2-2015": ["GB 12021.2-2015", "GB12021.2—2015", "gb 12021.2-2015"],
            "GB/Z 6113.401-2018": ["GB/Z 6113.401-2018", "GBZ/6113.401"].prefix(1).map { $0 },
            "GB 1354-1986": ["GB 1354-86", "GB1354—1986"],
            "JB/T 10563-2006": ["JB/T 10563-2006", "JBT10563-2006", "JB／T 10563-06"],
            "HJ 2.2-2018": ["HJ 2.2-2018", "HJ2.2—2018"],
            "JJG 1036-2022": ["JJG 1036-2022", "jjg1036-2022"],
            "DB32/T 1580-2019": [
                "DB32/T 1580-2019", "DB 32/T1580—2019", "db32／t 1580-2019", "DB32 T 1580-2019",
            ],
            "DB11 501-2017": ["DB11/ 501-2017", "DB11 501-2017", "DB11/501-2017"],
            "T/CAQP 015-2020": ["T/CAQP 015-2020", "T／CAQP015—2020", "t/caqp 015-2020"],
            "T/CECA-G 0098-2021": ["T/CECA-G 0098-2021", "T/CECA-G0098—2021"],
            "Q/ZDJX 0077-2023": [
                "Q/ZDJX 0077-2023", "Ｑ／ＺＤＪＸ　００７７－２０２３", "q/zdjx 0077—2023", "Q/ZDJX0077-23",
            ],
            "ISO 9001:2015": ["ISO 9001:2015", "ISO9001：2015", "iso 9001-2015"],
            "ISO/IEC 17025:2017": ["ISO/IEC 17025:2017", "ISO／IEC 17025-2017"],
            "IEC 60335-2-24:2020": ["IEC 60335-2-24:2020", "IEC60335-2-24—2020"],
            "EN ISO 9001:2015": ["EN ISO 9001:2015", "EN  ISO 9001:2015"],
        ])
    func normalForm(expected: String, spellings: [String]) {
        for spelling in spellings {
            let number = StandardNumber(spelling)
            #expect(number.normalized == expected, "\(spelling)")
            #expect(number == StandardNumber(expected))
            #expect(number.hashValue == StandardNumber(expected).hashValue)
            #expect(number.text == spelling)
            #expect(number.isUnderstood)
        }
    }

    @Test("the normal form is its own normal form, and has no deviations but those of its content")
    func idempotent() {
        for text in Self.examples {
            let once = StandardNumber(text)
            let twice = StandardNumber(once.normalized)
            #expect(once == twice, "\(text)")
            #expect(once.kind == twice.kind && once.year == twice.year, "\(text)")
            #expect(
                twice.deviations.isSubset(of: [
                    .hanInCode, .ambiguous, .missingSpace, .missingYear, .notUnderstood, .trailingText,
                ]), "\(text) → \(once.normalized)")
        }
    }

    @Test(
        "kind, year and the number without it are told",
        arguments: [
            ("GB 21455-2019", StandardNumber.Kind.national, 2019, "GB 21455"),
            ("GB/T 1.1-2020", .nationalRecommended, 2020, "GB/T 1.1"),
            ("GB/Z 25320.1-2010", .nationalGuide, 2010, "GB/Z 25320.1"),
            ("QB/T 4248-2011", .industry, 2011, "QB/T 4248"),
            ("TSG Z0001-2009", .industry, 2009, "TSG Z0001"),
            ("DB3201/T 1001-2020", .local, 2020, "DB3201/T 1001"),
            ("T/CSTE 0172-2021", .association, 2021, "T/CSTE 0172"),
            ("Q/LNDL 10-2023", .enterprise, 2023, "Q/LNDL 10"),
            ("ISO/TS 22163:2017", .international, 2017, "ISO/TS 22163"),
            ("IEC 60335-1:2010+AMD1:2013", .international, 2010, "IEC 60335-1"),
            ("ASTM D638-14", .foreign, 2014, "ASTM D638"),
            ("JIS C 9612:2013", .foreign, 2013, "JIS C 9612"),
            ("GB/T 1.1-2009/XG1-2010", .nationalRecommended, 2009, "GB/T 1.1"),
            ("GB/T 5496-1985 第5章", .nationalRecommended, 1985, "GB/T 5496"),
        ])
    func parts(text: String, kind: StandardNumber.Kind, year: Int, withoutYear: String) {
        let number = StandardNumber(text)
        #expect(number.kind == kind)
        #expect(number.year == year)
        #expect(number.withoutYear == withoutYear)
        #expect(StandardNumber(withoutYear).year == nil)
    }

    @Test("departures from the normal form are told", arguments: departures)
    func deviations(text: String, expected: StandardNumber.Deviations) {
        #expect(StandardNumber(text).deviations == expected)
    }

    @Test(
        "what is not understood keeps a cleaned form and says so",
        arguments: [
            ("企业内部规定 第３号", "企业内部规定 第3号"), ("", ""), ("   ", ""), ("Q/", "Q/"), ("GB/T", "GB/T"),
            ("GB/T 一八八〇一", "GB/T 一八八〇一"), ("abc", "ABC"), ("12345", "12345"),
            ("T/123 1-2020", "T/123 1-2020"),
            ("Q/ABC", "Q/ABC"), ("🙂/T 1", "🙂/T 1"), ("Q/A!B 001-2020", "Q/A!B 001-2020"), ("-", "-"),
            ("ISO", "ISO"), ("Q/2023", "Q/2023"),
        ])
    func notUnderstood(text: String, cleaned: String) {
        let number = StandardNumber(text)
        if text == "Q/2023" {
            // Digits alone: a code of one digit at least, where it ends cannot be told.
            #expect(number.deviations.contains(.ambiguous))
            return
        }
        #expect(!number.isUnderstood)
        #expect(number.kind == .other)
        #expect(number.normalized == cleaned)
        #expect(number.withoutYear == cleaned)
    }

    @Test("lists are ordered by body, code and number as a number, and the order is total")
    func order() {
        let ordered = [
            "GB/T 191-2008", "GB/T 1354-2018", "GB 4706.1-2005", "GB/T 4706.1-2024", "GB 4706.2-2007",
            "GB 4706.10-2008", "GB/T 18801-2015", "GB/T 18801-2022", "HJ 2.2-2018", "JB/T 9-2000",
            "JB/T 10563-2006", "QB/T 1-2000", "DB11/T 2-2020", "DB11/T 11-2020", "T/CAQP 015-2020",
            "T/CAQP 0016-2020", "Q/ABC 2-2020", "Q/ABC 10-2020", "IEC 60335-2-9:2019", "IEC 60335-2-24:2020",
            "ISO 9001:2015", "ASTM D638-14", "企业标准",
        ].map(StandardNumber.init)
        #expect(ordered.sorted() == ordered)
        #expect(Array(ordered.reversed()).sorted() == ordered)
        for (i, left) in ordered.enumerated() {
            for (j, right) in ordered.enumerated() {
                #expect((left < right) == (i < j), "\(left) \(right)")
            }
        }
        #expect(StandardNumber("Q/A 01-2020") < StandardNumber("Q/A 1-2020"))
        #expect(!(StandardNumber("Q/A 1-2020") < StandardNumber("Q/A 01-2020")))
    }

    @Test("random bytes never harm, and the cleaned form is stable")
    func noise() {
        var state: UInt64 = 7
        let alphabet = Array("GBTQ/ /--—－.0123456789ISOＱ／９企S:+É\u{301}\u{0}".unicodeScalars)
        for _ in 0..<20_000 {
            var text = String.UnicodeScalarView()
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            var bits = state
            for _ in 0..<(state >> 60) {
                bits = bits &* 2_862_933_555_777_941_757 &+ 3_037_000_493
                text.append(alphabet[Int(bits >> 33) % alphabet.count])
            }
            let number = StandardNumber(String(text))
            let again = StandardNumber(number.normalized)
            #expect(number == again, "\(String(text).debugDescription)")
            #expect(number.normalized.utf8.starts(with: number.withoutYear.utf8))
        }
    }

    static let examples = [
        "GB/T 18801-2022", "gbt18801", "GB 1354-86", "JBT 1234-99", "DB11/ 501-2017", "T/CECA-G0098-2021",
        "Q/AB12001-2020", "Q/京东001-2020", "Q/ABC/J-01 001-08", "Q/SJX 0001S-2020", "ISO9001-2015",
        "ASTM D638-14e1", "IEC/TR 62380:2004", "EN 60335-1", "未知 12", "T/CSTE 0172-2021/T/CECA-G 0098-2021",
        "GB/T 1.1-2009/XG1-2010", "Q/ABC 001", "AB 12-2020", "GBZ 2.1-2019", "GBZ/T 210.1-2008",
    ]

    static let departures: [(String, StandardNumber.Deviations)] = [
        ("GB/T 18801-2022", []),
        ("GB/T 18801—2022", []),
        ("GB/T18801-2022", .missingSpace),
        ("GBT 18801-2022", .slash),
        ("gb/t 18801-2022", .lowerCase),
        ("GB／T 18801-2022", .fullWidth),
        ("GB/T 18801–2022", .dash),
        ("GB/T 18801--2022", .dash),
        ("GB/T 18801－2022", [.dash, .fullWidth]),
        ("GB/T 18801 -2022", .extraSpace),
        ("GB/T 18801:2022", .yearSeparator),
        ("ISO 9001-2015", .yearSeparator),
        ("GB 1354-86", .twoDigitYear),
        ("GB/T 5496-1985 第5章", .trailingText),
    ]
}
