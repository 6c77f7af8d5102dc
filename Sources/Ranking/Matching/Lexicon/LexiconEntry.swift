/// What one word may be when it is met in a name.
struct LexiconEntry: Sendable {
    /// The general roles of a word.
    struct Roles: OptionSet, Sendable {
        let rawValue: UInt16
        /// As a head it names another thing (滤网).
        static let head = Roles(rawValue: 1)
        /// It says what something is for (车载).
        static let use = Roles(rawValue: 2)
        /// At the end it changes nothing (系列).
        static let tail = Roles(rawValue: 4)
        /// After a number it is a unit or counter (匹).
        static let unit = Roles(rawValue: 8)
        /// What follows is brought along (含).
        static let with = Roles(rawValue: 16)
        /// What follows is what it is for (适用于).
        static let purpose = Roles(rawValue: 32)
        /// What precedes is what it is for (专用).
        static let useEnd = Roles(rawValue: 64)
        /// It joins two things (和).
        static let join = Roles(rawValue: 128)
        /// What ends with it, and holds nothing known, is a description (豪华款).
        static let kindEnd = Roles(rawValue: 256)
        /// With 用 behind it, what ends with it is a device that the thing is a part of (洗眼器用).
        static let deviceEnd = Roles(rawValue: 512)
    }

    /// A variety that a word tells.
    struct VarietySense: Sendable {
        var scheme: Int
        var variety: Int
    }

    var roles: Roles = []
    /// The place in ``ScopeWords/heads``.
    var headKind = 0
    /// The place in ``ScopeWords/uses``.
    var useGroup = 0
    /// The schemes that it is a name of.
    var names: [Int] = []
    /// The schemes that it is excluded from.
    var excludes: [Int] = []
    /// The schemes that are not for it.
    var refusedBy: [Int] = []
    /// The varieties that it tells.
    var varieties: [VarietySense] = []

    /// Whether it says what a thing is.
    var isThing: Bool { !names.isEmpty || !excludes.isEmpty || roles.contains(.head) }
}
