import Diagnostics
import Foundation
import Ranking

/// Reading scheme files.
enum SchemeFile {
    /// The largest scheme file that is read, in bytes.
    static let limit = 1 << 20

    /// The text of a file, or of standard input for `-`.
    static func text(_ path: String) throws -> String {
        let data: Data
        do {
            let handle =
                path == "-" ? FileHandle.standardInput : try FileHandle(forReadingFrom: URL(filePath: path))
            data = try handle.read(upToCount: limit + 1) ?? Data()
        } catch {
            throw CommandFailure("cannot read \(path): \(error.localizedDescription)")
        }
        guard data.count <= limit else {
            throw CommandFailure("\(path) is larger than \(limit) bytes: no scheme")
        }
        guard let text = String(data: data, encoding: .utf8) else {
            throw CommandFailure("\(path) is not UTF-8 text: save the scheme as UTF-8")
        }
        return text
    }

    /// The scheme files that paths name: files as they are, and the YAML files of folders, sorted.
    static func paths(_ paths: [String]) throws -> [String] {
        try paths.flatMap { path -> [String] in
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
                throw CommandFailure("there is no \(path)")
            }
            guard isFolder.boolValue else { return [path] }
            do {
                return try FileManager.default.contentsOfDirectory(atPath: path)
                    .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.sorted().map { "\(path)/\($0)" }
            } catch {
                throw CommandFailure("cannot read the folder \(path): \(error.localizedDescription)")
            }
        }
    }

    /// Compiles a file; findings go to standard error, and errors end the command.
    static func compile(_ path: String, language: Language) throws -> Scheme {
        let text = try text(path)
        let result = SchemeCompiler.compile(text, file: path)
        let loud = result.diagnostics.filter { $0.severity == .error }
        Terminal.report(loud, in: language, sources: [SourceText(file: path, text: text)])
        guard let scheme = result.scheme else { throw Outcome.failed }
        return scheme
    }
}
