/// The form in which names of indicators, attributes, options, methods and categories are compared.
///
/// Two names are the same where these forms are equal:
/// 1. Full-width characters become half-width, sub- and superscript digits plain ones (`η₁` → `η1`).
/// 2. Letters lose their case.
/// 3. White space, brackets, quotation marks and punctuation are dropped; **what stands inside brackets stays**,
///    since it may tell names apart (`噪声(声压级)` and `噪声(声功率级)`). A point between two digits stays (`PM2.5`).
/// 4. Everything else stays: letters, Han characters, digits, `%`, `+`, `<` and other signs.
///
/// So `杂质 总量` = `杂质总量`, `Ice Maker` = `ice-maker`, `碎米 其中：小碎米含量` = `碎米其中小碎米含量`.
/// Names that mean the same and differ by a character (`黄粒米`, `黄粒米含量`) are synonyms, which a scheme lists.
public enum NormalizedName {
    /// The normal form of a name; empty where the name has nothing but punctuation.
    public static func of(_ name: String) -> String {
        let folded = name.unicodeScalars.map(halfWidth)
        var result: [UInt8] = []
        result.reserveCapacity(name.utf8.count)
        for (index, scalar) in folded.enumerated() {
            if scalar == "." {
                let between = index > 0 && index + 1 < folded.count
                guard between, isDigit(folded[index - 1]), isDigit(folded[index + 1]) else { continue }
                result.append(UInt8(ascii: "."))
            } else if (0x4E00...0x9FFF).contains(scalar.value) {
                // Nearly all names are Han, and nothing about them has to be looked up.
                result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            } else if scalar.value < 0x80 {
                appendASCII(UInt8(truncatingIfNeeded: scalar.value), to: &result)
            } else if !isDropped(scalar) {
                result.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Letters in lower case, digits, and the signs that tell names apart; the others are dropped.
    private static func appendASCII(_ byte: UInt8, to result: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): result.append(byte | 0x20)
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): result.append(byte)
        case UInt8(ascii: "%"), UInt8(ascii: "$"), UInt8(ascii: "+"), UInt8(ascii: "<"), UInt8(ascii: "="),
            UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "~"):
            result.append(byte)
        default: break
        }
    }

    /// The full name of something under headings: the headings and the name, with spaces between.
    public static func full(parents: [String], name: String) -> String {
        of((parents + [name]).joined(separator: " "))
    }

    private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case 0x2080...0x2089: Unicode.Scalar(scalar.value - 0x2080 + 0x30) ?? scalar
        case 0x2070, 0x2074...0x2079: Unicode.Scalar(scalar.value - 0x2070 + 0x30) ?? scalar
        case 0x00B9: "1"
        case 0x00B2: "2"
        case 0x00B3: "3"
        default: scalar
        }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x30 && scalar.value <= 0x39
    }

    private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == "%" { return false }
        if scalar.properties.isWhitespace { return true }
        switch scalar.properties.generalCategory {
        case .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
            .connectorPunctuation, .otherPunctuation, .control, .format, .spaceSeparator, .modifierSymbol:
            return true
        default:
            return false
        }
    }
}
