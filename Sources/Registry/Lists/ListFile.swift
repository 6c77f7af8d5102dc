public import Diagnostics
import Reading

/// A list as it was handed in: read as a whole, for a list with a part missing is another list.
public struct ListFile: Sendable {
    /// The head; `nil` where it is wrong or missing.
    public private(set) var list: AuthorityList?
    /// The entries, in the order of the file.
    public private(set) var entries: [AuthorityListEntry] = []
    /// What was found.
    public private(set) var diagnostics: [Diagnostic] = []

    /// The most entries that a list may have.
    public static let most = 200_000

    /// Reads a list: JSON Lines whose first line is `{"list": {…}}`, or a table with a mapping.
    ///
    /// - Parameters:
    ///   - path: the file; `-` is standard input.
    ///   - mapping: a file that gives the head and the columns (YAML: `list:`, `columns:`).
    public init(path: String, mapping: String? = nil) throws {
        var columns: [String: String] = [:]
        if let mapping {
            guard let map = try MappedHead(path: mapping, into: &diagnostics) else { return }
            list = map.list
            columns = map.columns
        }
        var records = try RecordStream(path: path, names: ListJSON.entryKeys, columns: columns)
        var head = list
        var found: [AuthorityListEntry] = []
        var goesOn = true
        while goesOn, found.count <= Self.most {
            goesOn = try records.next(into: &diagnostics) { record throws(RawObject.Problem) in
                if head == nil {
                    guard let object = try record.object("list") else {
                        throw RawObject.Problem(
                            "missing-key", "list", zh: "第一行应为 {\"list\": {…}},或用 --mapping 给出",
                            en: "the first line is {\"list\": {…}}, or --mapping gives it")
                    }
                    head = try ListJSON.head(object)
                } else if let kind = head?.kind {
                    found.append(try ListJSON.entry(record, kind: kind))
                }
            }
            // Without a head nothing else can be read.
            if head == nil { goesOn = false }
        }
        list = head
        entries = found
        if found.isEmpty, !diagnostics.hasErrors {
            refuse("empty-list", zh: "名单没有条目", en: "the list has no entries", path)
        } else if found.count > Self.most {
            refuse(
                "list-too-long", zh: "名单超过 \(Self.most) 条", en: "the list has more than \(Self.most) entries",
                path)
        }
    }

    private mutating func refuse(_ code: String, zh: String, en: String, _ path: String) {
        diagnostics.append(
            Diagnostic(.error, code: code, LocalizedText(zh: zh, en: en), at: .file(path)))
    }

    /// Head and columns from a mapping file.
    private struct MappedHead {
        var list: AuthorityList
        var columns: [String: String] = [:]

        init?(path: String, into diagnostics: inout [Diagnostic]) throws(InputFailure) {
            let bytes = Array(try YAMLRecord.json(path: path).utf8)
            let block = LineBlocks.Block(bytes: bytes, lines: [(1, 0..<bytes.count)])
            var found: (list: AuthorityList, columns: [String: String])?
            RecordLines.forEach(block, file: path, into: &diagnostics) {
                record throws(RawObject.Problem) in
                guard let head = try record.object("list") else {
                    throw RawObject.Problem("missing-key", "list", zh: "缺少 list", en: "list is missing")
                }
                var columns: [String: String] = [:]
                if let object = try record.object("columns") {
                    for key in object.keys {
                        guard ListJSON.entryKeys.contains(key) else {
                            throw RawObject.Problem(
                                "unknown-key", "columns.\(key)", zh: "不认识的键 \(key)", en: "unknown key \(key)")
                        }
                        columns[key] = try object.text(key)
                    }
                }
                found = (try ListJSON.head(head), columns)
            }
            guard let found else { return nil }
            list = found.list
            columns = found.columns
        }
    }
}
