import Diagnostics
import Standards

/// The one door for inputs: declarations as JSON Lines, and tables (CSV, XLSX) through a mapping.
///
/// The format is told by the mapping, else by the file's name, else by its first bytes.
public struct InputReader: Sendable {
    /// The formats of inputs.
    public enum Format: String, Sendable, Hashable, CaseIterable {
        /// Declarations, one JSON object a line.
        case jsonLines
        /// A table as text.
        case csv
        /// A workbook.
        case xlsx
    }

    private let mapping: Mapping?
    private let spreadsheets: SpreadsheetClient?
    private let limit: Int

    /// Prepares to read.
    ///
    /// - Parameters:
    ///   - mapping: how tables become declarations; JSON Lines need none.
    ///   - executable: the program that opens workbooks in a process of its own when it is called with
    ///     `open-spreadsheet` (``SpreadsheetWorker``); without it workbooks are refused.
    ///   - limit: the most bytes that an input may have.
    public init(mapping: Mapping? = nil, executable: String? = nil, limit: Int = 4 << 30) {
        self.mapping = mapping
        spreadsheets = executable.map { SpreadsheetClient(executable: $0) }
        self.limit = limit
    }

    /// Reads a file; `-` is standard input.
    public func read(path: String) async throws(InputFailure) -> InputResult {
        try await read(InputFile.bytes(path, limit: limit), name: path)
    }

    /// Reads bytes in memory.
    ///
    /// - Parameter name: the name of the file in diagnostics; its extension tells the format.
    public func read(_ bytes: [UInt8], name: String) async throws(InputFailure) -> InputResult {
        guard !bytes.isEmpty else {
            throw InputFailure(code: "empty-input", file: name, zh: "文件为空", en: "the file is empty")
        }
        switch try format(of: bytes, name: name) {
        case .jsonLines: return try JSONLinesInput.read(bytes, name: name, encoding: mapping?.encoding)
        case .csv: return try CSVInput.read(bytes, name: name, mapping: try neededMapping(name))
        case .xlsx:
            guard let spreadsheets else {
                throw InputFailure(
                    code: "no-spreadsheet-reader", file: name, zh: "此处不能打开工作簿",
                    en: "workbooks cannot be opened here")
            }
            if let other = FileSignature.name(of: bytes), !FileSignature.isZip(bytes) {
                throw InputFailure(
                    code: "binary-input", file: name, zh: "不是 XLSX 工作簿，而是\(other.zh)",
                    en: "not an XLSX workbook but \(other.en)")
            }
            let mapping = try neededMapping(name)
            let table = try await spreadsheets.table(bytes, name: name, sheet: mapping.sheet)
            return try SpreadsheetInput.read(table, name: name, mapping: mapping)
        }
    }

    /// Tells the format of an input.
    public func format(of bytes: [UInt8], name: String) throws(InputFailure) -> Format {
        if FileSignature.isZip(bytes) {
            guard mapping?.format != .csv else {
                throw InputFailure(
                    code: "wrong-format", file: name, zh: "映射写的是 csv，文件却是 ZIP 容器",
                    en: "the mapping says csv, the file is a zip container")
            }
            return .xlsx
        }
        if let format = mapping?.format { return format == .csv ? .csv : .xlsx }
        switch name.split(separator: ".").last?.lowercased() {
        case "jsonl", "ndjson", "json": return .jsonLines
        case "csv", "tsv", "txt": return .csv
        case "xlsx", "xlsm": return .xlsx
        default:
            let first = bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
            return first == UInt8(ascii: "{") ? .jsonLines : .csv
        }
    }

    private func neededMapping(_ name: String) throws(InputFailure) -> Mapping {
        if let mapping { return mapping }
        throw InputFailure(
            code: "no-mapping", file: name, zh: "表格须有映射文件，才知道哪一列是什么",
            en: "a table needs a mapping file that says which column is what",
            mend: LocalizedText(zh: "见 docs/mapping.md", en: "see docs/mapping.md"))
    }
}
