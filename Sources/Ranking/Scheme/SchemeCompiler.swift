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
    /// Findings are values, never thrown: whatever the text is, there is a result.
    ///
    /// - Parameters:
    ///   - text: the file's text.
    ///   - file: the name that findings show.
    public static func compile(_ text: String, file: String) -> Result {
        var findings = SchemeFindings(file: file)
        guard let document = SchemeYAML.parse(text, findings: &findings) else {
            return Result(scheme: nil, diagnostics: findings.inFileOrder)
        }
        var structure = SchemeStructure(findings: findings)
        structure.check(document, .table(SchemeTables.file))
        findings = structure.findings
        guard let root = document["scheme"], case .mapping = root else {
            return Result(scheme: nil, diagnostics: findings.inFileOrder)
        }
        var resolver = SchemeResolver(root: root, findings: findings)
        resolver.resolve()
        var checks = SchemeChecks(resolver.draft, findings: resolver.findings)
        checks.run()
        findings = checks.findings
        let scheme = findings.hasErrors ? nil : SchemeAssembly(resolver).scheme()
        return Result(scheme: scheme, diagnostics: findings.inFileOrder)
    }
}
