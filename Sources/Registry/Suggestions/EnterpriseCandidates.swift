import Standards

/// Enterprises whose names may be meant by what was typed: looked up in the table of their words under what it would be
/// without one mistake, so many at most for each way to be wrong.
struct EnterpriseCandidates {
    /// Pairs that so many names hold that they find nothing: forms of companies and trades.
    private static let general: Set<String> = [
        "有限", "限公", "公司", "股份", "份有", "限责", "责任", "任公", "集团", "团有", "团股", "科技", "技有", "技股", "技集",
        "实业", "业有", "业股", "贸易", "易有", "发展", "展有", "服务", "务有", "制造", "造有",
    ]

    let index: EnterpriseIndex

    /// The rows of those that hold all that was typed, or whose initials were typed.
    func exact(_ query: SuggestionQuery) throws -> [Int] {
        // One sign stands in too many names.
        guard query.text.count > 1 else { return [] }
        var words = SearchWords.query(query.folded)
        // The last word of other letters may be a beginning.
        if let last = words.last, !last.text.unicodeScalars.contains(where: WordCollector.isHan) {
            words[words.count - 1].isPrefix = true
        }
        var alternatives = [words]
        if query.letters.count >= 2 {
            alternatives.append(EnterpriseIndex.initialWords(query.letters.map(\.byte)))
        }
        return try rows(alternatives, limit: SuggestionLimits.exactEnterprises)
    }

    /// The rows of those that hold it but for a mistake, or sound so.
    func near(_ query: SuggestionQuery) throws -> [Int] {
        if !query.letters.isEmpty {
            let readings = PinyinReader.readings(query.letters.map(\.byte))
            return try rows(
                readings.map(sounding), limit: SuggestionLimits.nearEnterprises)
                + rows(
                    readings.filter { $0.count == 2 }.flatMap(pairs), limit: SuggestionLimits.nearEnterprises,
                    areRare: true)
        }
        let signs = Array(meaningful(query).prefix(SuggestionLimits.variedCharacters))
        guard signs.count > 1, signs.contains(where: \.isHan) else { return [] }
        let ways = swapped(signs) + shortened(signs) + (signs.count > 2 ? heard(signs) : []) + holding(signs)
        return try rows(ways.filter { $0.count > 1 }, limit: SuggestionLimits.nearEnterprises)
            + rows(pieces(signs), limit: SuggestionLimits.nearEnterprises)
            // A word alone stands in many names, which must not take the place of those that hold more.
            + rows(
                signs.count == 2 ? heardPair(signs) : [], limit: SuggestionLimits.nearEnterprises,
                areRare: true)
            + rows(ways.filter { $0.count == 1 }, limit: SuggestionLimits.nearEnterprises)
    }

    /// The rows under one of the alternatives; those that ask for nothing are left out.
    ///
    /// - Parameter areRare: whether most of the alternatives stand in no name.
    private func rows(
        _ alternatives: [[SearchWords.Word]], limit: Int, areRare: Bool = false
    ) throws -> [Int] {
        let alternatives = Set(alternatives.filter { !$0.isEmpty }).sorted {
            $0.map(\.text).lexicographicallyPrecedes($1.map(\.text))
        }
        return alternatives.isEmpty ? [] : try index.rows(anyOf: alternatives, limit: limit, areRare: areRare)
    }

    /// What was typed without the form of the company.
    private func meaningful(_ query: SuggestionQuery) -> ArraySlice<SoundedSign> {
        var signs = query.text.signs[...]
        for form in ["股份有限公司", "有限责任公司", "有限公司", "公司"] {
            let scalars = Array(form.unicodeScalars)
            if signs.count > scalars.count + 1, signs.suffix(scalars.count).map(\.scalar) == scalars {
                signs = signs.dropLast(scalars.count)
                break
            }
        }
        return signs
    }

    // MARK: One mistake

    /// Two neighbours changed places.
    private func swapped(_ signs: [SoundedSign]) -> [[SearchWords.Word]] {
        signs.indices.dropLast().map { place in
            var other = signs
            other.swapAt(place, place + 1)
            return words(other)
        }
    }

    /// One is too many.
    private func shortened(_ signs: [SoundedSign]) -> [[SearchWords.Word]] {
        guard signs.count > 2 else { return [] }
        return signs.indices.map { place in
            var other = signs
            other.remove(at: place)
            return words(other)
        }
    }

    /// One sounds the same: its initial is right.
    private func heard(_ signs: [SoundedSign]) -> [[SearchWords.Word]] {
        // The readings by which names are indexed.
        let initials = PinyinInitials.of(String(String.UnicodeScalarView(signs.map(\.scalar))))
        let sounds = EnterpriseIndex.initialWords(Array(initials.utf8))
        guard sounds.count == signs.count - 1 else { return [] }
        return signs.indices.map { place in
            words(signs, without: place)
                + sounds.indices.filter { $0 == place || $0 == place - 1 }.map { sounds[$0] }
        }
    }

    /// One of two sounds the same: all pairs with a character of that sound.
    private func heardPair(_ signs: [SoundedSign]) -> [[SearchWords.Word]] {
        let first = homophones(signs[0]).map { "\($0)\(signs[1].scalar)" }
        let second = homophones(signs[1]).map { "\(signs[0].scalar)\($0)" }
        return (first + second).prefix(SuggestionLimits.homophoneWords).map { [SearchWords.Word(text: $0)] }
    }

    /// One is wrong, or missing between two.
    private func holding(_ signs: [SoundedSign]) -> [[SearchWords.Word]] {
        signs.indices.map { words(signs, without: $0) }
            + signs.indices.dropLast().map { place in
                words(Array(signs[...place])) + words(Array(signs[(place + 1)...]))
            }
    }

    /// Two pairs of neighbours are right, wherever the mistakes are.
    private func pieces(_ signs: [SoundedSign]) -> [[SearchWords.Word]] {
        guard signs.count > 4 else { return [] }
        let pairs = signs.indices.dropLast().map { words(Array(signs[$0...($0 + 1)])) }
        return pairs.indices.flatMap { first in
            pairs[(first + 1)...].map { pairs[first] + $0 }
        }.filter { $0.count > 1 }
    }

    /// The words that hold all signs but one.
    private func words(_ signs: [SoundedSign], without place: Int) -> [SearchWords.Word] {
        words(Array(signs[..<place])) + words(Array(signs[(place + 1)...]))
    }

    /// The words of neighbouring signs, but for general ones and for characters alone.
    private func words(_ signs: [SoundedSign]) -> [SearchWords.Word] {
        SearchWords.query(String(String.UnicodeScalarView(signs.map(\.scalar)))).filter {
            !$0.isPrefix && !Self.general.contains($0.text)
        }
    }

    private func homophones(_ sign: SoundedSign) -> [Unicode.Scalar] {
        HanReadings.characters(sign.readings.first)
            + (sign.readings.second == .none ? [] : HanReadings.characters(sign.readings.second))
    }

    // MARK: Pinyin

    /// The initials of three syllables or more.
    private func sounding(_ syllables: [[UInt8]]) -> [SearchWords.Word] {
        syllables.count < 3 ? [] : EnterpriseIndex.initialWords(syllables.map { $0[0] })
    }

    /// All pairs of characters that are read so; where there are too many, the initials.
    private func pairs(_ syllables: [[UInt8]]) -> [[SearchWords.Word]] {
        let (first, second) = (
            HanReadings.characters(Syllable(syllables[0])), HanReadings.characters(Syllable(syllables[1]))
        )
        guard first.count * second.count <= SuggestionLimits.homophoneWords else {
            return [EnterpriseIndex.initialWords(syllables.map { $0[0] })]
        }
        return first.flatMap { one in second.map { [SearchWords.Word(text: "\(one)\($0)")] } }
    }
}
