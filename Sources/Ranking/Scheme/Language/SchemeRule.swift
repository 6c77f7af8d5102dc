public import Diagnostics

/// A rule of the scheme language: what every scheme file fulfils, with an example that breaks it.
///
/// Every finding of the compiler belongs to one of these; the tests run each against its own example, and
/// `docs/scheme.md` lists them from the same source.
public struct SchemeRule: Sendable {
    /// How an example differs from ``exampleScheme``, or a whole file.
    public struct Example: Sendable {
        /// What is replaced in the example scheme; empty: the whole of it.
        public var original: String
        /// The replacement; `«` and `»` enclose the place of the finding.
        public var broken: String
        /// What stands there in a scheme that is right, where that is not the original.
        public var right: String?
        /// What else is replaced in the broken scheme: each text by the next.
        public var also: [[String]]
    }

    /// The identifier, which findings carry.
    public let code: String
    /// How much it weighs.
    public let severity: Severity
    /// The state of a scheme that is right.
    public let state: LocalizedText
    /// How the rule is broken.
    public let example: Example

    init(
        _ code: String, _ severity: Severity = .error, zh: String, en: String, _ original: String,
        _ broken: String, right: String? = nil, also: [[String]] = []
    ) {
        self.code = code
        self.severity = severity
        self.state = LocalizedText(zh: zh, en: en)
        self.example = Example(original: original, broken: broken, right: right, also: also)
    }

    /// The text of a scheme that breaks this rule and no other, with the marks in it.
    public var brokenScheme: String {
        example.also.reduce(Self.replacing(example.original, with: example.broken, in: Self.exampleScheme)) {
            Self.replacing($1[0], with: $1[1], in: $0)
        }
    }

    /// The text of a scheme that is right where the other is broken.
    public var rightScheme: String {
        example.right.map { Self.replacing(example.original, with: $0, in: Self.exampleScheme) }
            ?? Self.exampleScheme
    }

    private static func replacing(_ original: String, with text: String, in scheme: String) -> String {
        guard !original.isEmpty, let range = scheme.ranges(of: original).first else { return text }
        var result = scheme
        result.replaceSubrange(range, with: text)
        return result
    }
}
