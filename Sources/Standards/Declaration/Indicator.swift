public import Quantities

/// One promise of a standard: a name, a requirement, and what it holds for.
public struct Indicator: Sendable, Hashable, Codable {
    /// The name as written.
    public var name: String
    /// The names above it in a table's header.
    public var parents: [String]
    /// The product grade that it holds for (`特等`), `nil` for all.
    public var grade: String?
    /// The attributes that it holds for (`{"额定制冷量": "≤4500 W"}`), `nil` for all.
    public var segment: [String: String]?
    /// The requirement.
    public var requirement: Requirement
    /// The test methods, as standard numbers.
    public var methods: [String]
    /// Where it stands in the document.
    public var place: DocumentPlace?
    /// How sure the reading is, 0 to 1.
    public var confidence: Double

    /// From which confidence on no person need look at a reading.
    public static let sureConfidence = 0.9

    /// Creates an indicator.
    public init(
        name: String, parents: [String] = [], grade: String? = nil, segment: [String: String]? = nil,
        requirement: Requirement, methods: [String] = [], place: DocumentPlace? = nil, confidence: Double = 1
    ) {
        self.name = name
        self.parents = parents
        self.grade = grade
        self.segment = segment
        self.requirement = requirement
        self.methods = methods
        self.place = place
        self.confidence = confidence
    }
}
