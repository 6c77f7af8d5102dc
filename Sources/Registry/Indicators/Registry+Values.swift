import Ranking

extension Registry {
    /// The standards of a category in the order of the declared values of an indicator, by its place in the scheme; `nil`
    /// where there is no such thing.
    public func values(
        category: String, indicator: Int, _ order: ValueOrder, from position: ListPosition, limit: Int
    ) async throws -> ListPart<ValueEntry>? {
        try await withModel(category) { model, connection in
            try model.values(
                of: indicator, order, from: position, limit: limit, EntryReader(connection, terms))
        } ?? nil
    }
}
