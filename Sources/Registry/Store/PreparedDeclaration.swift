import Database
import Ledger
import Ranking
import Standards

/// A declaration with all that can be worked out before the database is asked: done on all cores, while the rows of
/// those before it are being written.
struct PreparedDeclaration: Sendable {
    let declaration: Declaration
    /// The normal form of the standard's number.
    let numberKey: String
    /// The digest of what is declared.
    let digest: LogDigest
    /// The texts that are kept as terms.
    let terms: [ExactText]
    /// The row of the scheme whose category it belongs to.
    private(set) var scheme: Int?
    /// The schemes that it may belong to, where that is doubtful.
    let doubts: [ScopeCandidate]
    /// Whether a person decided on its standard.
    private(set) var isDecided = false
    /// The words under which it is found.
    let words: SQLWords
    /// What is found about a standard whose only version this is; `nil` where it does not count, or is no first
    /// version.
    fileprivate(set) var found: Evaluator.Single?
    fileprivate let number: StandardNumber

    /// Prepares one declaration, but for its evaluation.
    init(_ declaration: Declaration, matcher: CategoryMatcher) {
        self.declaration = declaration
        number = StandardNumber(declaration.standard.number)
        numberKey = number.normalized
        digest = DeclarationDigest.of(declaration)
        terms = PackedContent.terms(declaration)
        let match = matcher.match(declaration)
        scheme = matcher.row(of: match)
        doubts = match.doubts
        words = SearchWords.words(of: declaration, numberKey: numberKey)
    }
}

extension PreparedDeclaration {
    /// Prepares declarations on all cores, but for their evaluation.
    static func all(_ declarations: ArraySlice<Declaration>, matcher: CategoryMatcher)
        -> [PreparedDeclaration]
    {
        let start = declarations.startIndex
        return Workers.map(count: declarations.count, chunk: 64) { range in
            range.map { PreparedDeclaration(declarations[start + $0], matcher: matcher) }
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

    /// Takes over what people decided.
    mutating func decide(by scope: ScopeReview) {
        guard !scope.isEmpty else { return }
        for place in declarations.indices { declarations[place].decide(by: scope) }
    }

    /// Prepares declarations.
    init(_ declarations: ArraySlice<Declaration>, _ entries: [SchemeShelf.Entry], _ matcher: CategoryMatcher)
    {
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
        self.init(chunk.declarations.map(\.declaration)[...], entries, matcher)
    }
}
