import Database
import Standards

/// Values that were read without certainty: each is a question to a person, who says that it stands so in the document, or
/// what stands there.
///
/// A question is about a value of one version. What was asked of a version falls away when a later one is declared; the
/// versions that decisions make go on with the questions of the version that they began from.
struct ReadingReview {
    /// The answer that a value stands so in the document.
    static let asRead = "read"

    private let review: ReviewStore
    private let store: DeclarationStore
    /// Whether something was asked before.
    private let hasQuestions: Bool

    init(_ store: DeclarationStore, actor: Registry.Actor, at moment: Timestamp) throws {
        self.store = store
        review = ReviewStore(connection: store.connection, actor: actor, moment: moment)
        hasQuestions =
            try store.connection.first(
                "SELECT 1 FROM review_item WHERE kind = ?1 LIMIT 1", [.text(ReviewKind.reading.rawValue)]
            ) { $0.integer(0) } != nil
    }

    /// The places of the values of a declaration that a person is to look at.
    static func unsure(_ declaration: Declaration) -> [Int] {
        declaration.indicators.indices.filter {
            declaration.indicators[$0].confidence < Indicator.sureConfidence
        }
    }

    /// Asks about what is unsure in a version that was just recorded, where it is the latest one of its standard; what was
    /// asked of earlier ones falls away.
    ///
    /// - Parameter isNew: whether the standard was not there before.
    /// - Returns: how many values a person is asked about.
    func ask(
        _ entry: PreparedDeclaration, row: Int, of standard: Int, file: String?, isNew: Bool
    ) throws -> Int {
        let unsure = Self.unsure(entry.declaration)
        if !unsure.isEmpty || hasQuestions && !isNew {
            let versions = try store.versions(of: standard)
            guard versions.last == row else { return 0 }
            if hasQuestions, !isNew { try supersede(versions.dropLast(), numberKey: entry.numberKey) }
        }
        for place in unsure {
            try review.open(
                ReadingQuestion(entry.declaration, numberKey: entry.numberKey, place: place, file: file)
                    .draft())
        }
        return unsure.count
    }

    /// Asks about what is unsure in the latest version after an earlier one was forgotten, where nobody was asked.
    func ask(_ declaration: Declaration, numberKey: String) throws {
        for place in Self.unsure(declaration) {
            let question = ReadingQuestion(declaration, numberKey: numberKey, place: place, file: nil)
            if try review.latest(.reading, question.subject) == nil { try review.open(question.draft()) }
        }
    }

    /// Lets what was asked of versions fall away, because a later one was declared.
    private func supersede(_ versions: some Sequence<Int>, numberKey: String) throws {
        for row in versions {
            guard let declaration = try store.read(row) else { continue }
            for place in Self.unsure(declaration) {
                let subject = ReadingQuestion(declaration, numberKey: numberKey, place: place, file: nil)
                    .subject
                guard let item = try review.latest(.reading, subject), item.decisions.last?.outcome != .moot
                else { continue }
                try review.add(.moot, reason: "a later version was declared", to: item.id)
            }
        }
    }
}
