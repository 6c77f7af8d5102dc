import Diagnostics
import Foundation

/// Output: results on standard output, messages on standard error.
enum Terminal {
    /// Writes a line to standard error.
    static func error(_ line: String) {
        FileHandle.standardError.write(Data((line + "\n").utf8))
    }

    /// Writes bytes to standard output; a reader that has gone away is no failure.
    static func output(_ bytes: [UInt8]) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if written >= 0 {
                rest = rest.dropFirst(written)
            } else if errno == EPIPE {
                return
            } else if errno != EINTR {
                throw CommandFailure("cannot write to standard output: \(String(cString: strerror(errno)))")
            }
        }
    }

    /// Writes a text to standard output, with a line end.
    static func output(_ text: String) throws {
        try output(Array((text.hasSuffix("\n") ? text : text + "\n").utf8))
    }

    /// Prints findings to standard error, as compilers do, with the line they stand on.
    static func report(_ findings: [Diagnostic], in language: Language, sources: [SourceText] = []) {
        let sources = Dictionary(sources.map { ($0.file, $0) }, uniquingKeysWith: { first, _ in first })
        for finding in findings {
            error(finding.rendered(in: language, source: finding.place.flatMap { sources[$0.file] }))
        }
    }
}
