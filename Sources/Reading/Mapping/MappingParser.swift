import Diagnostics
import Quantities
import Standards
import Yams

/// Reads a mapping file into a ``Mapping`` and tells what is wrong with it, with line and column.
struct MappingParser {
    let file: String
    private(set) var diagnostics: [Diagnostic] = []

    init(file: String) { self.file = file }

    mutating func mapping(_ text: String) -> Mapping {
        var mapping = Mapping(file: file)
        guard let root = root(text) else { return mapping }
        let top = keys(root, ["mapping"])
        guard let node = required("mapping", in: top, of: root) else { return mapping }
        let keys = keys(
            node,
            [
                "name", "format", "encoding", "delimiter", "sheet", "header", "row", "key", "enterprise",
                "standard", "channel", "disclosure", "version", "replaces", "offering", "attributes",
                "indicators",
                "filter",
            ])
        mapping.name = keys["name"].flatMap { scalar($0) }
        mapping.format = keys["format"].flatMap { choice($0, Mapping.Format.allCases) }
        mapping.encoding = keys["encoding"].flatMap { choice($0, TextEncoding.allCases) }
        mapping.delimiter = keys["delimiter"].flatMap { delimiter($0) }
        mapping.sheet = keys["sheet"].flatMap { scalar($0) }
        mapping.headerRow = keys["header"].flatMap { headerRow($0) } ?? 1
        mapping.row =
            required("row", in: keys, of: node).flatMap { choice($0, Mapping.Granularity.allCases) }
            ?? .standard
        mapping.key = keys["key"].map { list($0) { parser, item in parser.column(item) } } ?? []
        mapping.enterprise = required("enterprise", in: keys, of: node).map { enterprise($0) } ?? .init()
        mapping.standard = required("standard", in: keys, of: node).map { standard($0) } ?? .init()
        mapping.channel = keys["channel"].map { channel($0) }
        mapping.disclosure = keys["disclosure"].flatMap { choice($0, [.fullText, .table]) } ?? .table
        mapping.version = keys["version"].flatMap { template($0) }
        mapping.replaces = keys["replaces"].flatMap { template($0) }
        mapping.offering = keys["offering"].map { offering($0) }
        mapping.attributes =
            keys["attributes"].map { list($0) { parser, item in parser.attribute(item) } } ?? []
        mapping.indicators =
            keys["indicators"].map { list($0) { parser, item in parser.indicator(item) } } ?? []
        mapping.filters = keys["filter"].map { list($0) { parser, item in parser.filter(item) } } ?? []
        if mapping.row == .model, mapping.key.isEmpty {
            error(
                node, "missing-key",
                LocalizedText(
                    zh: "row: model 须有 key：哪些列相同的行属于同一标准",
                    en: "row: model needs key: the columns in which the rows of one standard agree"))
        }
        if mapping.row == .model, mapping.offering?.model == nil {
            error(
                node, "missing-key",
                LocalizedText(zh: "row: model 须有 offering.model", en: "row: model needs offering.model"))
        }
        return mapping
    }

    private mutating func root(_ text: String) -> Node? {
        do {
            if let node = try Yams.compose(yaml: text) { return node }
            report("empty-input", LocalizedText(zh: "映射文件为空", en: "the mapping file is empty"), at: nil)
        } catch let error as YamlError {
            let (mark, problem) = Self.problem(error)
            report(
                "invalid-yaml", LocalizedText(zh: "不是有效的 YAML：\(problem)", en: "not valid YAML: \(problem)"),
                at: mark)
        } catch {
            report("invalid-yaml", LocalizedText(zh: "不是有效的 YAML", en: "not valid YAML"), at: nil)
        }
        return nil
    }

    private static func problem(_ error: YamlError) -> (mark: Mark?, problem: String) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            (mark, problem)
        case .duplicatedKeysInMapping(let duplicates, let context):
            (context.mark, "\(duplicates.joined(separator: ", ")) is there twice")
        default: (nil, "\(error)")
        }
    }

    // MARK: What is wrong

    mutating func error(_ node: Node, _ code: String, _ message: LocalizedText, mend: LocalizedText? = nil) {
        report(
            code, message, at: node.mark, length: node.scalar?.string.unicodeScalars.count ?? 1, mend: mend)
    }

    private mutating func report(
        _ code: String, _ message: LocalizedText, at mark: Mark?, length: Int = 1, mend: LocalizedText? = nil
    ) {
        diagnostics.append(
            Diagnostic(.error, code: code, message, at: place(mark, length: length), mend: mend))
    }

    func place(_ mark: Mark?, length: Int = 1) -> Place {
        guard let mark else { return .file(file) }
        return .text(file: file, line: mark.line, column: mark.column, length: length)
    }

    // MARK: Pieces

    /// The values of a mapping by key; unknown keys are errors, because what they meant would be missing.
    mutating func keys(_ node: Node, _ known: [String]) -> [String: Node] {
        guard case .mapping(let mapping) = node else {
            error(
                node, "wrong-type",
                LocalizedText(
                    zh: "此处应为键值：\(known.joined(separator: ", "))",
                    en: "expected keys here: \(known.joined(separator: ", "))"))
            return [:]
        }
        var values: [String: Node] = [:]
        for (key, value) in mapping {
            let name = key.scalar?.string ?? ""
            if known.contains(name) {
                values[name] = value
            } else {
                let mend = NearestName.suggestion(for: name, among: known).map {
                    LocalizedText(zh: "是否想写 \($0)？", en: "did you mean \($0)?")
                }
                error(
                    key, "unknown-key", LocalizedText(zh: "不认识的键 \(name)", en: "unknown key \(name)"),
                    mend: mend)
            }
        }
        return values
    }

    mutating func required(_ key: String, in keys: [String: Node], of node: Node) -> Node? {
        if keys[key] == nil {
            error(node, "missing-key", LocalizedText(zh: "缺少 \(key)", en: "\(key) is missing"))
        }
        return keys[key]
    }

    mutating func scalar(_ node: Node) -> String? {
        if let scalar = node.scalar { return scalar.string }
        error(node, "wrong-type", LocalizedText(zh: "此处应为一个值", en: "expected one value here"))
        return nil
    }

    /// The parts of a list; a single value is a list of one.
    mutating func list<Element>(
        _ node: Node, _ element: (inout MappingParser, Node) -> Element?
    ) -> [Element] {
        let nodes = node.sequence.map { Array($0) } ?? [node]
        return nodes.compactMap { element(&self, $0) }
    }

    mutating func choice<Choice: RawRepresentable<String>>(_ node: Node, _ choices: [Choice]) -> Choice? {
        guard let text = scalar(node) else { return nil }
        if let choice = choices.first(where: { $0.rawValue == text }) { return choice }
        let names = choices.map(\.rawValue)
        let mend = NearestName.suggestion(for: text, among: names).map {
            LocalizedText(zh: "是否想写 \($0)？", en: "did you mean \($0)?")
        }
        error(
            node, "wrong-value",
            LocalizedText(
                zh: "“\(text)”不在 \(names.joined(separator: ", ")) 之中",
                en: "‘\(text)’ is none of \(names.joined(separator: ", "))"), mend: mend)
        return nil
    }

    private mutating func delimiter(_ node: Node) -> Character? {
        guard let text = scalar(node) else { return nil }
        switch text {
        case ",", ";", "\t": return text.first
        case "comma": return ","
        case "semicolon": return ";"
        case "tab": return "\t"
        default:
            error(
                node, "wrong-value",
                LocalizedText(zh: "分隔符应为 comma、semicolon 或 tab", en: "a delimiter is comma, semicolon or tab")
            )
            return nil
        }
    }

    private mutating func headerRow(_ node: Node) -> Int? {
        guard let text = scalar(node) else { return nil }
        if let row = Int(text), (1...10_000).contains(row) { return row }
        error(
            node, "wrong-value",
            LocalizedText(zh: "应为 1 至 10000 的行号", en: "expected a row number from 1 to 10000"))
        return nil
    }
}
