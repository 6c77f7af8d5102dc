/// What a search for standards asks for. What is `nil` does not matter.
public struct StandardQuery: Sendable, Hashable {
    /// Words, or a standard number in any spelling; empty where only filters matter.
    public var words: String
    /// The id of the category's scheme.
    public var category: String?
    /// The administrative division (GB/T 2260), or the beginning of its code: `11` for all of Beijing.
    public var division: String?
    /// The year in which the latest version was declared.
    public var year: Int?
    /// The scheme grade: 1 to 3, or 0 for none.
    public var grade: Int?
    /// Whether it is declared, or a pre-declaration.
    public var isDeclared: Bool?

    /// Creates a query.
    public init(
        _ words: String = "", category: String? = nil, division: String? = nil, year: Int? = nil,
        grade: Int? = nil, isDeclared: Bool? = nil
    ) {
        self.words = words
        self.category = category
        self.division = division
        self.year = year
        self.grade = grade
        self.isDeclared = isDeclared
    }

    /// Whether anything is asked for but words.
    public var hasFilters: Bool {
        category != nil || division != nil || year != nil || grade != nil || isDeclared != nil
    }
}

/// How the hits of a search are spread; each list by count, then by value.
public struct SearchFacets: Sendable, Hashable {
    /// A value and how many hits have it.
    public struct Count<Value: Sendable & Hashable>: Sendable, Hashable {
        /// The value.
        public var value: Value
        /// How many hits have it.
        public var count: Int

        /// Creates a count.
        public init(value: Value, count: Int) {
            self.value = value
            self.count = count
        }
    }

    /// By category, as ids of schemes.
    public var categories: [Count<String>] = []
    /// By division of the enterprise.
    public var divisions: [Count<String>] = []
    /// By year of the latest version.
    public var years: [Count<Int>] = []
    /// By scheme grade; 0 is none.
    public var grades: [Count<Int>] = []
    /// Declared (`true`) and pre-declared.
    public var declared: [Count<Bool>] = []

    /// No counts.
    public init() {}
}

/// How many standards a search finds, and how they are spread.
public struct SearchSpread: Sendable {
    /// How many there are; 10,000 where there are more.
    public var total: Int
    /// Whether the total and the counts are exact. Where they are not, they are of the first 10,000.
    public var isExact: Bool
    /// How they are spread.
    public var facets: SearchFacets

    /// Creates a spread.
    public init(total: Int, isExact: Bool, facets: SearchFacets) {
        self.total = total
        self.isExact = isExact
        self.facets = facets
    }
}
