import ArgumentParser
import Diagnostics
import Foundation
import Ranking
import Samples

/// `lingpao sample`: a deterministic, calibrated sample registry.
struct SampleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample",
        abstract: "示例数据 / Write a sample registry: fictional enterprises, real shapes and defect rates.",
        discussion: "The same numbers give the same bytes, on any number of threads.")

    @Option(help: "How many standards.")
    var standards: Int

    @Option(help: "The seed of all that is drawn.")
    var seed: UInt64 = 1

    @Option(help: "Scheme files, or a folder of them, whose categories are sampled.")
    var schemes: [String] = ["Schemes"]

    @Option(help: "Sample this many seeded schemes instead, of ten core indicators each.")
    var seededSchemes: Int?

    @Option(help: "The folder that seeded schemes are written to.")
    var schemeOutput: String?

    @Option(help: "Where the declarations go (JSON Lines); without it to standard output.")
    var output: String?

    @Option(help: "Where the truth file goes: which defect is where (JSON Lines).")
    var truth: String?

    @Option(help: "Threads.")
    var threads: Int = 2

    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard standards > 0 else { throw ValidationError("--standards takes a number above 0") }
        guard (1...256).contains(threads) else { throw ValidationError("--threads takes 1 to 256") }
        try validateSchemes()
    }

    func validateSchemes() throws {
        guard seededSchemes.map({ (1...10_000).contains($0) }) ?? true else {
            throw ValidationError("--seeded-schemes takes 1 to 10000")
        }
        guard schemeOutput == nil || seededSchemes != nil else {
            throw ValidationError("--scheme-output goes with --seeded-schemes")
        }
    }

    func run() async throws {
        let schemes = try compiledSchemes()
        let sink = try Sink(output)
        let truthSink = try truth.map { try Sink($0) }
        var options = SampleOptions(standards: standards, seed: seed)
        if seededSchemes != nil { options.outsideShare = 0 }
        try await SampleWriter.write(
            options, schemes: schemes, threads: threads, to: sink.write,
            truth: { try truthSink?.write($0) })
    }

    private func compiledSchemes() throws -> [Scheme] {
        guard let seededSchemes else {
            return try SchemeFile.paths(schemes).map { try SchemeFile.compile($0, language: language.chosen) }
        }
        let files = SampleSchemes.files(count: seededSchemes, seed: seed)
        if let schemeOutput { try write(files, to: schemeOutput) }
        return try files.map { file in
            let result = SchemeCompiler.compile(file.text, file: file.id)
            Terminal.report(result.diagnostics.filter { $0.severity == .error }, in: language.chosen)
            guard let scheme = result.scheme else { throw Outcome.failed }
            return scheme
        }
    }

    private func write(_ files: [SampleSchemes.File], to folder: String) throws {
        do {
            let url = URL(filePath: folder)
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
            for file in files {
                try Data(file.text.utf8).write(to: url.appending(path: "\(file.id).yaml"), options: .atomic)
            }
        } catch {
            throw CommandFailure("cannot write to \(folder): \(error.localizedDescription)")
        }
    }
}

/// Where bytes go: a file, or standard output.
final class Sink {
    private let handle: FileHandle?
    private let name: String

    /// Opens a file for writing, or standard output for `nil`.
    init(_ path: String?) throws {
        name = path ?? "standard output"
        guard let path else {
            handle = nil
            return
        }
        guard FileManager.default.createFile(atPath: path, contents: nil),
            let handle = FileHandle(forWritingAtPath: path)
        else { throw CommandFailure("cannot write \(path)") }
        self.handle = handle
    }

    /// Appends bytes.
    func write(_ bytes: [UInt8]) throws {
        guard let handle else { return try Terminal.output(bytes) }
        do {
            try handle.write(contentsOf: Data(bytes))
        } catch {
            throw CommandFailure("cannot write to \(name): \(error.localizedDescription)")
        }
    }
}
