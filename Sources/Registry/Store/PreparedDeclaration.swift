import Database
import Ledger
import Ranking
import Standards

/// A declaration with all that can be worked out before the database is asked: done on all cores, while the rows of
/// those before it are being written.
struct PreparedDeclaration: Sendable {
    /// What was worked out from the declaration alone; in one place, so that a list of them is copied cheaply.
    final class Draft: Sendable {
        let declaration: Declaration
        let number: StandardNumber
        /// The digest of what is declared.
        let digest: LogDigest
        /// The texts that are kept as terms, by their places in the vocabulary.
        let terms: [Int32]
        /// The words under which it is found.
        let words: SQLWords
        /// The form of the number in which spellings are equal.
        let numberWord: String

        init(
            _ declaration: Declaration, number: StandardNumber, digest: LogDigest, terms: [Int32],
            words: SQLWords, numberWord: String
        ) {
            self.declaration = declaration
            self.number = number
            self.digest = digest
            self.terms = terms
            self.words = words
            self.numberWord = numberWord
        }
    }

    private let draft: Draft
    /// The texts of this declaration and of those that were prepared with it, which stand beside it.
    let vocabulary: TermVocabulary
    /// The row of the scheme whose category it belongs to.
    private(set) var scheme: Int?
    /// The schemes that it may belong to, where that is doubtful.
    let doubts: [ScopeCandidate]
    /// Whether a person decided on its standard.
    private(set) var isDecided = false
    /// What is found about a standard whose only version this is; `nil` where it does not count, or is no first
    /// version.
    fileprivate(set) var found: Evaluator.Single?

    var declaration: Declaration { draft.declaration }
    /// The normal form of the standard's number.
    var numberKey: String { draft.number.normalized }
    /// The digest of what is declared.
    var digest: LogDigest { draft.digest }
    /// The texts that are kept as terms, by their places in the vocabulary.
    var terms: [Int32] { draft.terms }
    /// The words under which it is found.
    var words: SQLWords { draft.words }
    /// The form of the number in which spellings are equal.
    var numberWord: String { draft.numberWord }
    fileprivate var number: StandardNumber { draft.number }

    /// Puts together what was worked out of one declaration.
    init(_ draft: Draft, of vocabulary: TermVocabulary, match: ScopeMatch, _ matcher: CategoryMatcher) {
        self.draft = draft
        self.vocabulary = vocabulary
        scheme = matcher.row(of: match)
        doubts = match.doubts
    }
}

extension PreparedDeclaration {
    /// Prepares declarations on all cores, but for their evaluation.
    static func all(_ declarations: ArraySlice<Declaration>, matcher: CategoryMatcher)
        -> [PreparedDeclaration]
    {
        let start = declarations.startIndex
        return Workers.map(count: declarations.count, chunk: 256) { range in
            DeclarationPreparer.prepare(
                declarations[start + range.lowerBound..<start + range.upperBound], matcher: matcher)
        }.flatMap { $0 }
    }

    /// Takes over what a person decided on its standard, where one did.
    mutating func decide(by scope: ScopeReview) {
        let subject = ScopeReview.subject(declaration.enterprise, numberKey)
        guard scope.isDecided(subject) else { return }
        scheme = scope.scheme(subject, sure: scheme)
        isDecided = true
        found = nil
    }
}

/// Declarations that were prepared under certain schemes.
struct PreparedChunk: Sendable {
    /// The rows of the schemes.
    let schemes: [Int]
    private(set) var declarations: [PreparedDeclaration]
    /// The document that they were read from, if it is one.
    let file: String?
    /// Whether a person's decision made them, who has seen what is unsure in them.
    var isDecided = false

    /// Takes over what people decided.
    mutating func decide(by scope: ScopeReview) {
        guard !scope.isEmpty else { return }
        for place in declarations.indices { declarations[place].decide(by: scope) }
    }

    /// Prepares declarations.
    init(
        _ declarations: ArraySlice<Declaration>, _ entries: [SchemeShelf.Entry], _ matcher: CategoryMatcher,
        file: String? = nil
    ) {
        self.file = file
        schemes = entries.map(\.row)
        var prepared = PreparedDeclaration.all(declarations, matcher: matcher)
        // Those of one scheme are evaluated in one go, which is cheaper by far than one by one.
        var places: [Int: [Int]] = [:]
        for (place, entry) in prepared.enumerated() where entry.declaration.version == 1 {
            if let scheme = entry.scheme { places[scheme, default: []].append(place) }
        }
        let groups = entries.compactMap { entry in places[entry.row].map { (entry.evaluator, $0) } }
        let waiting = prepared
        let found = Workers.map(count: groups.count, chunk: 1) { range in
            range.flatMap { group in
                let (evaluator, places) = groups[group]
                return zip(
                    places,
                    evaluator.evaluateEach(
                        places.map { waiting[$0].declaration }, numbers: places.map { waiting[$0].number }))
            }
        }
        for (place, single) in found.joined() { prepared[place].found = single }
        self.declarations = prepared
    }

    /// Prepares them again, under other schemes.
    init(_ chunk: PreparedChunk, _ entries: [SchemeShelf.Entry], _ matcher: CategoryMatcher) {
        self.init(chunk.declarations.map(\.declaration)[...], entries, matcher, file: chunk.file)
        isDecided = chunk.isDecided
    }
}
