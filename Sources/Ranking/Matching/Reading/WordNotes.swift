/// What the words around a head say about the schemes that it names: uses that they refuse, other things, varieties.
struct WordNotes {
    /// A word for a use that a scheme refuses.
    struct Refusal {
        var word: String
        /// The group of uses, in ``ScopeWords/uses``; `nil`: a word of the scheme's own.
        var group: Int?
    }

    private let schemes: [Int]
    /// By scheme.
    private(set) var refusals: [Int: Refusal] = [:]
    /// By scheme: another thing among the words before the head.
    private(set) var others: [Int: String] = [:]
    private var varieties: [LexiconEntry.VarietySense] = []

    init(schemes: [Int]) { self.schemes = schemes }

    /// Looks at all words of a text outside of its head.
    mutating func scan(
        _ text: FoldedText, around head: Range<Int>, _ lexicon: ScopeLexicon, _ targets: [ScopeTarget]
    ) {
        var end = text.count
        while end > 0 {
            if end == head.upperBound, !head.isEmpty { end = head.lowerBound }
            guard end > 0 else { break }
            let lower = end > head.upperBound ? head.upperBound : 0
            guard
                let found = lexicon.longest(
                    endingAt: end, in: text, from: lower,
                    where: { entry, _ in
                        entry.isThing || entry.roles.contains(.use) || !entry.refusedBy.isEmpty
                            || !entry.varieties.isEmpty
                    })
            else {
                end -= 1
                continue
            }
            note(lexicon.entries[found.entry], found.range, text, isBefore: end <= head.lowerBound, targets)
            end = found.range.lowerBound
        }
    }

    /// Looks at the head itself, whose words may tell a variety.
    mutating func addVarieties(
        _ entries: [LexiconEntry], _ text: FoldedText, _ head: Range<Int>, _ lexicon: ScopeLexicon
    ) {
        guard head.upperBound <= text.count else { return }
        for end in head {
            let found = lexicon.longest(endingAt: end + 1, in: text, from: head.lowerBound) { entry, _ in
                !entry.varieties.isEmpty
            }
            if let found { varieties += entries[found.entry].varieties }
        }
    }

    private mutating func note(
        _ entry: LexiconEntry, _ range: Range<Int>, _ text: FoldedText, isBefore: Bool,
        _ targets: [ScopeTarget]
    ) {
        varieties += entry.varieties
        for scheme in schemes {
            if entry.refusedBy.contains(scheme) {
                refusals[scheme] = refusals[scheme] ?? Refusal(word: text.text(range), group: nil)
            } else if entry.roles.contains(.use), targets[scheme].refusedUses.contains(entry.useGroup) {
                refusals[scheme] = refusals[scheme] ?? Refusal(word: text.text(range), group: entry.useGroup)
            }
            let isOther =
                !entry.names.isEmpty && !entry.names.contains(scheme) || entry.excludes.contains(scheme)
            if isBefore, isOther, others[scheme] == nil { others[scheme] = text.text(range) }
        }
    }

    /// The variety that the words tell, if they tell just one.
    func variety(of scheme: Int) -> Int? {
        let told = Set(varieties.lazy.filter { $0.scheme == scheme }.map(\.variety))
        return told.count == 1 ? told.first : nil
    }
}
