public import Diagnostics
public import Standards

/// What came of reading an input: the good rows, what was found, and the rows that were refused.
public struct InputResult: Sendable {
    /// How many rows there were, and what became of them.
    public struct Counts: Sendable, Hashable {
        /// Rows with content, the header of a table not counted.
        public var rows = 0
        /// Declarations that came in.
        public var declarations = 0
        /// Rows that said again what another row had said.
        public var merged = 0
        /// Rows that were left out because a filter of the mapping says so.
        public var filtered = 0
        /// Rows that were refused.
        public var rejected = 0

        /// Counts nothing.
        public init() {}
    }

    /// The declarations, in the order of the input.
    public var declarations: [Declaration] = []
    /// What was found, in the order of the input.
    public var diagnostics: [Diagnostic] = []
    /// The refused rows, in the order of the input.
    public var rejects: [Reject] = []
    /// How many rows there were, and what became of them.
    public var counts = Counts()

    /// Nothing was read yet.
    public init() {}

    /// A result that holds only one error about a whole file.
    static func failure(_ diagnostic: Diagnostic) -> InputResult {
        var result = InputResult()
        result.diagnostics = [diagnostic]
        return result
    }
}

/// A row that was refused, as it goes into the rejects file.
public struct Reject: Sendable, Hashable {
    /// The file that it stands in.
    public var file: String
    /// Its number, from 1; a table's header is row 1.
    public var row: Int
    /// The column or the path of keys that is wrong, where it is one.
    public var column: String?
    /// The identifier of the first error, as diagnostics have it.
    public var code: String
    /// Why it was refused.
    public var reason: LocalizedText
    /// The row as it stood in the file.
    public var raw: String

    /// Refuses a row for an error.
    init(_ error: Diagnostic, file: String, row: Int, raw: String) {
        self.file = file
        self.row = row
        if case .row(_, _, let column) = error.place { self.column = column }
        code = error.code
        reason = error.message
        self.raw = raw
    }

    /// The row as one line of the rejects file (JSON Lines), without the line's end.
    public var jsonLine: String {
        var writer = JSONWriter()
        writer.object {
            $0.field("file", file)
            $0.field("row", number: row)
            $0.field("column", column)
            $0.field("code", code)
            $0.field("reason") {
                $0.object {
                    $0.field("zh", reason.zh)
                    $0.field("en", reason.en)
                }
            }
            $0.field("raw", raw)
        }
        return writer.text
    }
}
