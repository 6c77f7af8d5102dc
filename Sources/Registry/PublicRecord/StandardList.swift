/// A list of standards, by what it is a list of.
public enum StandardList: Sendable, Hashable {
    /// A part of an indicator's ranking.
    public enum RankingPart: Sendable, Hashable {
        /// All that are ranked, the best tier first, those in no tier last.
        case all
        /// One tier, by its place in the indicator, best 0.
        case tier(Int)
        /// Ranked, and in no tier.
        case belowAll
    }

    /// The ranking of one indicator, by its place in the scheme. Inside a tier the order is that of numbers.
    case ranking(category: String, indicator: Int, RankingPart)
    /// The shortlist of a category.
    case shortlist(category: String)
    /// The composite ranking of a category: by grade or score, then number.
    case composite(category: String)
    /// The standards of an enterprise, by its id.
    case enterprise(String)
    /// The standards that bear a number, in any spelling.
    case number(String)
    /// The standards that a query finds.
    case search(StandardQuery)
}

/// Where a list goes on. Lists change while they are read: the place is found again by the standard before it.
public struct ListPosition: Sendable, Hashable {
    /// How many entries come before.
    public var offset: Int
    /// What tells the entry just before apart from all others; `nil` where only the offset counts.
    public var after: Int?

    /// The beginning.
    public static let start = ListPosition(offset: 0)

    /// Creates a position.
    public init(offset: Int, after: Int? = nil) {
        self.offset = offset
        self.after = after
    }

    /// The place of the first entry to give.
    ///
    /// - Parameter key: what tells entries apart.
    func start<Entries: RandomAccessCollection<Int>>(in entries: Entries, key: (Int) -> Int) -> Int {
        let offset = min(max(offset, 0), entries.count)
        func entry(_ place: Int) -> Int { entries[entries.index(entries.startIndex, offsetBy: place)] }
        guard let after else { return offset }
        if offset > 0, key(entry(offset - 1)) == after { return offset }
        // The list has changed; where the entry is gone, the offset is the best that is known.
        return (0..<entries.count).first { key(entry($0)) == after }.map { $0 + 1 } ?? offset
    }
}

/// A part of a list.
public struct ListPart<Element: Sendable>: Sendable {
    /// The entries.
    public var entries: [Element]
    /// How many there are in all.
    public var total: Int
    /// Where the list goes on; `nil` at its end.
    public var next: ListPosition?

    /// Creates a part.
    public init(entries: [Element], total: Int, next: ListPosition?) {
        self.entries = entries
        self.total = total
        self.next = next
    }

    /// A part of a short list that is there as a whole.
    public init(_ all: [Element], from position: ListPosition, limit: Int) {
        let start = min(max(position.offset, 0), all.count)
        let end = min(start + limit, all.count)
        self.init(
            entries: Array(all[start..<end]), total: all.count,
            next: end < all.count ? ListPosition(offset: end) : nil)
    }
}
