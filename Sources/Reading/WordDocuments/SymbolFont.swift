/// The fonts whose letters are signs: what their letters are in Unicode.
enum SymbolFont {
    /// A text with the signs of such fonts, which stand at U+F000 to U+F0FF, in place of the letters.
    ///
    /// - Parameter font: the font of the text; without it the signs are taken for those of Symbol.
    static func text(_ text: String, font: String?) -> String {
        guard text.unicodeScalars.contains(where: { (0xF000...0xF0FF).contains($0.value) }) else {
            return text
        }
        var result = ""
        for scalar in text.unicodeScalars {
            if (0xF000...0xF0FF).contains(scalar.value) {
                result += sign(scalar.value & 0xFF, font: font)
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// The sign that a letter of a font is; a bullet where it is not known.
    ///
    /// - Parameter code: the letter, 0 to 255.
    static func sign(_ code: UInt32, font: String?) -> String {
        switch font?.lowercased() {
        case "wingdings": return wingdings[code] ?? "•"
        case "wingdings 2": return wingdings2[code] ?? "•"
        case "wingdings 3", "webdings": return "•"
        default:
            guard let row = symbol[code >> 4] else { return "•" }
            let sign = row[Int(code & 0xF)]
            return sign == "□" ? "•" : String(sign)
        }
    }

    /// The signs of Symbol, sixteen to a row; □ where there is none.
    private static let symbol: [UInt32: [Character]] = [
        0x2: Array(" !∀#∃%&∋()∗+,−./"),
        0x3: Array("0123456789:;<=>?"),
        0x4: Array("≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟ"),
        0x5: Array("ΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"),
        0x6: Array("‾αβχδεφγηιϕκλμνο"),
        0x7: Array("πθρστυϖωξψζ{|}∼□"),
        0xA: Array("€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓"),
        0xB: Array("°±″≥×∝∂•÷≠≡≈…⏐⎯↵"),
        0xC: Array("ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉"),
        0xD: Array("∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓"),
        0xE: Array("◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪"),
        0xF: Array("□〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭□"),
    ]

    private static let wingdings: [UInt32: String] = [
        0x4A: "☺", 0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x70: "□", 0x71: "❑", 0x72: "❒",
        0x73: "◆", 0x74: "◆", 0x75: "◆", 0x76: "❖", 0x77: "◆", 0x81: "①", 0x82: "②", 0x83: "③",
        0x84: "④", 0x85: "⑤", 0x86: "⑥", 0x87: "⑦", 0x88: "⑧", 0x89: "⑨", 0x8A: "⑩", 0x8C: "❶",
        0x8D: "❷", 0x8E: "❸", 0x8F: "❹", 0x90: "❺", 0x91: "❻", 0x92: "❼", 0x93: "❽", 0x94: "❾",
        0x95: "❿", 0x9F: "•", 0xA1: "○", 0xA2: "○", 0xA4: "◉", 0xA7: "▪", 0xA8: "□", 0xAB: "★",
        0xD8: "➢", 0xDC: "➲", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xEF: "⇦",
        0xF0: "⇨", 0xF1: "⇧", 0xF2: "⇩", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
    ]

    private static let wingdings2: [UInt32: String] = [
        0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x95: "•", 0x96: "●",
        0x97: "●", 0x9E: "▪", 0x9F: "■", 0xA0: "■", 0xA3: "□",
    ]
}
