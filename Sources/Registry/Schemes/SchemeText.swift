public import Ranking

/// The text of a scheme file with what the compiler made of it.
public struct SchemeText: Sendable {
    /// The text.
    public let text: String
    /// The name of the file in findings.
    public let file: String
    /// The scheme, where there is no error, and the findings.
    public let result: SchemeCompiler.Result

    /// Compiles a file.
    public init(_ text: String, file: String) {
        self.text = text
        self.file = file
        result = SchemeCompiler.compile(text, file: file)
    }

    /// Compiles files side by side.
    public static func compile(_ files: [(text: String, file: String)]) -> [SchemeText] {
        Workers.map(count: files.count, chunk: 1) { range in
            range.map { SchemeText(files[$0].text, file: files[$0].file) }
        }.flatMap { $0 }
    }
}
