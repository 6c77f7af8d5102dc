/// What one request for suggestions may cost, whatever is typed.
enum SuggestionLimits {
    /// Suggestions that are given, at most.
    static let most = 10
    /// Of these, suggestions of one kind.
    static let mostOfKind = 5
    /// Characters that are read of what was typed; what is longer is no name.
    static let queryCharacters = 32
    /// Characters that are read of a name: places of them are kept as bits.
    static let nameCharacters = 64
    /// Spellings in pinyin that are kept of a name whose characters have several readings.
    static let pinyinForms = 4
    /// Enterprises that are read where a name holds all that was typed.
    static let exactEnterprises = 300
    /// Enterprises that are read for one way in which a name may have been misspelt.
    static let nearEnterprises = 300
    /// Characters of an enterprise's name of which variants are looked up.
    static let variedCharacters = 8
    /// Words of one query in which characters were replaced by others of the same sound.
    static let homophoneWords = 400
    /// Standards that are read for one way in which a number may have been misspelt.
    static let standards = 60
    /// Characters of a number, without signs, of which variants are looked up.
    static let numberCharacters = 24
}
