public import Diagnostics

/// Something that is there, for someone who typed a beginning of its name or misspelt it.
public struct Suggestion: Sendable, Hashable {
    /// What there is, in the order in which it stands where all else is equal.
    public enum Kind: String, Sendable, CaseIterable {
        /// A category.
        case category
        /// An indicator of schemes.
        case indicator
        /// An enterprise.
        case enterprise
        /// A standard, by its number.
        case standard
    }

    /// In which way what was typed is near.
    public enum Match: String, Sendable, CaseIterable {
        /// The name begins so, or holds it.
        case prefix
        /// A character is another one, missing, too many, or changed places with its neighbour.
        case spelling
        /// It sounds the same, tones apart.
        case sound
        /// It is the pinyin of the name, or its initials.
        case pinyin
        /// It is another number, one that is there.
        case number
    }

    /// What a suggestion leads to.
    public enum Target: Sendable, Hashable {
        /// A category, by the id of its scheme.
        case category(String)
        /// An indicator that one scheme has, by both ids.
        case indicator(category: String, indicator: String)
        /// An indicator that several schemes have, by its name.
        case indicators(String)
        /// An enterprise, by its id.
        case enterprise(String)
        /// A standard.
        case standard(enterprise: String, number: String)
        /// The standards of several enterprises that bear a number.
        case number(String)
    }

    /// What it leads to.
    public var target: Target
    /// The name to show.
    public var text: LocalizedText
    /// What stands beside it: the title and the enterprise of a standard, the categories of an indicator.
    public var note: LocalizedText?
    /// The name that what was typed is near to: perhaps a synonym, as the registry compares it.
    public var matched: String
    /// In which way it is near.
    public var match: Match

    /// Creates a suggestion.
    public init(
        target: Target, text: LocalizedText, note: LocalizedText? = nil, matched: String, match: Match
    ) {
        self.target = target
        self.text = text
        self.note = note
        self.matched = matched
        self.match = match
    }

    /// What kind of thing it leads to.
    public var kind: Kind {
        switch target {
        case .category: .category
        case .indicator, .indicators: .indicator
        case .enterprise: .enterprise
        case .standard, .number: .standard
        }
    }
}
