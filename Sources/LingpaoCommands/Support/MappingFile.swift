import Diagnostics
import Reading

/// Reading mapping files.
enum MappingFile {
    /// Reads a mapping; findings go to standard error, and errors end the command.
    static func read(_ path: String, language: Language) throws -> Mapping {
        let text = try SchemeFile.text(path)
        let result = Mapping.read(text, file: path)
        Terminal.report(result.diagnostics, in: language, sources: [SourceText(file: path, text: text)])
        guard let mapping = result.mapping else { throw Outcome.failed }
        return mapping
    }
}
