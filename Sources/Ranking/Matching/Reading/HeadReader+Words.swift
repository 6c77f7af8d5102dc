/// Words around a head: markers, lists, names of categories.
extension HeadReader {
    /// The stretch before a place that nothing parts.
    func stretch(before place: Int, _ lower: Int) -> Range<Int> {
        var start = place
        while start > lower, !text.isParted(start) || start == place { start -= 1 }
        return start..<place
    }

    /// Any name of a category in a part.
    func anyName(in range: Range<Int>) -> ScopeLexicon.Found? {
        var end = range.upperBound
        while end > range.lowerBound {
            if let found = lexicon.longest(
                endingAt: end, in: text, from: range.lowerBound, where: { entry, _ in !entry.names.isEmpty })
            {
                return found
            }
            end -= 1
        }
        return nil
    }

    func startsWithMarker(_ run: Range<Int>) -> Bool {
        run.dropFirst().contains { end in
            lexicon.longest(endingAt: end, in: text, from: run.lowerBound) { entry, start in
                start == run.lowerBound && entry.roles.contains(.with)
            } != nil
        }
    }

    /// The last marker of a role in a part.
    func marker(_ role: LexiconEntry.Roles, in range: Range<Int>) -> Range<Int>? {
        var end = range.upperBound
        while end > range.lowerBound {
            if let found = lexicon.longest(
                endingAt: end, in: text, from: range.lowerBound,
                where: { entry, _ in entry.roles.contains(role) })
            {
                return found.range
            }
            end -= 1
        }
        return nil
    }

    /// Where what is joined on the left ends: before the nearest joining word or list sign.
    func join(before place: Int, _ lower: Int) -> Int? {
        var end = place
        while end > lower {
            if let join = join(endingAt: end, lower) { return join }
            end -= 1
        }
        return nil
    }

    func join(endingAt end: Int, _ lower: Int) -> Int? {
        guard end > lower else { return nil }
        if text.gaps.count > end, text.gaps[end] == .list { return end }
        let word = lexicon.longest(endingAt: end, in: text, from: lower) { entry, _ in
            entry.roles.contains(.join)
        }
        return word.flatMap { $0.range.lowerBound > lower ? $0.range.lowerBound : nil }
    }

    /// In English the head stands before “for”, “of” and “with”.
    func englishSplit(_ range: Range<Int>) -> Int? {
        guard range.count > 2 else { return nil }
        for end in range.dropFirst(2) where FoldedText.isLetter(text.scalars[end - 1]) {
            if let found = lexicon.longest(
                endingAt: end, in: text, from: range.lowerBound,
                where: { entry, start in
                    start > range.lowerBound && !entry.roles.isDisjoint(with: [.purpose, .with])
                }), found.range.upperBound < range.upperBound
            {
                return found.range.lowerBound
            }
        }
        return nil
    }
}
