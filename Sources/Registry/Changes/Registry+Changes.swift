import Database
public import Standards

extension Registry {
    /// The entries of the change feed behind a number, at most so many.
    public func changes(after number: Int, limit: Int) async throws -> ChangePart {
        try await database.read { try ChangeFeed($0).part(after: number, limit: limit) }
    }

    /// The number of the last entry before a moment; 0 where there is none.
    public func change(before moment: Timestamp) async throws -> Int {
        try await database.read { try ChangeJournal(connection: $0).number(before: moment) }
    }
}
