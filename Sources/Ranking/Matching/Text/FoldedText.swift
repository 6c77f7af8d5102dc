/// A name in the form in which words are looked for: half-width, lower case, simplified characters, without
/// punctuation, of which it is only kept where it stood.
struct FoldedText: Sendable {
    /// What stands between two characters.
    enum Gap: UInt8 {
        /// Nothing.
        case none
        /// A space, a hyphen, a bracket: one word may go on across it.
        case soft
        /// A sign that parts the members of a list (、/，+): no word goes on across it.
        case list
    }

    /// The characters as Unicode scalars.
    private(set) var scalars: [UInt32] = []
    /// What stands before each character; before the first one, nothing.
    private(set) var gaps: [Gap] = []
    private var pending = Gap.none

    var count: Int { scalars.count }
    var isEmpty: Bool { scalars.isEmpty }

    mutating func append(_ scalar: UInt32) {
        gaps.append(scalars.isEmpty ? .none : pending)
        scalars.append(scalar)
        pending = .none
    }

    mutating func part(_ gap: Gap) {
        if gap.rawValue > pending.rawValue { pending = gap }
    }

    /// Whether something parts the character at a place from the one before it.
    func isParted(_ place: Int) -> Bool { place < gaps.count && gaps[place] != .none }

    /// The text of a range.
    func text(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        for place in range {
            if place > range.lowerBound, gaps[place] != .none { view.append(" ") }
            if let scalar = Unicode.Scalar(scalars[place]) { view.append(scalar) }
        }
        return String(view)
    }

    /// A Latin letter.
    static func isLetter(_ scalar: UInt32) -> Bool { scalar >= 0x61 && scalar <= 0x7A }
    static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }
    /// A Han character of the first block, which names of products are written in.
    static func isHan(_ scalar: UInt32) -> Bool { scalar >= 0x4E00 && scalar <= 0x9FFF }
}
