/// Which free names belong to a scheme beside its category names (`scope:` of a scheme file).
public struct SchemeScope: Sendable, Hashable {
    /// Further names of what belongs to the category, as written.
    public var names: [String]
    /// Names of other things that end with a name of the category or resemble one, as written (`车载冰箱`).
    public var excludes: [String]
    /// Groups of uses that the category does not take in, by their ids (`vehicle`).
    public var uses: [String]
    /// Words for uses that the category does not take in, as written (`壁挂式新风`).
    public var useWords: [String]
    /// Classes of GB/T 4754 that offerings of the category are made in, two to four digits.
    public var classes: [String]

    /// Creates a scope.
    public init(
        names: [String] = [], excludes: [String] = [], uses: [String] = [], useWords: [String] = [],
        classes: [String] = []
    ) {
        self.names = names
        self.excludes = excludes
        self.uses = uses
        self.useWords = useWords
        self.classes = classes
    }
}
