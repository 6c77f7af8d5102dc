/// Cuts letters into syllables of pinyin.
enum PinyinReader {
    /// Ways of cutting that are given, at most.
    private static let most = 4
    private static let longestSyllable = 6

    /// The ways to cut letters into syllables, those with few syllables first. Where all cannot be cut, a last syllable that is
    /// not finished is left out; none where that does not help.
    static func readings(_ letters: [UInt8]) -> [[[UInt8]]] {
        guard !letters.isEmpty else { return [] }
        var ways: [[[[UInt8]]]] = [[[]]]
        for end in 1...letters.count {
            var found: [[[UInt8]]] = []
            for start in max(0, end - longestSyllable)..<end where !ways[start].isEmpty {
                let syllable = letters[start..<end]
                if HanReadings.isSyllable(syllable) { found += ways[start].map { $0 + [Array(syllable)] } }
            }
            // Equal numbers of syllables stand in the order in which they were found.
            let ordered = found.enumerated().sorted {
                ($0.element.count, $0.offset) < ($1.element.count, $1.offset)
            }
            ways.append(ordered.prefix(most).map(\.element))
        }
        return ways.suffix(longestSyllable).last { !$0.isEmpty && $0[0].count > 0 } ?? []
    }
}
