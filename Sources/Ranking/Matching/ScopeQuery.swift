public import Standards

/// What is asked about one declaration: all that may say what it is.
public struct ScopeQuery: Sendable, Hashable {
    /// Common names (通用名) of the offerings.
    public var commonNames: [String]
    /// Names of the offerings.
    public var names: [String]
    /// The title of the standard.
    public var title: String?
    /// The class of GB/T 4754 that the declaration states.
    public var classCode: String?

    /// How many different names of a kind are looked at: a standard with more offerings repeats itself.
    static let mostNames = 64

    /// Creates a query.
    public init(
        commonNames: [String] = [], names: [String] = [], title: String? = nil, classCode: String? = nil
    ) {
        self.commonNames = Array(commonNames.prefix(Self.mostNames))
        self.names = Array(names.prefix(Self.mostNames))
        self.title = title
        self.classCode = classCode
    }

    /// What a declaration says of itself; offerings of one standard mostly share their names.
    public init(_ declaration: Declaration) {
        var commonNames: [String] = []
        var names: [String] = []
        for offering in declaration.offerings {
            if let name = offering.commonName, !name.isEmpty { Self.add(name, to: &commonNames) }
            Self.add(offering.name, to: &names)
        }
        self.commonNames = commonNames
        self.names = names
        title = declaration.standard.title
    }

    private static func add(_ name: String, to names: inout [String]) {
        if names.count < mostNames, !names.contains(name) { names.append(name) }
    }
}
