/// Finds the name that a user probably meant.
public enum NearestName {
    /// The candidate nearest to a word, if one is near enough to be worth suggesting: at most a third of
    /// the word's characters (at least one) inserted, deleted, replaced or swapped with a neighbour.
    public static func suggestion(for word: String, among candidates: some Sequence<String>) -> String? {
        let limit = max(1, word.count / 3)
        var best: (name: String, distance: Int)?
        for candidate in candidates where abs(candidate.count - word.count) <= limit {
            let distance = editDistance(word, candidate)
            guard distance <= limit, distance < max(word.count, candidate.count) else { continue }
            if best.map({ distance < $0.distance || (distance == $0.distance && candidate < $0.name) })
                ?? true
            {
                best = (candidate, distance)
            }
        }
        return best?.name
    }

    /// The optimal string alignment distance (Damerau–Levenshtein with each substring edited once).
    public static func editDistance(_ left: String, _ right: String) -> Int {
        let a = Array(left)
        let b = Array(right)
        var beforePrevious: [Int] = []
        var previous = Array(0...b.count)
        for i in 0..<a.count {
            var row = [i + 1]
            row.reserveCapacity(b.count + 1)
            for j in 0..<b.count {
                var cost = min(previous[j + 1] + 1, row[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
                    cost = min(cost, beforePrevious[j - 1] + 1)
                }
                row.append(cost)
            }
            beforePrevious = previous
            previous = row
        }
        return previous[b.count]
    }
}
