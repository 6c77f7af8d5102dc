import Database
import Ledger
import Ranking
import Standards

/// A declaration with all that can be worked out before the database is asked: done on all cores, while the rows of
/// those before it are being written.
struct PreparedDeclaration: Sendable {
    /// What an evaluation found, where no verdict from outside is known.
    struct Found: Sendable {
        let summary: StandardSummary
        let items: PackedItems
    }

    let declaration: Declaration
    /// The normal form of the standard's number.
    let numberKey: String
    /// The digest of what is declared.
    let digest: LogDigest
    /// The row of the scheme whose category it belongs to.
    let scheme: Int?
    /// The words under which it is found.
    let words: SQLWords
    /// What is found about a standard whose only version this is; `nil` where it does not count, or is no first
    /// version.
    let found: Found?

    /// Prepares one declaration.
    init(_ declaration: Declaration, matcher: CategoryMatcher, schemes: [Int: SchemeShelf.Entry]) {
        self.declaration = declaration
        numberKey = StandardNumber(declaration.standard.number).normalized
        digest = DeclarationDigest.of(declaration)
        scheme = matcher.scheme(of: declaration)
        words = SearchWords.words(of: declaration, numberKey: numberKey)
        let evaluator = scheme.flatMap { schemes[$0]?.evaluator }
        found =
            declaration.version == 1
            ? evaluator?.evaluateOne([declaration]).map { Found(summary: $0.summary, items: $0.items) } : nil
    }
}

/// Declarations that were prepared under certain schemes.
struct PreparedChunk: Sendable {
    /// The rows of the schemes.
    let schemes: [Int]
    let declarations: [PreparedDeclaration]

    /// Prepares declarations.
    init(_ declarations: ArraySlice<Declaration>, _ entries: [SchemeShelf.Entry], _ matcher: CategoryMatcher)
    {
        schemes = entries.map(\.row)
        let byRow = Dictionary(uniqueKeysWithValues: entries.map { ($0.row, $0) })
        let start = declarations.startIndex
        self.declarations = Workers.map(count: declarations.count, chunk: 64) { range in
            range.map { PreparedDeclaration(declarations[start + $0], matcher: matcher, schemes: byRow) }
        }.flatMap { $0 }
    }

    /// Prepares them again, under other schemes.
    init(_ chunk: PreparedChunk, _ entries: [SchemeShelf.Entry], _ matcher: CategoryMatcher) {
        self.init(chunk.declarations.map(\.declaration)[...], entries, matcher)
    }
}
