/// Finds the head of a name, from its end: descriptions, codes and counted units are passed over until a word says
/// what the thing is. What is unknown and touches a known name makes another thing of it (空调扇, 大米蛋白粉).
struct HeadReader {
    let lexicon: ScopeLexicon
    let text: FoldedText

    /// How often a head is looked for inside a head: lists and what is brought along nest no deeper.
    private static let mostNested = 3

    /// The head of a part of the text, and the place behind which there are only descriptions.
    func read(_ range: Range<Int>, nested: Int = 0) -> (head: NameHead, core: Int) {
        if nested < Self.mostNested, let split = englishSplit(range) {
            return read(range.lowerBound..<split, nested: nested + 1)
        }
        var state = State(range: range, isLatin: !range.contains { FoldedText.isHan(text.scalars[$0]) })
        while state.end > range.lowerBound {
            if let head = step(&state, nested) { return (head, state.core ?? range.upperBound) }
        }
        return (.silent, state.core ?? range.upperBound)
    }

    private struct State {
        let range: Range<Int>
        /// Whether there is no Han character in it.
        let isLatin: Bool
        /// What has not been looked at ends here.
        var end: Int
        /// Unknown characters that nothing parts from what comes next.
        var unknown: Range<Int>?
        /// Whether a known thing is among them.
        var unknownHasThing = false
        /// Unknown characters that a gap parts from what comes next.
        var tail: Range<Int>?
        /// Where the trailing descriptions begin; `nil` while they go on.
        var core: Int?

        init(range: Range<Int>, isLatin: Bool) {
            self.range = range
            self.isLatin = isLatin
            end = range.upperBound
        }
    }

    /// One word or character to the left; the head where it is decided.
    private func step(_ state: inout State, _ nested: Int) -> NameHead? {
        let lower = state.range.lowerBound
        if let run = state.unknown, text.isParted(run.lowerBound), !state.isLatin, !isSuffix(run) {
            if !isKind(run, state) { state.tail = state.tail ?? run }
            state.unknown = nil
            state.unknownHasThing = false
        }
        let end = state.end
        let found = lexicon.longest(endingAt: end, in: text, from: lower) { entry, start in
            entry.isThing || !entry.varieties.isEmpty || !entry.refusedBy.isEmpty
                || !entry.roles.isDisjoint(with: [.tail, .use, .useEnd])
                || (entry.roles.contains(.unit) && isCount(before: start, lower))
        }
        guard let found else {
            passUnknown(&state)
            return nil
        }
        let entry = lexicon.entries[found.entry]
        if let run = state.unknown {
            if !entry.names.isEmpty {
                guard !startsWithMarker(run), !isKind(run, state) else {
                    state.unknown = nil
                    return named(found, entry, state, nested)
                }
                return .other(.init(range: run, entry: nil, about: found))
            }
            state.unknown = found.range.lowerBound..<run.upperBound
            state.unknownHasThing = state.unknownHasThing || entry.isThing
            state.end = found.range.lowerBound
            return nil
        }
        if entry.isThing {
            if state.core == nil { state.core = end }
            return entry.names.isEmpty
                ? other(found, entry, state, nested) : named(found, entry, state, nested)
        }
        state.end = found.range.lowerBound
        if entry.roles.contains(.unit) {
            while state.end > lower, Self.numerals.contains(text.scalars[state.end - 1]) { state.end -= 1 }
        }
        if entry.roles.contains(.useEnd), !entry.roles.contains(.tail), !entry.roles.contains(.use) {
            // 空气净化器用: the whole stretch says what something is for.
            while state.end > lower, !text.isParted(state.end) { state.end -= 1 }
        }
        return nil
    }

    private func passUnknown(_ state: inout State) {
        let lower = state.range.lowerBound
        var start = state.end - 1
        if !FoldedText.isHan(text.scalars[start]) {
            // A token of letters and digits: a model code or a brand, unless the whole is English.
            var hasDigit = FoldedText.isDigit(text.scalars[start])
            while start > lower, !text.isParted(start), !FoldedText.isHan(text.scalars[start - 1]) {
                start -= 1
                hasDigit = hasDigit || FoldedText.isDigit(text.scalars[start])
            }
            if state.unknown == nil, hasDigit || !state.isLatin || state.end - start <= 2 {
                state.end = start
                return
            }
        }
        if state.core == nil { state.core = state.end }
        state.unknown = start..<(state.unknown?.upperBound ?? state.end)
        state.end = start
    }

    /// One Han character alone behind a space is a part of the word before it (冰箱 贴).
    private func isSuffix(_ run: Range<Int>) -> Bool {
        run.count == 1 && text.gaps[run.lowerBound] == .soft && FoldedText.isHan(text.scalars[run.lowerBound])
    }

    /// A description by its last character: 豪华款, 尊贵版.
    private func isKind(_ run: Range<Int>, _ state: State) -> Bool {
        guard !state.unknownHasThing, (2...Self.longestKind).contains(run.count) else { return false }
        return lexicon.longest(
            endingAt: run.upperBound, in: text, from: run.lowerBound,
            where: { entry, _ in entry.roles.contains(.kindEnd) }) != nil
    }

    private static let longestKind = 5

    private func isCount(before place: Int, _ lower: Int) -> Bool {
        guard place > lower else { return false }
        if Self.numerals.contains(text.scalars[place - 1]) { return true }
        // A number with the letters of a unit behind it counts too: 10kg装.
        var start = place
        while start > lower, start == place || !text.isParted(start),
            !FoldedText.isHan(text.scalars[start - 1])
        {
            start -= 1
            if FoldedText.isDigit(text.scalars[start]) { return true }
        }
        return false
    }

    private static let numerals = Set("一二三四五六七八九十百两双半".unicodeScalars.map(\.value))

    // MARK: What was found

    private func named(
        _ found: ScopeLexicon.Found, _ entry: LexiconEntry, _ state: State, _ nested: Int
    ) -> NameHead {
        let lower = state.range.lowerBound
        var named = NameHead.Named(word: found, schemes: entry.names, tail: state.tail)
        guard nested < Self.mostNested, lower < found.range.lowerBound else { return .named(named) }
        if let join = join(before: found.range.lowerBound, lower) {
            let left = read(lower..<join, nested: nested + 1).head
            if left.endsAt(join), !isSame(left, named) { named.beside = left.range }
        }
        if let marker = marker(.purpose, in: lower..<found.range.lowerBound),
            !isPossessive(found.range.lowerBound)
        {
            if case .named(let left) = read(lower..<marker.lowerBound, nested: nested + 1).head {
                return .named(left)
            }
            named.purpose = marker
        }
        if named.purpose == nil { named.purpose = deviceUse(in: lower..<found.range.lowerBound) }
        return .named(named)
    }

    /// Words that say what device something is for: 洗眼器用.
    private func deviceUse(in range: Range<Int>) -> Range<Int>? {
        guard let use = marker(.useEnd, in: range), use.lowerBound > range.lowerBound,
            let device = lexicon.longest(
                endingAt: use.lowerBound, in: text, from: range.lowerBound,
                where: { entry, _ in entry.roles.contains(.deviceEnd) })
        else { return nil }
        return device.range.lowerBound..<use.upperBound
    }

    private func isSame(_ left: NameHead, _ named: NameHead.Named) -> Bool {
        if case .named(let left) = left { left.schemes == named.schemes } else { false }
    }

    /// Whether 的 stands before a place: what precedes it describes what follows.
    private func isPossessive(_ place: Int) -> Bool {
        text.scalars[place - 1] == 0x7684
    }

    private func other(
        _ found: ScopeLexicon.Found, _ entry: LexiconEntry, _ state: State, _ nested: Int
    ) -> NameHead {
        let lower = state.range.lowerBound
        // What one scheme excludes may still end with a name of another.
        if !entry.excludes.isEmpty,
            let shorter = lexicon.longest(
                endingAt: found.range.upperBound, in: text, from: found.range.lowerBound,
                where: { other, _ in other.names.contains { !entry.excludes.contains($0) } })
        {
            let schemes = lexicon.entries[shorter.entry].names.filter { !entry.excludes.contains($0) }
            return .named(.init(word: shorter, schemes: schemes, tail: state.tail))
        }
        let plain = NameHead.Other(
            range: found.range, entry: found.entry,
            about: anyName(in: lower..<found.range.lowerBound))
        guard nested < Self.mostNested, plain.about != nil else { return .other(plain) }
        if let with = marker(.with, in: stretch(before: found.range.lowerBound, lower)),
            with.lowerBound > lower,
            case .named(let named) = read(lower..<with.lowerBound, nested: nested + 1).head
        {
            return .named(named)
        }
        var place = found.range.lowerBound
        while place > lower, text.gaps[place] != .list,
            let word = lexicon.longest(
                endingAt: place, in: text, from: lower,
                where: { entry, _ in
                    !entry.roles.isDisjoint(with: [.tail, .use, .useEnd]) && !entry.roles.contains(.join)
                })
        {
            place = word.range.lowerBound
        }
        if let join = join(endingAt: place, lower),
            case .named(var named) = read(lower..<join, nested: nested + 1).head, named.tail == nil,
            named.word.range.upperBound == join
        {
            named.beside = found.range
            return .named(named)
        }
        return .other(plain)
    }
}
