/// Makes lines of the words of a page that run from left to right.
///
/// Words belong to one line where their boxes overlap in height. Small type beside larger type is raised or
/// lowered (`m²`, `CO₂`). A gap wider than ``tabGap`` becomes a tab.
struct LineBuilder {
    /// From how many sizes of the type on a gap is a tab.
    static let tabGap = 2.5

    /// The lines from top to bottom.
    ///
    /// - Parameter isPicture: whether the words were read from a picture: where they end is less sure then, and what
    ///   lies over a surer word is noise.
    static func lines(_ words: [Word], isPicture: Bool = false) -> [PageLine] {
        var groups: [Group] = []
        for word in words.sorted(by: { ($0.baseline, $0.box.left) < ($1.baseline, $1.box.left) }) {
            let best = groups.indices.suffix(8).max { groups[$0].overlap(word) < groups[$1].overlap(word) }
            if let best, groups[best].overlap(word) >= 0.6 {
                groups[best].add(word)
            } else {
                groups.append(Group(word))
            }
        }
        if isPicture {
            for place in groups.indices { groups[place].words = withoutNoise(groups[place].words) }
        }
        let hanGap = isPicture ? 0.8 : TextJoin.hanGap
        return groups.compactMap { $0.line(hanGap: hanGap) }.sorted { $0.baseline < $1.baseline }
    }

    /// The words of a line without those that lie for the most part over a wider and surer one.
    private static func withoutNoise(_ words: [Word]) -> [Word] {
        guard words.count <= 400 else { return words }
        return words.filter { word in
            !words.contains { other in
                let shared = min(other.box.right, word.box.right) - max(other.box.left, word.box.left)
                return other.box.width > word.box.width && other.confidence >= word.confidence
                    && shared > 0.6 * word.box.width
            }
        }
    }

    private struct Group {
        var words: [Word]
        /// The box of its largest words.
        var box: Box
        var size: Double

        init(_ word: Word) {
            words = [word]
            box = word.box
            size = word.size
        }

        /// The share of the lower box's height that both share.
        func overlap(_ word: Word) -> Double {
            // Large letters beside a line are not of it.
            if max(size, word.size) > 2.1 * min(size, word.size) { return 0 }
            let shared = min(box.bottom, word.box.bottom) - max(box.top, word.box.top)
            let height = min(box.height, word.box.height)
            return height > 0 ? shared / height : 0
        }

        mutating func add(_ word: Word) {
            words.append(word)
            if word.size > size * 1.25 {
                size = word.size
                box = word.box
            } else if word.size > size * 0.8 {
                box = box.union(word.box)
            }
        }

        func line(hanGap: Double) -> PageLine? {
            let ordered = words.sorted { $0.box.left < $1.box.left }
            let main = ordered.filter { $0.size > size * 0.8 }
            guard let whole = ordered.lazy.map(\.box).union, let first = main.first else { return nil }
            var text = ""
            var last: Word?
            for word in ordered {
                if let last { text += TextJoin.separator(last, word, size: size, hanGap: hanGap) }
                text +=
                    word.size < size * 0.8 ? TextJoin.script(word, beside: first.baseline, size) : word.text
                last = word
            }
            let letters = main.map(\.text.count).reduce(0, +)
            let bold = main.filter(\.style.isBold).map(\.text.count).reduce(0, +)
            return PageLine(
                text: TextJoin.closed(text), box: whole, baseline: first.baseline, size: size,
                isBold: bold * 2 > letters, confidence: ordered.map(\.confidence).min() ?? 1)
        }
    }
}
