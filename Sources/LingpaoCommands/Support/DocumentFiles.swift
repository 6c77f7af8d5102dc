import Diagnostics
import Foundation
import Reading
import StandardReading
import Standards

/// The documents among the inputs of a command, and how they become declarations.
struct DocumentFiles {
    /// How many documents are read at a time.
    private static let workers = 2
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
    static func documents(at path: String) -> [String]? {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return nil }
        guard isFolder.boolValue else { return isDocument(path) ? [path] : nil }
        let inside = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
        return inside.filter { isDocument($0) && !$0.split(separator: "/").contains { $0.hasPrefix(".") } }
            .sorted()
            .map { "\(path)/\($0)" }
    }

    private static func isDocument(_ path: String) -> Bool {
        endings.contains(URL(filePath: path).pathExtension.lowercased())
    }

    /// Reads documents side by side; findings go to standard error in the order of the documents.
    static func read(_ files: [String], executable: String?, language: Language) async -> Outcome {
        let reader = StandardFileReader(executable: executable)
        var progress = ProgressLine(in: language)
        var results: [Int: Result<StandardFileReader.Reading, InputFailure>] = [:]
        await withTaskGroup(of: (Int, Result<StandardFileReader.Reading, InputFailure>).self) { group in
            var next = 0
            func start() {
                guard next < files.count else { return }
                let place = next
                next += 1
                group.addTask { (place, await one(files[place], reader)) }
            }
            for _ in 0..<workers { start() }
            while let (place, result) = await group.next() {
                results[place] = result
                progress.show(
                    share: Double(results.count) / Double(files.count), declarations: results.count)
                start()
            }
        }
        progress.clear()
        var outcome = Outcome()
        for (place, file) in files.enumerated() {
            switch results[place] {
            case .success(let reading): outcome.add(reading, file: file, language)
            case .failure(let failure):
                Terminal.report(failure.diagnostics, in: language)
                outcome.hasProblems = true
            case nil: break
            }
        }
        return outcome
    }

    private static func one(
        _ file: String, _ reader: StandardFileReader
    ) async -> Result<StandardFileReader.Reading, InputFailure> {
        do throws(InputFailure) {
            return .success(try await reader.read(path: file))
        } catch {
            return .failure(error)
        }
    }
}

extension DocumentFiles.Outcome {
    /// Adds what a document says.
    mutating func add(_ reading: StandardFileReader.Reading, file: String, _ language: Language) {
        Terminal.report(reading.content.findings.filter { $0.severity > .note }, in: language)
        guard let declaration = DocumentDeclaration.declaration(of: reading.content, file: file) else {
            Terminal.error(
                "\(file): \(LocalizedText(zh: "没有读到标准编号，未计入", en: "no standard number was read; it is left out")[language])"
            )
            hasProblems = true
            return
        }
        unsure += declaration.indicators.filter { $0.confidence < Indicator.sureConfidence }.map {
            Confirmation($0, of: declaration.standard.number, file: file)
        }
        declarations.append(declaration)
    }
}
