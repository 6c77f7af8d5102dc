import Diagnostics

/// What a matcher keeps of a scheme.
struct ScopeTarget: Sendable {
    /// The scheme's id.
    var id: String
    var title: LocalizedText
    /// The ids of its varieties.
    var varieties: [String]
    /// Its classes of GB/T 4754.
    var classes: [String]
    /// The groups of uses that it refuses, by their places in ``ScopeWords/uses``.
    var refusedUses: [Int]

    init(_ scheme: Scheme, words: ScopeWords) {
        id = scheme.id
        title = scheme.title
        varieties = scheme.varieties.map(\.id)
        classes =
            scheme.scope.classes.isEmpty
            ? scheme.industryClass.map { [$0.code] } ?? [] : scheme.scope.classes
        refusedUses = words.uses.indices.filter { scheme.scope.uses.contains(words.uses[$0].id) }
    }
}

extension ScopeLexicon {
    /// The lexicon of schemes; their places are those in the list.
    init(_ schemes: [Scheme]) {
        self = .general
        for (place, scheme) in schemes.enumerated() {
            for name in scheme.categoryNames + scheme.scope.names {
                note(name) { if !$0.names.contains(place) { $0.names.append(place) } }
            }
            for name in scheme.scope.excludes {
                note(name) { if !$0.excludes.contains(place) { $0.excludes.append(place) } }
            }
            for word in scheme.scope.useWords {
                note(word) { if !$0.refusedBy.contains(place) { $0.refusedBy.append(place) } }
            }
            for (variety, word) in scheme.varietyWords {
                note(word) { $0.varieties.append(.init(scheme: place, variety: variety)) }
            }
        }
    }
}

extension Scheme {
    /// Words that tell a variety: the names of the options that alone make an item belong to it.
    var varietyWords: [(variety: Int, word: String)] {
        varieties.enumerated().flatMap { place, variety -> [(Int, String)] in
            guard variety.condition.terms.count == 1,
                case .options(let attribute, let options) = variety.condition.terms[0],
                case .choice(let choices) = attributes[attribute].domain
            else { return [] }
            return options.flatMap { choices[$0].names }.map { (place, $0) }
        }
    }
}
