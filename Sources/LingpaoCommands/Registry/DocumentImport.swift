import Diagnostics
import Foundation
import Reading
import Registry
import StandardReading
import Standards

/// Takes documents of standards in one by one: read side by side, each loaded, and noted, before the next is loaded.
struct DocumentImport {
    /// The documents.
    let files: [String]
    /// The file that notes which went in, if one does.
    let resume: ResumeFile?
    /// The language of messages.
    let language: Language

    /// Reads and loads.
    ///
    /// - Parameters:
    ///   - isTrial: whether nothing is kept, so that nothing is noted.
    ///   - load: loads the declaration of a document, which is kept when it returns.
    ///   - report: takes what came of them.
    /// - Returns: whether a document could not be read, or has no number.
    func run(
        isTrial: Bool, report: inout LoadReport,
        load: (Declaration, _ file: String) async throws -> LoadReport
    ) async throws -> Bool {
        guard !files.isEmpty else { return false }
        var hasProblems = false
        var passed = 0
        try await DocumentFiles.forEach(
            files, passingOver: resume?.known ?? [], executable: InputOptions.thisProgram, language: language
        ) { file, result in
            switch result {
            case .known: passed += 1
            case .failed(let failure):
                Terminal.report(failure.diagnostics, in: language)
                hasProblems = true
            case .read(let reading, let digest):
                Terminal.report(reading.content.findings.filter { $0.severity > .note }, in: language)
                // Without an issuer the file's own name stands for it, wherever the file lies.
                let name = URL(filePath: file).lastPathComponent
                guard let declaration = DocumentDeclaration.declaration(of: reading.content, file: name)
                else {
                    DocumentFiles.tellNoNumber(file, language)
                    hasProblems = true
                    return
                }
                let part = try await load(declaration, file)
                report.add(part)
                if !isTrial, part.refused.isEmpty { try resume?.note(digest, name: file) }
            }
        }
        if passed > 0 {
            Terminal.error(
                LocalizedText(
                    zh: "\(passed) 份文档先前已载入，略过", en: "\(passed) documents went in before and are passed over"
                )[language])
        }
        return hasProblems
    }
}
