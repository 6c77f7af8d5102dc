/// The marks of footnotes in a text, and the text without them.
struct FootnoteMarks {
    /// The text without marks.
    var text: String
    /// The marks, as the table's footnotes are keyed: `a`, `1`, `*`.
    var marks: [String]

    /// Takes marks out of a text.
    ///
    /// Raised letters are marks always. A plain letter, digit or sign (`2.5 a`, `2.5*`) is one only where the table
    /// has a footnote of that name: `12 d` may be twelve days.
    init(_ text: String, footnotes: [String: String]) {
        self.text = text
        marks = []
        let scalars = text.unicodeScalars
        guard scalars.contains(where: { Self.raised($0) != nil || Self.isSign($0) }) || !footnotes.isEmpty
        else {
            return
        }
        takeRaised(footnotes)
        if !footnotes.isEmpty { takePlain(footnotes) }
        self.text = PlainText.trimmed(self.text)
    }

    private mutating func takeRaised(_ footnotes: [String: String]) {
        var result = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        var skipsBracket = false
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            if skipsBracket, !Self.isOpen(result), scalar == ")" || scalar == "⁾" || scalar == "）" {
                skipsBracket = false
                continue
            }
            skipsBracket = false
            if let letter = Self.raised(scalar) {
                marks.append(String(letter))
                skipsBracket = true
                continue
            }
            if let digit = Self.raisedDigit(scalar), let before = previous,
                Self.closes(scalars, index) || PlainText.isHan(before)
                    || footnotes[digit] != nil && Self.endsNumber(scalars, index)
            {
                marks.append(digit)
                skipsBracket = true
                continue
            }
            if Self.isSign(scalar), previous != nil {
                marks.append(String(Character(scalar)))
                continue
            }
            result.append(scalar)
            previous = scalar
        }
        text = String(result)
    }

    /// `2.5 a`, `2.5a`, `碎米a/%`, `2.5 a)`, `2.5*`, where there is such a footnote.
    private mutating func takePlain(_ footnotes: [String: String]) {
        let scalars = Array(text.unicodeScalars)
        for (mark, _) in footnotes.sorted(by: { $0.key < $1.key }) {
            let sign = Array(mark.unicodeScalars)
            guard !sign.isEmpty, scalars.count > sign.count else { continue }
            for start in stride(from: scalars.count - sign.count, to: 0, by: -1)
            where scalars[start..<start + sign.count].elementsEqual(sign) {
                var stop = start + sign.count
                if stop < scalars.count, ")）".unicodeScalars.contains(scalars[stop]),
                    !scalars[..<start].contains(where: { "(（".unicodeScalars.contains($0) })
                {
                    stop += 1
                }
                guard Self.follows(scalars, start), Self.precedes(scalars, stop) else { continue }
                var left = String.UnicodeScalarView(scalars[..<start])
                left.append(contentsOf: scalars[stop...])
                marks.append(mark)
                text = PlainText.trimmed(String(left))
                return
            }
        }
    }

    /// What a plain mark may stand behind: a number, a percent sign, a Han character, a bracket, a space.
    private static func follows(_ scalars: [Unicode.Scalar], _ start: Int) -> Bool {
        let before = scalars[start - 1]
        return PlainText.isDigit(before) && !PlainText.isDigit(scalars[start]) || PlainText.isHan(before)
            || "%)） \u{3000}\u{A0}".unicodeScalars.contains(before)
    }

    /// What a plain mark may stand before: the end, or the unit of a name.
    private static func precedes(_ scalars: [Unicode.Scalar], _ stop: Int) -> Bool {
        guard stop < scalars.count else { return true }
        let rest = scalars[stop...].drop(while: PlainText.isSpace)
        guard let next = rest.first else { return true }
        return "/／(（≤≥<>＜＞,，".unicodeScalars.contains(next)
    }

    /// Whether a closing bracket follows at once: `2.5¹⁾`.
    private static func closes(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        guard index + 1 < scalars.count else { return false }
        let open = scalars[..<index].contains { $0 == "(" || $0 == "（" }
        return scalars[index + 1] == "⁾" || (scalars[index + 1] == ")" && !open)
    }

    /// Whether a bracket before is still open, so that the next one closes it and belongs to no mark.
    private static func isOpen(_ scalars: String.UnicodeScalarView) -> Bool {
        scalars.count { $0 == "(" || $0 == "（" } > scalars.count { $0 == ")" || $0 == "）" }
    }

    /// Whether a raised digit is the last of a number that is no power of ten: `2.5¹`, not `10²`.
    private static func endsNumber(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        guard index + 1 == scalars.count, index > 0, PlainText.isDigit(scalars[index - 1]) else {
            return false
        }
        let before = scalars[..<index].suffix(3)
        let isTen =
            before.suffix(2).elementsEqual(["1", "0"])
            && !(before.count == 3 && before.first.map { PlainText.isDigit($0) || $0 == "." } ?? false)
        return !isTen
    }

    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "*" || scalar == "＊" || scalar == "※" || scalar == "†"
            || (0x2460...0x2473).contains(scalar.value)
    }

    private static let letters: [Unicode.Scalar: Character] = [
        "ᵃ": "a", "ᵇ": "b", "ᶜ": "c", "ᵈ": "d", "ᵉ": "e", "ᶠ": "f", "ᵍ": "g", "ʰ": "h", "ⁱ": "i", "ʲ": "j",
        "ᵏ": "k", "ˡ": "l", "ᵐ": "m",
    ]

    private static func raised(_ scalar: Unicode.Scalar) -> Character? {
        scalar.value < 0x2B0 ? nil : letters[scalar]
    }

    private static func raisedDigit(_ scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "¹": "1"
        case "²": "2"
        case "³": "3"
        case "⁴": "4"
        case "⁵": "5"
        default: nil
        }
    }
}
