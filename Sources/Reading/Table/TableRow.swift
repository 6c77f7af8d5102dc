/// One row of a table, whatever file it came from.
struct TableRow: Sendable {
    /// A cell as text, white space around it dropped.
    struct Cell: Sendable, Hashable {
        /// What is known of a cell beside its text.
        enum Kind: Sendable, Hashable {
            /// Text, or a file in which all is text.
            case text
            /// A number of a spreadsheet, raw.
            case number
            /// A day of a spreadsheet, as `2026-06-30`.
            case date
            /// An error of a spreadsheet, such as `#N/A`.
            case error
        }

        var text: String
        var kind = Kind.text
    }

    /// Its number, from 1, as a spreadsheet counts.
    var number: Int
    /// The cells by column; a short row has fewer.
    var cells: [Cell]
    /// The row as it goes into the rejects file.
    var raw: String

    /// Whether no cell holds anything.
    var isBlank: Bool { cells.allSatisfy(\.text.isEmpty) }
}
