public import Standards

/// What the public pages ask of the registry.
public protocol PublicRecord: Sendable {
    /// All categories, in the order of their ids.
    func categories() async throws -> [CategorySummary]
    /// One category.
    func category(_ id: String) async throws -> CategoryDetail?
    /// The standards of one tier of one indicator (`tier` `nil`: those below all tiers), in the order of
    /// numbers.
    func ranking(category: String, indicator: Int, tier: Int?, page: Int) async throws -> Page<StandardEntry>
    /// The shortlist.
    func shortlist(category: String, page: Int) async throws -> Page<StandardEntry>
    /// The composite ranking: by grade or score, then number.
    func composite(category: String, page: Int) async throws -> Page<StandardEntry>
    /// One standard of one enterprise, by any spelling of its number.
    func standard(enterprise: String, number: String) async throws -> StandardDetail?
    /// The standards that have this number.
    func standards(number: String) async throws -> [StandardEntry]
    /// One enterprise and its standards.
    func enterprise(_ id: String, page: Int) async throws -> (EnterpriseReference, Page<StandardEntry>)?
    /// Standards that a query finds, in the order of numbers, with how they are spread.
    func search(_ query: StandardQuery, page: Int) async throws -> StandardHits
    /// Enterprises whose name or code holds the words, or whose name has these pinyin initials.
    func enterprises(
        _ words: String, from position: ListPosition, limit: Int
    ) async throws -> ListPart<EnterpriseReference>
    /// Counts over all categories.
    func counts() async throws -> Counts
    /// A part of a list; `nil` where what it is a list of is not there.
    ///
    /// - Parameters:
    ///   - position: where the part begins.
    ///   - limit: how many entries it has at most, from 1.
    func list(_ list: StandardList, from position: ListPosition, limit: Int) async throws -> ListPart<
        StandardEntry
    >?
    /// What all answers depend on; cheap to ask.
    func state() async throws -> RecordState
}

extension PublicRecord {
    /// Standards whose number, title, enterprise or offering holds the words.
    public func search(_ words: String, page: Int) async throws -> Page<StandardEntry> {
        try await search(StandardQuery(words), page: page).page
    }
}
