/// A text file in memory, for showing the line that a finding stands on with a caret under the place.
public struct SourceText: Sendable {
    /// The name that findings show, usually the path as the user gave it.
    public let file: String
    /// The lines, without their ends.
    public let lines: [Substring]

    /// Splits a text into lines.
    public init(file: String, text: String) {
        self.file = file
        self.lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    }

    /// The line with this number, counted from 1.
    public func line(_ number: Int) -> Substring? {
        lines.indices.contains(number - 1) ? lines[number - 1] : nil
    }
}

extension Diagnostic {
    /// The finding as compilers print it: `FILE:LINE:COLUMN: error: message`, the line, and a caret under
    /// the place. A character of East Asian width takes two columns under the caret's line.
    ///
    /// - Parameters:
    ///   - language: the language of the message; the severity stays English, so that editors find it.
    ///   - source: the text of the file; without it no line is shown.
    public func rendered(in language: Language, source: SourceText? = nil) -> String {
        var lines = ["\(placePrefix)\(severity.rawValue): \(message[language]) [\(code)]"]
        if case .text(_, let line, let column, let length) = place, let text = source?.line(line) {
            let scalars = text.unicodeScalars
            let before = scalars.prefix(column - 1)
            let under = scalars.dropFirst(column - 1).prefix(Swift.max(length, 1))
            let indent = before.reduce(into: "") { indent, scalar in
                indent += scalar == "\t" ? "\t" : String(repeating: " ", count: scalar.columnWidth)
            }
            let width = Swift.max(1, under.reduce(0) { $0 + $1.columnWidth })
            lines.append("    \(text)")
            lines.append("    \(indent)^\(String(repeating: "~", count: width - 1))")
        }
        if let mend {
            lines.append("    \(mend[language])")
        }
        return lines.joined(separator: "\n")
    }

    private var placePrefix: String {
        switch place {
        case .text(let file, let line, let column, _): "\(file):\(line):\(column): "
        case .row(let file, let row, let column): "\(file):\(row):\(column.map { " [\($0)]" } ?? "") "
        case .file(let file): "\(file): "
        case nil: ""
        }
    }
}

extension Unicode.Scalar {
    /// The columns that the character takes on a terminal: 2 for East Asian wide and full-width characters,
    /// 0 for combining marks, else 1 (after Unicode's East Asian Width, UAX #11, classes W and F).
    public var columnWidth: Int {
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
            0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
            0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
            0x20000...0x3FFFD:
            2
        default:
            switch properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .format: 0
            default: 1
            }
        }
    }
}
