public import Standards

/// What the public pages and the API ask of the registry.
public protocol PublicRecord: Sendable {
    /// Entries on a full page of a list.
    var pageSize: Int { get }
    /// All categories, in the order of their ids.
    func categories() async throws -> [CategorySummary]
    /// One category.
    func category(_ id: String) async throws -> CategoryDetail?
    /// One standard of one enterprise, by any spelling of its number.
    func standard(enterprise: String, number: String) async throws -> StandardDetail?
    /// What the answer about a standard depends on; cheap to ask. `nil` where there is no such standard, or the record
    /// does not tell.
    func basis(enterprise: String, number: String) async throws -> StandardBasis?
    /// The versions of a standard, the latest first; those that were forgotten stand there with their tombstone. `nil` where
    /// there is no such standard.
    ///
    /// - Throws: ``Gone`` where nothing of the standard is left.
    func versions(enterprise: String, number: String) async throws -> [RecordedVersion]?
    /// One version of a standard, as it was declared; `nil` where there is none.
    ///
    /// - Throws: ``Gone`` where it was forgotten.
    func version(_ version: Int, enterprise: String, number: String) async throws -> VersionDetail?
    /// One enterprise.
    func enterprise(_ id: String) async throws -> EnterpriseReference?
    /// A part of a list; `nil` where what it is a list of is not there.
    ///
    /// - Parameters:
    ///   - position: where the part begins.
    ///   - limit: how many entries it has at most, from 1.
    func list(_ list: StandardList, from position: ListPosition, limit: Int) async throws -> ListPart<
        StandardEntry
    >?
    /// The entries of the change feed behind a number, at most so many.
    func changes(after number: Int, limit: Int) async throws -> ChangePart
    /// The number of the last entry of the change feed before a moment; 0 where there is none.
    func change(before moment: Timestamp) async throws -> Int
    /// How the standards that a query finds are spread.
    func spread(of query: StandardQuery) async throws -> SearchSpread
    /// Enterprises whose name or code holds the words, or whose name has these pinyin initials.
    func enterprises(
        _ words: String, from position: ListPosition, limit: Int
    ) async throws -> ListPart<EnterpriseReference>
    /// What there is under names that are near to what was typed, the nearest first, ten at most.
    func suggestions(_ typed: String) async throws -> [Suggestion]
    /// The indicators of all schemes whose names hold the words; where none does, those that are near.
    func indicators(
        _ words: String, from position: ListPosition, limit: Int
    ) async throws -> ListPart<IndicatorEntry>
    /// The standards of a category in the order of the declared values of an indicator, by its place in the scheme: by value,
    /// equal values by number, then those without a comparable value by number. It is a tool of search, and no ranking.
    /// `nil` where there is no such thing.
    func values(
        category: String, indicator: Int, _ order: ValueOrder, from position: ListPosition, limit: Int
    ) async throws -> ListPart<ValueEntry>?
    /// Counts over all categories.
    func counts() async throws -> Counts
    /// The record as it stood at the end of a day (Asia/Shanghai).
    ///
    /// - Throws: ``PastError`` where nothing is known of that day. What is asked of the record then may throw it too.
    func asOf(_ day: CalendarDate) async throws -> any PublicRecord
    /// What all answers depend on; cheap to ask.
    func state() async throws -> RecordState
}
