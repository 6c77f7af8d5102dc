public import Diagnostics

/// Why a whole input cannot be read: it is not there, no text, in no known encoding, or its mapping does not
/// fit. What is wrong with single rows is no failure but a part of the result.
public struct InputFailure: Error, Sendable, Hashable {
    /// The findings that are shown, one at least.
    public var diagnostics: [Diagnostic]

    /// Creates a failure about a file.
    init(code: String, file: String?, zh: String, en: String, mend: LocalizedText? = nil) {
        diagnostics = [
            Diagnostic(
                .error, code: code, LocalizedText(zh: zh, en: en), at: file.map { .file($0) }, mend: mend)
        ]
    }

    /// Creates a failure from findings.
    init(_ diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics
    }
}
