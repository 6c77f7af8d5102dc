/// A name in memory, with the forms in which it is compared.
struct ComparedName: Sendable {
    /// As it is written.
    let name: String
    /// The signs.
    let text: SoundedText
    /// The forms in pinyin.
    let pinyin: [PinyinName]

    /// - Parameter hasPinyin: whether it may have been typed in pinyin.
    init(_ name: String, hasPinyin: Bool = true) {
        self.name = name
        text = SoundedText(name)
        pinyin = hasPinyin ? PinyinName.forms(text) : []
    }
}

/// How near a name is to what was typed. The nearest is the least.
struct NameMatch: Comparable, Sendable {
    /// What the edits cost: half an edit for a sound, for pinyin in place of characters, and for a syllable that is not finished.
    var cost: Int
    /// 0 where the whole name was meant, 1 where its beginning was, 2 where something in it was.
    var coverage: Int
    /// The signs of the name that are left over.
    var rest: Int
    /// In which way it is near.
    var match: Suggestion.Match

    static func < (left: NameMatch, right: NameMatch) -> Bool {
        (left.cost, left.coverage, left.rest) < (right.cost, right.coverage, right.rest)
    }
}

/// Compares names with what was typed.
struct NameMatcher {
    private let query: SuggestionQuery
    private let most: Int
    private let mostInPinyin: Int
    private var distance = NameDistance()

    init(_ query: SuggestionQuery) {
        self.query = query
        most = 2 * Self.edits(weight: query.text.weight)
        mostInPinyin = query.letters.count < 5 ? 0 : query.letters.count < 9 ? 2 : 4
    }

    /// How many edits are allowed: one for a short word, three for a long one.
    private static func edits(weight: Int) -> Int {
        switch weight {
        case ..<4: 0
        case 4..<8: 1
        case 8..<14: 2
        default: 3
        }
    }

    /// How near the nearest of several names is, and which it is; the first of those that are equally near.
    mutating func best(_ names: some Sequence<ComparedName>) -> (match: NameMatch, name: String)? {
        var best: (match: NameMatch, name: String)?
        for name in names {
            guard let match = match(name) else { continue }
            if let known = best, !(match < known.match) { continue }
            best = (match, name.name)
        }
        return best
    }

    /// How near a name is; `nil` where it is not near enough.
    mutating func match(_ name: ComparedName) -> NameMatch? {
        let written = matchWriting(name.text)
        if let written, written.cost == 0 { return written }
        let typed = name.pinyin.compactMap { matchPinyin($0) }.min()
        guard let written, let typed else { return written ?? typed }
        return typed < written ? typed : written
    }

    private mutating func matchWriting(_ name: SoundedText) -> NameMatch? {
        let typed = query.text
        if Self.strangers(typed, in: name, most: most / 2) { return nil }
        guard let found = distance.find(typed.signs, in: name.signs, starts: name.starts, most: most) else {
            return nil
        }
        let match = NameMatch(found, count: name.count, way: .spelling)
        // With two characters nearly every name is one edit away: only a whole name will do.
        if found.cost > 1, typed.weight < 6, match.coverage != 0 { return nil }
        guard found.cost > 0 else { return match.in(.prefix) }
        return match.in(isSound(typed.signs, name.signs[found.range]) ? .sound : .spelling)
    }

    /// Whether more of what was typed stands nowhere in a name than there may be edits.
    private static func strangers(_ typed: SoundedText, in name: SoundedText, most: Int) -> Bool {
        if typed.bits & ~name.bits == 0 { return false }
        var strangers = 0
        for sign in typed.signs where sign.bits & name.bits == 0 && sign != .space {
            strangers += 1
            if strangers > most { return true }
        }
        return false
    }

    private func isSound(_ typed: [SoundedSign], _ meant: ArraySlice<SoundedSign>) -> Bool {
        typed.count == meant.count && zip(typed, meant).allSatisfy { $0.cost(inPlaceOf: $1) < 2 }
    }

    private mutating func matchPinyin(_ name: PinyinName) -> NameMatch? {
        let letters = query.letters
        guard letters.count >= 2 else { return nil }
        if let match = matchInitials(name) { return match }
        guard
            let found = distance.find(letters, in: name.letters, starts: name.starts, most: mostInPinyin),
            letters.count > 3 || found.range.lowerBound == 0
        else { return nil }
        var match = NameMatch(found, count: name.letters.count, way: .pinyin)
        let end = found.range.upperBound
        let isFinished = end == name.letters.count || name.starts >> UInt64(end) & 1 == 1
        match.cost += isFinished ? 1 : 2
        return match
    }

    /// Initials stand at the beginning, or there are four of them.
    private func matchInitials(_ name: PinyinName) -> NameMatch? {
        let letters = query.letters
        let last = letters.count > 3 ? name.initials.count - letters.count : 0
        guard letters.count <= name.initials.count else { return nil }
        for start in 0...max(last, 0) where name.initials[start...].starts(with: letters) {
            return NameMatch(
                cost: 1, coverage: letters.count == name.initials.count ? 0 : start == 0 ? 1 : 2,
                rest: name.initials.count - letters.count, match: .pinyin)
        }
        return nil
    }
}

extension NameMatch {
    /// How near a part of a name of so many signs is.
    init(_ found: NameDistance.Found, count: Int, way: Suggestion.Match) {
        self.init(
            cost: found.cost,
            coverage: found.range.count == count ? 0 : found.range.lowerBound == 0 ? 1 : 2,
            rest: count - found.range.count, match: way)
    }

    fileprivate func `in`(_ way: Suggestion.Match) -> NameMatch {
        var match = self
        match.match = way
        return match
    }
}
