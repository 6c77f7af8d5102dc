extension Unicode.Scalar {
    /// Whether it is a Han character or sign of Chinese print, which stands without white space.
    var isHan: Bool {
        switch value {
        case 0x2E80...0x2FDF, 0x3001...0x303F, 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
            0xF900...0xFAFF, 0xFF00...0xFFEF, 0x20000...0x3134F:
            true
        default: false
        }
    }
}

extension String {
    /// Whether it ends with a Han character.
    var endsHan: Bool { unicodeScalars.last?.isHan ?? false }
    /// Whether it starts with a Han character.
    var startsHan: Bool { unicodeScalars.first?.isHan ?? false }

    /// The text with a line that follows it: nothing between Han characters, a space between others, and no
    /// hyphen where a word goes on.
    package func joined(line next: String) -> String {
        guard !isEmpty else { return next }
        guard !next.isEmpty else { return self }
        if endsHan || next.startsHan { return self + next }
        if hasSuffix("-"), next.first?.isLowercase == true, dropLast().last?.isLetter == true {
            return String(dropLast()) + next
        }
        return self + " " + next
    }
}
