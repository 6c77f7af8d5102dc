/// Reads one text of a declaration: its head, and what in it speaks against the schemes that the head names.
struct FieldReader {
    let lexicon: ScopeLexicon
    let targets: [ScopeTarget]
    let misspelt: MisspeltNames

    /// What a text says.
    func read(_ text: String, as field: ScopeField) -> FieldVerdict {
        guard let name = FoldedName(text) else { return .other([.tooLong(field)], isKnown: false) }
        guard !name.main.isEmpty else { return .silent }
        let reader = HeadReader(lexicon: lexicon, text: name.main)
        let (head, core) = reader.read(0..<name.main.count)
        switch head {
        case .named(let named): return self.named(named, name, field, text)
        case .other(let other):
            // What is unknown behind a short name may be a longer name with a slip in it.
            if other.entry == nil, let verdict = misread(name, core: core, field, text),
                verdict.certain != nil
            {
                return verdict
            }
            return self.other(other, name.main, field, text)
        case .silent: return misread(name, core: core, field, text) ?? inBrackets(name, field, text)
        }
    }

    // MARK: The head is a name of schemes

    private func named(
        _ named: NameHead.Named, _ name: FoldedName, _ field: ScopeField, _ text: String
    ) -> FieldVerdict {
        let word = name.main.text(named.word.range)
        var doubts: [ScopeReason] = []
        if let tail = named.tail {
            doubts.append(.unknownTail(field, text: text, tail: name.main.text(tail)))
        }
        if let beside = named.beside {
            doubts.append(.beside(field, text: text, other: name.main.text(beside)))
        }
        if named.purpose != nil { doubts.append(.purpose(field, text: text, word: word)) }
        if let thing = bracketedThing(name) {
            doubts.append(.bracketedThing(field, text: text, thing: thing))
        }
        return claim(
            named.schemes, head: named.word.range, name, field,
            support: .head(field, text: text, word: word), doubts: doubts)
    }

    /// The claims of schemes, less those that a word of the text speaks against.
    private func claim(
        _ schemes: [Int], head: Range<Int>, _ name: FoldedName, _ field: ScopeField, support: ScopeReason,
        doubts: [ScopeReason]
    ) -> FieldVerdict {
        var notes = WordNotes(schemes: schemes)
        notes.scan(name.main, around: head, lexicon, targets)
        for aside in name.asides { notes.scan(aside, around: 0..<0, lexicon, targets) }
        notes.addVarieties(lexicon.entries, name.main, head, lexicon)
        var claims: [FieldVerdict.Claim] = []
        var refusals: [ScopeReason] = []
        for scheme in schemes {
            if let refused = notes.refusals[scheme] {
                refusals.append(
                    .refusedUse(
                        field, word: refused.word, use: refused.group.map { lexicon.words.uses[$0].title }))
                continue
            }
            var doubts = doubts
            if let other = notes.others[scheme] {
                doubts.append(.aboutOther(field, text: name.main.text(0..<name.main.count), word: other))
            }
            claims.append(
                .init(scheme: scheme, variety: notes.variety(of: scheme), support: support, doubts: doubts))
        }
        return claims.isEmpty ? .other(refusals, isKnown: true) : .named(claims)
    }

    /// Another thing in brackets, which is not said to be brought along.
    private func bracketedThing(_ name: FoldedName) -> String? {
        for aside in name.asides {
            let reader = HeadReader(lexicon: lexicon, text: aside)
            guard case .other(let other) = reader.read(0..<aside.count).head, let entry = other.entry,
                lexicon.entries[entry].roles.contains(.head), !hasMarker(aside)
            else { continue }
            return aside.text(other.range)
        }
        return nil
    }

    private func hasMarker(_ aside: FoldedText) -> Bool {
        (1...aside.count).contains { end in
            lexicon.longest(endingAt: end, in: aside, from: 0) { entry, _ in entry.roles.contains(.with) }
                != nil
        }
    }

    // MARK: The head is something else, or nothing known

    private func other(
        _ other: NameHead.Other, _ text: FoldedText, _ field: ScopeField, _ written: String
    ) -> FieldVerdict {
        guard let entry = other.entry.map({ lexicon.entries[$0] }) else {
            let head = text.text(other.range)
            return .other([.otherHead(field, text: written, head: head, kind: nil)], isKnown: true)
        }
        let head = text.text(other.range)
        if !entry.excludes.isEmpty {
            return .other([.excludedName(field, text: written, word: head)], isKnown: true)
        }
        return .other(
            [.otherHead(field, text: written, head: head, kind: lexicon.words.heads[entry.headKind].title)],
            isKnown: true)
    }

    /// A name with a slip in it.
    private func misread(_ name: FoldedName, core: Int, _ field: ScopeField, _ text: String) -> FieldVerdict?
    {
        let found = misspelt.found(endingAt: core, in: name.main)
        guard let first = found.max(by: { $0.range.count < $1.range.count }) else { return nil }
        var schemes: [Int] = []
        for scheme in found.flatMap({ misspelt.names[$0.name].schemes }) where !schemes.contains(scheme) {
            schemes.append(scheme)
        }
        let meant = FieldReader.text(misspelt.names[first.name].scalars)
        let reason = ScopeReason.misspelt(
            field, written: name.main.text(first.range), meant: meant, first.slip)
        return claim(
            schemes, head: first.range, name, field, support: reason,
            doubts: first.slip == .other ? [reason] : [])
    }

    /// A name that stands in brackets only: beside a code it is what the code stands for.
    private func inBrackets(_ name: FoldedName, _ field: ScopeField, _ text: String) -> FieldVerdict {
        for (place, aside) in name.asides.enumerated() {
            let reader = HeadReader(lexicon: lexicon, text: aside)
            guard case .named(let named) = reader.read(0..<aside.count).head else { continue }
            let word = aside.text(named.word.range)
            let isCode = !name.main.scalars.contains(where: FoldedText.isHan)
            let verdict = claim(
                named.schemes, head: named.word.range, name.swapped(place), field,
                support: .head(field, text: text, word: word),
                doubts: isCode && named.tail == nil && named.beside == nil
                    ? [] : [.insideBrackets(field, text: text, word: word)])
            return verdict
        }
        return .silent
    }

    private static func text(_ scalars: [UInt32]) -> String {
        String(String.UnicodeScalarView(scalars.compactMap { Unicode.Scalar($0) }))
    }
}
