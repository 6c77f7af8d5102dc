import Database
import Ledger
import Reading
import Standards

/// Prepares declarations one after the other, with room that is used again for each.
struct DeclarationPreparer {
    private let matcher: CategoryMatcher
    private var writer = DeclarationDigest.writer
    private var terms = TermCollector()
    private var words = WordCollector()

    init(_ matcher: CategoryMatcher) { self.matcher = matcher }

    /// Prepares some declarations, but for their evaluation.
    static func prepare(
        _ declarations: ArraySlice<Declaration>, matcher: CategoryMatcher
    ) -> [PreparedDeclaration] {
        var preparer = DeclarationPreparer(matcher)
        var drafts: [PreparedDeclaration.Draft] = []
        drafts.reserveCapacity(declarations.count)
        for place in declarations.indices { drafts.append(preparer.draft(declarations[place])) }
        let vocabulary = TermVocabulary(preparer.terms.texts)
        return drafts.map { draft in
            PreparedDeclaration(
                draft, of: vocabulary, match: matcher.match(draft.declaration), matcher)
        }
    }

    private mutating func draft(_ declaration: Declaration) -> PreparedDeclaration.Draft {
        let number = StandardNumber(declaration.standard.number)
        words.removeAll()
        SearchWords.collect(declaration, into: &words)
        return PreparedDeclaration.Draft(
            declaration, number: number, digest: DeclarationDigest.of(declaration, &writer),
            terms: terms.terms(declaration), words: words.words,
            numberWord: SearchWords.squeezed(key: number.normalized))
    }
}
