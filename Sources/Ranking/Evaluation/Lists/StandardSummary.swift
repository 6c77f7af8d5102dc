/// The facts of one evaluated standard that the lists of its category are made from: small enough to keep beside
/// every standard, so that a category is brought up to date after one change without evaluating the others.
public struct StandardSummary: Sendable, Hashable {
    /// What a tier may be besides a place.
    public enum TierMark {
        /// Ranked, and in no tier.
        public static let belowAll: UInt8 = 254
        /// Not ranked.
        public static let notRanked: UInt8 = 255
    }

    /// What lists have to know beside tiers and grade.
    public struct Flags: OptionSet, Sendable, Hashable {
        /// The bits.
        public let rawValue: UInt16

        /// Creates a set from its bits.
        public init(rawValue: UInt16) { self.rawValue = rawValue }

        /// A gate is answered with no.
        public static let barred = Flags(rawValue: 1 << 0)
        /// A formal defect that a person has confirmed: on no list at all.
        public static let barredByForm = Flags(rawValue: 1 << 1)
        /// A gate other than that of form waits for an answer.
        public static let pending = Flags(rawValue: 1 << 2)
        /// A formal defect that no person has confirmed yet: nobody but the owner and the regulator may know.
        public static let formPending = Flags(rawValue: 1 << 3)
        /// A base indicator failed.
        public static let baseFailed = Flags(rawValue: 1 << 4)
        /// A base indicator failed on unverified data only.
        public static let basePending = Flags(rawValue: 1 << 5)
        /// Declared on no channel.
        public static let preDeclared = Flags(rawValue: 1 << 6)
        /// The product grade that the scheme ranks by is not among the standard's.
        public static let withoutNamedGrade = Flags(rawValue: 1 << 7)
        /// A value was read without certainty and waits for a person.
        public static let unconfirmed = Flags(rawValue: 1 << 8)
    }

    /// The enterprise's id.
    public var enterprise: String
    /// The normalised standard number.
    public var number: String
    /// The number of offerings.
    public var offerings: Int32
    /// The tier by indicator, best 0, or a mark of ``TierMark``.
    public var tiers: [UInt8]
    /// The segment that held, by indicator; 255 where none did.
    public var segments: [UInt8]
    /// The compared value by component column, NaN where there is none: that of the worst item.
    public var values: [Double]
    /// The scheme grade 1 to 3, 0 for none.
    public var grade: UInt8
    /// The weighted score in hundredths; `nil` where there is none.
    public var score: Int32?
    /// The flags.
    public var flags: Flags

    /// Creates a summary.
    public init(
        enterprise: String, number: String, offerings: Int32, tiers: [UInt8], segments: [UInt8],
        values: [Double], grade: UInt8, score: Int32?, flags: Flags
    ) {
        self.enterprise = enterprise
        self.number = number
        self.offerings = offerings
        self.tiers = tiers
        self.segments = segments
        self.values = values
        self.grade = grade
        self.score = score
        self.flags = flags
    }

    /// Equality of all facts; values by their bits, so that a missing value equals a missing one.
    public static func == (left: StandardSummary, right: StandardSummary) -> Bool {
        left.enterprise == right.enterprise && left.number == right.number
            && left.offerings == right.offerings
            && left.tiers == right.tiers && left.segments == right.segments && left.grade == right.grade
            && left.score == right.score && left.flags == right.flags
            && left.values.map(\.bitPattern) == right.values.map(\.bitPattern)
    }

    /// Hashes the key.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(enterprise)
        hasher.combine(number)
    }
}
