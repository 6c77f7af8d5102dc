/// All words that names are read by: the general ones and those of schemes.
struct ScopeLexicon: Sendable {
    private var trie = WordTrie()
    private(set) var entries: [LexiconEntry] = []
    let words: ScopeWords

    /// The general words alone, on which the lexicons of schemes are built.
    static let general = ScopeLexicon(ScopeWords.shared)

    /// A lexicon of general words.
    init(_ words: ScopeWords) {
        self.words = words
        for (kind, group) in words.heads.enumerated() {
            for word in group.words {
                note(word) {
                    $0.roles.insert(.head)
                    $0.headKind = kind
                }
            }
        }
        for (group, uses) in words.uses.enumerated() {
            for word in uses.words {
                note(word) {
                    $0.roles.insert(.use)
                    $0.useGroup = group
                }
            }
        }
        let plain: [([String], LexiconEntry.Roles)] = [
            (words.tails, .tail), (words.units, .unit), (words.withMarkers, .with),
            (words.forMarkers, .purpose), (words.useEnds, .useEnd), (words.joins, .join),
            (words.kindEnds, .kindEnd), (words.deviceEnds, .deviceEnd),
        ]
        for (list, role) in plain {
            for word in list { note(word) { $0.roles.insert(role) } }
        }
    }

    /// Notes something about a word; a word of punctuation alone is none.
    mutating func note(_ word: String, _ change: (inout LexiconEntry) -> Void) {
        guard let scalars = FoldedName(word)?.wordScalars, !scalars.isEmpty else { return }
        let number = trie.insert(scalars, number: entries.count)
        if number == entries.count { entries.append(LexiconEntry()) }
        change(&entries[number])
    }

    /// A word of a text.
    struct Found {
        /// The place in ``ScopeLexicon/entries``.
        var entry: Int
        /// Where it stands.
        var range: Range<Int>
    }

    /// The longest word that ends at a place and is wanted. A Latin word is found as a whole only, also in the plural.
    func longest(
        endingAt end: Int, in text: FoldedText, from lower: Int, where isWanted: (LexiconEntry, Int) -> Bool
    ) -> Found? {
        if FoldedText.isLetter(text.scalars[end - 1]), end < text.count, !text.isParted(end),
            FoldedText.isLetter(text.scalars[end])
        {
            return nil
        }
        if let found = walk(from: end, in: text, lower: lower, where: isWanted) { return found }
        guard text.scalars[end - 1] == 0x73, end - 1 > lower, FoldedText.isLetter(text.scalars[end - 2]),
            !text.isParted(end - 1),
            var found = walk(from: end - 1, in: text, lower: lower, where: isWanted)
        else { return nil }
        found.range = found.range.lowerBound..<end
        return found
    }

    private func walk(
        from end: Int, in text: FoldedText, lower: Int, where isWanted: (LexiconEntry, Int) -> Bool
    ) -> Found? {
        var node: Int32 = 0
        var place = end
        var best: Found?
        while place > lower, let next = trie.next(node, text.scalars[place - 1]) {
            if place < end, text.gaps[place] == .list { break }
            node = next
            place -= 1
            if let word = trie.word(node), isWholeWord(place, text), isWanted(entries[word], place) {
                best = Found(entry: word, range: place..<end)
            }
        }
        return best
    }

    private func isWholeWord(_ start: Int, _ text: FoldedText) -> Bool {
        !(FoldedText.isLetter(text.scalars[start]) && start > 0 && !text.isParted(start)
            && FoldedText.isLetter(text.scalars[start - 1]))
    }
}

extension FoldedName {
    /// The characters of a word of the lexicon: what stands inside its brackets belongs to it.
    var wordScalars: [UInt32] { main.scalars + asides.flatMap(\.scalars) }
}
