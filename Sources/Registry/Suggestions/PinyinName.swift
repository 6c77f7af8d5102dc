/// A name as people type it in pinyin: all letters, and the initials.
struct PinyinName: Sendable {
    /// The letters of all syllables; those of other words stand for themselves.
    private(set) var letters: [PinyinLetter] = []
    /// The places at which syllables and words begin, a bit for each.
    private(set) var starts: UInt64 = 0
    /// The first letter of each syllable; the letters of other words.
    private(set) var initials: [PinyinLetter] = []

    /// The forms of a name, one for each way to read its characters, up to a limit; none where it holds no Han character.
    static func forms(_ name: SoundedText) -> [PinyinName] {
        guard name.signs.contains(where: \.isHan) else { return [] }
        var forms = [PinyinName()]
        for (place, sign) in name.signs.enumerated() {
            let isStart = name.starts >> UInt64(place) & 1 == 1
            if sign.readings.second != .none, forms.count * 2 <= SuggestionLimits.pinyinForms {
                forms = [sign.readings.first, sign.readings.second].flatMap { syllable in
                    forms.map { $0.appending(syllable.letters, isSyllable: true) }
                }
            } else if sign.readings.first != .none {
                forms = forms.map { $0.appending(sign.readings.first.letters, isSyllable: true) }
            } else if sign.scalar.isASCII, sign.scalar != " " {
                let letter = UInt8(truncatingIfNeeded: sign.scalar.value)
                forms = forms.map { $0.appending([letter], isSyllable: false, isStart: isStart) }
            }
        }
        return forms
    }

    private func appending(_ letters: [UInt8], isSyllable: Bool, isStart: Bool = true) -> PinyinName {
        guard self.letters.count + letters.count <= SuggestionLimits.nameCharacters else { return self }
        var longer = self
        if isStart { longer.starts |= 1 << UInt64(self.letters.count) }
        longer.letters += letters.map(PinyinLetter.init)
        longer.initials += letters.prefix(isSyllable ? 1 : letters.count).map(PinyinLetter.init)
        return longer
    }
}
