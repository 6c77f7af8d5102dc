import Database

extension Schema {
    /// Indexes that nobody needs while an empty registry is filled: built in one go at the end they cost a part of what
    /// they cost row by row. A load that was broken off leaves them to whoever opens the registry next.
    static let lateIndexes = [
        LateIndex("standard_by_number", on: "standard (number_key)"),
        LateIndex("declaration_by_scheme", on: "declaration (scheme_id, standard_id)"),
        StandardSearch.index, EnterpriseIndex.index,
    ]
}

extension Registry {
    /// Drops the late indexes where the registry is empty.
    ///
    /// - Returns: whether they have to be built at the end.
    func beginsFilling() async throws -> Bool {
        let isEmpty = try await database.rows("SELECT id FROM enterprise LIMIT ?1", [1]) { $0.integer(0) }
            .isEmpty
        if isEmpty { try await database.drop(Schema.lateIndexes) }
        return isEmpty
    }
}
