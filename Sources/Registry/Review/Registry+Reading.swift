import Database
import Quantities
import Reading
import Standards

extension Registry {
    /// Makes a value count as a person confirmed or corrected it: in a new version of the declaration, which replaces the
    /// latest one and says the same but for the value, which is sure. It is logged, audited and evaluated as any other.
    ///
    /// - Returns: what changed; `nil` where the value stands so already, or its standard was forgotten.
    func confirm(
        _ draft: ReviewDraft, _ correction: ReadingCorrection?, at moment: Timestamp,
        _ connection: any SQLConnection
    ) throws -> Part? {
        let question = try ReadingQuestion(payload: draft.payload)
        let store = DeclarationStore(connection, terms)
        let standard = try store.standard(
            enterprise: question.enterprise, idScheme: question.idScheme, numberKey: question.numberKey)
        guard let standard, let row = try store.versions(of: standard).last,
            var declaration = try store.read(row)
        else { return nil }
        guard let place = question.place(in: declaration) else {
            throw RegistryError.inconsistent("the value of the question about \(draft.subject) is not there")
        }
        let before = declaration.indicators[place]
        try Self.confirm(question, correction, &declaration.indicators[place])
        guard declaration.indicators[place] != before else { return nil }
        declaration.replaces = declaration.version
        // One that was forgotten keeps its number.
        let last = try connection.first(
            "SELECT max(version) FROM declaration WHERE standard_id = ?1", [.integer(standard)]
        ) { $0.integer(0) }
        declaration.version = (last ?? declaration.version) + 1
        let schemes = try shelf.current(connection)
        var chunk = PreparedChunk([declaration], schemes, shelf.matcher(schemes))
        chunk.isDecided = true
        let part = try load(chunk, as: .readingConfirmed, connection)
        guard part.report.added == 1 else {
            throw RegistryError.inconsistent("the version that a decision makes was not recorded")
        }
        return part
    }

    /// Makes a value sure: as it was read, or as it was corrected.
    private static func confirm(
        _ question: ReadingQuestion, _ correction: ReadingCorrection?, _ indicator: inout Indicator
    ) throws(ReviewError) {
        var value = question.value
        if let correction {
            value.text = correction.text
            value.unit = correction.unit?.code ?? value.unit
        }
        do {
            try value.confirm(&indicator)
        } catch {
            throw .unreadable(value.text)
        }
    }
}
