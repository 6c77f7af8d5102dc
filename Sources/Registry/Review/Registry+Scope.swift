import Database
import Diagnostics
import Quantities
import Ranking
import Reading
import Standards

extension Registry {
    /// Puts a standard into a category by a person's word, or out of all: one that the matching missed, or took for something
    /// else.
    ///
    /// - Parameters:
    ///   - enterprise: the enterprise's id.
    ///   - number: the standard's number in any spelling.
    ///   - category: the id of the category; `nil` for none.
    ///   - reason: why.
    /// - Returns: the question as it was decided.
    /// - Throws: ``ReviewError`` where there is no such standard or category, or the reason is missing.
    public func assign(
        enterprise: String, number: String, category: String?, reason: String
    ) async throws -> ReviewItem {
        try actor.requires(.review)
        try Self.check(reason: reason, isNeeded: true)
        let key = StandardNumber(number).normalized
        let (actor, moment) = (actor, now())
        let result = try await database.write { connection -> (item: ReviewItem, changes: [CategoryChange]) in
            let entries = try shelf.current(connection)
            let scheme = entries.first { $0.scheme.id == category }?.scheme
            if let category, scheme == nil {
                throw ReviewError.noSuchCategory(category, among: entries.map(\.scheme.id))
            }
            let store = DeclarationStore(connection, terms)
            guard let standard = try store.standard(enterprise: enterprise, numberKey: key),
                let row = try store.versions(of: standard).last,
                let declaration = try store.read(row)
            else { throw ReviewError.noSuchStandard(enterprise: enterprise, number: number) }
            let candidates = scheme.map { scheme in
                [ReviewCandidate(key: scheme.id, title: scheme.title.zh, score: 1, reasons: [])]
            }
            let review = ReviewStore(connection: connection, actor: actor, moment: moment)
            let id = try review.put(
                ScopeReview.draft(declaration, numberKey: key, candidates ?? []))
            try review.add(category.map { .chosen($0) } ?? .none, reason: reason, to: id)
            try AuditTrail(connection, actor: actor, at: moment).record(
                .reviewDecided, subject: "\(id)",
                details: ["kind": ReviewKind.scope.rawValue, "choice": category ?? ""])
            let changes = try settle(standard: standard, at: moment, connection)
            guard let item = try review.item(id) else { throw ReviewError.noSuchItem(id) }
            return (item, changes)
        }
        models.apply(result.changes)
        return result.item
    }

    /// Brings a standard into the category that a person decided on.
    func settle(
        _ draft: ReviewDraft, at moment: Timestamp, _ connection: any SQLConnection
    ) throws -> [CategoryChange] {
        let payload = try StoredRecord.object(draft.payload)
        guard let code = try payload.text("enterprise"), let idScheme = try payload.text("idScheme"),
            let number = try payload.text("number")
        else { throw RegistryError.inconsistent("the question about \(draft.subject) names no standard") }
        let standard = try DeclarationStore(connection, terms).standard(
            enterprise: code, idScheme: idScheme, numberKey: number)
        guard let standard else { return [] }
        return try settle(standard: standard, at: moment, connection)
    }

    private func settle(
        standard: Int, at moment: Timestamp, _ connection: any SQLConnection
    ) throws -> [CategoryChange] {
        let store = DeclarationStore(connection, terms)
        var placement = try CategoryPlacement(self, store: store, at: moment)
        for (row, old) in try store.schemes(ofVersionsOf: standard) {
            guard let declaration = try store.read(row) else { continue }
            let new = try placement.scheme(of: declaration)
            if new != old { try placement.put(row, of: standard, from: old, to: new) }
        }
        return placement.isEmpty ? [] : try placement.finish()
    }
}
