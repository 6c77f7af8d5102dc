/// How much a finding weighs.
public enum Severity: String, Sendable, Codable, CaseIterable, Comparable {
    /// A hint that nothing depends on.
    case note
    /// Worth a look; the work goes on.
    case warning
    /// Wrong: what it stands in is not used.
    case error

    /// Notes come before warnings, warnings before errors.
    public static func < (left: Severity, right: Severity) -> Bool {
        left.weight < right.weight
    }

    private var weight: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }
}

/// Where a finding stands.
public enum Place: Sendable, Hashable, Codable {
    /// A span of a text file. `line` and `column` count from 1, `column` and `length` in Unicode scalars.
    case text(file: String, line: Int, column: Int, length: Int)
    /// A row of a table file, counted from 1 as a person would (the header is row 1), and its column's name.
    case row(file: String, row: Int, column: String?)
    /// A file as a whole.
    case file(String)

    /// The file that the place lies in.
    public var file: String {
        switch self {
        case .text(let file, _, _, _), .row(let file, _, _), .file(let file): file
        }
    }
}

/// One finding of reading, checking, compiling a scheme or importing.
///
/// A diagnostic is a value: it is gathered, sorted, rendered as text or JSON, never thrown away.
public struct Diagnostic: Sendable, Hashable, Codable {
    /// How much it weighs.
    public var severity: Severity
    /// A stable identifier, in kebab case, such as `unknown-key`.
    public var code: String
    /// What is wrong, in a sentence.
    public var message: LocalizedText
    /// Where it stands.
    public var place: Place?
    /// How to mend it, where there is a way.
    public var mend: LocalizedText?

    /// Creates a finding.
    public init(
        _ severity: Severity, code: String, _ message: LocalizedText, at place: Place? = nil,
        mend: LocalizedText? = nil
    ) {
        self.severity = severity
        self.code = code
        self.message = message
        self.place = place
        self.mend = mend
    }
}

extension Sequence<Diagnostic> {
    /// Whether any finding is an error.
    public var hasErrors: Bool { contains { $0.severity == .error } }
}
