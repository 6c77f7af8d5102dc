public import Standards

/// A list that an authority outside made: national leader lists, key areas, agencies. It is imported, never made here.
public struct AuthorityList: Sendable, Hashable {
    /// What stands on it.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Leaders: enterprise, standard, offerings.
        case leaders
        /// Key areas.
        case keyAreas
        /// Evaluation agencies.
        case agencies
    }

    /// A short name, the same from version to version: `cnis-leaders-2024`.
    public var id: String
    /// What stands on it.
    public var kind: Kind
    /// Its title.
    public var title: String
    /// Who made it.
    public var issuer: String
    /// When it was issued.
    public var issuedOn: CalendarDate
    /// Where it was had from.
    public var address: String
    /// From when on it is valid, where it says so.
    public var validFrom: CalendarDate?
    /// The last day on which it is valid, where it says so.
    public var validUntil: CalendarDate?
    /// Whether it is made up, to show how a list looks.
    public var isExample = false
}

/// What stands in one place of a list, as the authority wrote it.
public struct AuthorityListEntry: Sendable, Hashable {
    /// The enterprise's or agency's name.
    public var enterprise: String?
    /// Its unified social credit code, where the list gives it.
    public var code: String?
    /// The standard's number.
    public var standard: String?
    /// The title: of the standard, the key area.
    public var title: String?
    /// The product category or key area that it belongs to, or the class (GB/T 4754) of a key area.
    public var category: String?
    /// Models or service items.
    public var offerings: [String] = []
    /// From when on it is valid, where the list says so for each entry.
    public var from: CalendarDate?
    /// The last day on which it is valid.
    public var until: CalendarDate?
    /// Anything else.
    public var note: String?

    /// An entry that says nothing yet.
    public init() {}

    /// Whether it is valid on a day, by its own dates.
    public func isValid(on day: CalendarDate) -> Bool {
        (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
    }
}

/// What an entry of a list means in this registry.
public struct ListMatch: Sendable, Hashable {
    /// How well it is known.
    public enum State: String, Sendable, Hashable, CaseIterable {
        /// Sure by itself.
        case sure
        /// A person decided it.
        case decided
        /// A person is asked.
        case doubtful
        /// Nothing here is meant: it stays on the list as text.
        case unmatched
    }

    /// How well it is known.
    public var state: State
    /// What is meant: `USCC:9111…` for an enterprise, that and the number for a standard.
    public var target: String?
    /// Why.
    public var basis: String

    static let nothing = ListMatch(state: .unmatched, target: nil, basis: "")
}
