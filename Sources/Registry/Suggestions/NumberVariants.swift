import Standards

/// What a standard number may have been meant to be: in the form in which spellings are equal (`qslvx0012022`), with one
/// character replaced, left out, put in or swapped, with other leading zeros, without its year, or with the `Q/` that is missing.
struct NumberVariants {
    /// What was typed, in that form.
    let typed: String
    /// Whole numbers, one edit away.
    private(set) var numbers: [String] = []
    /// Beginnings of numbers: what was typed, and it without its year.
    private(set) var beginnings: [String] = []

    /// Numbers are shorter than that only as beginnings of very many.
    private static let shortest = 6
    private static let fewestDigits = 3
    /// Digits and the letters that are taken for them.
    private static let lookalikes: [UInt8: UInt8] = {
        let pairs = ["o0", "i1", "l1", "s5", "z2", "b8", "0o", "1i", "5s", "2z", "8b"].map { Array($0.utf8) }
        return Dictionary(uniqueKeysWithValues: pairs.map { ($0[0], $0[1]) })
    }()

    /// `nil` where what was typed is no number.
    init?(_ text: String) {
        let number = StandardNumber(text)
        typed = SearchWords.squeezed(key: number.normalized)
        let bytes = Array(typed.utf8)
        guard (Self.shortest...SuggestionLimits.numberCharacters).contains(bytes.count),
            bytes.allSatisfy(Self.isSign), let first = bytes.first, !Self.isDigit(first),
            bytes.count(where: Self.isDigit) >= Self.fewestDigits
        else { return nil }
        let bare = Array(SearchWords.squeezed(key: number.withoutYear).utf8)
        var variants: [[UInt8]] =
            [bytes, Self.withDigits(bytes)] + Self.edited(bytes)
            + Self.padded(bare, year: bytes.dropFirst(bare.count))
        var starts = [bytes]
        if bytes.starts(with: bare), bare.count >= Self.shortest - 1 { starts.append(bare) }
        if first != UInt8(ascii: "q") {
            let marked = [UInt8(ascii: "q")]
            variants += [marked + bytes]
            starts += starts.map { marked + $0 }
        }
        if number.year == nil { starts += Self.edited(bytes, puttingIn: false) + Self.padded(bare, year: []) }
        numbers = Self.texts(variants)
        beginnings = Self.texts(starts.filter { $0.count >= Self.shortest - 1 })
    }

    /// Each text once.
    private static func texts(_ variants: [[UInt8]]) -> [String] {
        Set(variants).map { String(decoding: $0, as: UTF8.self) }.sorted {
            $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
    }

    /// All that is one edit away; digits become digits and letters letters, or what looks like them.
    private static func edited(_ bytes: [UInt8], puttingIn: Bool = true) -> [[UInt8]] {
        let digits = Array("0123456789".utf8)
        let letters = Array("abcdefghijklmnopqrstuvwxyz".utf8)
        var variants: [[UInt8]] = []
        for place in bytes.indices {
            var others = isDigit(bytes[place]) ? digits : puttingIn ? letters : []
            if let other = lookalikes[bytes[place]] { others.append(other) }
            for other in others where other != bytes[place] {
                var variant = bytes
                variant[place] = other
                variants.append(variant)
            }
            var shorter = bytes
            shorter.remove(at: place)
            variants.append(shorter)
            if place + 1 < bytes.count, bytes[place] != bytes[place + 1] {
                var swapped = bytes
                swapped.swapAt(place, place + 1)
                variants.append(swapped)
            }
        }
        guard puttingIn else { return variants }
        for place in 1...bytes.count {
            let neighbours = [bytes[place - 1]] + (place < bytes.count ? [bytes[place]] : [])
            let others =
                (neighbours.contains(where: isDigit) ? digits : [])
                + (neighbours.allSatisfy(isDigit) ? [] : letters)
            variants += others.map { other in Array(bytes[..<place]) + [other] + Array(bytes[place...]) }
        }
        return variants
    }

    /// The number with digits in place of all letters that look like them, from its end on: `oo12022` is `0012022`.
    private static func withDigits(_ bytes: [UInt8]) -> [UInt8] {
        let end = bytes.reversed().prefix { isDigit($0) || "oil".utf8.contains($0) }.count
        return Array(bytes.dropLast(end)) + bytes.suffix(end).map { isDigit($0) ? $0 : lookalikes[$0] ?? $0 }
    }

    /// The number with other leading zeros: `001`, `0001`, `1`.
    private static func padded(_ bare: [UInt8], year: ArraySlice<UInt8>) -> [[UInt8]] {
        let digits = bare.reversed().prefix(while: isDigit).count
        let head = bare.dropLast(digits)
        let plain = bare.suffix(digits).drop { $0 == UInt8(ascii: "0") }
        guard !plain.isEmpty else { return [] }
        return (plain.count...max(plain.count, 4)).map { length in
            Array(head) + Array(repeating: UInt8(ascii: "0"), count: length - plain.count) + Array(plain)
                + Array(year)
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isSign(_ byte: UInt8) -> Bool { isDigit(byte) || (0x61...0x7A).contains(byte) }
}
