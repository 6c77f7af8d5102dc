/// The ways in which lists write numbers (ISO/IEC 29500-1, 17.18.59).
enum NumberFormat {
    /// A number as a list writes it.
    static func text(_ value: Int, _ format: String) -> String {
        switch format {
        case "none", "bullet": return ""
        case "decimalZero": return value < 10 ? "0\(value)" : "\(value)"
        case "lowerLetter": return letters(value).lowercased()
        case "upperLetter": return letters(value)
        case "lowerRoman": return roman(value).lowercased()
        case "upperRoman": return roman(value)
        case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
            "taiwaneseCountingThousand", "koreanCounting":
            return counting(value, digits: "零一二三四五六七八九", units: ["", "十", "百", "千"])
        case "chineseLegalSimplified":
            return counting(value, digits: "零壹贰叁肆伍陆柒捌玖", units: ["", "拾", "佰", "仟"])
        case "ideographLegalTraditional", "japaneseLegal":
            return counting(value, digits: "零壹貳參肆伍陸柒捌玖", units: ["", "拾", "佰", "仟"])
        case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital", "koreanDigital":
            return digits(value, "〇一二三四五六七八九")
        case "ideographTraditional": return member(value, "甲乙丙丁戊己庚辛壬癸")
        case "ideographZodiac": return member(value, "子丑寅卯辰巳午未申酉戌亥")
        case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
            return enclosed(value, from: 0x2460, through: 20)
        case "decimalEnclosedParen": return enclosed(value, from: 0x2474, through: 20)
        case "decimalEnclosedFullstop": return enclosed(value, from: 0x2488, through: 20)
        case "decimalFullWidth", "decimalFullWidth2": return digits(value, "０１２３４５６７８９")
        case "numberInDash": return "- \(value) -"
        case "ordinal":
            let ending = (11...13).contains(value % 100) ? "th" : ["th", "st", "nd", "rd"][safe: value % 10]
            return "\(value)\(ending ?? "th")"
        default: return "\(value)"
        }
    }

    /// A to Z, then AA, BB and so on.
    private static func letters(_ value: Int) -> String {
        guard value > 0, value <= 26 * 30, let letter = Unicode.Scalar(UInt32(0x41 + (value - 1) % 26))
        else { return "\(value)" }
        return String(repeating: String(letter), count: (value - 1) / 26 + 1)
    }

    private static func roman(_ value: Int) -> String {
        guard (1..<4000).contains(value) else { return "\(value)" }
        let steps = [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
            (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ]
        var (rest, text) = (value, "")
        for (step, sign) in steps {
            while rest >= step {
                text += sign
                rest -= step
            }
        }
        return text
    }

    private static func counting(_ value: Int, digits: String, units: [String]) -> String {
        guard (0..<10_000).contains(value) else { return "\(value)" }
        let digits = digits.map(String.init)
        guard value > 0 else { return digits[0] }
        let places = String(value).compactMap(\.wholeNumberValue)
        var (text, needsZero) = ("", false)
        for (index, digit) in places.enumerated() {
            guard digit > 0 else {
                needsZero = true
                continue
            }
            if needsZero { text += digits[0] }
            needsZero = false
            let unit = units[places.count - 1 - index]
            // Ten to nineteen are said without the one.
            let isBareTen = digit == 1 && index == 0 && places.count == 2
            text += (isBareTen ? "" : digits[digit]) + unit
        }
        return text
    }

    private static func digits(_ value: Int, _ digits: String) -> String {
        let digits = digits.map(String.init)
        return String(value).compactMap(\.wholeNumberValue).map { digits[$0] }.joined()
    }

    private static func member(_ value: Int, _ members: String) -> String {
        let members = members.map(String.init)
        return value > 0 ? members[(value - 1) % members.count] : "\(value)"
    }

    private static func enclosed(_ value: Int, from first: UInt32, through last: Int) -> String {
        guard (1...last).contains(value), let scalar = Unicode.Scalar(first + UInt32(value) - 1) else {
            return "\(value)"
        }
        return String(scalar)
    }
}

extension Array {
    /// The element at a place, `nil` where there is none.
    fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
