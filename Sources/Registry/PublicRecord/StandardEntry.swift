public import Quantities
public import Standards

/// A standard as a list shows it.
public struct StandardEntry: Sendable {
    /// The enterprise.
    public var enterprise: EnterpriseReference
    /// The standard.
    public var standard: StandardReference
    /// The first offerings sold under it.
    public var offerings: [Offering]
    /// The number of all offerings.
    public var offeringCount: Int
    /// The category's id, where it belongs to one.
    public var category: String?
    /// The scheme grade.
    public var grade: Int?
    /// The tier in the ranking asked for, best 0.
    public var tier: Int?
    /// The weighted score.
    public var score: DecimalNumber?
    /// The compared value in the ranking asked for, in the scheme's unit, ready to show.
    public var value: String?
    /// Whether a gate still waits for an answer.
    public var isPending: Bool
    /// Whether no authority stands behind the category's results; `nil` where the standard has no category.
    public var isForecast: Bool?
    /// Whether all of the category's thresholds were checked against their sources; `nil` where the standard has no
    /// category.
    public var isVerified: Bool?

    /// Creates an entry.
    public init(
        enterprise: EnterpriseReference, standard: StandardReference, offerings: [Offering],
        offeringCount: Int,
        category: String?, grade: Int?, tier: Int?, score: DecimalNumber?, value: String?, isPending: Bool,
        isForecast: Bool? = nil, isVerified: Bool? = nil
    ) {
        self.enterprise = enterprise
        self.standard = standard
        self.offerings = offerings
        self.offeringCount = offeringCount
        self.category = category
        self.grade = grade
        self.tier = tier
        self.score = score
        self.value = value
        self.isPending = isPending
        self.isForecast = isForecast
        self.isVerified = isVerified
    }
}
