import Documents

/// Knows the words that a page draws once more at the same place.
struct DoubleWords {
    private var seen: [String: [Box]] = [:]

    /// Whether a word stood there already; if not, it is kept in mind.
    mutating func isDouble(_ word: Word) -> Bool {
        let reach = 0.12 * word.size
        let isDouble = seen[word.text, default: []].suffix(8).contains { box in
            abs(box.left - word.box.left) <= reach && abs(box.top - word.box.top) <= reach
                && abs(box.right - word.box.right) <= reach
        }
        if !isDouble { seen[word.text, default: []].append(word.box) }
        return isDouble
    }
}

extension Box {
    /// Whether all of its edges are numbers, and within a kilometre.
    var isFinite: Bool {
        [left, top, right, bottom].allSatisfy { $0.isFinite && abs($0) < 3_000_000 }
    }
}
