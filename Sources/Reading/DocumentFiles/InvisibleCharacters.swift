/// Characters that take no room and say nothing: zero-width ones, marks of direction, tags.
enum InvisibleCharacters {
    /// A text without them; `nil` where it has none.
    ///
    /// - Returns: the text, and whether more was in it than hyphens for the ends of lines, which do no harm.
    static func removed(from text: String) -> (text: String, isTelling: Bool)? {
        guard text.unicodeScalars.contains(where: isOne) else { return nil }
        var result = String.UnicodeScalarView()
        var isTelling = false
        for scalar in text.unicodeScalars {
            guard isOne(scalar) else {
                result.append(scalar)
                continue
            }
            if scalar.value != 0xAD { isTelling = true }
        }
        return (String(result).trimmed, isTelling)
    }

    private static func isOne(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F, 0xFEFF,
            0xFFF9...0xFFFB, 0xE0000...0xE007F:
            true
        default: false
        }
    }
}
