/// How an enterprise writes the numbers of its own standards.
struct NumberHabits {
    /// Digits of the sequence number.
    var width: Int
    /// Whether the year follows an em dash, as standards print it, or a hyphen.
    var emDash: Bool
    /// Whether a class such as `/J` follows the code.
    var hasClass: Bool

    /// Draws the habits.
    init(generator: inout SeededGenerator) {
        let bits = generator.next()
        width = [3, 3, 3, 4, 4, 4, 2, 3][Int(bits & 7)]
        emDash = bits >> 8 & 7 < 3
        hasClass = bits >> 16 & 31 == 0
    }
}

/// A number of a standard, right or with a planted fault, as JSON text.
struct SampleNumber {
    /// As the declaration writes it.
    var text: [UInt8]
    /// The right one, where it has a fault.
    var expected: [UInt8]?
    /// How it is wrong: the name of the fault.
    var form: StaticString?

    /// The ways in which a number is wrong. Each gives the deviation of that name, and `missingYear` none else.
    private static let forms: [StaticString] = [
        "missingSpace", "missingSpace", "missingSpace", "twoDigitYear", "fullWidth", "dash", "hanInCode",
        "ambiguous",
        "missingYear", "lowerCase",
    ]

    /// An enterprise's own number.
    ///
    /// - Parameters:
    ///   - sequence: from 1; its digits are filled up with zeros.
    ///   - isFood: whether the number bears an S.
    ///   - faulty: whether a fault is to be planted.
    init(
        _ enterprise: SampleEnterprise, sequence: Int, year: Int, isFood: Bool, faulty: Bool,
        generator: inout SeededGenerator
    ) {
        let habits = enterprise.habits
        // A leading zero keeps the number clear of the code where the space is missing.
        let digits = Self.digits(of: sequence)
        let width = faulty ? Swift.max(habits.width, digits + 1) : Swift.max(habits.width, digits)
        func write(
            code: [UInt8], space: Bool = true, dash: StaticString? = nil, yearDigits: Int = 4
        ) -> [UInt8] {
            var text = JSONBytes()
            text.append("Q/")
            text.append(code)
            if habits.hasClass { text.append("/J") }
            if space { text.append(" ") }
            text.append(sequence, width: width)
            if isFood { text.append("S") }
            if yearDigits > 0 {
                text.append(dash ?? (habits.emDash ? "—" : "-"))
                text.append(yearDigits == 2 ? year % 100 : year, width: yearDigits)
            }
            return text.bytes
        }
        text = write(code: enterprise.letters)
        guard faulty else { return }
        expected = text
        let form = Self.forms[generator.below(Self.forms.count)]
        self.form = form
        switch "\(form)" {
        case "missingSpace": text = write(code: enterprise.letters, space: false)
        case "twoDigitYear": text = write(code: enterprise.letters, yearDigits: 2)
        case "fullWidth": text = Self.fullWidth(text)
        case "dash": text = write(code: enterprise.letters, dash: "–")
        case "hanInCode": text = write(code: Array("示例".utf8) + enterprise.letters.dropFirst(2))
        case "ambiguous":
            let code = enterprise.letters + [UInt8(ascii: "1")]
            expected = write(code: code)
            text = habits.hasClass ? write(code: code) : write(code: code, space: false)
            if habits.hasClass { plantMissingYear(write(code: code, yearDigits: 0)) }
        case "missingYear": text = write(code: enterprise.letters, yearDigits: 0)
        default: text = text.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
        }
    }

    /// A number of another body, such as `GB/T 18801-2022`; the fault is a missing space.
    init(external: [UInt8], faulty: Bool) {
        text = external
        guard faulty, let space = external.firstIndex(of: UInt8(ascii: " ")) else { return }
        expected = external
        form = "missingSpace"
        text.remove(at: space)
    }

    /// A class between code and number leaves nothing ambiguous: another fault takes its place.
    private mutating func plantMissingYear(_ text: [UInt8]) {
        self.text = text
        form = "missingYear"
    }

    private static func digits(of number: Int) -> Int { number < 10 ? 1 : 1 + digits(of: number / 10) }

    /// Letters, digits, slash and space in their full-width forms.
    private static func fullWidth(_ text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        for byte in text {
            switch byte {
            case 0x20: result.append(contentsOf: [0xE3, 0x80, 0x80])
            case 0x21..<0x60: result.append(contentsOf: [0xEF, 0xBC, 0x80 + (byte - 0x20)])
            default: result.append(byte)
            }
        }
        return result
    }
}
