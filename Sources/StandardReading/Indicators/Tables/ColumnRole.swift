/// What a column is.
enum ColumnRole: Hashable {
    case serial
    /// Names of items or of what they stand under.
    case item
    case bound
    case unit
    case method
    /// Grades, one a row.
    case grade
    /// What the requirements of a row hold for; with the attribute's name.
    case key(String)
    /// A condition, which tells apart the rows of an item that has several.
    case condition(String)
    case value
    case other
}

extension ColumnRole {
    /// Whether the column tells what its row holds for.
    var isKeyOrGrade: Bool {
        switch self {
        case .grade, .key: true
        default: false
        }
    }
}
