/// What a search asks of the facts of standards.
struct FactsFilter {
    /// The row of the scheme of the category.
    var scheme: UInt32?
    /// Which divisions will do, by their numbers.
    var divisions: [Bool]?
    /// The year, as blocks keep it.
    var year: UInt16?
    var grade: Int?
    var isDeclared: Bool?
    /// Common words that must be there.
    var common: UInt64 = 0
    /// Whether those whose words stand apart from a segment are passed over.
    var isPacked = false

    /// The filters of a query.
    ///
    /// - Parameter scheme: the row of the scheme of the category that is asked for.
    init(_ query: StandardQuery, scheme: Int?, divisions codes: [String]) {
        self.scheme = scheme.map { UInt32(clamping: $0) }
        if let division = query.division {
            // Beginnings of codes are compared as bytes; none stands at place 0.
            divisions = codes.map { !$0.isEmpty && $0.utf8.starts(with: division.utf8) }
        }
        year = query.year.map { FactsBlock.code(year: $0) }
        grade = query.grade
        isDeclared = query.isDeclared
    }

    /// Whether the standard at a place of a block is there and answers.
    @inline(__always)
    func accepts(_ columns: FactsBlock.Columns, _ place: Int) -> Bool {
        if let scheme, columns.scheme(place) != scheme { return false }
        let declared = columns.year(place)
        if declared == 0 { return false }
        if let year, declared != year { return false }
        if let isDeclared, (declared > 1) != isDeclared { return false }
        if common != 0, columns.common(place) & common != common { return false }
        if isPacked, columns.isApart(place) { return false }
        if let grade, columns.grade(place) != grade { return false }
        if let divisions {
            let division = Int(columns.division(place))
            if division >= divisions.count || !divisions[division] { return false }
        }
        return true
    }
}
