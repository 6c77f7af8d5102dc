/// One version of one standard that one enterprise has declared, with its offerings and indicators.
///
/// The key is (enterprise id, normalised standard number, version): enterprise codes inside numbers are
/// self-chosen and may collide.
public struct Declaration: Sendable, Hashable {
    /// Who declares.
    public var enterprise: EnterpriseReference
    /// What is declared.
    public var standard: StandardReference
    /// Where and when it was declared; `nil` for a pre-declaration.
    public var channel: Channel?
    /// Full text, or indicators only.
    public var disclosure: Disclosure
    /// The version of the declaration, from 1.
    public var version: Int
    /// The version that this one replaces.
    public var replaces: Int?
    /// What is sold under the standard.
    public var offerings: [Offering]
    /// Attributes by name, as written (`额定制冷量` → `3500 W`).
    public var attributes: [String: String]
    /// The indicators, one entry for each grade or segment that a value holds for.
    public var indicators: [Indicator]

    /// Creates a declaration.
    public init(
        enterprise: EnterpriseReference, standard: StandardReference, channel: Channel? = nil,
        disclosure: Disclosure = .fullText, version: Int = 1, replaces: Int? = nil,
        offerings: [Offering] = [],
        attributes: [String: String] = [:], indicators: [Indicator] = []
    ) {
        self.enterprise = enterprise
        self.standard = standard
        self.channel = channel
        self.disclosure = disclosure
        self.version = version
        self.replaces = replaces
        self.offerings = offerings
        self.attributes = attributes
        self.indicators = indicators
    }
}
