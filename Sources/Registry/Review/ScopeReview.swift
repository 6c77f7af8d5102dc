import Database
import Diagnostics
import Ranking
import Reading
import Standards

/// Which category a standard belongs to: what a person decided, else what is sure. What is doubtful is asked.
///
/// A decision is about a standard of an enterprise, whatever the version, and stands until it is decided otherwise.
struct ScopeReview {
    private let review: ReviewStore
    private let schemes: [SchemeShelf.Entry]
    /// What people decided, by subject: the id of a scheme, or none.
    private let decisions: [String: String?]

    /// Reads the decisions.
    init(
        _ connection: any SQLConnection, actor: Registry.Actor, at moment: Timestamp,
        _ schemes: [SchemeShelf.Entry]
    ) throws {
        review = ReviewStore(connection: connection, actor: actor, moment: moment)
        self.schemes = schemes
        var decisions: [String: String?] = [:]
        try connection.forEachRow(
            """
            SELECT i.subject, d.choice FROM review_decision d JOIN review_item i ON i.id = d.item_id
            WHERE i.kind = ?1 AND d.outcome <> 'moot' ORDER BY d.id
            """, [.text(ReviewKind.scope.rawValue)]
        ) { decisions.updateValue($0.optionalText(1), forKey: $0.text(0)) }
        self.decisions = decisions
    }

    /// What a question about a standard is about.
    ///
    /// - Parameter numberKey: the normal form of the standard's number.
    static func subject(_ enterprise: EnterpriseReference, _ numberKey: String) -> String {
        "\(enterprise.idScheme):\(enterprise.id)/\(numberKey)"
    }

    /// Whether nobody decided anything.
    var isEmpty: Bool { decisions.isEmpty }

    /// Whether a person decided on a standard.
    func isDecided(_ subject: String) -> Bool { decisions[subject] != nil }

    /// The row of the scheme whose category a standard belongs to.
    ///
    /// - Parameter sure: the row of the scheme that it belongs to for certain by its names.
    func scheme(_ subject: String, sure: Int?) -> Int? {
        guard let decision = decisions[subject] else { return sure }
        return schemes.first { $0.scheme.id == decision }?.row
    }

    /// Asks a person, unless one has decided; or lets an open question fall away, because its answer is sure by now.
    ///
    /// - Parameter isNew: whether nothing can have been asked about the standard before.
    func ask(
        _ declaration: Declaration, numberKey: String, _ doubts: [ScopeCandidate], isNew: Bool
    ) throws {
        let subject = Self.subject(declaration.enterprise, numberKey)
        guard doubts.isEmpty else {
            try review.open(Self.draft(declaration, numberKey: numberKey, doubts.map(candidate)))
            return
        }
        if !isNew { try review.close(.scope, subject, reason: "the names of the standard tell by now") }
    }

    /// A question about a standard.
    static func draft(
        _ declaration: Declaration, numberKey: String, _ candidates: [ReviewCandidate]
    ) -> ReviewDraft {
        var payload = JSONWriter()
        payload.object { object in
            object.field("idScheme", declaration.enterprise.idScheme)
            object.field("enterprise", declaration.enterprise.id)
            object.field("number", numberKey)
            object.field("title", declaration.standard.title)
            object.field("names", Self.names(declaration))
        }
        return ReviewDraft(
            kind: .scope, subject: subject(declaration.enterprise, numberKey), payload: payload.text,
            candidates: candidates)
    }

    /// The names that a person decides by, the first of them, each once.
    private static func names(_ declaration: Declaration) -> [String] {
        var names: [String] = []
        for offering in declaration.offerings {
            for name in [offering.commonName, offering.name] {
                if let name, !names.contains(name), names.count < 10 { names.append(name) }
            }
        }
        return names
    }

    private func candidate(_ doubt: ScopeCandidate) -> ReviewCandidate {
        ReviewCandidate(
            key: doubt.scheme,
            title: schemes.first { $0.scheme.id == doubt.scheme }?.scheme.title.zh ?? doubt.scheme,
            score: doubt.score, reasons: doubt.reasons.map(\.text.zh))
    }
}
