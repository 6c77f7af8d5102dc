/// Names of enterprises as they are compared: `北京示例（集团）有限责任公司` is `北京示例(集团)有限公司`.
enum EnterpriseName {
    /// The form in which spellings of a name are equal: half-width and upper case, without white space, the two forms
    /// of the limited company as one.
    static func key(_ name: String) -> String {
        var key = String.UnicodeScalarView()
        for scalar in name.unicodeScalars {
            switch scalar.value {
            case 0xFF01...0xFF5E: key.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
            case 0x3014, 0x3010: key.append("(")
            case 0x3015, 0x3011: key.append(")")
            case 0x200B...0x200F, 0xFEFF: break
            default: if !scalar.properties.isWhitespace { key.append(scalar) }
            }
        }
        return String(key).uppercased().replacing("有限责任公司", with: "有限公司")
    }

    /// The key from its end, under which names are found that differ at their beginning.
    static func reversed(_ key: String) -> String {
        String(String.UnicodeScalarView(key.unicodeScalars.reversed()))
    }

    /// Names shorter than this, in characters, are not looked for with an error: too many would be near.
    static let shortest = 7

    /// How many characters at one of its ends a name that differs in one character keeps at least.
    static func keptLength(_ key: String) -> Int { (key.unicodeScalars.count - 1) / 2 }

    /// Whether two keys differ in one character that is another one, is missing or is too many.
    static func isOneOff(_ left: String, _ right: String) -> Bool {
        let (a, b) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
        guard abs(a.count - b.count) <= 1, a != b else { return false }
        let head = zip(a, b).prefix { $0 == $1 }.count
        let tail = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
        return head + tail >= max(a.count, b.count) - 1
    }
}
