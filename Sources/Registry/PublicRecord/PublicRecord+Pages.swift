public import Standards

/// Lists as people turn their pages.
extension PublicRecord {
    /// A page of a list; empty where what it is a list of is not there.
    ///
    /// - Parameter number: the page's number, from 1.
    public func page(_ list: StandardList, _ number: Int) async throws -> Page<StandardEntry> {
        self.page(try await self.list(list, from: position(ofPage: number), limit: pageSize), number)
    }

    /// A page of the standards of a category in the order of an indicator's values.
    public func values(
        category: String, indicator: Int, _ order: ValueOrder, page number: Int
    ) async throws -> Page<ValueEntry> {
        self.page(
            try await values(
                category: category, indicator: indicator, order, from: position(ofPage: number),
                limit: pageSize),
            number)
    }

    private func position(ofPage number: Int) -> ListPosition {
        let offset = (max(number, 1) - 1).multipliedReportingOverflow(by: pageSize)
        return ListPosition(offset: offset.overflow ? .max : offset.partialValue)
    }

    private func page<Element>(_ part: ListPart<Element>?, _ number: Int) -> Page<Element> {
        Page(entries: part?.entries ?? [], total: part?.total ?? 0, number: number, size: pageSize)
    }

    /// The standards of one tier of one indicator (`tier` `nil`: those below all tiers), in the order of
    /// numbers.
    public func ranking(
        category: String, indicator: Int, tier: Int?, page: Int
    ) async throws -> Page<StandardEntry> {
        let part = tier.map { StandardList.RankingPart.tier($0) } ?? .belowAll
        return try await self.page(.ranking(category: category, indicator: indicator, part), page)
    }

    /// The shortlist.
    public func shortlist(category: String, page: Int) async throws -> Page<StandardEntry> {
        try await self.page(.shortlist(category: category), page)
    }

    /// The composite ranking: by grade or score, then number.
    public func composite(category: String, page: Int) async throws -> Page<StandardEntry> {
        try await self.page(.composite(category: category), page)
    }

    /// One enterprise and its standards.
    public func enterprise(_ id: String, page: Int) async throws -> (
        EnterpriseReference, Page<StandardEntry>
    )? {
        guard let enterprise = try await enterprise(id) else { return nil }
        return (enterprise, try await self.page(.enterprise(id), page))
    }

    /// The standards that have this number, a hundred at most.
    public func standards(number: String) async throws -> [StandardEntry] {
        try await list(.number(number), from: .start, limit: 100)?.entries ?? []
    }

    /// Standards whose number, title, enterprise or offering holds the words.
    public func search(_ words: String, page: Int) async throws -> Page<StandardEntry> {
        try await self.page(.search(StandardQuery(words)), page)
    }
}
