/// What searches need of one standard: its filters, the place of its number, and which of the common words it holds.
struct StandardFacts: Hashable {
    /// Whether something of the standard is left.
    var isThere = false
    /// The row of the scheme whose category the latest version belongs to; 0 for none.
    var scheme: UInt32 = 0
    /// The division of the enterprise, as ``DivisionCodes`` numbers them; 0 for none.
    var division: UInt32 = 0
    /// The year in which the latest version was declared; `nil` for a pre-declaration.
    var year: Int?
    /// The scheme grade, 0 for none; `nil` where it is not evaluated.
    var grade: Int?
    /// The place of the number.
    var order = NumberOrder(high: 0, low: 0)
    /// The common words that the standard holds, a bit for each (``CommonWords``).
    var common: UInt64 = 0
    /// Whether the words stand apart from those of its segment, where its row is one of a segment (``WordIndex``).
    var isApart = false

    init() {}

    /// Takes over what stands of a standard. The common words stay, and whether its words stand apart.
    mutating func take(_ state: StandardState, division: Int) {
        isThere = true
        scheme = UInt32(clamping: state.scheme ?? 0)
        self.division = UInt32(clamping: division)
        year = state.year
        grade = state.grade
        order = NumberOrder(state.number)
    }
}
