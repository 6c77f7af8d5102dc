public import Diagnostics

/// Compiles scheme files: YAML → positions and keys → names and units → checked ``Scheme``.
public enum SchemeCompiler {
    /// What a compilation gives: the scheme where there is no error, and all findings in file order.
    public struct Result: Sendable {
        /// The scheme; `nil` where a finding is an error.
        public var scheme: Scheme?
        /// The findings.
        public var diagnostics: [Diagnostic]

        /// Creates a result.
        public init(scheme: Scheme?, diagnostics: [Diagnostic]) {
            self.scheme = scheme
            self.diagnostics = diagnostics
        }
    }

    /// Compiles one file.
    ///
    /// - Parameters:
    ///   - text: the file's text.
    ///   - file: the name that findings show.
    public static func compile(_ text: String, file: String) -> Result {
        Result(scheme: nil, diagnostics: [])
    }
}
