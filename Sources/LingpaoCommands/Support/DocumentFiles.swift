import Diagnostics
import Foundation
import Reading
import StandardReading
import Standards

/// The documents among the inputs of a command, and how they become declarations.
struct DocumentFiles {
    /// How many documents are read at a time.
    private static let workers = 2
    /// How many are read ahead of one that takes long, at most.
    private static let mostAhead = 16
    /// The endings of documents of standards.
    private static let endings: Set<String> = [
        "pdf", "docx", "doc", "htm", "html", "txt", "png", "jpg", "jpeg", "tif", "tiff",
    ]

    /// What came of reading documents.
    struct Outcome {
        /// A declaration for each document with a number.
        var declarations: [Declaration] = []
        /// What a person is to look at.
        var unsure: [Confirmation] = []
        /// Whether a document could not be read, or has no number.
        var hasProblems = false
    }

    /// The documents that a path names: itself, or all that lie in it and below, in the order of their paths.
    /// `nil` where it names something else.
    ///
    /// - Parameter hasMapping: whether text files are tables.
    static func documents(at path: String, hasMapping: Bool = false) -> [String]? {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return nil }
        guard isFolder.boolValue else {
            return isDocument(path) && !(hasMapping && path.lowercased().hasSuffix(".txt")) ? [path] : nil
        }
        let inside = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
        return inside.filter { isDocument($0) && !$0.split(separator: "/").contains { $0.hasPrefix(".") } }
            .sorted()
            .map { "\(path)/\($0)" }
    }

    private static func isDocument(_ path: String) -> Bool {
        endings.contains(URL(filePath: path).pathExtension.lowercased())
    }

    /// What came of one document.
    enum Result: Sendable {
        /// It was read; with the SHA-256 of its bytes.
        case read(StandardFileReader.Reading, digest: String)
        /// It could not be.
        case failed(InputFailure)
        /// It is one of those that are passed over.
        case known
    }

    /// Reads documents side by side; findings go to standard error in the order of the documents.
    static func read(_ files: [String], executable: String?, language: Language) async throws -> Outcome {
        var outcome = Outcome()
        try await forEach(files, executable: executable, language: language) { file, result in
            switch result {
            case .read(let reading, _): outcome.add(reading, file: file, language)
            case .failed(let failure):
                Terminal.report(failure.diagnostics, in: language)
                outcome.hasProblems = true
            case .known: break
            }
        }
        return outcome
    }

    /// Reads documents side by side and hands them over one by one, in their order; on a terminal a line says how far it is.
    ///
    /// - Parameter known: the SHA-256 of documents that are passed over: their bytes are looked at, and they are not opened.
    static func forEach(
        _ files: [String], passingOver known: Set<String> = [], executable: String?, language: Language,
        _ take: (_ file: String, Result) async throws -> Void
    ) async throws {
        let reader = StandardFileReader(executable: executable)
        var progress = ProgressLine(in: language)
        defer { progress.clear() }
        try await withThrowingTaskGroup(of: (Int, Result).self) { group in
            var ready: [Int: Result] = [:]
            var (next, told) = (0, 0)
            func start() {
                // What is read stays in memory until what stands before it is handed over.
                while next - told - ready.count < workers, next < files.count, next - told < mostAhead {
                    let place = next
                    next += 1
                    group.addTask { (place, await one(files[place], known, reader)) }
                }
            }
            start()
            while let (place, result) = try await group.next() {
                ready[place] = result
                start()
                while let result = ready.removeValue(forKey: told) {
                    progress.clear()
                    try await take(files[told], result)
                    told += 1
                    progress.show(share: Double(told) / Double(files.count), declarations: told)
                }
                start()
            }
        }
    }

    private static func one(
        _ file: String, _ known: Set<String>, _ reader: StandardFileReader
    ) async -> Result {
        do throws(InputFailure) {
            let bytes = try StandardFileReader.bytes(path: file)
            let digest = ResumeFile.digest(bytes)
            if known.contains(digest) { return .known }
            return .read(try await reader.read(bytes, name: file), digest: digest)
        } catch {
            return .failed(error)
        }
    }

    /// Says that a document has no number.
    static func tellNoNumber(_ file: String, _ language: Language) {
        let why = LocalizedText(zh: "没有读到标准编号，未计入", en: "no standard number was read; it is left out")
        Terminal.error("\(file): \(why[language])")
    }
}

extension DocumentFiles.Outcome {
    /// Adds what a document says.
    mutating func add(_ reading: StandardFileReader.Reading, file: String, _ language: Language) {
        Terminal.report(reading.content.findings.filter { $0.severity > .note }, in: language)
        guard let declaration = DocumentDeclaration.declaration(of: reading.content, file: file) else {
            DocumentFiles.tellNoNumber(file, language)
            hasProblems = true
            return
        }
        unsure += declaration.indicators.filter { $0.confidence < Indicator.sureConfidence }.map {
            Confirmation($0, of: declaration.standard.number, file: file)
        }
        declarations.append(declaration)
    }
}
