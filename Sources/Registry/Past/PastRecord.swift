import Database
import Ranking
public import Standards

/// The public record as it stood at the end of a day.
struct PastRecord: Sendable {
    let registry: Registry
    /// The day.
    let day: CalendarDate

    private var end: Timestamp { Timestamp(startOf: day).adding(days: 1) }

    /// Reads in one transaction.
    func read<Value: Sendable>(
        _ body: @escaping @Sendable (PastReader) throws -> Value
    ) async throws -> Value {
        let (registry, end) = (registry, end)
        return try await registry.database.read { try body(PastReader(registry, before: end, $0)) }
    }

    /// Reads with the model of a category; `nil` where there was none.
    func withModel<Value: Sendable>(
        _ category: String, _ body: @escaping @Sendable (CategoryModel, PastReader) throws -> Value
    ) async throws -> Value? {
        try await read { reader in
            guard let entry = try reader.scheme(category) else { return nil }
            return try body(try reader.model(entry), reader)
        }
    }
}

extension Registry {
    /// The record as it stood at the end of a day. Of the day that is not over yet it is the record itself.
    public func asOf(_ day: CalendarDate) async throws -> any PublicRecord {
        let today = now().day
        if day == today { return self }
        let first = try await database.read { connection -> CalendarDate? in
            let start = try connection.first("SELECT at FROM history_start WHERE id = 1") { $0.integer(0) }
            guard let start, let change = try ChangeJournal(connection: connection).first() else {
                return nil
            }
            return max(change.at, Timestamp(milliseconds: start)).day
        }
        guard let first, day >= first, day < today else {
            throw PastError.notRecorded(first: first, last: today)
        }
        return PastRecord(registry: self, day: day)
    }
}
