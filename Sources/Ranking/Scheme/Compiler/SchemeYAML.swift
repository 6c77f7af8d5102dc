import Diagnostics
import Yams

/// Stage 1: text → ``SchemeNode``, under limits. Broken YAML is a finding with its place.
enum SchemeYAML {
    /// The largest file, in bytes.
    static let maximumBytes = 1 << 20
    /// The largest number of nodes.
    static let maximumNodes = 200_000
    /// The deepest nesting.
    static let maximumDepth = 32

    /// Reads a text; `nil` where nothing can be read, with the reason among the findings.
    static func parse(_ text: String, findings: inout SchemeFindings) -> SchemeNode? {
        let text = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
        guard text.utf8.count <= maximumBytes else {
            findings.report(
                .tooLarge, zh: "方案文件大于 1 MiB。", en: "The scheme file is larger than 1 MiB.", at: .start)
            return nil
        }
        let lines = SourceText(file: findings.file, text: text).lines
        // An alias may stand for a tree that doubles with every line; scheme files do without them.
        if let alias = YAMLAliases.first(in: lines) {
            findings.report(
                .alias, zh: "方案文件不用 YAML 的锚点（&）和别名（*）。",
                en: "Scheme files do without YAML anchors (&) and aliases (*).", at: alias,
                mend: LocalizedText(
                    zh: "写出内容；若是文字，请加引号。", en: "Write the content out; quote it if it is text."))
            return nil
        }
        do {
            guard let root = try Yams.compose(yaml: text) else {
                findings.report(.empty, zh: "文件是空的。", en: "The file is empty.", at: .start)
                return nil
            }
            var builder = Builder(lines: lines)
            let node = builder.node(root, depth: 0)
            if node == nil {
                findings.report(
                    .tooLarge, zh: "结点超过 \(maximumNodes) 个或嵌套超过 \(maximumDepth) 层。",
                    en: "More than \(maximumNodes) nodes or \(maximumDepth) levels of nesting.",
                    at: builder.last)
            }
            return node
        } catch let error as YamlError {
            report(error, lines: lines, findings: &findings)
        } catch {
            findings.report(.yaml, zh: "不是有效的 YAML。", en: "Not valid YAML.", at: .start)
        }
        return nil
    }

    private static func report(_ error: YamlError, lines: [Substring], findings: inout SchemeFindings) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            let line = min(max(mark.line, 1), max(lines.count, 1))
            findings.report(
                .yaml, zh: "不是有效的 YAML：\(problem)。", en: "Not valid YAML: \(problem).",
                at: Span(line: line, column: max(mark.column, 1), length: 1))
        case .duplicatedKeysInMapping(let keys, let context):
            let key = keys.first ?? ""
            findings.report(
                .duplicateKey, zh: "键“\(key)”写了两次。", en: "The key “\(key)” is written twice.",
                at: secondPlace(of: key, after: context.mark, in: lines))
        case .reader(let problem, let offset, _, let yaml):
            let before = yaml.prefix(offset ?? 0)
            let line = before.reduce(1) { $0 + ($1.isNewline ? 1 : 0) }
            let column = before.split(omittingEmptySubsequences: false) { $0.isNewline }.last?.unicodeScalars
                .count
            findings.report(
                .yaml, zh: "不是有效的 YAML：\(problem)。", en: "Not valid YAML: \(problem).",
                at: Span(line: line, column: (column ?? 0) + 1, length: 1))
        default:
            findings.report(.yaml, zh: "不是有效的 YAML：\(error)。", en: "Not valid YAML: \(error).", at: .start)
        }
    }

    /// Where a block mapping repeats a key: the next line that has it at the same column; Yams tells the first.
    private static func secondPlace(of key: String, after mark: Mark, in lines: [Substring]) -> Span {
        let length = key.unicodeScalars.count
        for (index, line) in lines.enumerated().dropFirst(mark.line) {
            let rest = line.unicodeScalars.dropFirst(mark.column - 1)
            if line.prefix(while: { $0 == " " }).count == mark.column - 1, Substring(rest).hasPrefix(key),
                rest.dropFirst(length).first == ":"
            {
                return Span(line: index + 1, column: mark.column, length: length)
            }
        }
        return Span(line: mark.line, column: mark.column, length: max(length, 1))
    }

    /// Turns Yams' nodes into ours, counting them.
    private struct Builder {
        let lines: [Substring]
        var count = 0
        var last = Span.start
        private var cachedLine = 0
        private var cachedScalars: [Unicode.Scalar] = []

        init(lines: [Substring]) { self.lines = lines }

        /// `nil` where a limit is passed.
        mutating func node(_ node: Node, depth: Int) -> SchemeNode? {
            count += 1
            last = span(node)
            guard count <= maximumNodes, depth <= maximumDepth else { return nil }
            switch node {
            case .scalar(let scalar):
                let isPlain = scalar.style == .plain || scalar.style == .any
                if isPlain, ["", "~", "null", "Null", "NULL"].contains(scalar.string) { return .null(last) }
                return .scalar(scalar.string, last)
            case .sequence(let sequence):
                let start = last
                var elements: [SchemeNode] = []
                for element in sequence {
                    guard let element = self.node(element, depth: depth + 1) else { return nil }
                    elements.append(element)
                }
                return .list(elements, start)
            case .mapping(let mapping):
                let start = last
                var entries: [SchemeNode.Entry] = []
                for (key, value) in mapping {
                    let keySpan = span(key)
                    guard let value = self.node(value, depth: depth + 1) else { return nil }
                    entries.append(.init(key: key.scalar?.string ?? "", keySpan: keySpan, value: value))
                }
                return .mapping(entries, start)
            case .alias:
                return nil
            }
        }

        private mutating func span(_ node: Node) -> Span {
            guard let mark = node.mark else { return .start }
            let rest = scalars(ofLine: mark.line).dropFirst(mark.column - 1)
            guard let scalar = node.scalar else {
                return Span(line: mark.line, column: mark.column, length: 1)
            }
            let quoted = scalar.style == .singleQuoted || scalar.style == .doubleQuoted
            let length = scalar.string.unicodeScalars.count
            if rest.dropFirst(quoted ? 1 : 0).prefix(length).elementsEqual(scalar.string.unicodeScalars) {
                return Span(
                    line: mark.line, column: mark.column, length: max(length + (quoted ? 2 : 0), 1),
                    indent: quoted ? 1 : 0)
            }
            // Escapes or several lines: the rest of the line is as near as it gets.
            return Span(line: mark.line, column: mark.column, length: max(rest.count, 1))
        }

        /// The scalars of a line; the last one asked for is kept, since nodes come in the order of the file.
        private mutating func scalars(ofLine number: Int) -> [Unicode.Scalar] {
            if number != cachedLine {
                cachedLine = number
                cachedScalars =
                    lines.indices.contains(number - 1) ? Array(lines[number - 1].unicodeScalars) : []
            }
            return cachedScalars
        }
    }
}

extension Span {
    /// The first character of the file.
    static let start = Span(line: 1, column: 1, length: 1)

    /// A place of which only line, column and length are known.
    init(line: Int, column: Int, length: Int) {
        self.init(line: line, column: column, length: length, indent: nil)
    }
}
