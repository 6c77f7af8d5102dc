/// Names of schemes by what is left of them when one character is gone, so that a name with one slip in it is found
/// without comparing it with each.
struct MisspeltNames: Sendable {
    /// A name with a slip in it.
    struct Found {
        var name: Int
        var range: Range<Int>
        var slip: Misspelling
    }

    /// A name.
    struct Name: Sendable {
        var scalars: [UInt32]
        var schemes: [Int]
    }

    private(set) var names: [Name] = []
    private var byRest: [UInt64: [Int32]] = [:]
    private var lengths = 0..<0

    /// A slip in two characters leaves one, which says nothing.
    private static let shortest = 3
    private static let longest = 16
    /// From here on one character that differs without a known cause still leaves enough to ask a person.
    private static let longEnoughToAsk = 5
    private static let longEnoughToSwap = 4

    init(_ words: [[UInt32]], schemes: [[Int]]) {
        for (word, schemes) in zip(words, schemes)
        where word.count >= Self.shortest && word.count <= Self.longest && word.allSatisfy(FoldedText.isHan) {
            let number = Int32(names.count)
            names.append(Name(scalars: word, schemes: schemes))
            byRest[Self.hash(word[...], without: nil), default: []].append(number)
            for place in word.indices {
                let key = Self.hash(word[...], without: place)
                if byRest[key]?.last != number { byRest[key, default: []].append(number) }
            }
        }
        let counts = names.map(\.scalars.count)
        lengths = ((counts.min() ?? 1) - 1)..<((counts.max() ?? 0) + 2)
    }

    /// The names that the text before a place stands for, with one slip, the plainest slips first.
    func found(endingAt end: Int, in text: FoldedText) -> [Found] {
        var all: [Found] = []
        for count in lengths where count > 1 && count <= end {
            let suffix = text.scalars[(end - count)..<end]
            guard let first = suffix.first, FoldedText.isHan(first) else { break }
            look(suffix, without: nil, &all)
            for place in suffix.indices { look(suffix, without: place, &all) }
        }
        guard let best = all.map(\.slip.weight).min() else { return [] }
        return all.filter { $0.slip.weight == best }
    }

    private func look(_ suffix: ArraySlice<UInt32>, without place: Int?, _ all: inout [Found]) {
        guard let candidates = byRest[Self.hash(suffix, without: place)] else { return }
        for candidate in candidates {
            let name = Int(candidate)
            guard !all.contains(where: { $0.name == name && $0.range == suffix.indices }),
                let slip = Self.slip(from: names[name].scalars, to: suffix)
            else { continue }
            all.append(Found(name: name, range: suffix.indices, slip: slip))
        }
    }

    /// How a text differs from a name by one slip; `nil` where it does not, or too much.
    static func slip(from name: [UInt32], to text: ArraySlice<UInt32>) -> Misspelling? {
        let text = Array(text)
        let other: Misspelling? = name.count >= longEnoughToAsk ? .other : nil
        let same = zip(name, text).prefix { $0 == $1 }.count
        switch text.count - name.count {
        case 0:
            guard same < name.count else { return nil }
            let rest = name.count - same
            if rest > 1, name[same] == text[same + 1], name[same + 1] == text[same],
                name[(same + 2)...] == text[(same + 2)...]
            {
                return name.count >= longEnoughToSwap ? .swapped : nil
            }
            guard name[(same + 1)...] == text[(same + 1)...] else { return nil }
            if ScopeWords.shared.lookalikes.contains([name[same], text[same]]) { return .alike }
            if let reading = HanForms.reading(name[same]), reading == HanForms.reading(text[same]) {
                return .sameSound
            }
            return other
        case -1:
            guard name[(same + 1)...] == text[same...] else { return nil }
            return same > 0 && same < name.count - 1 && name.count >= longEnoughToAsk ? .missing : other
        case 1:
            guard name[same...] == text[(same + 1)...] else { return nil }
            return same > 0 && text[same] == text[same - 1] ? .doubled : other
        default: return nil
        }
    }

    private static func hash(_ word: ArraySlice<UInt32>, without place: Int?) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in word.indices where index != place {
            hash = (hash ^ UInt64(word[index])) &* 0x0000_0100_0000_01B3
        }
        return hash
    }
}

extension Misspelling {
    /// Slips with a known cause come before others.
    var weight: Int { self == .other ? 1 : 0 }
}
