import Database
public import Diagnostics
public import Standards

/// What became of a declaration that was handed in alone.
public enum DeclareOutcome: String, Sendable, Hashable, CaseIterable {
    /// It is recorded, and belongs to a category.
    case recorded
    /// It is recorded; whether it belongs to a category a person is asked.
    case doubtful
    /// It is recorded, and belongs to no category.
    case withoutCategory
    /// The same was there before.
    case unchanged
}

/// Why a declaration was not recorded: the same version is there with other content, or it was forgotten.
public struct DeclareRefusal: Error, Sendable, Hashable {
    /// What stands in the way, and what to do.
    public var message: LocalizedText
}

extension Registry {
    /// Declares a standard, or a version of one. The same again changes nothing.
    ///
    /// - Throws: ``DeclareRefusal`` where it cannot be recorded; nothing of it is stored then.
    public func declare(_ declaration: Declaration) async throws -> DeclareOutcome {
        try actor.requires(.declare)
        let schemes = try await database.read { try shelf.current($0) }
        let chunk = PreparedChunk([declaration], schemes, shelf.matcher(schemes))
        let report = try await load(chunk, bulk: false, as: .standardDeclared)
        if let refused = report.refused.first { throw DeclareRefusal(message: refused.message) }
        if report.added == 0 { return .unchanged }
        if report.doubtful > 0 { return .doubtful }
        return report.withoutCategory > 0 ? .withoutCategory : .recorded
    }
}
