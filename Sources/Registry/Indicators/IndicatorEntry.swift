public import Diagnostics
public import Quantities
public import Ranking

/// An indicator that schemes have under one name, in one unit and in one direction.
public struct IndicatorEntry: Sendable {
    /// A category whose scheme has it.
    public struct Category: Sendable {
        /// The category's id.
        public var id: String
        /// Its title.
        public var title: LocalizedText
        /// The indicator, as the scheme names it.
        public var indicator: String
        /// Its role there.
        public var role: SchemeIndicator.Role
        /// The standards of the category.
        public var standards: Int
        /// Whether no authority stands behind the category's results.
        public var isForecast: Bool

        /// Creates a category.
        public init(
            id: String, title: LocalizedText, indicator: String, role: SchemeIndicator.Role, standards: Int,
            isForecast: Bool
        ) {
            self.id = id
            self.title = title
            self.indicator = indicator
            self.role = role
            self.standards = standards
            self.isForecast = isForecast
        }
    }

    /// The name.
    public var name: LocalizedText
    /// The unit of each compared value: one, or two of a pair.
    public var units: [Quantities.Unit]
    /// Which values are better.
    public var direction: Component.Direction
    /// The categories whose schemes have it, in the order of their ids.
    public var categories: [Category]
    /// The name that the words are near to, as the registry compares it.
    public var matched: String
    /// In which way the words are near.
    public var match: Suggestion.Match

    /// Creates an entry.
    public init(
        name: LocalizedText, units: [Quantities.Unit], direction: Component.Direction, categories: [Category],
        matched: String, match: Suggestion.Match
    ) {
        self.name = name
        self.units = units
        self.direction = direction
        self.categories = categories
        self.matched = matched
        self.match = match
    }

    /// The standards of all these categories.
    public var standards: Int { categories.reduce(0) { $0 + $1.standards } }
}
