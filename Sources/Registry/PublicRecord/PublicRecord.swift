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
    /// How the standards that a query finds are spread.
    func spread(of query: StandardQuery) async throws -> SearchSpread
    /// Enterprises whose name or code holds the words, or whose name has these pinyin initials.
    func enterprises(
        _ words: String, from position: ListPosition, limit: Int
    ) async throws -> ListPart<EnterpriseReference>
    /// Counts over all categories.
    func counts() async throws -> Counts
    /// What all answers depend on; cheap to ask.
    func state() async throws -> RecordState
}
