import Database

extension Schema {
    /// Indexes that nobody needs while an empty registry is filled: built in one go at the end they cost a part of what
    /// they cost row by row. A load that was broken off leaves them to whoever opens the registry next.
    static let lateIndexes = [
        LateIndex("standard_by_number", on: "standard (number_key)"), NumberIndex.index,
        LateIndex("declaration_by_scheme", on: "declaration (scheme_id, standard_id)"),
        StandardSearch.index, EnterpriseIndex.index,
    ]

    /// References that nobody needs while an empty registry is filled: its writer numbers the rows of all tables, and they are
    /// checked in one go at the end.
    static let lateReferences = [
        LateReference("standard", "enterprise_id", to: "enterprise"),
        LateReference("declaration", "standard_id", to: "standard"),
        LateReference("declaration", "channel_name", to: "term"),
        LateReference("declaration", "scheme_id", to: "scheme"),
    ]
}

extension Registry {
    /// Drops the late indexes and references where the registry is empty.
    ///
    /// - Parameter segment: how many standards make a segment of words.
    /// - Returns: what gathers the words, where it is; all that waits has to be made at the end then.
    func beginsFilling(segment: Int = WordSegmentBuilder.standards) async throws -> WordFilling? {
        let isEmpty = try await database.rows("SELECT id FROM enterprise LIMIT ?1", [1]) { $0.integer(0) }
            .isEmpty
        guard isEmpty else { return nil }
        try await database.drop(Schema.lateIndexes)
        try await database.drop(Schema.lateReferences)
        return try await beginsPacking(segment: segment)
    }

    /// Builds the late indexes and references that are missing.
    ///
    /// - Returns: their names.
    @discardableResult
    func endsFilling() async throws -> [String] {
        try await database.build(Schema.lateIndexes, Schema.lateReferences)
    }
}
