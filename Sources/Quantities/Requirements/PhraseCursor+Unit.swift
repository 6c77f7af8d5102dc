extension PhraseCursor {
    /// Where the unit that starts here ends; the same place where none does.
    func unitEnd() -> Int {
        var place = position
        var depth = 0
        var previous: UInt32 = 0
        while place < end {
            let scalar = scalar(at: place)
            let length = length(at: place)
            if scalar == 0x7B {
                place = afterBraces(place)
                previous = 0x7D
                continue
            }
            if scalar < 0x80 {
                guard asciiBelongs(scalar, at: place, previous: previous, depth: &depth) else { break }
            } else if Self.isHan(scalar) {
                guard hanBelongs(scalar, at: place + length) else { break }
            } else if Self.isSpace(scalar) || Self.separates(scalar) {
                break
            } else if place == position, scalar == 0xF7 || scalar == 0x2044 || scalar == 0x2215 {
                // ÷ after a number divides it.
                break
            }
            if !Self.isSpace(scalar) { previous = scalar }
            place += length
        }
        return place
    }

    private func asciiBelongs(_ scalar: UInt32, at place: Int, previous: UInt32, depth: inout Int) -> Bool {
        switch scalar {
        case 0x61...0x7A, 0x41...0x5A, 0x25, 0x27, 0x22, 0x5E, 0x5B, 0x5D, 0x7B, 0x7D, 0x5F: return true
        case 0x2F:
            // 30/min, 5/次, 2/(m²·h); no fraction, and no deviation (+2/−1).
            var next = self.scalar(at: place + 1)
            if next == 0x28 { next = self.scalar(at: place + 2) }
            let isWord = Self.isHan(next) && next != 0x4E07 && next != 0x4EBF  // 万, 亿: a fraction again
            return place > position || Self.isLetter(next) || isWord || Self.isUnitSign(next)
        case 0x30...0x39: return place > position
        case 0x20:
            let next = self.scalar(at: place + 1)
            if endsInDecibel(place) { return next == 0x28 }
            if Self.isDigit(previous), Self.isLetter(next) { return followsSlash(place) }
            return Self.joins(previous) || (next == 0x2F || next == 0xB7) && place > position
        case 0x28:
            let opens = Self.joins(previous) || depth > 0 || endsInDecibel(place)
            guard opens || (place == position && bracketsNumerator(place)) else { return false }
            depth += 1
            return true
        case 0x29:
            guard depth > 0 else { return false }
            depth -= 1
            return true
        case 0x2E, 0x2A:
            return place > position && !Self.isSpace(self.scalar(at: place + 1)) && place + 1 < end
        case 0x2D:
            let next = self.scalar(at: place + 1)
            let after = self.scalar(at: place + 2)
            return Self.isLetter(previous) && next >= 0x31 && next <= 0x34 && !Self.isDigit(after)
                && !Self.isLetter(after) && after < 0x80 && after != 0x2E && after != 0x25
        default: return false
        }
    }

    /// μ, Ω, ℃, °, ′, ″, %, ‰.
    private static func isUnitSign(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x25, 0xB0, 0xB5, 0x3A9, 0x3BC, 0x2030, 0x2032, 0x2033, 0x2103, 0x2126: true
        default: false
        }
    }

    @inline(__always)
    private static func joins(_ scalar: UInt32) -> Bool {
        scalar == 0x2F || scalar == 0x2E || scalar == 0xB7 || scalar == 0x22C5 || scalar == 0x2022
    }

    /// The place behind an annotation of UCUM, in which anything may stand.
    private func afterBraces(_ place: Int) -> Int {
        var next = place
        while next < end, bytes[next] != 0x7D { next += 1 }
        return min(next + 1, end)
    }

    /// Whether the bracket at a place is the numerator of a quotient: `(W·h)/(W·h)`.
    private func bracketsNumerator(_ place: Int) -> Bool {
        var next = place
        while next < end, scalar(at: next) != 0x29 { next += length(at: next) }
        return scalar(at: next) == 0x29 && scalar(at: next + length(at: next)) == 0x2F
    }

    /// `dB (A)` is written with and without a space.
    private func endsInDecibel(_ place: Int) -> Bool {
        let count = place - position
        guard count == 2 || (count == 3 && bytes[place - 1] == 0x20) else { return false }
        return (bytes[position] | 0x20) == 0x64 && (bytes[position + 1] | 0x20) == 0x62
    }

    /// Whether the digits before a place stand behind a slash: `g/100 g`.
    private func followsSlash(_ place: Int) -> Bool {
        var digit = place - 1
        while digit > position, Self.isDigit(UInt32(bytes[digit])) { digit -= 1 }
        return bytes[digit] == 0x2F
    }

    /// Whether a Han character can be part of a unit: not where a word such as 以上 begins.
    private func hanBelongs(_ scalar: UInt32, at next: Int) -> Bool {
        switch scalar {
        case 0x4EE5, 0x5185, 0x4E4B, 0x53CA, 0x6216, 0x4E14, 0x548C, 0x81F3, 0x5230, 0x4E0D, 0x5927, 0x7684,
            0x4F46,
            0x5DE6, 0x8D77, 0x6BCF, 0x542B, 0x9AD8, 0x4F4E, 0x8D85:
            // 以内之及或且和至到不大的但左起每含高低超
            false
        case 0x5C0F: self.scalar(at: next) == 0x65F6  // 小 only in 小时
        default: true
        }
    }

    /// Punctuation beyond ASCII that ends a unit.
    private static func separates(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2264...0x2267, 0xB1, 0x223C, 0x301C, 0x2013...0x2015, 0x2026, 0x3001, 0x3002, 0x2248, 0x226E,
            0x226F,
            0xD7, 0x2212, 0x2A7D, 0x2A7E, 0x2192, 0xFFFD:
            true
        default: false
        }
    }
}
