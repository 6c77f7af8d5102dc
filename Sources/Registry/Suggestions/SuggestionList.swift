import Diagnostics

/// Puts suggestions in their order, which depends on nothing but them.
struct SuggestionList {
    private var found: [(match: NameMatch, suggestion: Suggestion)] = []

    /// Adds one.
    mutating func add(_ match: NameMatch, _ suggestion: Suggestion) { found.append((match, suggestion)) }

    /// The best, so many of each kind and of all.
    var suggestions: [Suggestion] {
        var counts: [Suggestion.Kind: Int] = [:]
        var best: [Suggestion] = []
        for (_, suggestion) in found.sorted(by: Self.precedes) where best.count < SuggestionLimits.most {
            counts[suggestion.kind, default: 0] += 1
            if counts[suggestion.kind, default: 0] <= SuggestionLimits.mostOfKind { best.append(suggestion) }
        }
        return best
    }

    private typealias Found = (match: NameMatch, suggestion: Suggestion)

    private static func precedes(_ left: Found, _ right: Found) -> Bool {
        let (one, other) = (place(left), place(right))
        if one != other { return one.lexicographicallyPrecedes(other) }
        for (text, otherText) in zip(texts(left.suggestion), texts(right.suggestion))
        where !text.utf8.elementsEqual(otherText.utf8) {
            return text.utf8.lexicographicallyPrecedes(otherText.utf8)
        }
        return false
    }

    private static func place(_ found: Found) -> [Int] {
        let kind = Suggestion.Kind.allCases.firstIndex(of: found.suggestion.kind) ?? 0
        return [found.match.cost, found.match.coverage, kind, found.match.rest]
    }

    /// What tells suggestions apart that are equally near.
    private static func texts(_ suggestion: Suggestion) -> [String] {
        let id =
            switch suggestion.target {
            case .category(let id), .enterprise(let id), .indicators(let id), .number(let id): id
            case .indicator(let category, let indicator): "\(category) \(indicator)"
            case .standard(let enterprise, let number): "\(number) \(enterprise)"
            }
        return [suggestion.text.zh, suggestion.text.en, id]
    }
}
